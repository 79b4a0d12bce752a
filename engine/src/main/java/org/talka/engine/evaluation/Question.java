package org.talka.engine.evaluation;

import java.util.List;
import org.talka.engine.plan.Pair;

/**
 * Who of these is the partner?
 *
 * @param pair the known pair
 * @param asked id of the one whose partner is looked for
 * @param lined ids to be ranked; the partner stands first
 */
record Question(Pair pair, String asked, List<String> lined) {
    Question {
        lined = List.copyOf(lined);
    }

    String partner() {
        return lined.get(0);
    }
}
