package org.talka.web.atlas;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talka.web.map.Chosen;
import org.talka.web.map.MapDrawing;
import org.talka.web.page.Bar;
import org.talka.web.page.Choices;
import org.talka.web.page.Link;
import org.talka.web.page.Query;
import org.talka.web.page.Question;
import org.talka.web.page.Selection;

/**
 * The country by one subject.
 *
 * @param source who published the figure; empty for needs and offers
 * @param hue class of the shades: n for needs, o for offers, f for figures
 * @param low what the lightest shade stands for
 * @param high what the darkest shade stands for
 * @param rows those it is known of, the highest first
 * @param unknown of how many it is not known; empty for none
 * @param subject what it is shaded by, as it stands behind an address
 * @param question what the plan is asked, likewise
 * @param selection what the reader keeps in sight
 * @param chosen the same in words
 */
public record AtlasPage(
        String headline,
        String source,
        Choices choices,
        @Nullable MapDrawing map,
        String hue,
        String low,
        String high,
        List<Row> rows,
        String unknown,
        Query subject,
        Question question,
        Selection selection,
        Chosen chosen) {

    public AtlasPage {
        rows = List.copyOf(rows);
    }

    /** One municipality. */
    public record Row(String id, Link municipality, String value, Bar bar) {

        /** How it is chosen. */
        public Selection choosing() {
            return Selection.one(id);
        }
    }

    /** Subject and question behind an address, ready for more. */
    public String before() {
        return subject.before(question);
    }

    /** The same for the script. */
    public String asked() {
        return subject.behind(question);
    }
}
