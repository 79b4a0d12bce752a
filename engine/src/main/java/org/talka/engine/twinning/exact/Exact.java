package org.talka.engine.twinning.exact;

import java.util.List;
import org.talka.engine.twinning.problem.Link;

/**
 * What the exact solver came to.
 *
 * @param changed the open links that stand differently in the best choice it met
 * @param optimal whether it has proven that no choice is better
 */
public record Exact(List<Link> changed, boolean optimal) {

    public Exact {
        changed = List.copyOf(changed);
    }

    /** The choice it came to from this one. */
    public boolean[] from(boolean[] start) {
        boolean[] chosen = start.clone();
        changed.forEach(link -> chosen[link.index()] = !chosen[link.index()]);
        return chosen;
    }
}
