package org.talka.cli;

import java.util.HashMap;
import java.util.Map;
import org.talka.engine.Talka;
import org.talka.engine.explain.Explainer;

/** Names for tables: one that several municipalities bear is told apart by its id in brackets. */
final class Names {

    private final Explainer explainer;
    private final Map<String, Integer> bearers = new HashMap<>();

    Names(Talka talka, Explainer explainer) {
        this.explainer = explainer;
        talka.data()
                .municipalities()
                .keySet()
                .forEach(id -> bearers.merge(explainer.municipality(id), 1, Integer::sum));
    }

    String of(String id) {
        String name = explainer.municipality(id);
        return bearers.getOrDefault(name, 1) > 1 ? name + " [" + id + "]" : name;
    }
}
