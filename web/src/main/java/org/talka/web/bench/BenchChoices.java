package org.talka.web.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.talka.web.page.Choices;
import org.talka.web.page.Speech;
import org.talka.web.rulebook.Rulebook;

/** What a person chooses on the bench beside the dials. */
final class BenchChoices {

    private static final int MOST_MUNICIPALITIES = 500;

    private final Speech speech;
    private final Rulebook book;
    private final List<String> homes;

    BenchChoices(Speech speech, Rulebook book) {
        this.speech = speech;
        this.book = book;
        this.homes = book.usual().home().stream()
                .sorted(Comparator.comparing(
                        speech.explain()::municipality, speech.language().collator()))
                .toList();
    }

    /** Rules by name, those of the package first. */
    Choices versions(String name, String chosen) {
        List<Choices.Option> options = new ArrayList<>();
        options.add(new Choices.Option("", speech.say("bench." + name + ".package"), chosen.isEmpty()));
        book.versions()
                .names()
                .forEach(version -> options.add(new Choices.Option(version, version, version.equals(chosen))));
        return new Choices(name, speech.say("bench." + name), options);
    }

    /** The home municipalities by name, and the one chosen. */
    Choices municipalities(String chosen) {
        List<String> shown =
                new ArrayList<>(homes.stream().limit(MOST_MUNICIPALITIES).toList());
        if (!chosen.isEmpty() && !shown.contains(chosen)) {
            shown.add(0, chosen);
        }
        return new Choices(
                "municipality",
                speech.say("bench.municipality"),
                shown.stream()
                        .map(id -> new Choices.Option(id, speech.explain().municipality(id), id.equals(chosen)))
                        .toList());
    }

    /** The first of the home municipalities by name; empty where there is none. */
    String firstMunicipality() {
        return homes.stream().findFirst().orElse("");
    }
}
