package org.talka.web.map;

import java.util.Collection;
import org.talka.engine.model.DataPackage;

/** How many live where, as the size of a dot: its area grows with the residents. */
record Residents(DataPackage data, int most) {

    private static final double SMALLEST = 3.5;
    private static final double GROWTH = 9.5;

    /** @param ids of those whose dots are compared */
    static Residents of(DataPackage data, Collection<String> ids) {
        return new Residents(
                data, ids.stream().mapToInt(id -> of(data, id)).max().orElse(0));
    }

    /** 0 where it is not known. */
    int of(String id) {
        return of(data, id);
    }

    private static int of(DataPackage data, String id) {
        Integer population = data.municipality(id).population();
        return population == null ? 0 : population;
    }

    /** Half the width of the dot, in units of the drawing. */
    double radius(String id) {
        return most == 0 ? SMALLEST : SMALLEST + GROWTH * Math.sqrt((double) of(id) / most);
    }
}
