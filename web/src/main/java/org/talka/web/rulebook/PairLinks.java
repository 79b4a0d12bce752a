package org.talka.web.rulebook;

import java.util.Collection;
import java.util.List;
import org.talka.engine.plan.Pair;
import org.talka.web.page.Link;
import org.talka.web.page.Speech;

/** Pairs by the names of both, leading to the page of the pair. */
public final class PairLinks {

    private PairLinks() {}

    public static List<Link> of(Speech speech, Collection<Pair> pairs) {
        return pairs.stream().map(pair -> of(speech, pair)).toList();
    }

    public static Link of(Speech speech, Pair pair) {
        String names = speech.say(
                "pair.names",
                "a",
                speech.explain().municipality(pair.a()),
                "b",
                speech.explain().municipality(pair.b()));
        return new Link(names, speech.links().pair(pair.a(), pair.b()));
    }
}
