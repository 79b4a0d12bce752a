package org.talka.cli;

import java.util.List;
import java.util.Optional;
import org.talka.engine.explain.Language;
import org.talka.engine.explain.Phrases;

/** The language a command was typed for, also where it was typed in a way that makes no sense. */
final class Asked {

    private static final String LANG = "--lang";

    private Asked() {}

    /** The words of the commands in the language of {@code --lang}; in English where it names none. */
    static Phrases words(List<String> arguments) {
        Language language = Language.EN;
        for (int i = 0; i < arguments.size(); i++) {
            language = named(arguments, i).flatMap(Language::find).orElse(language);
        }
        return Phrases.of(language, "org.talka.cli.commands", Asked.class.getClassLoader());
    }

    private static Optional<String> named(List<String> arguments, int place) {
        String argument = arguments.get(place);
        if (argument.startsWith(LANG + "=")) {
            return Optional.of(argument.substring(LANG.length() + 1));
        }
        boolean isNext = argument.equals(LANG) && place + 1 < arguments.size();
        return isNext ? Optional.of(arguments.get(place + 1)) : Optional.empty();
    }
}
