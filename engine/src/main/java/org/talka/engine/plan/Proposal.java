package org.talka.engine.plan;

import java.util.List;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.Help;

/**
 * A pair a plan has chosen.
 *
 * @param assessment all there is to say about the pair
 * @param chosenFor what flows between the two, strongest first
 * @param pinned whether a person fixed it in advance
 */
public record Proposal(Assessment assessment, List<Help> chosenFor, boolean pinned) {

    public Proposal {
        chosenFor = List.copyOf(chosenFor);
    }

    public Pair pair() {
        return new Pair(assessment.a(), assessment.b());
    }
}
