package org.talka.web.run;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Who is at work, and who waits. Whoever is sent away makes room for the next at once, though the machine may need a
 * moment to be rid of it; as many may be on their way out as are at work, so that nobody can fill the machine by asking and
 * stopping. Compares by identity. Safe to share between threads.
 */
final class Line<T> {

    private final int atATime;
    private final Consumer<T> begin;
    private final Deque<T> waiting = new ArrayDeque<>();
    private final Set<T> atWork = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<T> leaving = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * A line nobody stands in.
     *
     * @param atATime how many are at work at most, 1 or more
     * @param begin what somebody does whose turn has come; returns at once
     */
    Line(int atATime, Consumer<T> begin) {
        this.atATime = atATime;
        this.begin = begin;
    }

    /** Stands last, or begins where there is room. */
    synchronized void join(T one) {
        waiting.add(one);
        beginNext();
    }

    /** Is no longer wanted, at work or waiting. */
    synchronized void leave(T one) {
        waiting.removeIf(other -> other == one);
        if (atWork.remove(one)) {
            leaving.add(one);
        }
        beginNext();
    }

    /** Has nothing left to do. */
    synchronized void over(T one) {
        atWork.remove(one);
        leaving.remove(one);
        beginNext();
    }

    /** Nobody else begins. */
    synchronized void close() {
        waiting.clear();
    }

    private void beginNext() {
        while (!waiting.isEmpty() && atWork.size() < atATime && atWork.size() + leaving.size() < 2 * atATime) {
            T next = waiting.remove();
            atWork.add(next);
            begin.accept(next);
        }
    }
}
