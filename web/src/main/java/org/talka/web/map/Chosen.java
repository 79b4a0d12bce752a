package org.talka.web.map;

import java.util.ArrayList;
import java.util.List;
import org.talka.engine.Talka;
import org.talka.engine.matrix.Assessment;
import org.talka.web.page.Asks;
import org.talka.web.page.Giving;
import org.talka.web.page.Link;
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

    /**
     * In words.
     *
     * @param known what the page shows of each municipality, by id and in words
     */
    public static Chosen of(Talka talka, Speech speech, Selection selection, List<String> known) {
        if (selection.isNone()) {
            return new Chosen("", List.of(speech.say("chosen.nobody")), List.of());
        }
        return selection.isPair()
                ? pair(talka, speech, selection, known)
                : one(speech, selection.ids().get(0), known);
    }

    private static Chosen one(Speech speech, String id, List<String> known) {
        return new Chosen(
                speech.explain().municipality(id),
                known,
                List.of(
                        new Link(
                                speech.say("chosen.municipality"),
                                speech.links().municipality(id)),
                        new Link(speech.say("chosen.why"), speech.links().municipality(id) + "#why")));
    }

    private static Chosen pair(Talka talka, Speech speech, Selection selection, List<String> known) {
        String a = selection.ids().get(0);
        String b = selection.ids().get(1);
        Assessment pair = talka.matrix().assess(a, b);
        List<String> sentences = new ArrayList<>(known);
        sentences.add(pair.findExclusion().map(speech.explain()::exclusion).orElseGet(() -> speech.explain()
                .fit(pair.fit())));
        sentences.addAll(Giving.of(speech, pair, pair.helps()));
        boolean isHome = talka.home().contains(a) && talka.home().contains(b);
        String cell = new Query()
                .with("border", isHome ? "" : "all")
                .with("row", a)
                .with("column", b)
                .behind(speech.links().question());
        List<Link> links = new ArrayList<>();
        links.add(new Link(speech.say("plan.all"), speech.links().pair(a, b)));
        links.add(new Link(speech.say("chosen.matrix"), speech.links().matrix() + cell));
        links.addAll(Asks.about(speech, pair));
        return new Chosen(
                speech.explain().municipality(a) + " · " + speech.explain().municipality(b), sentences, links);
    }
}
