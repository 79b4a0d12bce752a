package org.talka.engine.twinning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.matrix.Help;
import org.talka.engine.plan.Pair;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.repair.Repair;

/**
 * Tries one lever for one pair: is the best plan found with the pair better than the best found without it, when the
 * lever stands at a level? Every pair of the lever's municipality that it concerns is reckoned anew, those that
 * would only now have something to share among them. What the repairs come to at one level is where they begin at
 * the next.
 */
final class LeverTrial {

    /** Of the candidates of a municipality, so many that gain most are reckoned anew, and those that are chosen. */
    private static final int MOST_MOVED = 100;

    /** Of those who could become candidates, so many times the limit of candidates are looked at, strongest first. */
    private static final int LOOKED_AT = 4;

    private final Solved solved;
    private final Pair pair;
    private final Lever lever;
    private final List<Pair> moved;
    private boolean[] with;
    private boolean[] without;

    /**
     * A trial.
     *
     * @param with a plan that holds the pair; the link of a pair that is no candidate stands last
     */
    LeverTrial(Solved solved, Pair pair, boolean[] with, Lever lever) {
        this.solved = solved;
        this.pair = pair;
        this.lever = lever;
        this.moved = moved();
        this.with = with;
        this.without = solved.chosen();
    }

    /**
     * Whether the plan with the pair is the better one.
     *
     * @param effort turns of links each of the two repairs may take
     */
    boolean isEnough(int level, long effort) {
        Solved changed = solved.with(lever.pulled(solved.matrix(), level), moved);
        if (solved.index(pair) < 0 && !wouldBeCandidate(changed)) {
            return false;
        }
        Repair keeping = repair(changed, with, true, effort);
        Repair avoiding = repair(changed, without, false, effort);
        with = keeping.chosen();
        without = avoiding.chosen();
        return keeping.leftOut() < avoiding.leftOut()
                || keeping.leftOut() == avoiding.leftOut() && keeping.worth() > avoiding.worth();
    }

    private Repair repair(Solved changed, boolean[] start, boolean chosen, long effort) {
        boolean[] all = Arrays.copyOf(start, changed.chosen().length);
        Repair repair = new Repair(changed.problem(), changed.prices(), all);
        repair.hold(link(changed), chosen);
        repair.touch(solved.municipality(lever.municipality()));
        repair.mend(effort);
        return repair;
    }

    private Link link(Solved changed) {
        int index = solved.index(pair);
        return changed.problem().links().get(index >= 0 ? index : solved.chosen().length);
    }

    /** This pair first; then the candidates of the lever's municipality that it concerns; then those it makes. */
    private List<Pair> moved() {
        List<Pair> pairs = new ArrayList<>();
        pairs.add(pair);
        for (Link link : liveliest()) {
            Pair other = solved.formulation().pairs().get(link.index());
            if (!other.equals(pair) && lever.concerns(solved.matrix(), other.partnerOf(lever.municipality()))) {
                pairs.add(other);
            }
        }
        pairs.addAll(arising());
        return pairs;
    }

    private List<Link> liveliest() {
        List<Link> links = solved.problem().linksOf(solved.municipality(lever.municipality()));
        if (links.size() <= MOST_MOVED) {
            return links;
        }
        List<Link> best = new ArrayList<>(links);
        best.sort(Comparator.comparing((Link link) -> !solved.chosen()[link.index()])
                .thenComparing(Comparator.comparingLong(solved::gain).reversed())
                .thenComparingInt(Link::index));
        return best.subList(0, MOST_MOVED);
    }

    /** Pairs that are no candidates and would be among the best of the municipality with the lever at its end. */
    private List<Pair> arising() {
        String id = lever.municipality();
        CooperationMatrix whole = lever.pulled(solved.matrix(), Lever.WHOLE);
        double weight = whole.rules().twinning().coverageWeight();
        int limit = whole.rules().twinning().candidates();
        return solved.matrix().municipalities().stream()
                .filter(this::mayArise)
                .sorted(Comparator.comparingDouble((String other) -> -lever.pull(solved.matrix(), other))
                        .thenComparing(other -> other))
                .limit((long) LOOKED_AT * limit)
                .map(other -> whole.assess(id, other))
                .filter(Assessment::isCandidate)
                .sorted(Comparator.comparingDouble((Assessment it) -> -it.fit() - weight * flows(it))
                        .thenComparing(it -> it.partnerOf(id)))
                .limit(limit)
                .map(it -> Pair.of(it.a(), it.b()))
                .toList();
    }

    private boolean mayArise(String other) {
        if (other.equals(lever.municipality()) || !lever.concerns(solved.matrix(), other)) {
            return false;
        }
        Pair arising = Pair.of(lever.municipality(), other);
        return !arising.equals(pair)
                && solved.index(arising) < 0
                && !solved.pins().forbidden().contains(arising);
    }

    private static double flows(Assessment assessment) {
        return assessment.helps().stream().mapToDouble(Help::flow).sum();
    }

    /**
     * Whether the pair would be among the best of the partner, whose other pairs stay as they are. Where a
     * municipality has as many candidates as the rules allow it, the best of them are its own choice.
     */
    private boolean wouldBeCandidate(Solved changed) {
        int partner = solved.municipality(pair.partnerOf(lever.municipality()));
        long worth = looks(link(changed));
        long better = solved.problem().linksOf(partner).stream()
                .filter(link -> looks(link) >= worth)
                .count();
        return better < solved.matrix().rules().twinning().candidates();
    }

    /** What a candidate is ranked by. */
    private static long looks(Link link) {
        return link.fit() + link.shares().stream().mapToLong(Link.Share::worth).sum();
    }
}
