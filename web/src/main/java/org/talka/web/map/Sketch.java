package org.talka.web.map;

import java.util.List;
import java.util.Set;

/**
 * What a map is to show.
 *
 * @param label what it shows in words
 * @param flows pairs to draw as arcs
 * @param marked ids of the municipalities the page is about; their names come first
 * @param isLocator whether it only shows where the marked ones lie: drawn small, with few and larger names
 */
public record Sketch(String label, List<Flow> flows, Set<String> marked, boolean isLocator) {

    public Sketch {
        flows = List.copyOf(flows);
        marked = Set.copyOf(marked);
    }
}
