package org.talka.web.municipality;

import io.javalin.http.Context;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talka.engine.Talka;
import org.talka.engine.model.Municipality;
import org.talka.engine.model.Nearest;
import org.talka.engine.model.Succession;
import org.talka.engine.plan.Proposal;
import org.talka.engine.twinning.TwinningPlan;
import org.talka.web.page.Link;
import org.talka.web.page.Pages;
import org.talka.web.page.Paging;
import org.talka.web.page.Query;
import org.talka.web.page.Speech;
import org.talka.web.page.View;
import org.talka.web.run.PlanNote;
import org.talka.web.run.Runs;

/** Answers with the list of municipalities, found by name, id or the name of what became part of them. */
final class IndexHandler implements Pages.Answer {

    private final Talka talka;
    private final Runs runs;

    IndexHandler(Talka talka, Runs runs) {
        this.talka = talka;
        this.runs = runs;
    }

    @Override
    public View answer(Context ctx, Speech speech) {
        String query = Optional.ofNullable(ctx.queryParam("q")).orElse("").strip();
        List<Found> found = find(query, speech);
        Paging paging = Paging.of(ctx, found.size());
        Map<String, Integer> proposals = runs.shown(speech.links().question())
                .findPlan()
                .map(IndexHandler::proposals)
                .orElse(null);
        String headline = query.isEmpty()
                ? speech.count("index.headline", found.size())
                : speech.count("index.found", found.size(), "query", query);
        IndexPage page = new IndexPage(
                headline,
                query,
                found.isEmpty() ? speech.say("index.empty") : "",
                found.isEmpty() ? nearest(query, speech) : List.of(),
                found.subList(paging.from(), paging.to()).stream()
                        .map(one -> row(one, speech, proposals))
                        .toList(),
                paging,
                new Query().with("q", query).before(speech.links().question()),
                runs.answered(speech.links().question()).query());
        return View.of("municipalities", headline, "municipalities", page).noting(PlanNote.of(runs, speech));
    }

    private record Found(Municipality municipality, String was) {}

    private List<Found> find(String query, Speech speech) {
        String sought = plain(query);
        var collator = speech.language().collator();
        return talka.data().municipalities().values().stream()
                .flatMap(municipality -> match(municipality, sought).stream())
                .sorted(Comparator.comparing((Found one) -> !talka.rules().isHome(one.municipality()))
                        .thenComparing(one -> speech.language().name(one.municipality()), collator)
                        .thenComparing(one -> one.municipality().id()))
                .toList();
    }

    private Optional<Found> match(Municipality municipality, String sought) {
        boolean direct = Stream.of(municipality.name(), municipality.nameEn(), municipality.id())
                .anyMatch(name -> plain(name).contains(sought));
        if (direct) {
            return Optional.of(new Found(municipality, ""));
        }
        return talka.data().successions().stream()
                .filter(succession -> succession.successor().equals(municipality.id()))
                .map(Succession::predecessorName)
                .filter(name -> plain(name).contains(sought))
                .findFirst()
                .map(was -> new Found(municipality, was));
    }

    /** Without marks and capitals, so that "kekava" finds Ķekava. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private List<Link> nearest(String query, Speech speech) {
        Map<String, String> idByName = new HashMap<>();
        talka.data().municipalities().values().forEach(one -> {
            idByName.putIfAbsent(plain(one.nameEn()), one.id());
            idByName.putIfAbsent(plain(one.name()), one.id());
            idByName.putIfAbsent(plain(one.name()).replaceFirst(" .*$", ""), one.id());
        });
        return Nearest.to(plain(query), idByName.keySet().stream().sorted().toList()).stream()
                .map(idByName::get)
                .map(speech::municipality)
                .toList();
    }

    private static Map<String, Integer> proposals(TwinningPlan plan) {
        Map<String, Integer> counts = new HashMap<>();
        for (Proposal proposal : plan.proposals()) {
            counts.merge(proposal.assessment().a(), 1, Integer::sum);
            counts.merge(proposal.assessment().b(), 1, Integer::sum);
        }
        return counts;
    }

    private IndexPage.Row row(Found found, Speech speech, @Nullable Map<String, Integer> proposals) {
        Municipality one = found.municipality();
        Integer population = one.population();
        return new IndexPage.Row(
                speech.municipality(one.id()),
                found.was().isEmpty() ? "" : speech.say("index.was", "name", found.was()),
                talka.rules().isHome(one) ? one.region() : speech.country(one.country()),
                population == null ? "" : speech.number(population, 0),
                Integer.toString(talka.matrix().needsOf(one.id()).size()),
                Integer.toString(talka.matrix().offersOf(one.id()).size()),
                proposals == null ? "" : Integer.toString(proposals.getOrDefault(one.id(), 0)));
    }
}
