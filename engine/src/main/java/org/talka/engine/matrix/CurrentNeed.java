package org.talka.engine.matrix;

import org.talka.engine.model.Need;

/**
 * A need as it counts today.
 *
 * @param need the strongest of its municipality and competency
 * @param urgencyNow its urgency after ageing, 0 to 1
 */
public record CurrentNeed(Need need, double urgencyNow) {}
