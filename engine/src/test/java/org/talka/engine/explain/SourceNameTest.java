package org.talka.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "CSB Latvia, table IRE031 | CSB Latvia",
                "LV portāls 24.10.2023, https://lvportals.lv/norises/356305 | LV portāls",
                "https://ubc.net/content/jurmala | ubc.net",
                "jauns.lv 2025-08-15, https://jauns.lv/raksts/zinas/668739 ; biblioteka.ventspils.lv | jauns.lv",
                "preili.lv/164594 29.02.2016; aloja.lv 2016 | preili.lv",
                "2014-2020.latlit.eu LLI-550 | 2014-2020.latlit.eu",
                "TVNET/LETA, https://www.tvnet.lv/8047428 | TVNET/LETA",
                "Delfi 14.12.2017 id=49549531 | Delfi",
                "Draft order 24-TA-2619; publicnow 26.11.2024 | Draft order 24-TA-2619",
                "2015 | 2015",
                "(unknown) | (unknown)",
                "'' | ''"
            })
    void sourceIsNamedAsAPersonWouldSayIt(String source, String name) {
        assertThat(SourceName.of(source)).isEqualTo(name);
    }
}
