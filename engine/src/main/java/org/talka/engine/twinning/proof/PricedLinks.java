package org.talka.engine.twinning.proof;

import java.util.List;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.TwinningProblem;

/** What the links of one municipality are worth to it at given prices. Not safe to share between threads. */
final class PricedLinks {

    private final TwinningProblem problem;
    private final Prices prices;
    private final Wishes wishes;
    private int municipality;
    private long[] values = {};
    private long[] nets = {};
    private long[] alone = {};
    private long turns;

    /**
     * Links to be priced.
     *
     * @param wishes of the municipality that is priced next
     */
    PricedLinks(TwinningProblem problem, Prices prices, Wishes wishes) {
        this.problem = problem;
        this.prices = prices;
        this.wishes = wishes;
    }

    /** Prices the links of this municipality, whose wishes are known. */
    void of(int which) {
        municipality = which;
        List<Link> links = problem.linksOf(which);
        if (values.length < links.size()) {
            values = new long[2 * links.size()];
            nets = new long[2 * links.size()];
            alone = new long[2 * links.size()];
        }
        for (int place = 0; place < links.size(); place++) {
            price(place, links.get(place));
        }
        turns = 0;
        for (int need : wishes.needs()) {
            for (long turn : prices.turns()[need]) {
                turns += turn;
            }
        }
    }

    private void price(int place, Link link) {
        long gain = Bound.gain(problem, link, prices);
        long half = Math.floorDiv(gain, 2) + prices.transfer(link);
        long turned = 0;
        for (Link.Share share : link.shares()) {
            if (problem.owner(share.need()) == municipality) {
                turned += Bound.gain(problem, share, prices.turns()[share.need()]);
            }
        }
        nets[place] = link.a() == municipality ? half : gain - half;
        values[place] = nets[place] + prices.places()[municipality] - turned;
        alone[place] = values[place] + wishes.alone(place);
    }

    /** What a link is worth before it helps with anything; millionths. */
    long value(int place) {
        return values[place];
    }

    /** What a link gains at all prices; millionths. */
    long net(int place) {
        return nets[place];
    }

    /** What a link is worth as the only one; millionths. */
    long alone(int place) {
        return alone[place];
    }

    /** What all turns at the needs that some link helps with cost together; millionths. */
    long turns() {
        return turns;
    }
}
