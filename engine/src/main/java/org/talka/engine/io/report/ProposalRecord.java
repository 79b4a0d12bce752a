package org.talka.engine.io.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import org.talka.engine.explain.Explainer;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.plan.Proposal;

/** What the files of a plan say of one proposal. Safe to share between threads. */
public final class ProposalRecord {

    /** The header of proposals.csv. */
    public static final List<String> COLUMNS = List.of("a", "b", "name_a", "name_b", "fit", "reasons");

    private final Explainer explainer;
    private final PairJson pairs;
    private final Function<Assessment, List<String>> reasons;

    /**
     * Records in the language of the explainer.
     *
     * @param reasons why a pair is proposed, sentence by sentence
     */
    public ProposalRecord(Explainer explainer, Function<Assessment, List<String>> reasons) {
        this.explainer = explainer;
        this.pairs = new PairJson(explainer);
        this.reasons = reasons;
    }

    /** An item of {@code proposals} in plan.json. */
    public ObjectNode json(Proposal proposal) {
        return pairs.of(proposal.assessment(), reasons.apply(proposal.assessment()))
                .put("pinned", proposal.pinned());
    }

    /** A row of proposals.csv. */
    public List<String> row(Proposal proposal) {
        Assessment pair = proposal.assessment();
        return List.of(
                pair.a(),
                pair.b(),
                explainer.municipality(pair.a()),
                explainer.municipality(pair.b()),
                Json.number(pair.fit()).toPlainString(),
                String.join(" ", reasons.apply(pair)));
    }
}
