package org.talka.web.municipality;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.talka.engine.Talka;
import org.talka.engine.explain.Language;
import org.talka.engine.io.sheet.Sheet;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.model.Evidence;
import org.talka.engine.model.Municipality;
import org.talka.engine.model.Need;
import org.talka.engine.model.Offer;
import org.talka.web.page.Giving;
import org.talka.web.page.Pages;
import org.talka.web.page.Question;
import org.talka.web.page.Speech;
import org.talka.web.run.PlanRun;
import org.talka.web.run.Runs;
import org.talka.web.sheet.Sheets;

/** Municipalities to take along: all of them, what is known about one, and its possible partners. */
final class MunicipalitySheets {

    private static final int MOST_PARTNERS = 100;

    private final Pages pages;
    private final Talka talka;
    private final Runs runs;

    MunicipalitySheets(Pages pages, Runs runs) {
        this.pages = pages;
        this.talka = pages.talka();
        this.runs = runs;
    }

    Sheet all(Speech speech) {
        Question question = speech.links().question();
        PlanRun run = question.isUsual() ? runs.usual() : runs.require(question);
        Map<String, Integer> needs = new TreeMap<>();
        Map<String, Integer> offers = new TreeMap<>();
        for (String id : talka.matrix().municipalities()) {
            needs.put(id, talka.matrix().needsOf(id).size());
            offers.put(id, talka.matrix().offersOf(id).size());
        }
        Map<String, Integer> proposals = new TreeMap<>();
        run.findPlan().ifPresent(plan -> plan.proposals().forEach(proposal -> {
            proposals.merge(proposal.assessment().a(), 1, Integer::sum);
            proposals.merge(proposal.assessment().b(), 1, Integer::sum);
        }));
        List<Sheet.Row> rows = talka.data().municipalities().values().stream()
                .sorted(Comparator.comparing(
                        (Municipality one) -> speech.explain().municipality(one.id()),
                        speech.language().collator()))
                .map(one -> new Sheet.Row(
                        List.of(
                                Sheet.words(one.id()),
                                Sheet.words(speech.explain().municipality(one.id())),
                                Sheet.words(one.country()),
                                Sheet.words(one.region()),
                                Sheet.words(one.kind()),
                                one.population() == null ? Sheet.words("") : Sheet.figure(one.population()),
                                Sheet.figure(needs.getOrDefault(one.id(), 0)),
                                Sheet.figure(offers.getOrDefault(one.id(), 0)),
                                Sheet.figure(proposals.getOrDefault(one.id(), 0))),
                        Sheets.places(one)))
                .toList();
        return new Sheet(
                "talka-municipalities",
                speech.count("municipalities", rows.size()),
                Sheets.source(talka, speech),
                List.of("id", "name", "country", "region", "kind", "population", "needs", "offers", "proposals"),
                rows);
    }

    /** Every need and offer with its evidence. */
    Sheet known(Context ctx, Speech speech) {
        Municipality one = pages.municipality(ctx, "id");
        List<Sheet.Row> rows = new ArrayList<>();
        for (Need need : talka.data().needs()) {
            if (need.municipality().equals(one.id())) {
                rows.add(row(speech, one, "need", need.competency(), need.urgency(), need.evidence()));
            }
        }
        for (Offer offer : talka.data().offers()) {
            if (offer.municipality().equals(one.id())) {
                rows.add(row(speech, one, "offer", offer.competency(), offer.level(), offer.evidence()));
            }
        }
        return new Sheet(
                "talka-needs-and-offers",
                speech.explain().municipality(one.id()),
                Sheets.source(talka, speech),
                List.of("what", "competency_id", "competency", "value", "fact", "origin", "source", "year"),
                rows);
    }

    private Sheet.Row row(
            Speech speech, Municipality one, String what, String competency, double value, Evidence evidence) {
        String fact = speech.language() == Language.LV ? evidence.factLv() : evidence.factEn();
        Integer year = evidence.year();
        return new Sheet.Row(
                List.of(
                        Sheet.words(speech.say("word." + what)),
                        Sheet.words(competency),
                        Sheet.words(speech.explain().competency(competency)),
                        Sheet.figure(value),
                        Sheet.words(fact.isEmpty() ? speech.explain().evidence(evidence) : fact),
                        Sheet.words(speech.explain().origin(evidence.origin())),
                        Sheet.words(speech.explain().source(evidence.source())),
                        year == null ? Sheet.words("") : Sheet.figure(year)),
                Sheets.places(one));
    }

    /** Its possible partners, best fit first. */
    Sheet partners(Context ctx, Speech speech) {
        Municipality one = pages.municipality(ctx, "id");
        List<Sheet.Row> rows = talka.partners(one.id(), MOST_PARTNERS).stream()
                .map(pair -> partner(speech, one, pair))
                .toList();
        return new Sheet(
                "talka-partners",
                speech.explain().municipality(one.id()) + ": " + speech.say("municipality.partners.caption"),
                Sheets.source(talka, speech),
                List.of("partner_id", "partner", "fit", "help", "reasons"),
                rows);
    }

    private Sheet.Row partner(Speech speech, Municipality one, Assessment pair) {
        String other = pair.partnerOf(one.id());
        return new Sheet.Row(
                List.of(
                        Sheet.words(other),
                        Sheet.words(speech.explain().municipality(other)),
                        Sheet.figure(pair.fit()),
                        Sheet.words(Giving.of(speech, pair, pair.helps())),
                        Sheet.words(speech.explain().reasons(pair))),
                Sheets.places(one, talka.data().municipality(other)));
    }
}
