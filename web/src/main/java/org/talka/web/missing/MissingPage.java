package org.talka.web.missing;

import java.util.List;
import org.talka.web.page.Bar;
import org.talka.web.page.Link;
import org.talka.web.rulebook.StudyView;
import org.talka.web.rulebook.Tabs;

/**
 * What the data lack.
 *
 * @param headline the answer
 * @param rows what to ask for, worst first
 * @param found how many gaps there are and how many were looked at; empty before that is known
 * @param more how many of these change nothing; empty for none
 * @param command that prints the same
 */
public record MissingPage(
        String headline, Tabs tabs, StudyView study, List<Row> rows, String found, String more, String command) {

    public MissingPage {
        rows = List.copyOf(rows);
    }

    /** One missing datum. */
    public record Row(Link municipality, String what, Bar bar, String change, String gain) {}
}
