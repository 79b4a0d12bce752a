package org.talka.engine.consortium.search;

import org.talka.engine.consortium.problem.GroupingProblem;
import org.talka.engine.consortium.problem.Land;

/**
 * What a search holds against a group of so many inhabitants, in metres. A group that reaches the scale earns a
 * group's worth; one below it earns less the more it lacks, down to a loss. So a search feels its way towards groups
 * that are nearly there.
 *
 * @param scale inhabitants to reach
 * @param group a group's worth, metres
 * @param earned part of that worth a group earns: 1 where as many as possible are asked for, else 0
 * @param slope group's worths lost where all inhabitants are missing
 * @param threshold group's worths lost where any are
 */
record Energy(int scale, double group, double earned, double slope, double threshold) {

    private static final double GROUP_IN_STEPS = 60;
    private static final double SLOPE = 2;
    private static final double THRESHOLD = 3;

    /** The energy for a problem: a group is worth many steps from neighbour to neighbour. */
    static Energy of(GroupingProblem problem) {
        return new Energy(
                problem.limits().scale(),
                GROUP_IN_STEPS * step(problem.land()),
                problem.limits().asManyAsPossible() ? 1 : 0,
                SLOPE,
                0);
    }

    /** The energy after this part of the search, 0 to 1: towards the end a group below the scale costs ever more. */
    Energy at(double progress) {
        return new Energy(scale, group, earned, slope, THRESHOLD * progress);
    }

    /** Metres between neighbours on average; a kilometre where there are none. */
    static double step(Land land) {
        double sum = 0;
        long count = 0;
        for (int i = 0; i < land.size(); i++) {
            for (int neighbour : land.neighbours(i)) {
                sum += land.metres(i, neighbour);
                count++;
            }
        }
        return count == 0 || sum == 0 ? 1_000 : sum / count;
    }

    double of(long residents) {
        double missing = residents >= scale ? 0 : slope * (scale - residents) / scale + threshold;
        return group * (missing - earned);
    }
}
