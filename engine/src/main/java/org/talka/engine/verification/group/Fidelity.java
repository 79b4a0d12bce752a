package org.talka.engine.verification.group;

import java.util.List;
import org.talka.engine.plan.Check.Subject;
import org.talka.engine.plan.Checklist;
import org.talka.engine.plan.Flaw;
import org.talka.engine.plan.Flaws;

/** Sorts what a plan says otherwise than its groups give by what it is about. */
final class Fidelity {

    private final Flaws objective = new Flaws();
    private final Flaws bound = new Flaws();
    private final Flaws leftOut = new Flaws();
    private final Flaws leftOutBound = new Flaws();
    private final Flaws optimal = new Flaws();
    private final Flaws groups = new Flaws();

    Fidelity(List<Flaw> differences) {
        for (Flaw flaw : differences) {
            about(flaw.place()).add(flaw);
        }
    }

    private Flaws about(String place) {
        String field = place.matches("/tasks/\\d+/[^/]+|/[^/]+") ? place.substring(place.lastIndexOf('/') + 1) : "";
        return switch (field) {
            case "objective", "reaching", "served" -> objective;
            case "bound", "reachingBound", "servedBound" -> bound;
            case "leftOut", "short" -> leftOut;
            case "leftOutBound", "shortBound" -> leftOutBound;
            case "optimal" -> optimal;
            default -> groups;
        };
    }

    /** Makes the checks; what is not proven here but rests on a solver's word counts as on trust. */
    void report(Checklist checks, Figures figures) {
        checks.add(Subject.GROUPS, "", "", groups.list());
        checks.add(Subject.OBJECTIVE, figures.objective(), figures.objectiveFound(), objective.list());
        checks.add(Subject.LEFT_OUT, figures.leftOut(), figures.leftOutFound(), leftOut.list());
        checks.add(Subject.LEFT_OUT_BOUND, figures.leftOutBound(), figures.leftOutBoundFound(), leftOutBound.list());
        if (bound.isEmpty() && figures.boundOnTrust()) {
            checks.trust(Subject.BOUND, figures.bound(), figures.boundFound());
        } else {
            checks.add(Subject.BOUND, figures.bound(), figures.boundFound(), bound.list());
        }
        if (optimal.isEmpty() && figures.optimalOnTrust()) {
            checks.trust(Subject.OPTIMAL, figures.optimal(), "");
        } else {
            checks.add(Subject.OPTIMAL, figures.optimal(), "", optimal.list());
        }
    }

    /**
     * The claimed and the found figures of a plan, to be shown.
     *
     * @param boundOnTrust whether the bound is lower than what is proven here
     * @param optimalOnTrust whether it rests on a solver's word that no plan is better, or nobody knows
     */
    record Figures(
            String objective,
            String objectiveFound,
            String leftOut,
            String leftOutFound,
            String leftOutBound,
            String leftOutBoundFound,
            String bound,
            String boundFound,
            boolean boundOnTrust,
            String optimal,
            boolean optimalOnTrust) {}
}
