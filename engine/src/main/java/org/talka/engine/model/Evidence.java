package org.talka.engine.model;

import org.jspecify.annotations.Nullable;

/**
 * What an offer or a need rests on.
 *
 * @param origin how it is known
 * @param source the public source or the municipality's own statement; may be empty
 * @param year the year it speaks of, or null where unknown
 * @param factEn the fact itself as a short English phrase; empty where the package gives none
 * @param factLv the same in Latvian
 * @param measurement the figure it was computed from; null unless derived
 */
public record Evidence(
        Origin origin,
        String source,
        @Nullable Integer year,
        String factEn,
        String factLv,
        @Nullable Measurement measurement) {

    /** Evidence that rests on a source alone. */
    public static Evidence of(Origin origin, String source, @Nullable Integer year) {
        return new Evidence(origin, source, year, "", "", null);
    }
}
