package org.talka.web.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talka.web.map.MapDrawing;
import org.talka.web.page.Link;

/**
 * Two plans side by side.
 *
 * @param missing what keeps them from being compared; empty for nothing
 * @param note that the two rest on other data or rules; empty where they do not
 * @param first name of the one, leading to it
 * @param figures a row each
 * @param map null where no place is known or there is nothing to compare
 * @param sections pairs only in the first, only in the second, in both
 * @param query of the address, for files
 * @param isThere whether there are two plans to be compared
 */
public record ComparePage(
        String headline,
        String missing,
        String note,
        Choice choice,
        Link first,
        Link second,
        List<Figure> figures,
        @Nullable MapDrawing map,
        List<Section> sections,
        String query,
        boolean isThere) {

    public ComparePage {
        figures = List.copyOf(figures);
        sections = List.copyOf(sections);
    }

    /** One figure of both, and by how much the second is more. */
    public record Figure(String name, String first, String second, String difference) {}

    /**
     * Pairs that are where.
     *
     * @param tone only-first, only-second or in-both
     * @param isLong whether it is opened only when asked for
     */
    public record Section(String tone, String title, List<Line> lines, boolean isLong) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /** One pair. */
    public record Line(String a, String b, Link pair, String fit) {}
}
