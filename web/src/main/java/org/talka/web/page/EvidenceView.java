package org.talka.web.page;

import java.util.List;
import java.util.Optional;
import org.talka.engine.explain.Language;
import org.talka.engine.model.Evidence;
import org.talka.engine.model.Measurement;
import org.talka.engine.rules.Rules;

/**
 * What an offer or a need rests on, ready to be shown.
 *
 * @param fact the fact in words; may be empty
 * @param rule the derivation in words; empty unless derived
 * @param mark the origin's mark, one of declared, documented, derived, demo
 * @param origin the origin in words
 * @param source the source, cut at its addresses
 * @param year the year, or empty
 */
public record EvidenceView(String fact, String rule, String mark, String origin, List<SourcePart> source, String year) {

    public EvidenceView {
        source = List.copyOf(source);
    }

    public static EvidenceView of(Speech speech, Rules rules, Evidence evidence) {
        String fact = speech.language() == Language.LV ? evidence.factLv() : evidence.factEn();
        Measurement measurement = evidence.measurement();
        String rule = "";
        if (measurement != null) {
            fact = figure(speech, rules, measurement);
            rule = rules.findDerivation(measurement.derivation())
                    .map(found -> speech.explain().derivation(found, measurement.threshold()))
                    .orElse("");
        }
        Integer year = evidence.year();
        return new EvidenceView(
                fact,
                rule,
                evidence.origin().word(),
                speech.explain().origin(evidence.origin()),
                SourcePart.cut(speech.explain().source(evidence.source())),
                year == null ? "" : year.toString());
    }

    /** "gravel share of municipal roads: 71 %". */
    private static String figure(Speech speech, Rules rules, Measurement measurement) {
        Optional<Rules.IndicatorName> name = rules.findIndicator(measurement.indicator());
        boolean latvian = speech.language() == Language.LV;
        String what = name.map(found -> latvian ? found.lv() : found.en()).orElse(measurement.indicator());
        String unit = name.map(found -> latvian ? found.unitLv() : found.unit()).orElse("");
        String value = speech.number(measurement.value(), 2).replace('-', '\u2212');
        return what + ": " + (unit.isEmpty() ? value : value + "\u00a0" + unit);
    }
}
