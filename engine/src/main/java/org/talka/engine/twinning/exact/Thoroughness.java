package org.talka.engine.twinning.exact;

/** How far an exact solving goes. */
enum Thoroughness {
    /** Until no choice can be better by a whole millionth. */
    TO_THE_END(1, ""),

    /** No branching, few rounds of cuts, and nothing that is worth less than two thousandths of a fit. */
    AT_A_GLANCE(2_000, """
            limits/totalnodes = 1
            separating/maxroundsroot = 15
            """);

    private final double tolerance;
    private final String limits;

    Thoroughness(double tolerance, String limits) {
        this.tolerance = tolerance;
        this.limits = limits;
    }

    /** What a better choice must be worth more to be looked for; millionths. */
    double tolerance() {
        return tolerance;
    }

    /** What SCIP is told of it. */
    String limits() {
        return limits;
    }
}
