package org.talka.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Groups and circles are worked out before anybody asks, and come to whoever already reads a municipality's page. */
class AheadTest {

    private static final String ROPAZI = "/municipality/LV0044000";

    private Browsing site;

    @BeforeEach
    void start() throws Exception {
        site = Browsing.of(Packages.latvia(), Settings.of(0).lookingAhead());
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void pageSaysThatTheyAreBeingWorkedOutAndAsksAgainWithoutScript() throws Exception {
        String early = site.get("/en" + ROPAZI).body();
        String late = awaitGroups("/en" + ROPAZI);

        assertThat(early)
                .contains("The groups it would carry tasks in are being worked out")
                .contains("The circles it would meet in are being put together")
                .contains("<noscript><meta http-equiv=\"refresh\" content=\"5\">");
        assertThat(late)
                .contains("Tasks it would share", "href=\"/en/tasks?competency=")
                .contains("Peer circles it would meet in", "href=\"/en/circles?competency=")
                .doesNotContain("http-equiv=\"refresh\"");
    }

    @Test
    void pageStaysTheSameUntilSomethingIsThere() throws Exception {
        site.awaitPlan("");
        String first = site.get("/lv" + ROPAZI, "Accept-Encoding", "gzip")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        var second = site.get("/lv" + ROPAZI, "Accept-Encoding", "gzip", "If-None-Match", first);

        assertThat(second.statusCode()).isEqualTo(304);
    }

    @Test
    void groupsTakeTheirPlaceWhileTheReaderReads() {
        try (Chromium browser = Chromium.start();
                Visit visit = Visit.of(browser, site, 1440)) {
            Page page = visit.page();
            page.navigate(site.address("/lv" + ROPAZI));
            page.evaluate("window.isTheSame = true");

            page.waitForSelector("#tasks:not([data-soon])");
            page.waitForSelector("#circles:not([data-soon])");

            assertThat(page.evaluate("window.isTheSame")).isEqualTo(true);
            assertThat(page.locator("#tasks li").count()).isGreaterThan(1);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    private String awaitGroups(String address) throws Exception {
        String page = site.get(address).body();
        while (page.contains("data-soon")) {
            Thread.onSpinWait();
            page = site.get(address).body();
        }
        return page;
    }
}
