package org.talka.engine.plan;

/** Something the rules ask of a plan as a whole, and what the plan reaches of it. */
public sealed interface Aim {

    /** What the rules ask. */
    double asked();

    /** What the plan reaches. */
    double reached();

    /** What falling short of it costs the plan, in units of fit, 0 or more. */
    double cost();

    /** Part of all pairs, 0 to 1, that joins two countries. */
    record CrossBorder(double asked, double reached, double cost) implements Aim {}

    /** Partners a home municipality with a candidate has on average in a region. */
    record Region(String country, String region, double asked, double reached, double cost) implements Aim {}
}
