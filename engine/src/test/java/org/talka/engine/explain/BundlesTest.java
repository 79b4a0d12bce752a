package org.talka.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BundlesTest {

    private static final Pattern PLACE_HOLDER = Pattern.compile("\\{([^}]*)}");

    @Test
    void bothLanguagesHoldTheSameKeysWithTheSamePlaceHolders() {
        assertThat(placeHolders(Language.LV)).isEqualTo(placeHolders(Language.EN));
    }

    @ParameterizedTest
    @EnumSource
    void everyFrameThatDependsOnACountStandsTwice(Language language) {
        Set<String> keys = phrases(language).keys();

        assertThat(stems(keys, ".one")).containsAll(stems(keys, ".other"));
        assertThat(keys.stream().filter(key -> key.endsWith(".one") && !key.equals("language.one")))
                .allSatisfy(key -> assertThat(keys).contains(key.replaceAll("one$", "other")));
    }

    @ParameterizedTest
    @EnumSource
    void noFrameIsEmpty(Language language) {
        Phrases phrases = phrases(language);

        assertThat(phrases.keys())
                .allSatisfy(key -> assertThat(phrases.say(key)).isNotBlank());
    }

    private static Set<String> stems(Set<String> keys, String ending) {
        Set<String> counted = new TreeSet<>(Set.of("region.other", "kind.other"));
        return keys.stream()
                .filter(key -> key.endsWith(ending) && !counted.contains(key))
                .map(key -> key.substring(0, key.length() - ending.length()))
                .collect(Collectors.toSet());
    }

    private static Map<String, Set<String>> placeHolders(Language language) {
        Phrases phrases = phrases(language);
        Map<String, Set<String>> found = new TreeMap<>();
        for (String key : phrases.keys()) {
            found.put(
                    key,
                    PLACE_HOLDER
                            .matcher(phrases.say(key))
                            .results()
                            .map(result -> result.group(1))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        return found;
    }

    private static Phrases phrases(Language language) {
        return Phrases.of(language, "org.talka.engine.explain.reasons", BundlesTest.class.getClassLoader());
    }
}
