package org.talka.engine.io.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.talka.engine.evaluation.GroupLearning;
import org.talka.engine.rules.BondRules;

/** What was learned of known groups, for programs. */
public final class BondReport {

    private BondReport() {}

    /** As JSON. */
    public static byte[] json(GroupLearning learning) {
        BondRules bonds = learning.rules().consortium().bonds();
        ObjectNode root = Json.object();
        root.put("kind", "consortium");
        root.put("municipalities", learning.municipalities());
        root.put("groups", learning.groups());
        root.put("f1", Json.number(learning.f1()));
        root.put("threshold", bonds == null ? 0 : bonds.threshold());
        ArrayNode terms = root.putArray("terms");
        for (BondRules.Term term : bonds == null ? List.<BondRules.Term>of() : bonds.terms()) {
            terms.addObject()
                    .put("measure", term.measure().key())
                    .put("lowest", term.lowest())
                    .put("highest", term.highest());
        }
        return Json.bytes(root);
    }
}
