package org.talka.web.run;

import java.util.ArrayList;
import java.util.List;

/** How plan and ceiling came closer: what was worth how much, when. Safe to share between threads. */
public final class Curve {

    private static final int MOST = 400;

    private final List<Moment> moments = new ArrayList<>();
    private final long began = System.nanoTime();

    /**
     * One moment.
     *
     * @param seconds since the run began
     * @param objective worth of the best plan so far; NaN before there is one
     * @param bound worth no plan exceeds, as proven so far
     */
    public record Moment(double seconds, double objective, double bound) {}

    /** Adds what is known now. */
    synchronized void add(double objective, double bound) {
        Moment last = moments.isEmpty() ? null : moments.get(moments.size() - 1);
        boolean news = last == null
                || Double.compare(last.objective(), objective) != 0
                || Double.compare(last.bound(), bound) != 0;
        if (news && moments.size() < MOST) {
            moments.add(new Moment((System.nanoTime() - began) / 1e9, objective, bound));
        }
    }

    /** Whether there is a plan already, and a ceiling over it. */
    synchronized boolean hasPlan() {
        return !moments.isEmpty()
                && !Double.isNaN(moments.get(moments.size() - 1).objective());
    }

    /** In the order of time. */
    public synchronized List<Moment> moments() {
        return List.copyOf(moments);
    }

    /** Seconds since the run began. */
    public double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }
}
