package org.talka.engine.io.datapackage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.talka.engine.io.table.Findings;
import org.talka.engine.model.DataPackage;
import org.talka.engine.model.Finding;
import org.talka.engine.model.Finding.Cause;
import org.talka.engine.model.Indicator;
import org.talka.engine.model.JsonPointers;
import org.talka.engine.model.Nearest;
import org.talka.engine.rules.Derivation;
import org.talka.engine.rules.Rules;

/** Whether rules that did not come with a package speak of what it knows. */
public final class RulesCheck {

    /** Comparisons spent on suggestions; rules of a whole continent may meet a package of one country. */
    private static final int PATIENCE = 2_000_000;

    private static final int MOST_COUNTRIES = 20;

    private RulesCheck() {}

    /**
     * A mild finding for each derivation of a competency, an indicator or a kind, for each scale of a competency and
     * for each capacity of a municipality and each home country the package does not know: the same rules may serve several packages.
     *
     * @param file the rules file, as findings name it
     */
    public static List<Finding> check(Rules rules, DataPackage data, String file) {
        Set<String> indicators = new TreeSet<>();
        data.indicators().stream().map(Indicator::indicator).forEach(indicators::add);
        Set<String> kinds = new TreeSet<>();
        data.municipalities().values().forEach(municipality -> kinds.add(municipality.kind()));
        Findings findings = new Findings();
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
            for (String kind : derivation.kinds()) {
                if (!kinds.contains(kind)) {
                    findings.add(new Finding(file, 0, pointer + "/kinds", Cause.IDLE_KIND, values(kind, kinds)));
                }
            }
        }
        for (String id : rules.consortium().scales().keySet()) {
            if (!data.competencies().containsKey(id)) {
                Map<String, String> values = values(id, data.competencies().keySet());
                findings.add(
                        new Finding(file, 0, "/consortium/scales/" + JsonPointers.part(id), Cause.IDLE_SCALE, values));
            }
        }
        checkCapacities(rules, data, file, findings);
        Set<String> countries = new TreeSet<>();
        data.municipalities().values().forEach(municipality -> countries.add(municipality.country()));
        checkHome(rules, countries, file).forEach(findings::add);
        return findings.all();
    }

    /**
     * A mild finding for each home country without a municipality.
     *
     * @param countries those that have one
     */
    static List<Finding> checkHome(Rules rules, Set<String> countries, String file) {
        List<Finding> findings = new ArrayList<>();
        String known = countries.stream().sorted().limit(MOST_COUNTRIES).collect(Collectors.joining(", "))
                + (countries.size() > MOST_COUNTRIES ? ", …" : "");
        for (int i = 0; i < rules.home().size(); i++) {
            String country = rules.home().get(i);
            if (!countries.contains(country)) {
                Map<String, String> values = Map.of("value", country, "known", known);
                findings.add(new Finding(file, 0, "/home/" + i, Cause.IDLE_HOME, values));
            }
        }
        return findings;
    }

    private static void checkCapacities(Rules rules, DataPackage data, String file, Findings findings) {
        Set<String> known = data.municipalities().keySet();
        int patience = PATIENCE;
        for (String id : rules.twinning().capacities().keySet()) {
            if (!known.contains(id)) {
                Map<String, String> values = patience > 0 ? values(id, known) : Map.of("value", id);
                patience -= known.size();
                findings.add(new Finding(file, 0, capacityPointer(id), Cause.IDLE_CAPACITY, values));
            }
        }
    }

    /** Where in the rules file the capacity of a municipality stands. */
    static String capacityPointer(String id) {
        return "/twinning/capacities/" + JsonPointers.part(id);
    }

    private static Map<String, String> values(String value, Set<String> known) {
        Map<String, String> values = new TreeMap<>(Map.of("value", value));
        Nearest.to(value, new TreeSet<>(known)).ifPresent(nearest -> values.put("suggestion", nearest));
        return values;
    }
}
