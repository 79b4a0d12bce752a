package org.talka.engine.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A municipality became part of another.
 *
 * @param predecessor id of the one that ended; need not be a municipality of the package
 * @param predecessorName its name; empty where the package gives none
 * @param successor id of a municipality, or of a predecessor that was itself succeeded later
 * @param date when; null where unknown
 * @param share part of the predecessor that went there, 0 to 1; null where unknown
 */
public record Succession(
        String predecessor,
        String predecessorName,
        String successor,
        @Nullable LocalDate date,
        @Nullable Double share) {}
