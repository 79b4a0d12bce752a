package org.talka.engine.consortium.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Who is with whom: every municipality is in one group. Groups stand in the order of their first members. */
public final class Grouping {

    private final int[][] groups;
    private final int[] labels;

    private Grouping(int[][] groups, int[] labels) {
        this.groups = groups;
        this.labels = labels;
    }

    /** The grouping in which those with equal labels are together; labels are 0 or more and below their number. */
    public static Grouping of(int[] labels) {
        int[] renamed = new int[labels.length];
        int[] names = new int[labels.length];
        Arrays.fill(names, -1);
        int count = 0;
        for (int i = 0; i < labels.length; i++) {
            if (names[labels[i]] < 0) {
                names[labels[i]] = count++;
            }
            renamed[i] = names[labels[i]];
        }
        int[] sizes = new int[count];
        for (int label : renamed) {
            sizes[label]++;
        }
        int[][] groups = new int[count][];
        for (int group = 0; group < count; group++) {
            groups[group] = new int[sizes[group]];
        }
        Arrays.fill(sizes, 0);
        for (int i = 0; i < renamed.length; i++) {
            groups[renamed[i]][sizes[renamed[i]]++] = i;
        }
        return new Grouping(groups, renamed);
    }

    /** The grouping with these groups, which hold each of so many municipalities once. */
    public static Grouping of(List<int[]> groups, int size) {
        int[] labels = new int[size];
        List<int[]> sorted = new ArrayList<>(groups);
        sorted.sort(
                Comparator.comparingInt(members -> Arrays.stream(members).min().orElse(0)));
        for (int group = 0; group < sorted.size(); group++) {
            for (int member : sorted.get(group)) {
                labels[member] = group;
            }
        }
        return of(labels);
    }

    /** Everybody alone. */
    public static Grouping apart(int size) {
        int[] labels = new int[size];
        Arrays.setAll(labels, i -> i);
        return of(labels);
    }

    /** The members of each group in order; not to be changed. */
    public List<int[]> groups() {
        return List.of(groups);
    }

    /** The group of each municipality. */
    public int[] labels() {
        return labels.clone();
    }

    public int group(int municipality) {
        return labels[municipality];
    }
}
