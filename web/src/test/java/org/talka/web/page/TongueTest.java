package org.talka.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.talka.engine.explain.Language;

class TongueTest {

    @Test
    void englishSourceIsMarkedOnALatvianPage() {
        assertThat(Tongue.of("BVKB list of municipalities", Language.LV)).isEqualTo("en");
        assertThat(Tongue.of("BVKB list of municipalities", Language.EN)).isNull();
    }

    @Test
    void latvianSourceIsMarkedOnAnEnglishPage() {
        assertThat(Tongue.of("Līvānu pašvaldības policija", Language.EN)).isEqualTo("lv");
        assertThat(Tongue.of("Līvānu pašvaldības policija", Language.LV)).isNull();
    }

    @Test
    void englishSentenceWithALatvianNameStaysEnglish() {
        assertThat(Tongue.of("list of Rēzekne and Līvāni", Language.LV)).isEqualTo("en");
    }

    @Test
    void namesAloneBelongToNoLanguage() {
        assertThat(Tongue.of("COMPETE4SECAP 3.9.2019", Language.LV)).isNull();
        assertThat(Tongue.of("la.lv 2022-06", Language.EN)).isNull();
    }
}
