package org.talka.engine.consortium.exact;

import org.talka.engine.consortium.problem.GroupingProblem;
import org.talka.engine.consortium.problem.Land;

/**
 * Tells sets that are better parted: where as many groups as possible are asked for, and nothing but connectedness
 * and the scale makes a group, one that falls into two connected halves which both reach the scale. Only halves grown
 * from one member outward are tried. Not safe to share between threads.
 */
final class Halves {

    private final GroupingProblem problem;
    private final Land land;
    private final boolean mayPart;
    private final int[] marks;
    private final int[] queue;
    private int turn;

    Halves(GroupingProblem problem) {
        this.problem = problem;
        this.land = problem.land();
        this.mayPart = problem.limits().asManyAsPossible() && isFree();
        this.marks = new int[land.size()];
        this.queue = new int[land.size()];
    }

    /** Whether any part of a group could be a group as far as lead, distance and load go. */
    private boolean isFree() {
        boolean free = true;
        int farthest = 0;
        for (int i = 0; i < land.size(); i++) {
            free &= problem.mayLead(i) && problem.mayJoin(i);
            for (int j = 0; j < i; j++) {
                farthest = Math.max(farthest, land.metres(i, j));
            }
        }
        return free && farthest <= problem.limits().farthestMetres();
    }

    /**
     * Whether a set is better parted; if so, every set that contains it is.
     *
     * @param set its members at the front
     * @param count how many
     * @param residents of them together
     */
    boolean isParted(int[] set, int count, long residents) {
        if (!mayPart || residents < 2L * problem.limits().scale()) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (isParted(set[i], set, count, residents)) {
                return true;
            }
        }
        return false;
    }

    /** Takes the first members reached from this one, until they reach the scale, and looks at the rest. */
    private boolean isParted(int start, int[] set, int count, long residents) {
        turn++;
        for (int i = 0; i < count; i++) {
            marks[set[i]] = turn;
        }
        long half = 0;
        int open = 1;
        queue[0] = start;
        marks[start] = 0;
        int taken = 0;
        while (taken < open && half < problem.limits().scale()) {
            int next = queue[taken++];
            half += land.residents(next);
            open = open(next, open);
        }
        if (half < problem.limits().scale()
                || residents - half < problem.limits().scale()) {
            return false;
        }
        for (int i = taken; i < open; i++) {
            marks[queue[i]] = turn;
        }
        return isOnePiece(count - taken, set, count);
    }

    /** Appends the marked neighbours and takes their marks away; the new length of the queue. */
    private int open(int from, int length) {
        int open = length;
        for (int neighbour : land.neighbours(from)) {
            if (marks[neighbour] == turn) {
                marks[neighbour] = 0;
                queue[open++] = neighbour;
            }
        }
        return open;
    }

    /** Whether those still marked, so many, reach each other. */
    private boolean isOnePiece(int marked, int[] set, int count) {
        int open = 0;
        for (int i = 0; i < count && open == 0; i++) {
            if (marks[set[i]] == turn) {
                marks[set[i]] = 0;
                queue[open++] = set[i];
            }
        }
        for (int next = 0; next < open; next++) {
            open = open(queue[next], open);
        }
        return open == marked;
    }
}
