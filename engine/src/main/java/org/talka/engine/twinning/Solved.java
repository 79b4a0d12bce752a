package org.talka.engine.twinning;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.TwinningProblem;
import org.talka.engine.twinning.proof.Bound;
import org.talka.engine.twinning.proof.Prices;

/**
 * A solved question, or the same question a little changed: what was to be chosen from, what was chosen, and what
 * the prices prove of it.
 *
 * @param chosen a feasible choice of the problem's links
 * @param prices of every place, turn and quota of the problem
 */
record Solved(
        CooperationMatrix matrix,
        Pins pins,
        Formulation formulation,
        TwinningProblem problem,
        boolean[] chosen,
        Prices prices) {

    /** Index of a pair's link; below 0 where the pair is no candidate. */
    int index(Pair pair) {
        return Collections.binarySearch(formulation.pairs(), pair);
    }

    /** Index of a municipality, which must exist. */
    int municipality(String id) {
        return formulation.numbering().municipality(id);
    }

    /** The same question with one more link, not chosen, for a pair that is no candidate. */
    Solved with(Pair pair) {
        return with(matrix, List.of(pair));
    }

    /** The same question with the links of these pairs, candidates or not, as another matrix has them. */
    Solved with(CooperationMatrix other, List<Pair> pairs) {
        Numbering numbering = formulation.numbering().onward();
        int next = problem.links().size();
        Link[] links = new Link[pairs.size()];
        for (int i = 0; i < links.length; i++) {
            int index = index(pairs.get(i));
            boolean pinned = index >= 0 && problem.links().get(index).pinned();
            links[i] = numbering.link(index >= 0 ? index : next++, Candidates.candidate(other, pairs.get(i)), pinned);
        }
        TwinningProblem changed = problem.with(Arrays.asList(links));
        return new Solved(other, pins, formulation, changed, Arrays.copyOf(chosen, next), priced(changed.needs()));
    }

    /** The same prices; turns at needs that are new cost nothing. */
    private Prices priced(int needs) {
        long[][] turns = Arrays.copyOf(prices.turns(), needs);
        for (int need = prices.turns().length; need < needs; need++) {
            turns[need] = new long[problem.ranks()];
        }
        return new Prices(prices.places(), turns, prices.quotas());
    }

    long gain(Link link) {
        return Bound.gain(problem, link, prices);
    }

    /**
     * How much more the municipality of a new link may earn than the bound of the problem without it allows for,
     * because it may now carry one link more; millionths, 0 or more.
     */
    long furtherPlace(Solved before, int municipality) {
        long price = prices.places()[municipality];
        long more = 0;
        for (boolean nobodyLeftOut : new boolean[] {false, true}) {
            more = Math.max(
                    more,
                    Bound.best(problem, municipality, price, nobodyLeftOut)
                            - Bound.best(before.problem, municipality, price, nobodyLeftOut));
        }
        return more;
    }
}
