package org.talka.web.municipality;

import io.javalin.http.Context;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talka.engine.Talka;
import org.talka.engine.model.Municipality;
import org.talka.engine.model.Nearest;
import org.talka.engine.model.Succession;
import org.talka.engine.plan.Proposal;
import org.talka.engine.twinning.TwinningPlan;
import org.talka.web.page.Headcount;
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

    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private final Talka talka;
    private final Runs runs;
    private final List<Names> names;

    IndexHandler(Talka talka, Runs runs) {
        this.talka = talka;
        this.runs = runs;
        Map<String, List<Was>> before = talka.data().successions().stream()
                .collect(Collectors.groupingBy(
                        Succession::successor,
                        Collectors.mapping(one -> Was.of(one.predecessorName()), Collectors.toList())));
        this.names = talka.data().municipalities().values().stream()
                .map(one -> Names.of(one, before.getOrDefault(one.id(), List.of())))
                .toList();
    }

    /**
     * What a municipality is found by.
     *
     * @param own plain names and id
     * @param before names of what became part of it
     */
    private record Names(Municipality municipality, List<String> own, List<Was> before) {

        static Names of(Municipality one, List<Was> before) {
            List<String> own = Stream.of(one.name(), one.nameEn(), one.id())
                    .map(IndexHandler::plain)
                    .toList();
            return new Names(one, own, before);
        }
    }

    /** An earlier name, as it was written and plain. */
    private record Was(String name, String plain) {

        static Was of(String name) {
            return new Was(name, IndexHandler.plain(name));
        }
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
                ? speech.say("index.headline", "municipalities", Headcount.of(speech, talka))
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
        return names.stream()
                .flatMap(one -> match(one, sought).stream())
                .sorted(Comparator.comparing((Found one) -> !talka.rules().isHome(one.municipality()))
                        .thenComparing(one -> speech.language().name(one.municipality()), collator)
                        .thenComparing(one -> one.municipality().id()))
                .toList();
    }

    private static Optional<Found> match(Names one, String sought) {
        if (one.own().stream().anyMatch(name -> name.contains(sought))) {
            return Optional.of(new Found(one.municipality(), ""));
        }
        return one.before().stream()
                .filter(was -> was.plain().contains(sought))
                .findFirst()
                .map(was -> new Found(one.municipality(), was.name()));
    }

    /** Without marks and capitals, so that "kekava" finds Ķekava. */
    static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
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
