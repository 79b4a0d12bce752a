package org.talka.engine.twinning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.matrix.Exclusion;
import org.talka.engine.model.Municipality;
import org.talka.engine.plan.Cost;
import org.talka.engine.plan.Mended;
import org.talka.engine.plan.Otherwise;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.PinPrice;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.Refusal;
import org.talka.engine.plan.SmallestChange;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.TwinningProblem;
import org.talka.engine.twinning.proof.Bound;
import org.talka.engine.twinning.repair.Repair;

/**
 * What would be otherwise if one thing were otherwise: answers from the prices of a plan and a short repair of it,
 * without solving anew. What a change costs lies between two figures: the repaired plan shows that it costs no more,
 * the prices prove that it costs no less. Deterministic; safe to share between threads. Cost of an answer: a copy of
 * the choice and a counted number of turns, whatever the number of municipalities.
 */
public final class WhatIf {

    /** Turns of links a repair may take. */
    private static final long EFFORT = 150_000;

    /** Where several alternatives are tried, each may take so many. */
    private static final long EFFORT_OF_ALTERNATIVE = 10_000;

    private static final int ALTERNATIVES = 5;

    /** The answers given last are kept: a pair's page is asked for in two languages, and by many. */
    private static final int MOST_TOLD = 2_000;

    private final Map<Pair, Otherwise> told = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Pair, Otherwise> eldest) {
            return size() > MOST_TOLD;
        }
    });

    private final Solved solved;
    private final boolean optimal;
    private final long worth;
    private final int leftOut;
    private final long bound;
    /** Of plans that may leave out anybody; computed when first needed. */
    private volatile long looseBound = Long.MIN_VALUE;

    WhatIf(CooperationMatrix matrix, Pins pins, Formulation formulation, Outcome outcome) {
        TwinningProblem problem = formulation.problem();
        this.solved = new Solved(matrix, pins, formulation, problem, outcome.chosen(), outcome.prices());
        this.optimal = outcome.optimalBy() != TwinningPlan.OptimalBy.NOBODY;
        this.worth = problem.worth(outcome.chosen());
        this.leftOut = problem.leftOut(outcome.chosen());
        this.bound = outcome.bound();
    }

    /** All there is to say about a pair, with what kept it from being a candidate of this plan. */
    Assessment assess(String one, String other) {
        Assessment pair = solved.matrix().assess(one, other);
        if (!pair.isCandidate()) {
            return pair;
        }
        Pair key = Pair.of(one, other);
        if (solved.pins().forbidden().contains(key)) {
            return pair.with(new Exclusion.Forbidden());
        }
        int limit = solved.matrix().rules().twinning().candidates();
        return solved.index(key) >= 0 ? pair : pair.with(new Exclusion.NotAmongTheBest(limit));
    }

    private boolean isChosen(Pair pair) {
        int index = solved.index(pair);
        return index >= 0 && solved.chosen()[index];
    }

    /** Everything there is to say of a pair: what it would be without it, or with it. */
    public Otherwise about(Assessment assessment) {
        if (assessment.a().equals(assessment.b())) {
            return Otherwise.NOTHING;
        }
        Pair pair = Pair.of(assessment.a(), assessment.b());
        Otherwise before = told.get(pair);
        if (before != null) {
            return before;
        }
        Otherwise answer = about(pair);
        told.put(pair, answer);
        return answer;
    }

    private Otherwise about(Pair pair) {
        if (isChosen(pair)) {
            return new Otherwise(withoutPair(pair), null, null, false);
        }
        if (!canBePinned(pair)) {
            return Otherwise.NOTHING;
        }
        boolean sought = !solved.pins().forbidden().contains(pair);
        return new Otherwise(null, priceOfPin(pair), smallestChange(pair).orElse(null), sought);
    }

    /** Whether a person could pin this pair: nothing stops it but that it is forbidden or does not look worth it. */
    public boolean canBePinned(Pair pair) {
        Exclusion exclusion = solved.matrix().assess(pair.a(), pair.b()).exclusion();
        return exclusion == null || exclusion instanceof Exclusion.NothingToShare;
    }

    /**
     * What it costs to force a pair into the plan, be it a candidate or not.
     *
     * @throws IllegalArgumentException when a rule excludes the pair
     */
    public PinPrice priceOfPin(Pair pair) {
        if (!canBePinned(pair)) {
            throw new IllegalArgumentException("No plan may hold the pair " + pair + ".");
        }
        if (isChosen(pair)) {
            return new PinPrice.Priced(Mended.UNCHANGED);
        }
        int index = solved.index(pair);
        Solved question = index >= 0 ? solved : solved.with(pair);
        Link link = question.problem().links().get(index >= 0 ? index : solved.chosen().length);
        Repair repair = new Repair(question.problem(), question.prices(), question.chosen());
        repair.hold(link, true);
        if (!repair.mend(EFFORT)) {
            return noRoom(link);
        }
        return new PinPrice.Priced(
                mended(pair, repair, nobody -> question.boundWith(link, true, solved, nobody), optimal && index >= 0));
    }

    private PinPrice noRoom(Link link) {
        TwinningProblem problem = solved.problem();
        long pinnedAtA = problem.linksOf(link.a()).stream().filter(Link::pinned).count();
        int full = pinnedAtA >= problem.capacity(link.a()) ? link.a() : link.b();
        return new PinPrice.NoRoom(solved.formulation().municipalities().get(full), problem.capacity(full));
    }

    /**
     * What becomes of the plan when one of its pairs, pinned or not, comes to nothing.
     *
     * @throws IllegalArgumentException when the plan does not hold the pair
     */
    public Refusal withoutPair(Pair pair) {
        if (!isChosen(pair)) {
            throw new IllegalArgumentException("The plan does not hold the pair " + pair + ".");
        }
        Link link = solved.problem().links().get(solved.index(pair));
        Repair repair = new Repair(solved.problem(), solved.prices(), solved.chosen());
        repair.hold(link, false);
        repair.mend(EFFORT);
        Mended mended = mended(
                pair, repair, nobody -> solved.boundWith(link, false, solved, nobody), optimal && !link.pinned());
        List<Refusal.Alternative> alternatives = new ArrayList<>();
        for (int end : new int[] {link.a(), link.b()}) {
            String id = solved.formulation().municipalities().get(end);
            mended.comingFor(id).forEach(other -> alternatives.add(new Refusal.Alternative(id, other, true, 0)));
            if (mended.comingFor(id).isEmpty()) {
                nextBest(link, end, repair).ifPresent(alternatives::add);
            }
        }
        return new Refusal(mended, alternatives);
    }

    /** The pair that costs least among those of this end that look best at the prices. */
    private Optional<Refusal.Alternative> nextBest(Link gone, int end, Repair mended) {
        boolean[] start = mended.chosen();
        String id = solved.formulation().municipalities().get(end);
        return solved.problem().linksOf(end).stream()
                .filter(link -> !start[link.index()] && link.index() != gone.index())
                .sorted(Comparator.comparingLong(solved::gain).reversed().thenComparingInt(Link::index))
                .limit(ALTERNATIVES)
                .flatMap(link -> alternative(gone, id, link, mended, start).stream())
                .min(Comparator.comparingDouble(Refusal.Alternative::cost));
    }

    private Optional<Refusal.Alternative> alternative(Link gone, String id, Link link, Repair mended, boolean[] start) {
        Repair repair = new Repair(solved.problem(), solved.prices(), start);
        repair.hold(gone, false);
        repair.hold(link, true);
        if (!repair.mend(EFFORT_OF_ALTERNATIVE) || repair.leftOut() > mended.leftOut()) {
            return Optional.empty();
        }
        Pair pair = solved.formulation().pairs().get(link.index());
        return Optional.of(new Refusal.Alternative(id, pair, false, inFit(mended.worth() - repair.worth())));
    }

    /** The smallest change of one offer or need that would make a pair be chosen; see {@link Levers}. */
    public Optional<SmallestChange> smallestChange(Pair pair) {
        return isChosen(pair) || solved.pins().forbidden().contains(pair)
                ? Optional.empty()
                : new Levers(solved, pair).smallest();
    }

    /**
     * The repaired plan.
     *
     * @param more by how much the bound of plans with the change is above that of all plans, or of all plans that
     *     leave out nobody; millionths
     * @param neverGains whether no plan with the change can be better than the plan
     */
    private Mended mended(Pair asked, Repair repair, More more, boolean neverGains) {
        boolean leavesMore = repair.leftOut() > leftOut;
        long found = worth - repair.worth();
        long proven = worth - (leavesMore ? looseBound() : bound) - more.where(!leavesMore && leftOut == 0);
        if (neverGains && !leavesMore) {
            proven = Math.max(0, proven);
        }
        List<Pair> coming = new ArrayList<>();
        List<Pair> going = new ArrayList<>();
        TreeMap<Integer, Integer> loads = new TreeMap<>();
        boolean[] chosen = repair.chosen();
        for (int index : repair.turned()) {
            Pair pair = index < solved.chosen().length
                    ? solved.formulation().pairs().get(index)
                    : asked;
            int one = chosen[index] ? 1 : -1;
            for (String id : List.of(pair.a(), pair.b())) {
                loads.merge(solved.municipality(id), one, Integer::sum);
            }
            if (!pair.equals(asked)) {
                (chosen[index] ? coming : going).add(pair);
            }
        }
        List<String> left = new ArrayList<>();
        List<String> served = new ArrayList<>();
        loads.forEach((municipality, change) -> {
            int before = load(municipality);
            String id = solved.formulation().municipalities().get(municipality);
            Municipality it = solved.matrix().data().municipality(id);
            if (solved.matrix().rules().isHome(it) && change != 0 && (before == 0 || before + change == 0)) {
                (before == 0 ? served : left).add(id);
            }
        });
        Cost cost = new Cost(inFit(Math.min(proven, found)), inFit(found));
        return new Mended(cost, coming, going, left, served);
    }

    /** By how much the bound is higher after a change, where nobody is left out or anybody may be. */
    private interface More {
        long where(boolean nobodyLeftOut);
    }

    private int load(int municipality) {
        return (int) solved.problem().linksOf(municipality).stream()
                .filter(link -> solved.chosen()[link.index()])
                .count();
    }

    private long looseBound() {
        if (looseBound == Long.MIN_VALUE) {
            looseBound = Math.max(bound, Bound.of(solved.problem(), solved.prices(), false));
        }
        return looseBound;
    }

    private static double inFit(long millionths) {
        return (double) millionths / TwinningProblem.UNIT;
    }
}
