package org.talka.web.scenario;

import java.util.ArrayList;
import java.util.List;
import org.talka.web.page.Choices;
import org.talka.web.page.Speech;
import org.talka.web.store.Scenario;

/**
 * Which two to hold side by side.
 *
 * @param action where the choice is sent to
 */
public record Choice(String action, Choices first, Choices second) {

    static Choice of(Speech speech, List<Scenario> scenarios, String a, String b) {
        return new Choice(
                speech.links().path("compare"),
                new Choices("a", speech.say("compare.first"), options(speech, scenarios, a)),
                new Choices("b", speech.say("compare.second"), options(speech, scenarios, b)));
    }

    private static List<Choices.Option> options(Speech speech, List<Scenario> scenarios, String chosen) {
        List<Choices.Option> options = new ArrayList<>();
        options.add(new Choices.Option(Shelf.USUAL, speech.say("compare.usual"), chosen.equals(Shelf.USUAL)));
        for (Scenario one : scenarios) {
            String id = String.valueOf(one.id());
            options.add(new Choices.Option(id, one.name(), chosen.equals(id)));
        }
        return options;
    }
}
