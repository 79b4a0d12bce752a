package org.talka.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.talka.engine.explain.Language;
import org.talka.engine.explain.Phrases;

class PageBundlesTest {

    private static final Pattern PLACE_HOLDER = Pattern.compile("\\{[a-zA-Z]+}");

    private final Phrases latvian =
            Phrases.of(Language.LV, "org.talka.web.page", getClass().getClassLoader());
    private final Phrases english =
            Phrases.of(Language.EN, "org.talka.web.page", getClass().getClassLoader());

    @Test
    void bothLanguagesHaveTheSameFrames() {
        assertThat(new TreeSet<>(latvian.keys())).isEqualTo(new TreeSet<>(english.keys()));
    }

    @Test
    void framesOfBothLanguagesHaveTheSamePlaceHolders() {
        for (String key : english.keys()) {
            assertThat(placeHolders(latvian.say(key))).as(key).isEqualTo(placeHolders(english.say(key)));
        }
    }

    private static Set<String> placeHolders(String frame) {
        Set<String> found = new TreeSet<>();
        PLACE_HOLDER.matcher(frame).results().map(MatchResult::group).forEach(found::add);
        found.remove("{count}");
        return found;
    }
}
