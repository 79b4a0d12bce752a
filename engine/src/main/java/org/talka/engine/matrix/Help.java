package org.talka.engine.matrix;

import org.talka.engine.model.Origin;

/**
 * What one municipality can give another in one competency.
 *
 * @param offer of the one that gives
 * @param need of the one that receives, in the same competency
 */
public record Help(CurrentOffer offer, CurrentNeed need) {

    public String competency() {
        return offer.offer().competency();
    }

    /** Id of the one that gives. */
    public String from() {
        return offer.offer().municipality();
    }

    /** Id of the one that receives. */
    public String to() {
        return need.need().municipality();
    }

    /** Urgency now times level now, 0 to 1. */
    public double flow() {
        return need.urgencyNow() * offer.levelNow();
    }

    /** The less certain of the two origins: demo before derived before documented before declared. */
    public Origin origin() {
        Origin given = offer.offer().evidence().origin();
        Origin needed = need.need().evidence().origin();
        return given.compareTo(needed) >= 0 ? given : needed;
    }
}
