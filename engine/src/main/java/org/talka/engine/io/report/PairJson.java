package org.talka.engine.io.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.talka.engine.explain.Explainer;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.CriterionValue;
import org.talka.engine.matrix.Help;
import org.talka.engine.matrix.SharedChallenge;

/** A pair as JSON: fit, what flows, criteria with their facts, reasons. */
final class PairJson {

    private final Explainer explainer;

    PairJson(Explainer explainer) {
        this.explainer = explainer;
    }

    ObjectNode of(Assessment assessment) {
        return of(assessment, explainer.reasons(assessment));
    }

    ObjectNode of(Assessment assessment, List<String> reasons) {
        ObjectNode pair = Json.object();
        pair.put("a", assessment.a());
        pair.put("b", assessment.b());
        pair.put("fit", Json.number(assessment.fit()));
        addHelps(pair.putArray("chosenFor"), assessment.helps());
        addChallenges(pair.putArray("sharedChallenges"), assessment.challenges());
        addCriteria(pair.putArray("criteria"), assessment);
        ArrayNode array = pair.putArray("reasons");
        reasons.forEach(array::add);
        assessment.findExclusion().ifPresent(exclusion -> pair.put("exclusion", explainer.exclusion(exclusion)));
        return pair;
    }

    private static void addHelps(ArrayNode array, List<Help> helps) {
        helps.forEach(help -> array.add(of(help)));
    }

    static ObjectNode of(Help help) {
        return Json.object()
                .put("competency", help.competency())
                .put("from", help.from())
                .put("to", help.to())
                .put("urgency", Json.number(help.need().need().urgency()))
                .put("level", Json.number(help.offer().offer().level()))
                .put("origin", help.origin().word())
                .put("urgencyNow", Json.number(help.need().urgencyNow()))
                .put("levelNow", Json.number(help.offer().levelNow()))
                .put("needOrigin", help.need().need().evidence().origin().word())
                .put("offerOrigin", help.offer().offer().evidence().origin().word())
                .put("needSource", help.need().need().evidence().source())
                .put("offerSource", help.offer().offer().evidence().source());
    }

    private static void addChallenges(ArrayNode array, List<SharedChallenge> challenges) {
        for (SharedChallenge challenge : challenges) {
            array.addObject()
                    .put("competency", challenge.competency())
                    .put("urgencyA", Json.number(challenge.a().need().urgency()))
                    .put("urgencyB", Json.number(challenge.b().need().urgency()));
        }
    }

    private void addCriteria(ArrayNode array, Assessment assessment) {
        for (CriterionValue value : assessment.criteria()) {
            array.addObject()
                    .put("name", value.criterion().key())
                    .put("value", Json.number(value.value()))
                    .put("weight", Json.number(value.weight()))
                    .put("facts", explainer.facts(assessment, value));
        }
    }
}
