package org.talka.engine.twinning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.matrix.CurrentNeed;
import org.talka.engine.matrix.CurrentOffer;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.SmallestChange;
import org.talka.engine.plan.SmallestChange.What;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.TwinningProblem;
import org.talka.engine.twinning.repair.Repair;

/**
 * The offers and needs of two municipalities that could bring them together: those that concern what the other one
 * needs or offers, raised as far as 1, and new ones. Levels are tried in hundredths, first where the prices say that
 * the pair begins to pay; what quick repairs find is confirmed by longer ones (see {@link LeverTrial}). It is enough
 * as far as the repairs see; that nothing smaller is, is not proven.
 */
final class Levers {

    /** A pair may still be chosen when it falls so far short at the prices; millionths. */
    private static final long SHORT = TwinningProblem.UNIT / 25;

    private static final long FIRST_EFFORT = 60_000;
    private static final long QUICK_EFFORT = 6_000;
    private static final long CONFIRMING_EFFORT = 25_000;

    /** Most levels that are tried and that are confirmed, over all levers. */
    private static final int MOST_TRIES = 24;

    private static final int MOST_CONFIRMED = 6;

    private final Solved solved;
    private final Pair pair;
    private int tries;
    private int confirmed;

    Levers(Solved solved, Pair pair) {
        this.solved = solved;
        this.pair = pair;
    }

    /** The lever with the smallest change that is enough; empty where none was found. */
    Optional<SmallestChange> smallest() {
        int index = solved.index(pair);
        Solved question = index >= 0 ? solved : solved.with(pair);
        Repair repair = new Repair(question.problem(), question.prices(), question.chosen());
        repair.hold(question.problem().links().get(index >= 0 ? index : solved.chosen().length), true);
        if (!repair.mend(FIRST_EFFORT)) {
            return Optional.empty();
        }
        List<Pull> pulls = new ArrayList<>();
        for (Lever lever : levers()) {
            int first = first(lever);
            if (first <= Lever.WHOLE) {
                pulls.add(new Pull(lever, first));
            }
        }
        pulls.sort(Comparator.comparingDouble(Pull::change));
        SmallestChange best = null;
        for (Pull pull : pulls) {
            if (tries < MOST_TRIES && confirmed < MOST_CONFIRMED && (best == null || pull.change() < best.change())) {
                best = smaller(pull, new LeverTrial(solved, pair, repair.chosen(), pull.lever()), best);
            }
        }
        return Optional.ofNullable(best);
    }

    /** What this lever finds that is smaller than the best so far, or else the best so far. */
    private @Nullable SmallestChange smaller(Pull pull, LeverTrial trial, @Nullable SmallestChange best) {
        int high = best == null ? Lever.WHOLE : pull.lever().below(best.change());
        int level = best == null ? climb(trial, pull.first(), high) : tries(trial, high) ? high : high + 1;
        int low = pull.first();
        while (low < level && level <= high) {
            int middle = (low + level) / 2;
            if (tries(trial, middle)) {
                level = middle;
            } else {
                low = middle + 1;
            }
        }
        for (int step = 1; level <= high; level += step, step *= 2) {
            if (confirms(trial, level)) {
                return pull.lever().at(level);
            }
        }
        return best;
    }

    /** A level from here up that is enough, looked for in growing steps; above the highest where none was met. */
    private int climb(LeverTrial trial, int from, int high) {
        int step = 1;
        for (int level = from; level < high; level += step, step *= 2) {
            if (tries(trial, level)) {
                return level;
            }
        }
        return tries(trial, high) ? high : high + 1;
    }

    private boolean tries(LeverTrial trial, int level) {
        return tries++ < MOST_TRIES && trial.isEnough(level, QUICK_EFFORT);
    }

    private boolean confirms(LeverTrial trial, int level) {
        return confirmed++ < MOST_CONFIRMED && trial.isEnough(level, CONFIRMING_EFFORT);
    }

    /**
     * A lever and how far to pull it at least.
     *
     * @param first level in hundredths
     */
    private record Pull(Lever lever, int first) {

        double change() {
            return (double) first / Lever.WHOLE - lever.now();
        }
    }

    private List<Lever> levers() {
        List<Lever> levers = new ArrayList<>();
        CooperationMatrix matrix = solved.matrix();
        for (String id : List.of(pair.a(), pair.b())) {
            String other = pair.partnerOf(id);
            Map<String, CurrentOffer> offers = matrix.offersOf(id);
            for (String competency : matrix.needsOf(other).keySet()) {
                CurrentOffer now = offers.get(competency);
                levers.add(new Lever(What.OFFER, id, competency, now == null ? 0 : now.levelNow()));
            }
            Map<String, CurrentNeed> needs = matrix.needsOf(id);
            TreeSet<String> wanted = new TreeSet<>(matrix.offersOf(other).keySet());
            wanted.addAll(matrix.needsOf(other).keySet());
            for (String competency : wanted) {
                CurrentNeed now = needs.get(competency);
                levers.add(new Lever(What.NEED, id, competency, now == null ? 0 : now.urgencyNow()));
            }
        }
        return levers;
    }

    /** The least level at which the pair, everything else as it is, nearly pays at the prices; above 100 where none. */
    private int first(Lever lever) {
        int last = Lever.WHOLE + 1;
        for (int level = Lever.WHOLE; level >= lever.next(); level -= level > 10 ? 10 : 1) {
            if (nearlyPays(lever, level)) {
                last = level;
            }
        }
        int low = Math.max(lever.next(), last - 9);
        while (last <= Lever.WHOLE && low < last) {
            int middle = (low + last) / 2;
            if (nearlyPays(lever, middle)) {
                last = middle;
            } else {
                low = middle + 1;
            }
        }
        return last;
    }

    private boolean nearlyPays(Lever lever, int level) {
        CooperationMatrix pulled = lever.pulled(solved.matrix(), level);
        Link link = solved.formulation().numbering().onward().link(0, Candidates.candidate(pulled, pair), false);
        long gain = 0;
        List<Link.Share> priced = new ArrayList<>();
        for (Link.Share share : link.shares()) {
            if (share.need() < solved.problem().needs()) {
                priced.add(share);
            } else {
                gain += solved.problem().worthAt(0, share.worth());
            }
        }
        Link known = new Link(0, link.a(), link.b(), link.fit(), link.tie(), priced, link.parts(), false);
        return gain + solved.gain(known) >= -SHORT;
    }
}
