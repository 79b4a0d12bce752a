package org.talka.web.scenario;

import java.util.List;
import org.talka.web.page.Link;

/**
 * One scenario.
 *
 * @param headline its name
 * @param lead what came of it so far
 * @param note that it was asked of other data, and what to do; empty for today's
 * @param pinned pairs its plan must hold
 * @param forbidden pairs its plan may not hold
 * @param about seed, time limit, data and rules, in sentences
 * @param action address of the scenario, before the name of a form
 * @param start where its question is sent to be answered; empty where it cannot be
 * @param seconds the time limit of its question
 * @param startWords on the button
 * @param plan its plan; empty address where today's data have none
 * @param compare it and the usual plan side by side
 */
public record ScenarioPage(
        String headline,
        String lead,
        String note,
        List<Link> pinned,
        List<Link> forbidden,
        List<String> about,
        List<Run> runs,
        String name,
        int longestName,
        String action,
        String start,
        String seconds,
        String startWords,
        Link plan,
        Link compare,
        Link all) {

    public ScenarioPage {
        pinned = List.copyOf(pinned);
        forbidden = List.copyOf(forbidden);
        about = List.copyOf(about);
        runs = List.copyOf(runs);
    }

    /** One answering of it. */
    public record Run(String asked, String state, String figures) {}
}
