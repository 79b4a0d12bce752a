package org.talka.engine.consortium.solver;

import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.talka.engine.consortium.problem.GroupingProblem;
import org.talka.engine.consortium.problem.Standing;

/** What one group adds to a score. Summed over groups, scores stand in the order of {@link Standing}. */
final class GroupScore {

    private GroupScore() {}

    /** Whether these can be no group: too many, too far apart, without a lead, or not in one piece. */
    static boolean isBroken(GroupingProblem problem, int[] members) {
        return !problem.isPossible(members);
    }

    /** Medium points: many for each member below the scale, fewer for a group that reaches it, one for a group below. */
    static long medium(GroupingProblem problem, int[] members) {
        long step = problem.size() + 1L;
        boolean reaches = problem.residents(members) >= problem.limits().scale();
        if (reaches) {
            return problem.limits().asManyAsPossible() ? step : 0;
        }
        return -members.length * step * step - 1;
    }

    static HardMediumSoftLongScore of(GroupingProblem problem, int[] members) {
        if (members.length == 0) {
            return HardMediumSoftLongScore.ZERO;
        }
        return isBroken(problem, members)
                ? HardMediumSoftLongScore.of(-1, medium(problem, members), 0)
                : HardMediumSoftLongScore.of(0, medium(problem, members), -problem.metres(members));
    }
}
