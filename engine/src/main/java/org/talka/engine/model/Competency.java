package org.talka.engine.model;

import org.jspecify.annotations.Nullable;

/**
 * A field of municipal work in which one can be strong or in need.
 *
 * @param id unique in the package
 * @param parent the id of the broader competency, or null
 * @param nameEn English name, lower case as it stands inside a sentence
 * @param nameLv Latvian name, nominative, lower case; the English one where the package has none
 * @param cofog code in the UN classification of the functions of government; empty where unknown
 * @param minimumPopulation inhabitants below which a consortium makes little sense; null where unknown
 */
public record Competency(
        String id,
        @Nullable String parent,
        String nameEn,
        String nameLv,
        String cofog,
        @Nullable Integer minimumPopulation) {}
