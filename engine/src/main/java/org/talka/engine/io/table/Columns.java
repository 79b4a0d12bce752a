package org.talka.engine.io.table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The columns a table may have, in any order.
 *
 * @param required must stand in the header, even where their values may be empty
 * @param optional may be missing, which leaves their values unknown
 */
public record Columns(List<String> required, List<String> optional) {

    public Columns {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
    }

    public static Columns required(String... names) {
        return new Columns(List.of(names), List.of());
    }

    public Columns optional(String... names) {
        return new Columns(required, List.of(names));
    }

    /** All of them, the required first. */
    Set<String> known() {
        Set<String> known = new LinkedHashSet<>(required);
        known.addAll(optional);
        return known;
    }
}
