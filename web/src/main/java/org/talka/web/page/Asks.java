package org.talka.web.page;

import java.util.ArrayList;
import java.util.List;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.Exclusion;
import org.talka.engine.plan.Pair;

/** What a reader can ask of a plan about one pair: pin it, rule it out, or neither any more. */
public final class Asks {

    private Asks() {}

    /** Links to the questions; none where a rule excludes the pair. One between whom nothing flows may be pinned. */
    public static List<Link> about(Speech speech, Assessment pair) {
        boolean isOpen = pair.isCandidate()
                || pair.exclusion() instanceof Exclusion.Forbidden
                || pair.exclusion() instanceof Exclusion.NothingToShare
                || pair.exclusion() instanceof Exclusion.NotAmongTheBest;
        if (!isOpen) {
            return List.of();
        }
        Question question = speech.links().question();
        Pair both = Pair.of(pair.a(), pair.b());
        List<Link> links = new ArrayList<>();
        boolean isPinned = question.pins().pinned().contains(both);
        boolean isForbidden = question.pins().forbidden().contains(both);
        if (!isPinned) {
            links.add(new Link(speech.say("ask.pin"), speech.links().planOf(question.pinning(both))));
        }
        if (!isForbidden) {
            links.add(new Link(speech.say("ask.forbid"), speech.links().planOf(question.forbidding(both))));
        }
        if (isPinned || isForbidden) {
            links.add(new Link(speech.say("ask.free"), speech.links().planOf(question.freeing(both))));
        }
        return links;
    }
}
