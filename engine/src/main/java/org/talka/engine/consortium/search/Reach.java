package org.talka.engine.consortium.search;

import org.talka.engine.consortium.problem.Land;

/**
 * Whether a group stays in one piece when one leaves it: whether those of its neighbours that are in the group reach
 * each other without it. Looks no further than that takes. Not safe to share between threads.
 */
final class Reach {

    private final Land land;
    private final int[] seen;
    private final int[] open;
    private int turn;

    Reach(Land land) {
        this.land = land;
        this.seen = new int[land.size()];
        this.open = new int[land.size()];
    }

    /**
     * Whether its group stays connected without it.
     *
     * @param group of each municipality
     */
    boolean staysConnected(int leaving, int[] group) {
        int own = group[leaving];
        int sought = 0;
        int first = -1;
        for (int neighbour : land.neighbours(leaving)) {
            if (group[neighbour] == own) {
                sought++;
                first = neighbour;
            }
        }
        if (sought < 2) {
            return true;
        }
        turn += 2;
        for (int neighbour : land.neighbours(leaving)) {
            if (group[neighbour] == own) {
                seen[neighbour] = turn - 1;
            }
        }
        return reaches(first, leaving, own, sought, group);
    }

    /** Marks: this turn minus one for those sought and not found, this turn for those found. */
    private boolean reaches(int first, int leaving, int own, int sought, int[] group) {
        int left = sought - 1;
        seen[leaving] = turn;
        seen[first] = turn;
        open[0] = first;
        int found = 1;
        for (int next = 0; next < found && left > 0; next++) {
            for (int neighbour : land.neighbours(open[next])) {
                if (group[neighbour] == own && seen[neighbour] != turn) {
                    left -= seen[neighbour] == turn - 1 ? 1 : 0;
                    seen[neighbour] = turn;
                    open[found++] = neighbour;
                }
            }
        }
        return left == 0;
    }
}
