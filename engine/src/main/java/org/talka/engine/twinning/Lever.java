package org.talka.engine.twinning;

import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.matrix.CurrentNeed;
import org.talka.engine.matrix.CurrentOffer;
import org.talka.engine.model.Evidence;
import org.talka.engine.model.Need;
import org.talka.engine.model.Offer;
import org.talka.engine.model.Origin;
import org.talka.engine.plan.SmallestChange;

/**
 * An offer or need that could be stronger. Levels are whole hundredths as they count today.
 *
 * @param now 0 to 1; 0 where there is none
 */
record Lever(SmallestChange.What what, String municipality, String competency, double now) {

    /** The level of a full offer or need. */
    static final int WHOLE = 100;

    /** The lowest level above that of today. */
    int next() {
        return (int) Math.floor(now * WHOLE + 1e-9) + 1;
    }

    /** The highest level at which there is less change than this. */
    int below(double change) {
        return (int) Math.min(WHOLE, Math.ceil((now + change) * WHOLE - 1e-9) - 1);
    }

    /** The matrix with the lever at this level, as if declared this year. */
    CooperationMatrix pulled(CooperationMatrix matrix, int level) {
        Evidence evidence = Evidence.of(Origin.DECLARED, "", matrix.today() == 0 ? null : matrix.today());
        double amount = (double) level / WHOLE;
        return what == SmallestChange.What.OFFER
                ? matrix.with(new CurrentOffer(new Offer(municipality, competency, amount, evidence), amount))
                : matrix.with(new CurrentNeed(new Need(municipality, competency, amount, evidence), amount));
    }

    /** Whether it makes a difference to a pair with this partner. */
    boolean concerns(CooperationMatrix matrix, String partner) {
        return matrix.needsOf(partner).containsKey(competency)
                || what == SmallestChange.What.NEED && matrix.offersOf(partner).containsKey(competency);
    }

    /** How much a partner has to do with it: its need, or for a need also its offer, 0 to 1. */
    double pull(CooperationMatrix matrix, String partner) {
        CurrentNeed need = matrix.needsOf(partner).get(competency);
        CurrentOffer offer =
                what == SmallestChange.What.NEED ? matrix.offersOf(partner).get(competency) : null;
        return Math.max(need == null ? 0 : need.urgencyNow(), offer == null ? 0 : offer.levelNow());
    }

    SmallestChange at(int level) {
        return new SmallestChange(what, municipality, competency, now, (double) level / WHOLE);
    }
}
