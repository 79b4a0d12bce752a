package org.talka.engine.model;

import java.util.List;

/**
 * The border of a municipality.
 *
 * @param municipality id
 * @param rings closed rings, outer and inner alike, first point repeated at the end
 */
public record Outline(String municipality, List<List<Position>> rings) {

    public Outline {
        rings = rings.stream().map(List::copyOf).toList();
    }
}
