package org.talka.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.talka.engine.explain.Phrases;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers a command nobody knows, or one called in a way that makes no sense: what is wrong, then how it is used. */
final class WrongUse implements IParameterExceptionHandler {

    private static final Set<Class<?>> FRACTIONS = Set.of(double.class, Double.class);
    private static final Set<Class<?>> NUMBERS =
            Set.of(double.class, Double.class, int.class, Integer.class, long.class, Long.class);

    /** A number as people write it whose language parts decimals by a comma. */
    private static final String DECIMAL_COMMA = "[+-]?[0-9]+,[0-9]+";

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(noNumber(wrong, Asked.words(Arrays.asList(arguments))).orElse(wrong.getMessage()));
        UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println();
        command.usage(err);
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    /** A word where an option takes a number: what it says, and the range it takes. */
    private static Optional<String> noNumber(ParameterException wrong, Phrases words) {
        boolean isWord = wrong.getCause() instanceof TypeConversionException && wrong.getValue() != null;
        if (!isWord || !(wrong.getArgSpec() instanceof OptionSpec option)) {
            return Optional.empty();
        }
        Class<?> type = option.auxiliaryTypes()[0];
        if (!NUMBERS.contains(type)) {
            return Optional.empty();
        }
        String value = wrong.getValue();
        Map<String, String> values = Map.of("option", option.longestName(), "value", '"' + value + '"');
        String sentence = words.say(key(option.longestName(), words), values);
        boolean hasComma = FRACTIONS.contains(type) && value.matches(DECIMAL_COMMA);
        return Optional.of(
                hasComma
                        ? sentence + " " + words.say("refused.comma", Map.of("value", value.replace(',', '.')))
                        : sentence);
    }

    /** The sentence that names the range of an option. */
    private static String key(String option, Phrases words) {
        String own = "refused." + option.substring(option.lastIndexOf('-') + 1).toLowerCase(Locale.ROOT);
        return words.keys().contains(own) ? own : "refused.whole";
    }
}
