package org.talka.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talka.engine.Talka;
import org.talka.engine.model.Nearest;

/** Which competencies a command is to plan: the one that was named, or all it can. */
final class CompetencyChoice {

    private final Question question;
    private final List<String> possible;

    /**
     * A choice among these.
     *
     * @param possible ids of the competencies the command can plan
     */
    CompetencyChoice(Question question, List<String> possible) {
        this.question = question;
        this.possible = possible;
    }

    /**
     * The ids, at least one, or a refusal.
     *
     * @param asked the id that was named; null for all
     * @param noneAtAll key of the sentence where none is possible
     * @param notThis key of the sentence where the named one is not
     */
    List<String> of(Talka talka, @Nullable String asked, String noneAtAll, String notThis) throws Refusal {
        if (asked == null) {
            if (possible.isEmpty()) {
                throw Refusal.because(question.words().say(noneAtAll));
            }
            return possible;
        }
        if (!talka.data().competencies().containsKey(asked)) {
            List<String> sentences = new ArrayList<>();
            sentences.add(question.words().say("refused.noCompetency", Map.of("value", asked)));
            Optional<String> nearest =
                    Nearest.to(asked, talka.data().competencies().keySet());
            if (nearest.isPresent()) {
                sentences.add(question.words().say("refused.nearest", Map.of("suggestion", nearest.get())));
            }
            throw Refusal.because(String.join(" ", sentences));
        }
        if (!possible.contains(asked)) {
            String name = question.language().name(talka.data().competency(asked));
            throw Refusal.because(question.words().say(notThis, Map.of("competency", name, "id", asked)));
        }
        return List.of(asked);
    }
}
