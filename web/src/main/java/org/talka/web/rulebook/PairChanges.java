package org.talka.web.rulebook;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.talka.engine.plan.Pair;
import org.talka.web.page.Link;
import org.talka.web.page.Speech;

/**
 * What one plan holds and another does not.
 *
 * @param sentence "Pairs kept: 40. New: 3. Gone: 2."
 * @param came pairs only the later plan holds
 * @param went pairs only the earlier plan holds
 */
public record PairChanges(String sentence, List<Link> came, List<Link> went) {

    public PairChanges {
        came = List.copyOf(came);
        went = List.copyOf(went);
    }

    /** From the pairs of one plan to those of another. */
    public static PairChanges of(Speech speech, Collection<Pair> before, Collection<Pair> after) {
        Set<Pair> came = without(after, before);
        Set<Pair> went = without(before, after);
        String sentence = speech.say(
                "compare.changes",
                "kept",
                speech.number(after.size() - came.size(), 0),
                "came",
                speech.number(came.size(), 0),
                "went",
                speech.number(went.size(), 0));
        return new PairChanges(sentence, PairLinks.of(speech, came), PairLinks.of(speech, went));
    }

    private static Set<Pair> without(Collection<Pair> pairs, Collection<Pair> others) {
        Set<Pair> left = new TreeSet<>(pairs);
        others.forEach(left::remove);
        return left;
    }
}
