package org.talka.engine.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.talka.engine.model.DataPackage;
import org.talka.engine.model.Evidence;
import org.talka.engine.model.Indicator;
import org.talka.engine.model.Measurement;
import org.talka.engine.model.Municipality;
import org.talka.engine.model.Need;
import org.talka.engine.model.Offer;
import org.talka.engine.model.Origin;

/** Turns figures into offers and needs, as the rules say, and leaves the figure beside each. */
public final class Derivations {

    private Derivations() {}

    /**
     * The package with the derived offers and needs after its own. A derivation whose indicator or competency
     * the package does not know says nothing. Cost: indicators log indicators for each derivation.
     */
    public static DataPackage apply(DataPackage data, Rules rules) {
        List<Offer> offers = new ArrayList<>(data.offers());
        List<Need> needs = new ArrayList<>(data.needs());
        for (Derivation derivation : rules.derivations()) {
            if (data.competencies().containsKey(derivation.competency())) {
                apply(derivation, data, rules, offers, needs);
            }
        }
        return data.with(offers, needs);
    }

    private static void apply(
            Derivation derivation, DataPackage data, Rules rules, List<Offer> offers, List<Need> needs) {
        List<Indicator> figures = new ArrayList<>(newest(derivation, data, rules));
        if (figures.size() < 2) {
            return;
        }
        figures.sort(Comparator.comparingDouble(Indicator::value).thenComparing(Indicator::municipality));
        double[] values = figures.stream().mapToDouble(Indicator::value).toArray();
        double threshold = percentile(values, derivation.percentile());
        boolean high = derivation.direction() == Derivation.Direction.HIGH;
        double extreme = high ? values[values.length - 1] : values[0];
        for (Indicator figure : figures) {
            if (high ? figure.value() < threshold : figure.value() > threshold) {
                continue;
            }
            double part = extreme == threshold ? 1 : (figure.value() - threshold) / (extreme - threshold);
            double level = round(derivation.from() + part * (derivation.to() - derivation.from()));
            Evidence evidence = new Evidence(
                    Origin.DERIVED,
                    figure.source(),
                    figure.year(),
                    "",
                    "",
                    new Measurement(derivation.id(), figure.indicator(), figure.value(), threshold));
            if (derivation.makes() == Derivation.Makes.OFFER) {
                offers.add(new Offer(figure.municipality(), derivation.competency(), level, evidence));
            } else {
                needs.add(new Need(figure.municipality(), derivation.competency(), level, evidence));
            }
        }
    }

    private static Collection<Indicator> newest(Derivation derivation, DataPackage data, Rules rules) {
        Map<String, Indicator> byMunicipality = new HashMap<>();
        for (Indicator figure : data.indicators()) {
            Municipality municipality = data.municipality(figure.municipality());
            if (figure.indicator().equals(derivation.indicator())
                    && rules.isHome(municipality)
                    && (derivation.kinds().isEmpty() || derivation.kinds().contains(municipality.kind()))) {
                byMunicipality.merge(
                        figure.municipality(), figure, (one, other) -> one.year() >= other.year() ? one : other);
            }
        }
        return byMunicipality.values();
    }

    /** Percentile of sorted values, linear between order statistics, both ends included (type 7 of Hyndman and Fan). */
    static double percentile(double[] sorted, double percentile) {
        double place = percentile * (sorted.length - 1) / 100;
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static double round(double level) {
        return Math.round(level * 100) / 100.0;
    }
}
