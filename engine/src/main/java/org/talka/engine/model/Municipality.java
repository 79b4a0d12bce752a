package org.talka.engine.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A local government.
 *
 * @param id the register code, free text, unique in the package
 * @param name the official name in its own language, nominative
 * @param nameEn the name in English, or the official name where the package has none
 * @param country ISO 3166-1 alpha-2
 * @param region the planning region or its like; empty where unknown
 * @param kind the package's own word for the kind of municipality; empty where unknown
 * @param population inhabitants, 0 or more; null where unknown
 * @param areaKm2 square kilometres, above 0; null where unknown
 * @param position the centre; null where unknown
 * @param languages ISO 639 codes of the working languages; empty where unknown
 */
public record Municipality(
        String id,
        String name,
        String nameEn,
        String country,
        String region,
        String kind,
        @Nullable Integer population,
        @Nullable Double areaKm2,
        @Nullable Position position,
        List<String> languages) {

    public Municipality {
        languages = List.copyOf(languages);
    }
}
