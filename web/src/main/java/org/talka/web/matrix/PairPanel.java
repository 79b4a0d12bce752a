package org.talka.web.matrix;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.twinning.TwinningPlan;
import org.talka.web.page.Asks;
import org.talka.web.page.Bar;
import org.talka.web.page.Link;
import org.talka.web.page.PairStatus;
import org.talka.web.page.Selection;
import org.talka.web.page.Speech;

/**
 * What is said of one pair beside the matrix.
 *
 * @param status how the pair stands to the plan, in one word
 * @param why whether the plan holds the pair and why, or what rules it out
 * @param flows what flows, first to the row
 * @param shared what both need
 * @param ties what both take part in already
 * @param asks what can be asked of a plan about the pair
 * @param href where everything about it stands
 * @param map where it stands out on the map
 */
public record PairPanel(
        Link row,
        Link column,
        String status,
        String statusWords,
        String fit,
        Bar bar,
        List<String> why,
        List<Flowing> flows,
        List<String> shared,
        List<String> ties,
        List<Link> asks,
        String href,
        String map) {

    public PairPanel {
        why = List.copyOf(why);
        flows = List.copyOf(flows);
        shared = List.copyOf(shared);
        ties = List.copyOf(ties);
        asks = List.copyOf(asks);
    }

    /** What flows one way; no sentence where nothing does. */
    public record Flowing(String title, List<String> sentences) {
        public Flowing {
            sentences = List.copyOf(sentences);
        }
    }

    static PairPanel of(Speech speech, Assessment pair, @Nullable TwinningPlan plan, String row, String column) {
        String status = PairStatus.of(pair, plan).word();
        List<String> why = plan == null ? List.of() : speech.explain().why(pair, plan);
        return new PairPanel(
                speech.municipality(row),
                speech.municipality(column),
                status,
                speech.say("pair.status." + status),
                speech.explain().fit(pair.fit()),
                Bar.of(pair.fit(), "fit"),
                why.stream().limit(status.equals("chosen") ? 1 : 3).toList(),
                Stream.of(flowing(speech, pair, column, row), flowing(speech, pair, row, column))
                        .filter(flowing -> !flowing.sentences().isEmpty())
                        .toList(),
                pair.challenges().stream().map(speech.explain()::challenge).toList(),
                pair.ties().stream().map(speech.explain()::cooperation).toList(),
                Asks.about(speech, pair),
                speech.links().pair(row, column),
                speech.links().to("map", Selection.pair(row, column).query()));
    }

    private static Flowing flowing(Speech speech, Assessment pair, String from, String to) {
        return new Flowing(
                speech.say(
                        "pair.direction",
                        "from",
                        speech.explain().municipality(from),
                        "to",
                        speech.explain().municipality(to)),
                pair.helps().stream()
                        .filter(help -> help.to().equals(to))
                        .map(speech.explain()::help)
                        .toList());
    }
}
