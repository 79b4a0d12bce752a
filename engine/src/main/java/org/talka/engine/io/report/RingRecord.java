package org.talka.engine.io.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.talka.engine.circle.Ring;
import org.talka.engine.explain.Explainer;

/** What the files of a plan say of one ring. */
public final class RingRecord {

    /** The header of rings.csv. */
    public static final List<String> COLUMNS = List.of("members", "names", "worth", "reasons");

    private static final String BETWEEN = ";";

    private final Explainer explainer;

    /** Records in the language of the explainer. */
    public RingRecord(Explainer explainer) {
        this.explainer = explainer;
    }

    /** An item of {@code rings} in plan.json. */
    public ObjectNode json(Ring ring) {
        ObjectNode json = Json.object();
        ring.members().forEach(json.putArray("members")::add);
        json.put("worth", Json.number(ring.worth()));
        ArrayNode steps = json.putArray("steps");
        ring.steps()
                .forEach(step -> steps.add(PairJson.of(step.help())
                        .put("fit", Json.number(step.fit()))
                        .put("strength", Json.number(step.strength()))));
        explainer.reasons(ring).forEach(json.putArray("reasons")::add);
        return json;
    }

    /** A row of rings.csv. */
    public List<String> row(Ring ring) {
        return List.of(
                String.join(BETWEEN, ring.members()),
                String.join(
                        BETWEEN,
                        ring.members().stream().map(explainer::municipality).toList()),
                Json.number(ring.worth()).toPlainString(),
                String.join(" ", explainer.reasons(ring)));
    }
}
