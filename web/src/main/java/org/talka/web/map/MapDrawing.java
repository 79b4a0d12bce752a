package org.talka.web.map;

import java.util.List;

/**
 * A map, ready to be written down as SVG.
 *
 * @param label what the map shows, for those who do not see it
 * @param kind country or locator
 * @param viewBox the drawing's own units
 * @param crowd all places as one path of dots, where there are too many to link; else empty
 * @param wideNames names as they fit a wide screen
 * @param narrowNames the few that fit a small one
 * @param arcsLeftOut arcs that are not drawn because there are too many
 */
public record MapDrawing(
        String label,
        String kind,
        String viewBox,
        String crowd,
        List<Place> places,
        List<Arc> arcs,
        List<Name> wideNames,
        List<Name> narrowNames,
        int arcsLeftOut) {

    public MapDrawing {
        places = List.copyOf(places);
        arcs = List.copyOf(arcs);
        wideNames = List.copyOf(wideNames);
        narrowNames = List.copyOf(narrowNames);
    }

    /**
     * A municipality on the map.
     *
     * @param outline SVG path; empty where only the centre is known
     * @param tone home, guest or marked
     */
    public record Place(String id, String name, String href, String outline, String x, String y, String tone) {}

    /** A proposal on the map. */
    public record Arc(String a, String b, String title, String href, String path) {}

    /**
     * A name beside its place.
     *
     * @param anchor start, middle or end
     * @param tone home, guest, marked or quiet: quiet ones show only while their place is looked at
     */
    public record Name(String id, String x, String anchor, List<Line> lines, String tone) {
        public Name {
            lines = List.copyOf(lines);
        }
    }

    /** One line of a name. */
    public record Line(String y, String text) {}
}
