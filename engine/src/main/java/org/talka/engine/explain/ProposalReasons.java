package org.talka.engine.explain;

import java.util.List;
import java.util.stream.Stream;
import org.talka.engine.matrix.Assessment;

/** Why the proposals of one plan were made, in one language. */
public final class ProposalReasons {

    private final Reasons reasons;
    private final AskedWords asked;

    ProposalReasons(Reasons reasons, AskedWords asked) {
        this.reasons = reasons;
        this.asked = asked;
    }

    /** The reasons of the pair, then what it does for what the rules ask. */
    public List<String> of(Assessment proposed) {
        return Stream.concat(reasons.of(proposed).stream(), asked(proposed).stream())
                .toList();
    }

    /** What the pair does for what the rules ask: ties kept or renewed, borders crossed, regions served. */
    public List<String> asked(Assessment proposed) {
        return asked.of(proposed);
    }
}
