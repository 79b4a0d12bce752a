package org.talka.web.page;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talka.engine.explain.Language;

/**
 * The language of a text that came with the data, so that a screen reader can read it aloud: told by its letters and
 * by the little words that only one language has. Names alone belong to no language.
 */
public final class Tongue {

    private static final Pattern LATVIAN_LETTERS = Pattern.compile("[āčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽ]");
    private static final Pattern SPACE = Pattern.compile("[^\\p{L}]+");
    private static final Set<String> ENGLISH_WORDS = Set.of(
            "the",
            "of",
            "and",
            "in",
            "by",
            "on",
            "with",
            "for",
            "to",
            "from",
            "list",
            "table",
            "copy",
            "vote",
            "page",
            "undated",
            "area",
            "population",
            "public",
            "own",
            "plan",
            "interview",
            "compared");
    private static final int FEWEST_LETTERS = 2;

    private Tongue() {}

    /** What stands in {@code lang} beside a text on a page in this language; null where nothing has to. */
    public static @Nullable String of(String text, Language page) {
        boolean hasEnglish = Stream.of(SPACE.split(text)).anyMatch(ENGLISH_WORDS::contains);
        boolean hasLatvian = LATVIAN_LETTERS.matcher(text).results().count() >= FEWEST_LETTERS && !hasEnglish;
        Language language = hasLatvian ? Language.LV : hasEnglish ? Language.EN : page;
        return language == page ? null : language.code();
    }
}
