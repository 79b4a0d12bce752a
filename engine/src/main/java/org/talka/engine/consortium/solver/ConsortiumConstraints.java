package org.talka.engine.consortium.solver;

import static org.optaplanner.core.api.score.stream.ConstraintCollectors.toList;

import java.util.List;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintProvider;
import org.optaplanner.core.api.score.stream.tri.TriConstraintStream;
import org.talka.engine.consortium.problem.GroupingProblem;

/**
 * The rules of a plan of shared tasks, one method a rule. Soft points are metres. Public only because OptaPlanner makes
 * one by its name.
 */
public class ConsortiumConstraints implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory rules) {
        return new Constraint[] {
            groupsAreOnePieceWithinTheLimits(rules),
            groupsReachTheScaleAndThereAreMany(rules),
            membersAreNearTheirLeadAndBelongTogether(rules)
        };
    }

    Constraint groupsAreOnePieceWithinTheLimits(ConstraintFactory rules) {
        return groups(rules)
                .filter((label, members, problem) -> GroupScore.isBroken(problem, array(members)))
                .penalizeLong(HardMediumSoftLongScore.ONE_HARD, (label, members, problem) -> 1)
                .asConstraint("A group is in one piece, not too large, and has a lead that is near enough");
    }

    Constraint groupsReachTheScaleAndThereAreMany(ConstraintFactory rules) {
        return groups(rules)
                .impactLong(
                        HardMediumSoftLongScore.ONE_MEDIUM,
                        (label, members, problem) -> GroupScore.medium(problem, array(members)))
                .asConstraint("Groups reach the scale, and there are as many as the rules ask for");
    }

    Constraint membersAreNearTheirLeadAndBelongTogether(ConstraintFactory rules) {
        return groups(rules)
                .filter((label, members, problem) -> !GroupScore.isBroken(problem, array(members)))
                .impactLong(
                        HardMediumSoftLongScore.ONE_SOFT, (label, members, problem) -> -problem.metres(array(members)))
                .asConstraint("Members are near their lead and belong together");
    }

    private static TriConstraintStream<Integer, List<Integer>, GroupingProblem> groups(ConstraintFactory rules) {
        return rules.forEach(Seat.class)
                .groupBy(Seat::getGroup, toList(Seat::municipality))
                .join(GroupingProblem.class);
    }

    private static int[] array(List<Integer> members) {
        return members.stream().mapToInt(Integer::intValue).sorted().toArray();
    }
}
