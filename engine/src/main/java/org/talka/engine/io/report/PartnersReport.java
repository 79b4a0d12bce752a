package org.talka.engine.io.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.talka.engine.explain.Explainer;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.CriterionValue;
import org.talka.engine.plan.Otherwise;
import org.talka.engine.rules.Criterion;
import org.talka.engine.twinning.TwinningPlan;

/** Pairs with their fit and criteria, as CSV or JSON. */
public final class PartnersReport {

    private final Explainer explainer;

    public PartnersReport(Explainer explainer) {
        this.explainer = explainer;
    }

    /** a, b, fit, then one column a criterion. */
    public byte[] csv(List<Assessment> pairs) {
        String[] header = Stream.concat(
                        Stream.of("a", "b", "fit"),
                        explainer.criteria().stream().map(Criterion::key))
                .toArray(String[]::new);
        CsvText csv = new CsvText(header);
        for (Assessment pair : pairs) {
            List<String> row = new ArrayList<>(
                    List.of(pair.a(), pair.b(), Json.number(pair.fit()).toPlainString()));
            for (CriterionValue value : pair.criteria()) {
                row.add(Json.number(value.value()).toPlainString());
            }
            csv.row(row);
        }
        return csv.bytes();
    }

    /** A list of pairs, each with criteria, facts and reasons. */
    public byte[] json(List<Assessment> pairs) {
        ObjectNode root = Json.object();
        ArrayNode array = root.putArray("partners");
        PairJson json = new PairJson(explainer);
        pairs.forEach(pair -> array.add(json.of(pair)));
        return Json.bytes(root);
    }

    /** One pair, why it is or is not in a plan, and what would be otherwise. */
    public byte[] json(Assessment pair, TwinningPlan plan, Otherwise otherwise) {
        ObjectNode root = new PairJson(explainer).of(pair);
        root.put("chosen", plan.contains(pair.a(), pair.b()));
        ArrayNode why = root.putArray("why");
        explainer.why(pair, plan).forEach(why::add);
        ObjectNode whatIf = root.putObject("whatIf");
        OtherwiseJson.write(otherwise, whatIf);
        ArrayNode sentences = whatIf.putArray("sentences");
        explainer.otherwise(pair, otherwise).forEach(sentences::add);
        return Json.bytes(root);
    }
}
