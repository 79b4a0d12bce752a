package org.talka.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TiedTest {

    @Test
    void figureAndItsUnitStayOnOneLineInBothLanguages() {
        assertThat(Tied.of("<p>laba atbilstība (<b>57</b> no 100), 12 % pāru</p>"))
                .isEqualTo("<p>laba atbilstība (<b>57</b>\u00a0no\u00a0100), 12\u00a0% pāru</p>");
        assertThat(Tied.of("fits well (57 of 100)")).isEqualTo("fits well (57\u00a0of\u00a0100)");
    }

    @Test
    void whatStandsWithinATagOrSpeaksOfOtherNumbersStaysAsItIs() {
        String page = "<input value=\"57 of 100, 12 %\"> of 1000; no 100ML; # %";

        assertThat(Tied.of(page)).isEqualTo(page);
    }

    @Test
    void pageThatEndsWithinATagIsNotCutShort() {
        assertThat(Tied.of("57 of 100 <p")).isEqualTo("57\u00a0of\u00a0100 <p");
        assertThat(Tied.of("")).isEmpty();
    }
}
