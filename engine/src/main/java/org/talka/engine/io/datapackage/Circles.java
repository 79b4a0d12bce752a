package org.talka.engine.io.datapackage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.talka.engine.io.table.Row;

/** Finds chains that come back to where they began. */
final class Circles {

    private static final int SHOWN = 8;
    private static final int MOST = 100;

    private Circles() {}

    /**
     * Circles in a directed graph, each as its ids in order, beginning where the search first met it; every arrow
     * that closes a circle gives one, 100 at most. Walks each arrow once, without recursion.
     *
     * @param next the ids each id points to, in the order to search
     */
    static List<List<String>> find(Map<String, List<String>> next) {
        List<List<String>> circles = new ArrayList<>();
        Set<String> done = new HashSet<>();
        for (String start : next.keySet()) {
            if (!done.contains(start)) {
                search(start, next, done, circles);
            }
        }
        return circles;
    }

    /** The chain as a sentence shows it: a → b → a, the middle left out where it is long. */
    static String shown(List<String> circle) {
        List<String> names =
                new ArrayList<>(circle.stream().limit(SHOWN).map(Row::shown).toList());
        if (circle.size() > SHOWN) {
            names.add("…");
        }
        names.add(Row.shown(circle.get(0)));
        return String.join(" → ", names);
    }

    private static void search(
            String start, Map<String, List<String>> next, Set<String> done, List<List<String>> circles) {
        Set<String> path = new LinkedHashSet<>();
        Deque<Step> steps = new ArrayDeque<>();
        path.add(start);
        steps.push(new Step(start, next.get(start).iterator()));
        while (!steps.isEmpty()) {
            Step step = steps.element();
            if (!step.ahead().hasNext()) {
                steps.pop();
                path.remove(step.id());
                done.add(step.id());
                continue;
            }
            String target = step.ahead().next();
            if (path.contains(target) && circles.size() < MOST) {
                circles.add(path.stream().dropWhile(id -> !id.equals(target)).toList());
            } else if (!path.contains(target) && !done.contains(target)) {
                path.add(target);
                steps.push(new Step(target, next.getOrDefault(target, List.of()).iterator()));
            }
        }
    }

    private record Step(String id, Iterator<String> ahead) {}
}
