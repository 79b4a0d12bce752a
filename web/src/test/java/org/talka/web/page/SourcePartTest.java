package org.talka.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourcePartTest {

    @Test
    void addressInsideWordsCanBeFollowedAndShowsItsHost() {
        var parts = SourcePart.cut("VARAM (https://www.varam.gov.lv/lv/jaunums), 2025");

        assertThat(parts)
                .containsExactly(
                        new SourcePart("VARAM (", ""),
                        new SourcePart("varam.gov.lv", "https://www.varam.gov.lv/lv/jaunums"),
                        new SourcePart("), 2025", ""));
    }

    @Test
    void otherSchemesStayWords() {
        assertThat(SourcePart.cut("javascript:alert(1)"))
                .allMatch(part -> part.href().isEmpty());
    }
}
