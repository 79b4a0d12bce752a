package org.talka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.talka.engine.explain.Language;
import org.talka.engine.explain.Phrases;

class CommandBundlesTest {

    @Test
    void bothLanguagesHoldTheSameWords() {
        assertThat(keys(Language.LV).keys()).isEqualTo(keys(Language.EN).keys()).isNotEmpty();
    }

    private static Phrases keys(Language language) {
        return Phrases.of(language, "org.talka.cli.commands", CommandBundlesTest.class.getClassLoader());
    }
}
