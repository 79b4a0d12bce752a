package org.talka.engine.twinning;

import org.talka.engine.matrix.Assessment;

/**
 * A plan, and the state it was made in: ready for questions of what would be otherwise. Keeps the candidates in
 * memory. Safe to share between threads.
 */
public record TwinningRun(TwinningPlan plan, WhatIf whatIf) {

    /**
     * All there is to say about a pair, as this plan saw it: a pair that was forbidden, or that was not among the
     * candidates, is excluded for that reason.
     */
    public Assessment assess(String one, String other) {
        return whatIf.assess(one, other);
    }
}
