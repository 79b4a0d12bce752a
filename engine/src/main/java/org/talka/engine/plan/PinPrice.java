package org.talka.engine.plan;

/** What it would take to pin a pair. */
public sealed interface PinPrice {

    /** the plan with the pair in it */
    record Priced(Mended plan) implements PinPrice {}

    /** every place of one of the two is taken by other pins */
    record NoRoom(String municipality, int capacity) implements PinPrice {}
}
