package org.talka.engine.twinning.solver;

import static org.optaplanner.core.api.score.stream.ConstraintCollectors.count;
import static org.optaplanner.core.api.score.stream.ConstraintCollectors.sumLong;
import static org.optaplanner.core.api.score.stream.ConstraintCollectors.toList;

import java.util.List;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintProvider;
import org.optaplanner.core.api.score.stream.Joiners;
import org.optaplanner.core.api.score.stream.tri.TriConstraintStream;
import org.optaplanner.core.api.score.stream.uni.UniConstraintStream;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.TwinningProblem;

/**
 * The rules of a twinning plan, one method a rule. Soft points are millionths of a fit of 1. Public
 * only because OptaPlanner makes one by its name. */
public class TwinningConstraints implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory rules) {
        return new Constraint[] {
            municipalityTakesOnNoMoreThanItCan(rules),
            nobodyWhoHasACandidateIsLeftOut(rules),
            pairsFit(rules),
            needsAreMetAndTheFirstHelperCountsMost(rules),
            eachFurtherPartnerCostsMore(rules),
            twinningsAreKeptOrRenewedAsAsked(rules),
            sharesFallShortOfWhatIsAsked(rules),
            pairsBringSharesNearerToWhatIsAsked(rules)
        };
    }

    Constraint municipalityTakesOnNoMoreThanItCan(ConstraintFactory rules) {
        return loads(rules)
                .filter((municipality, load, problem) -> load > problem.capacity(municipality))
                .penalize(
                        HardMediumSoftLongScore.ONE_HARD,
                        (municipality, load, problem) -> load - problem.capacity(municipality))
                .asConstraint("A municipality takes on no more partners than it can");
    }

    Constraint nobodyWhoHasACandidateIsLeftOut(ConstraintFactory rules) {
        return rules.forEach(Wanting.class)
                .ifNotExists(
                        Choice.class,
                        Joiners.filtering((wanting, choice) -> choice.isChosen()
                                && (choice.link().a() == wanting.municipality()
                                        || choice.link().b() == wanting.municipality())))
                .penalize(HardMediumSoftLongScore.ONE_MEDIUM)
                .asConstraint("Nobody who has a candidate is left without a partner");
    }

    Constraint pairsFit(ConstraintFactory rules) {
        return chosen(rules)
                .rewardLong(HardMediumSoftLongScore.ONE_SOFT, choice -> choice.link()
                        .fit())
                .asConstraint("Pairs fit");
    }

    Constraint needsAreMetAndTheFirstHelperCountsMost(ConstraintFactory rules) {
        return chosen(rules)
                .map(choice -> choice.link().shares())
                .flattenLast(shares -> shares)
                .groupBy(Link.Share::need, toList(Link.Share::worth))
                .join(TwinningProblem.class)
                .rewardLong(HardMediumSoftLongScore.ONE_SOFT, (need, worths, problem) -> problem.coverage(worths))
                .asConstraint("Needs are met, and the first helper counts most");
    }

    Constraint eachFurtherPartnerCostsMore(ConstraintFactory rules) {
        return loads(rules)
                .filter((municipality, load, problem) -> load > 1)
                .penalizeLong(HardMediumSoftLongScore.ONE_SOFT, (municipality, load, problem) -> problem.loadCost(load))
                .asConstraint("Each further partner costs more");
    }

    Constraint twinningsAreKeptOrRenewedAsAsked(ConstraintFactory rules) {
        return chosen(rules)
                .filter(choice -> choice.link().tie() != 0)
                .impactLong(HardMediumSoftLongScore.ONE_SOFT, choice -> choice.link()
                        .tie())
                .asConstraint("Twinnings are kept or renewed as the rules ask");
    }

    Constraint sharesFallShortOfWhatIsAsked(ConstraintFactory rules) {
        return rules.forEach(Asked.class)
                .filter(asked -> asked.quota().shortfallCost(0) > 0)
                .penalizeLong(
                        HardMediumSoftLongScore.ONE_SOFT, asked -> asked.quota().shortfallCost(0))
                .asConstraint("Without any pair, shares fall short of what the rules ask");
    }

    Constraint pairsBringSharesNearerToWhatIsAsked(ConstraintFactory rules) {
        return chosen(rules)
                .map(choice -> choice.link().parts())
                .flattenLast(parts -> parts)
                .groupBy(Link.Part::quota, sumLong(Link.Part::amount))
                .join(Asked.class, Joiners.equal((quota, reached) -> quota, Asked::index))
                .impactLong(
                        HardMediumSoftLongScore.ONE_SOFT,
                        (index, reached, asked) ->
                                asked.quota().shortfallCost(0) - asked.quota().shortfallCost(reached))
                .asConstraint("Pairs bring shares nearer to what the rules ask, or further from it");
    }

    private static UniConstraintStream<Choice> chosen(ConstraintFactory rules) {
        return rules.forEach(Choice.class).filter(Choice::isChosen);
    }

    private static TriConstraintStream<Integer, Integer, TwinningProblem> loads(ConstraintFactory rules) {
        return chosen(rules)
                .map(choice -> List.of(choice.link().a(), choice.link().b()))
                .flattenLast(ends -> ends)
                .groupBy(municipality -> municipality, count())
                .join(TwinningProblem.class);
    }
}
