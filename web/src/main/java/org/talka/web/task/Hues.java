package org.talka.web.task;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.talka.engine.consortium.Group;
import org.talka.engine.consortium.TaskPlan;
import org.talka.engine.graph.Borders;

/**
 * A hue for each group, 1 to {@link #MOST}, so that neighbouring groups differ: the group with the fewest neighbours
 * is put aside again and again, and hues are given in the reverse order. On a map drawn on paper nobody then meets
 * more than five others before its turn, so six hues are enough; where borders cross, the hue the fewest neighbours
 * have is taken.
 */
final class Hues {

    static final int MOST = 6;

    private Hues() {}

    /** By number of the group. Cost: groups times groups. */
    static Map<Integer, Integer> of(TaskPlan task, Borders borders) {
        SortedMap<Integer, SortedSet<Integer>> touching = touching(task, borders);
        Map<Integer, Integer> hues = new HashMap<>();
        int[] used = new int[MOST + 1];
        for (int group : order(touching)) {
            int[] near = new int[MOST + 1];
            for (int other : touching.getOrDefault(group, new TreeSet<>())) {
                near[hues.getOrDefault(other, 0)]++;
            }
            int best = 1;
            for (int hue = 2; hue <= MOST; hue++) {
                if (near[hue] < near[best] || near[hue] == near[best] && used[hue] < used[best]) {
                    best = hue;
                }
            }
            used[best]++;
            hues.put(group, best);
        }
        return hues;
    }

    private static SortedMap<Integer, SortedSet<Integer>> touching(TaskPlan task, Borders borders) {
        Map<String, Integer> groups = new HashMap<>();
        SortedMap<Integer, SortedSet<Integer>> touching = new TreeMap<>();
        for (Group group : task.groups()) {
            touching.put(group.number(), new TreeSet<>());
            group.ids().forEach(id -> groups.put(id, group.number()));
        }
        borders.neighbours().forEach((id, others) -> {
            Integer own = groups.get(id);
            for (String other : others) {
                Integer theirs = groups.get(other);
                if (own != null && theirs != null && !own.equals(theirs)) {
                    touching.getOrDefault(own, new TreeSet<>()).add(theirs);
                }
            }
        });
        return touching;
    }

    private static Deque<Integer> order(SortedMap<Integer, SortedSet<Integer>> touching) {
        Map<Integer, Integer> open = new TreeMap<>();
        touching.forEach((group, others) -> open.put(group, others.size()));
        Deque<Integer> order = new ArrayDeque<>();
        Set<Integer> aside = new HashSet<>();
        while (!open.isEmpty()) {
            int least = -1;
            for (Map.Entry<Integer, Integer> group : open.entrySet()) {
                if (least < 0 || group.getValue() < open.getOrDefault(least, 0)) {
                    least = group.getKey();
                }
            }
            open.remove(least);
            aside.add(least);
            order.push(least);
            for (int other : touching.getOrDefault(least, new TreeSet<>())) {
                if (!aside.contains(other)) {
                    open.merge(other, -1, Integer::sum);
                }
            }
        }
        return order;
    }
}
