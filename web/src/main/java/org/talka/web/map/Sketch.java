package org.talka.web.map;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.talka.web.page.Selection;

/**
 * What a map is to show.
 *
 * @param label what it shows in words
 * @param flows pairs to draw as arcs
 * @param marked ids of the municipalities the page is about; their names come first
 * @param shades class of the shade, by id; none for a map of one colour
 * @param isLocator whether it only shows where the marked ones lie: drawn small, with few and larger names
 * @param areas what is drawn with one outline; a municipality takes label, number and address from the first it is in
 * @param selection what the reader keeps in sight
 */
public record Sketch(
        String label,
        List<Flow> flows,
        Set<String> marked,
        boolean isLocator,
        Map<String, String> shades,
        List<Area> areas,
        Selection selection) {

    public Sketch(String label, List<Flow> flows, Set<String> marked, boolean isLocator) {
        this(label, flows, marked, isLocator, Map.of());
    }

    public Sketch(String label, List<Flow> flows, Set<String> marked, boolean isLocator, Map<String, String> shades) {
        this(label, flows, marked, isLocator, shades, List.of(), Selection.NONE);
    }

    /** The same with somebody kept in sight. */
    public Sketch keeping(Selection other) {
        return new Sketch(label, flows, marked, isLocator, shades, areas, other);
    }

    /** Areas, each member in the shade of its own. */
    public static Sketch of(String label, Set<String> marked, Map<String, String> shades, List<Area> areas) {
        return new Sketch(label, List.of(), marked, false, shades, areas, Selection.NONE);
    }

    public Sketch {
        flows = List.copyOf(flows);
        marked = Set.copyOf(marked);
        shades = Map.copyOf(shades);
        areas = List.copyOf(areas);
    }
}
