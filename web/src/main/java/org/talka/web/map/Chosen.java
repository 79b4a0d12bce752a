package org.talka.web.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talka.engine.Talka;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.Exclusion;
import org.talka.engine.twinning.TwinningPlan;
import org.talka.engine.twinning.TwinningRun;
import org.talka.web.page.Asks;
import org.talka.web.page.Giving;
import org.talka.web.page.Link;
import org.talka.web.page.Note;
import org.talka.web.page.Query;
import org.talka.web.page.Selection;
import org.talka.web.page.Speech;

/**
 * What is said of the municipality or pair a reader keeps in sight.
 *
 * @param headline its name or names; empty while nobody is chosen
 * @param sentences what is worth knowing at a glance
 * @param links where the rest stands
 */
public record Chosen(String headline, List<String> sentences, List<Link> links) {

    public Chosen {
        sentences = List.copyOf(sentences);
        links = List.copyOf(links);
    }

    /** The same, saying this beside it where there is anything to say and somebody is chosen. */
    public Chosen noting(Optional<Note> note) {
        return headline.isEmpty() || note.isEmpty()
                ? this
                : new Chosen(
                        headline,
                        Stream.concat(sentences.stream(), Stream.of(note.get().sentence()))
                                .toList(),
                        Stream.concat(Stream.of(note.get().link()), links.stream())
                                .toList());
    }

    /**
     * In words.
     *
     * @param made the plan the page shows; null while there is none
     * @param known what the page shows of each municipality, by id and in words
     */
    public static Chosen of(
            Talka talka, Speech speech, Selection selection, @Nullable TwinningRun made, List<String> known) {
        if (selection.isNone()) {
            return nobody(speech.say("chosen.nobody"));
        }
        return selection.isPair()
                ? pair(talka, speech, selection, made, known)
                : one(speech, selection.ids().get(0), made, known);
    }

    /** Where nobody is chosen: what to do. */
    public static Chosen nobody(String words) {
        return new Chosen("", List.of(words), List.of());
    }

    private static Chosen one(Speech speech, String id, @Nullable TwinningRun made, List<String> known) {
        List<String> sentences = new ArrayList<>(known);
        if (made != null) {
            sentences.add(partners(speech, id, made.plan()));
        }
        return new Chosen(
                speech.explain().municipality(id),
                sentences,
                List.of(
                        new Link(
                                speech.say("chosen.municipality"),
                                speech.links().municipality(id)),
                        new Link(speech.say("chosen.why"), speech.links().municipality(id) + "#why")));
    }

    /** With whom the plan pairs it. */
    private static String partners(Speech speech, String id, TwinningPlan plan) {
        String names = plan.of(id).stream()
                .map(proposal ->
                        speech.explain().municipality(proposal.assessment().partnerOf(id)))
                .sorted(speech.language().collator())
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? speech.say("municipality.proposals.none")
                : speech.say("chosen.partners", "names", names);
    }

    private static Chosen pair(
            Talka talka, Speech speech, Selection selection, @Nullable TwinningRun made, List<String> known) {
        String a = selection.ids().get(0);
        String b = selection.ids().get(1);
        Assessment pair = made == null ? talka.matrix().assess(a, b) : made.assess(a, b);
        List<String> sentences = new ArrayList<>(known);
        if (made != null && made.plan().contains(a, b)) {
            sentences.add(speech.say("pair.status.chosen"));
        }
        sentences.add(pair.findExclusion()
                .filter(why -> !(why instanceof Exclusion.NotAmongTheBest))
                .map(speech.explain()::exclusion)
                .orElseGet(() -> speech.explain().fit(pair.fit())));
        sentences.addAll(Giving.of(speech, pair, pair.helps()));
        boolean isHome = talka.home().contains(a) && talka.home().contains(b);
        Query cell =
                new Query().with("border", isHome ? "" : "all").with("row", a).with("column", b);
        List<Link> links = new ArrayList<>();
        links.add(new Link(speech.say("plan.all"), speech.links().pair(a, b)));
        links.add(new Link(speech.say("chosen.matrix"), speech.links().to("matrix", cell)));
        links.addAll(Asks.about(speech, pair));
        return new Chosen(
                speech.explain().municipality(a) + " · " + speech.explain().municipality(b), sentences, links);
    }
}
