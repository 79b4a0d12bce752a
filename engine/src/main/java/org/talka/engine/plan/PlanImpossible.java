package org.talka.engine.plan;

import java.util.List;
import org.talka.engine.matrix.Exclusion;

/** No plan keeps every pin. */
public final class PlanImpossible extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Cause cause;

    public PlanImpossible(Cause cause) {
        super(cause.toString());
        this.cause = cause;
    }

    /** What stands in the way. */
    public Cause reason() {
        return cause;
    }

    /** What can stand in the way of every plan. */
    public sealed interface Cause {

        /** the pins name a municipality the package does not know */
        record UnknownMunicipality(String id) implements Cause {}

        /** a pin on a pair that a rule excludes */
        record PinExcluded(Pair pair, Exclusion exclusion) implements Cause {}

        /** more pins on one municipality than it can take on */
        record TooManyPins(String municipality, List<String> partners, int capacity) implements Cause {}
    }
}
