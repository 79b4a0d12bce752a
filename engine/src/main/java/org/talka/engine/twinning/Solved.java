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
import org.talka.engine.twinning.proof.Star;

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
        TwinningProblem changed = problem.with(Arrays.asList(links), numbering.owners());
        return new Solved(other, pins, formulation, changed, Arrays.copyOf(chosen, next), priced(changed.needs()));
    }

    /** The same prices; turns at needs that are new cost nothing. */
    private Prices priced(int needs) {
        long[][] turns = Arrays.copyOf(prices.turns(), needs);
        for (int need = prices.turns().length; need < needs; need++) {
            turns[need] = new long[problem.ranks()];
        }
        return new Prices(prices.places(), turns, prices.quotas(), prices.transfers());
    }

    long gain(Link link) {
        return Bound.gain(problem, link, prices);
    }

    /**
     * How far the bound of plans in which a link stands like this is above the bound of all plans of a question whose
     * prices are the same, but for this link, if it is new; millionths, above 0 only where it is new.
     *
     * @param nobodyLeftOut whether only plans are meant that leave out none of the wanting
     */
    long boundWith(Link link, boolean chosen, Solved all, boolean nobodyLeftOut) {
        Star here = new Star(problem, prices, nobodyLeftOut);
        Star there = new Star(all.problem, all.prices, nobodyLeftOut);
        long more = 0;
        for (int end : new int[] {link.a(), link.b()}) {
            int place = here.at(end).links().indexOf(link);
            more += (chosen ? here.ceilingWith(place) : here.ceilingWithout(place))
                    - there.at(end).ceiling();
        }
        return more;
    }
}
