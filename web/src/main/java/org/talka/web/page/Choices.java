package org.talka.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a reader can choose from in one place of a sentence.
 *
 * @param name of the value in the address
 * @param label what is chosen, in words
 * @param options in the order shown; one of them is chosen
 */
public record Choices(String name, String label, List<Option> options) {

    public Choices {
        options = List.copyOf(options);
    }

    /**
     * One of them.
     *
     * @param value as it stands in the address; empty for the usual one
     */
    public record Option(String value, String text, boolean chosen) {}

    /** A choice as it stands in an address: "home" for HOME. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The constants of an enum; the usual one has an empty value.
     *
     * @param prefix of the keys of their words
     */
    public static <E extends Enum<E>> Choices of(
            Speech speech, String name, String prefix, List<E> constants, E usual, E chosen) {
        List<Option> options = new ArrayList<>();
        for (E constant : constants) {
            String word = word(constant);
            options.add(new Option(constant == usual ? "" : word, speech.say(prefix + "." + word), constant == chosen));
        }
        return new Choices(name, speech.say(prefix), options);
    }
}
