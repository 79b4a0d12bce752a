package org.talka.engine.consortium;

import java.util.Arrays;
import org.talka.engine.consortium.problem.GroupingProblem;
import org.talka.engine.consortium.problem.Land;
import org.talka.engine.consortium.problem.Standing;

/**
 * What no grouping of a land exceeds.
 *
 * @param reaching groups that reach the scale, at most
 * @param shortMembers municipalities in groups that do not, at least
 */
record Ceiling(int reaching, int shortMembers) {

    static final Ceiling NONE = new Ceiling(0, 0);

    /** Of a grouping that is proven to be the best. */
    static Ceiling of(Standing best) {
        return new Ceiling(best.reaching(), best.shortMembers());
    }

    /**
     * Of a land in one piece, by counting alone: who has more inhabitants than the scale counts for one group, and
     * all together for no more groups than their inhabitants fill; who cannot reach the scale with the largest it
     * could meet is in a group that does not. Cost: for each, those within as many borders as a group has members.
     */
    static Ceiling of(GroupingProblem problem) {
        int hopeless = 0;
        for (int i = 0; i < problem.size(); i++) {
            hopeless += isHopeless(problem, i) ? 1 : 0;
        }
        return new Ceiling(problem.limits().asManyAsPossible() ? most(problem) : 0, hopeless);
    }

    /** Groups that reach the scale, at most, in a land of one piece or more. */
    static int most(GroupingProblem problem) {
        int scale = problem.limits().scale();
        long[] joint = new long[problem.size()];
        int alone = 0;
        for (int i = 0; i < problem.size(); i++) {
            int residents = problem.land().residents(i);
            if (problem.mayJoin(i)) {
                joint[problem.land().part(i)] += Math.min(residents, scale);
            } else {
                alone += residents >= scale ? 1 : 0;
            }
        }
        return alone
                + (int) Arrays.stream(joint).map(residents -> residents / scale).sum();
    }

    /** Whether one of these cannot be in any group that reaches the scale. */
    static boolean isHopeless(GroupingProblem problem, int... members) {
        int scale = problem.limits().scale();
        return Arrays.stream(members)
                .anyMatch(one ->
                        problem.land().residents(one) < scale && (!problem.mayJoin(one) || most(problem, one) < scale));
    }

    /** Most inhabitants of a group with this one, or the scale where that is enough to know. */
    private static long most(GroupingProblem problem, int first) {
        Land land = problem.land();
        int members = problem.limits().mostMembers();
        int[] found = new int[land.size()];
        int[] hops = new int[land.size()];
        Arrays.fill(hops, -1);
        found[0] = first;
        hops[first] = 0;
        int count = 1;
        long all = land.residents(first);
        for (int next = 0; next < count && hops[found[next]] < members - 1; next++) {
            for (int neighbour : land.neighbours(found[next])) {
                if (hops[neighbour] < 0 && problem.mayJoin(neighbour)) {
                    hops[neighbour] = hops[found[next]] + 1;
                    found[count++] = neighbour;
                    all += land.residents(neighbour);
                    if (count <= members && all >= problem.limits().scale()) {
                        return problem.limits().scale();
                    }
                }
            }
        }
        int[] others =
                Arrays.stream(found, 1, count).map(land::residents).sorted().toArray();
        long most = land.residents(first);
        for (int i = others.length - 1; i >= Math.max(0, others.length - members + 1); i--) {
            most += others[i];
        }
        return most;
    }

    Ceiling plus(Ceiling other) {
        return new Ceiling(reaching + other.reaching, shortMembers + other.shortMembers);
    }
}
