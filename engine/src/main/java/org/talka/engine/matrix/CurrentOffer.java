package org.talka.engine.matrix;

import org.talka.engine.model.Offer;

/**
 * An offer as it counts today.
 *
 * @param offer the strongest of its municipality and competency
 * @param levelNow its level after ageing, 0 to 1
 */
public record CurrentOffer(Offer offer, double levelNow) {}
