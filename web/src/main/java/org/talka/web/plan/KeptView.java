package org.talka.web.plan;

import java.util.List;
import org.talka.web.page.Link;

/**
 * A question as a scenario.
 *
 * @param scenarios those that ask the same
 * @param action where a name is sent to
 * @param longest name, in characters
 */
public record KeptView(List<Link> scenarios, String action, int longest) {

    public KeptView {
        scenarios = List.copyOf(scenarios);
    }
}
