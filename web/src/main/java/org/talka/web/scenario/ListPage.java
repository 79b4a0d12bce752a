package org.talka.web.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talka.web.page.Link;
import org.talka.web.page.Paging;
import org.talka.web.page.Speech;

/**
 * All scenarios.
 *
 * @param next what to do where there is none
 * @param choice which two to hold side by side; null where there is none
 * @param behind the question as it stands before a page number
 */
public record ListPage(
        String headline,
        String next,
        Link plan,
        List<Row> rows,
        @Nullable Choice choice,
        Paging paging,
        String behind) {

    public ListPage {
        rows = List.copyOf(rows);
    }

    /**
     * One scenario.
     *
     * @param asks how many pairs it pins and rules out
     * @param state what became of its newest run
     * @param note that it was asked of other data; empty for today's
     */
    public record Row(Link scenario, String asks, String state, String note, String created, String delete) {}

    /** Says that nothing is kept. */
    static ListPage withoutStore(Speech speech, String headline) {
        return new ListPage(
                headline,
                speech.say("scenarios.without.next"),
                new Link(speech.say("problem.plan"), speech.links().plan()),
                List.of(),
                null,
                new Paging(1, 1, 0, 0),
                "");
    }
}
