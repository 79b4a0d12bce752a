package org.talka.web.map;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A map, ready to be written down as SVG.
 *
 * @param label what the map shows, for those who do not see it
 * @param kind classes: country, locator or areas; centres where there are no outlines, and shaded where these have shades
 * @param viewBox the drawing's own units
 * @param crowds all places as paths of dots, one a shade, where there are too many to link; else none
 * @param wideNames names as they fit a wide screen
 * @param narrowNames the few that fit a small one
 * @param wideNote which arcs stand on a wide screen, and how to see the others; empty where all do
 * @param narrowNote the same for a small one
 * @param borders outlines round several places
 * @param marks the numbers of areas, each at the place of its lead
 * @param tools words of what zooms and moves it; null for a small map that stays as it is
 */
public record MapDrawing(
        String label,
        String kind,
        String viewBox,
        List<Trace> crowds,
        List<Place> places,
        List<Arc> arcs,
        List<Name> wideNames,
        List<Name> narrowNames,
        String wideNote,
        String narrowNote,
        List<Trace> borders,
        List<Mark> marks,
        @Nullable Tools tools) {

    public MapDrawing {
        crowds = List.copyOf(crowds);
        borders = List.copyOf(borders);
        marks = List.copyOf(marks);
        places = List.copyOf(places);
        arcs = List.copyOf(arcs);
        wideNames = List.copyOf(wideNames);
        narrowNames = List.copyOf(narrowNames);
    }

    /**
     * A municipality on the map.
     *
     * @param outline SVG path; empty where only the centre is known
     * @param r half the width of its dot
     * @param tone home, guest or marked
     */
    public record Place(
            String id, String name, String href, String outline, String x, String y, String r, String tone) {}

    /** A path with its class. */
    public record Trace(String tone, String path) {}

    /** The number of an area. */
    public record Mark(String id, String x, String y, String text) {}

    /**
     * A proposal on the map.
     *
     * @param tone classes: empty for an arc that swells, is-on while it is kept in sight, line and more for a line; spare where
     *     it only shows while one of its ends is looked at, spare-narrow where that is so on a small screen
     */
    public record Arc(String a, String b, String title, String href, String path, String tone) {}

    /** What its tools are called. */
    public record Tools(String group, String larger, String smaller, String whole, String keys) {}

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

        /** The same, shown while its place is kept in sight. */
        Name kept() {
            return new Name(id, x, anchor, lines, tone + " is-on");
        }
    }

    /** One line of a name. */
    public record Line(String y, String text) {}
}
