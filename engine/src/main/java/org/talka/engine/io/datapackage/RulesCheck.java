package org.talka.engine.io.datapackage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.talka.engine.model.DataPackage;
import org.talka.engine.model.Finding;
import org.talka.engine.model.Finding.Cause;
import org.talka.engine.model.Indicator;
import org.talka.engine.model.Nearest;
import org.talka.engine.rules.Derivation;
import org.talka.engine.rules.Rules;

/** Whether rules that did not come with a package speak of what it knows. */
public final class RulesCheck {

    private RulesCheck() {}

    /**
     * A mild finding for each derivation of a competency or an indicator the package does not know: the same rules
     * may serve several packages.
     *
     * @param file the rules file, as findings name it
     */
    public static List<Finding> check(Rules rules, DataPackage data, String file) {
        Set<String> indicators = new TreeSet<>();
        data.indicators().stream().map(Indicator::indicator).forEach(indicators::add);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < rules.derivations().size(); i++) {
            Derivation derivation = rules.derivations().get(i);
            String pointer = "/derivations/" + i;
            if (!data.competencies().containsKey(derivation.competency())) {
                Map<String, String> values =
                        values(derivation.competency(), data.competencies().keySet());
                findings.add(new Finding(file, 0, pointer + "/competency", Cause.IDLE_DERIVATION, values));
            }
            if (!indicators.contains(derivation.indicator())) {
                Map<String, String> values = values(derivation.indicator(), indicators);
                findings.add(new Finding(file, 0, pointer + "/indicator", Cause.UNKNOWN_INDICATOR, values));
            }
        }
        return findings;
    }

    private static Map<String, String> values(String value, Set<String> known) {
        Map<String, String> values = new TreeMap<>(Map.of("value", value));
        Nearest.to(value, new TreeSet<>(known)).ifPresent(nearest -> values.put("suggestion", nearest));
        return values;
    }
}
