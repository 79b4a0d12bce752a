package org.talka.engine.explain;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talka.engine.matrix.CurrentNeed;
import org.talka.engine.matrix.CurrentOffer;
import org.talka.engine.model.Evidence;
import org.talka.engine.model.Measurement;
import org.talka.engine.rules.Derivation;
import org.talka.engine.rules.Rules;

/** What an offer or a need rests on, in words. */
final class EvidenceWords {

    /** Age in years from which on a sentence says that a fact counts for less. */
    private static final double OLD = 5.5;

    private static final char MINUS = '−';

    private final Wording wording;
    private final Rules rules;

    EvidenceWords(Wording wording) {
        this.wording = wording;
        this.rules = wording.matrix().rules();
    }

    /** The fact, its origin, year and full source. */
    String full(Evidence evidence) {
        String source = source(wording.source(evidence.source()));
        return findFact(evidence)
                .map(fact -> wording.say("evidence.full", values(fact, origin(evidence), evidence, source)))
                .orElseGet(() -> wording.say("evidence.noFact", values("", origin(evidence), evidence, source)));
    }

    /** "documented, 2025". */
    String brief(Evidence evidence) {
        return wording.say("evidence.short", values("", briefOrigin(evidence), evidence, ""));
    }

    /** The whole offer as sentences that begin as the frame says; the level stands in where there is no fact. */
    String offer(String frame, CurrentOffer current) {
        Evidence evidence = current.offer().evidence();
        String level = wording.say(
                "level.offer", Map.of("percent", wording.percent(current.offer().level())));
        String sentence = sentence(
                frame,
                current.offer().municipality(),
                inSentence(evidence, findFact(evidence).orElse(level)));
        return sentence + aged(evidence, current.offer().level(), current.levelNow());
    }

    /** The whole need as sentences that begin as the frame says; the urgency stands in where there is no fact. */
    String need(String frame, CurrentNeed current) {
        Evidence evidence = current.need().evidence();
        String urgency = wording.say(
                "level.need", Map.of("percent", wording.percent(current.need().urgency())));
        String sentence = sentence(
                frame,
                current.need().municipality(),
                inSentence(evidence, findFact(evidence).orElse(urgency)));
        return sentence + aged(evidence, current.need().urgency(), current.urgencyNow());
    }

    private String sentence(String frame, String municipality, String evidence) {
        return wording.say(frame, Map.of("name", wording.municipality(municipality), "evidence", evidence));
    }

    private String inSentence(Evidence evidence, String fact) {
        String source = SourceName.of(wording.source(evidence.source()));
        String frame = source.isEmpty()
                ? "evidence.inSentenceNoSource"
                : fact.endsWith(")") ? "evidence.afterBracket" : "evidence.inSentence";
        return wording.say(frame, values(fact, briefOrigin(evidence), evidence, source));
    }

    private Map<String, String> values(String fact, String origin, Evidence evidence, String source) {
        return Map.of("fact", fact, "origin", origin, "year", year(evidence.year()), "source", source);
    }

    private String origin(Evidence evidence) {
        return wording.say("origin." + evidence.origin().word());
    }

    private String briefOrigin(Evidence evidence) {
        return wording.say("origin.short." + evidence.origin().word());
    }

    private String year(@Nullable Integer year) {
        return year == null ? wording.say("year.unknown") : Integer.toString(year);
    }

    /** "source: CSB Latvia", or that it is not given. */
    String source(String source) {
        return source.isBlank() ? wording.say("source.unknown") : wording.say("source.named", Map.of("source", source));
    }

    private Optional<String> findFact(Evidence evidence) {
        if (evidence.measurement() != null) {
            return Optional.of(measured(evidence.measurement()));
        }
        String fact = wording.choose(evidence.factEn(), evidence.factLv()).strip();
        return fact.isEmpty() ? Optional.empty() : Optional.of(fact);
    }

    private String measured(Measurement measurement) {
        Optional<Rules.IndicatorName> indicator = rules.findIndicator(measurement.indicator());
        String unit =
                indicator.map(it -> wording.choose(it.unit(), it.unitLv())).orElse("");
        String name = indicator.map(it -> wording.choose(it.en(), it.lv())).orElse("");
        String frame = rules.findDerivation(measurement.derivation())
                .map(EvidenceWords::measuredFrame)
                .orElse("measured.plain");
        return wording.say(
                frame,
                Map.of(
                        "indicator",
                        name.isBlank() ? measurement.indicator() : name,
                        "value",
                        figure(measurement.value(), unit),
                        "threshold",
                        figure(measurement.threshold(), unit)));
    }

    private static String measuredFrame(Derivation derivation) {
        return "measured." + (derivation.makes() == Derivation.Makes.OFFER ? "offer" : "need")
                + (derivation.direction() == Derivation.Direction.HIGH ? ".high" : ".low");
    }

    private String figure(double value, String unit) {
        return (figure(value) + " " + unit).strip();
    }

    /** Two decimals below 10, one below 1,000, none above, and a true minus sign. */
    private String figure(double value) {
        double size = Math.abs(value);
        String figure = wording.language().number(value, size < 10 ? 2 : size < 1000 ? 1 : 0);
        return figure.replace('-', MINUS);
    }

    /** The derivation's own sentence. */
    String derivation(Derivation derivation, double threshold) {
        return Phrases.fill(wording.choose(derivation.en(), derivation.lv()), Map.of("threshold", figure(threshold)));
    }

    /** A sentence with a space before it where age has taken much of the fact's weight; otherwise empty. */
    private String aged(Evidence evidence, double full, double now) {
        Double halfLife = rules.ageing().halfLifeYears();
        if (halfLife == null || !(now > 0 && now < full) || age(full, now, halfLife) < OLD) {
            return "";
        }
        return " "
                + (evidence.year() == null
                        ? wording.say("aged.unknown")
                        : wording.say("aged.year", Map.of("year", year(evidence.year()))));
    }

    private static double age(double full, double now, double halfLife) {
        return halfLife * Math.log(full / now) / Math.log(2);
    }
}
