package org.talka.engine.twinning;

import java.util.List;
import org.talka.engine.plan.Aim;
import org.talka.engine.plan.LeftOut;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.Proposal;

/**
 * A set of pairs for a whole package, and how good it is.
 *
 * @param seed of the search
 * @param pins what a person fixed in advance or ruled out
 * @param objective worth of the plan in units of fit
 * @param bound worth that no plan under these rules can exceed, leaving nobody out more than this one does
 * @param gap (bound - objective) / bound, 0 or more; 0 where the bound is 0
 * @param leftOut how many home municipalities are in no proposal
 * @param leftOutBound how many of them any plan leaves out at least, those without a candidate among them
 * @param optimalBy who proves that no plan is better
 * @param stoppedByClock whether the time limit, or somebody who stopped it, cut the search short, so that another machine may
 *     find another plan
 * @param candidates how many pairs the plan could choose from
 * @param proposals in the order of pairs
 * @param aims what the rules ask of the plan as a whole, and what it reaches
 * @param left every home municipality without a proposal, in the order of ids
 * @param certificate the prices behind the bound
 */
public record TwinningPlan(
        long seed,
        Pins pins,
        double objective,
        double bound,
        double gap,
        int leftOut,
        int leftOutBound,
        OptimalBy optimalBy,
        boolean stoppedByClock,
        int candidates,
        List<Proposal> proposals,
        List<Aim> aims,
        List<LeftOut> left,
        List<Price> certificate) {

    public TwinningPlan {
        proposals = List.copyOf(proposals);
        aims = List.copyOf(aims);
        left = List.copyOf(left);
        certificate = List.copyOf(certificate);
    }

    /** Whether it is proven that no plan is better. */
    public boolean optimal() {
        return optimalBy != OptimalBy.NOBODY;
    }

    /** On whose word a plan is called optimal. */
    public enum OptimalBy {
        /** it is not proven */
        NOBODY,
        /** the bound equals the plan; anyone can check the prices */
        PRICES,
        /** an exact solver has excluded every better plan */
        EXACT_SOLVER
    }

    /** The proposals that concern a municipality. */
    public List<Proposal> of(String municipality) {
        return proposals.stream()
                .filter(proposal -> proposal.assessment().a().equals(municipality)
                        || proposal.assessment().b().equals(municipality))
                .toList();
    }

    /** Whether this pair, in either order, is proposed. */
    public boolean contains(String one, String other) {
        return of(one).stream()
                .anyMatch(proposal -> proposal.assessment().partnerOf(one).equals(other));
    }

    /**
     * One price of the certificate.
     *
     * @param municipality id; empty where it is the price of what the rules ask of the plan as a whole
     * @param competency id where it is the price of a turn at a need; else empty
     * @param turn 1 for the first helper, 2 for the second and so on; 0 for a place or a pair; for an aim its number
     *     from 1 in the order of {@link TwinningPlan#aims}, the price being that of a hundredth
     * @param millionths of a fit of 1
     * @param partner id where it is what the municipality gets from this partner beyond half of what their pair gains
     *     at the other prices; else empty. A pair without such a price is shared evenly.
     */
    public record Price(String municipality, String competency, int turn, long millionths, String partner) {

        /** A price that concerns no pair. */
        public Price(String municipality, String competency, int turn, long millionths) {
            this(municipality, competency, turn, millionths, "");
        }
    }
}
