package org.talka.engine.io.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.rules.Rules;

/** What a document rests on, as each says it: names and digests. */
final class Basis {

    private Basis() {}

    /** Adds the data and the rules of a matrix. */
    static void add(ObjectNode root, CooperationMatrix matrix) {
        root.putObject("data")
                .put("name", matrix.data().name())
                .put("digest", matrix.data().digest());
        add(root, matrix.rules());
    }

    /** Adds the rules. */
    static void add(ObjectNode root, Rules rules) {
        root.putObject("rules")
                .put("name", rules.name())
                .put("version", rules.version())
                .put("digest", rules.digest());
    }
}
