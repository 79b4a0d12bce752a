package org.talka.engine.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.Help;
import org.talka.engine.matrix.SharedChallenge;
import org.talka.engine.model.Cooperation;

/** What lies between two municipalities: help, shared challenges, existing cooperation, fit. */
final class PairWords {

    private static final int MOST_HELPS = 4;
    private static final int MOST_CHALLENGES = 3;

    private final Wording wording;
    private final EvidenceWords evidence;

    PairWords(Wording wording, EvidenceWords evidence) {
        this.wording = wording;
        this.evidence = evidence;
    }

    String help(Help help) {
        String what = wording.say(
                "help.what",
                Map.of(
                        "from", wording.municipality(help.from()),
                        "to", wording.municipality(help.to()),
                        "competency", wording.competency(help.competency())));
        return what + " " + evidence.offer("help.offer", help.offer()) + " " + evidence.need("help.need", help.need());
    }

    /** The strongest helps, each in its own words, then the rest by name. */
    List<String> helps(List<Help> helps) {
        List<String> sentences = new ArrayList<>();
        helps.stream().limit(MOST_HELPS).map(this::help).forEach(sentences::add);
        Map<String, List<String>> rest = new LinkedHashMap<>();
        helps.stream().skip(MOST_HELPS).forEach(help -> rest.computeIfAbsent(help.from(), giver -> new ArrayList<>())
                .add(help.competency()));
        rest.forEach((giver, fields) -> sentences.add(wording.count(
                "help.more",
                fields.size(),
                Map.of("name", wording.municipality(giver), "fields", wording.fields(fields)))));
        return sentences;
    }

    String challenge(SharedChallenge challenge) {
        String what = wording.say(
                "challenge.what",
                Map.of(
                        "a", wording.municipality(challenge.a().need().municipality()),
                        "b", wording.municipality(challenge.b().need().municipality()),
                        "competency", wording.competency(challenge.competency())));
        return what + " " + evidence.need("challenge.side", challenge.a()) + " "
                + evidence.need("challenge.side", challenge.b());
    }

    /** The strongest shared challenges, each in its own words, then the rest by name. */
    List<String> challenges(List<SharedChallenge> challenges) {
        List<String> sentences = new ArrayList<>();
        challenges.stream().limit(MOST_CHALLENGES).map(this::challenge).forEach(sentences::add);
        if (challenges.size() > MOST_CHALLENGES) {
            List<String> rest = challenges.stream()
                    .skip(MOST_CHALLENGES)
                    .map(SharedChallenge::competency)
                    .toList();
            sentences.add(wording.count("challenge.more", rest.size(), Map.of("fields", wording.fields(rest))));
        }
        return sentences;
    }

    String cooperation(Cooperation cooperation) {
        return wording.say(
                wording.matrix().lasts(cooperation) ? "cooperation.existing" : "cooperation.ended",
                Map.of("what", what(cooperation) + ", " + years(cooperation), "source", source(cooperation)));
    }

    private String what(Cooperation cooperation) {
        String kind = wording.say("kind." + cooperation.kind().word());
        String about =
                cooperation.competency() == null ? kind : kind + "; " + wording.competency(cooperation.competency());
        String name = wording.cooperation(cooperation);
        return name.isBlank() ? about : wording.say("cooperation.about", Map.of("name", name, "about", about));
    }

    private String years(Cooperation cooperation) {
        Integer since = cooperation.since();
        Integer until = cooperation.until();
        if (since == null && until == null) {
            return wording.say("cooperation.yearsUnknown");
        }
        String frame = until == null
                ? "cooperation.since"
                : since == null ? "cooperation.until" : since.equals(until) ? "cooperation.in" : "cooperation.span";
        return wording.say(frame, Map.of("since", String.valueOf(since), "until", String.valueOf(until)));
    }

    private String source(Cooperation cooperation) {
        return evidence.source(SourceName.of(wording.source(cooperation.source())));
    }

    String fit(double fit) {
        return wording.say("fit." + FitBand.of(fit), Map.of("percent", wording.percent(fit)));
    }

    /** The frame with the names of both and the words for their fit. */
    String pair(String frame, Assessment assessment) {
        return wording.say(
                frame,
                Map.of(
                        "a", wording.municipality(assessment.a()),
                        "b", wording.municipality(assessment.b()),
                        "fit", fit(assessment.fit())));
    }
}
