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
        return json(proposal, reasons.apply(proposal.assessment()));
    }

    private ObjectNode json(Proposal proposal, List<String> why) {
        return pairs.of(proposal.assessment(), why).put("pinned", proposal.pinned());
    }

    /** A row of proposals.csv. */
    public List<String> row(Proposal proposal) {
        return row(proposal.assessment(), reasons.apply(proposal.assessment()));
    }

    private List<String> row(Assessment pair, List<String> why) {
        return List.of(
                pair.a(),
                pair.b(),
                explainer.municipality(pair.a()),
                explainer.municipality(pair.b()),
                Json.number(pair.fit()).toPlainString(),
                String.join(" ", why));
    }

    /** Both at once, for hardly more than one. */
    Told tell(Proposal proposal) {
        List<String> why = reasons.apply(proposal.assessment());
        return new Told(Json.item(json(proposal, why)), row(proposal.assessment(), why));
    }

    /**
     * What both files say of a proposal.
     *
     * @param json as {@link Json#item} words it
     * @param row of proposals.csv
     */
    record Told(String json, List<String> row) {}
}
