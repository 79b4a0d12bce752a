package org.talka.web.page;

import java.util.ArrayList;
import java.util.List;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.Help;

/** A pair in few words: who gets help with what, or what both could learn together. */
public final class Giving {

    private Giving() {}

    /** One sentence for each side that gets help; one on what both need where nothing flows. Names of fields may hold commas. */
    public static List<String> of(Speech speech, Assessment pair, List<Help> helps) {
        List<String> sentences = new ArrayList<>();
        for (String taker : List.of(pair.a(), pair.b())) {
            List<String> fields = helps.stream()
                    .filter(help -> help.to().equals(taker))
                    .map(help -> speech.explain().competency(help.competency()))
                    .toList();
            if (!fields.isEmpty()) {
                String name = speech.explain().municipality(taker);
                sentences.add(speech.say("giving.gets", "name", name, "fields", String.join("; ", fields)));
            }
        }
        if (sentences.isEmpty() && !pair.challenges().isEmpty()) {
            List<String> fields = pair.challenges().stream()
                    .map(challenge -> speech.explain().competency(challenge.competency()))
                    .toList();
            sentences.add(speech.say("giving.together", "fields", String.join("; ", fields)));
        }
        return sentences;
    }
}
