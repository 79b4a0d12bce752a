package org.talka.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The line at the top of every page, without script. */
class MenuTest {

    private static Browsing site;
    private static Chromium browser;

    @BeforeAll
    static void start() throws Exception {
        site = Browsing.of(Packages.latvia());
        browser = Chromium.start();
    }

    @AfterAll
    static void stop() throws Exception {
        browser.close();
        site.close();
    }

    @ParameterizedTest
    @CsvSource({"lv, 320", "lv, 390", "lv, 1024", "lv, 1440", "en, 390", "en, 1440"})
    void brandLanguageAndMenuStandInOneRow(String language, int width) {
        try (Visit visit = Visit.withoutScript(browser, site, width)) {
            Page page = opened(visit, language, "/municipalities");

            assertThat(page.locator(".head").boundingBox().height).isLessThan(72);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        }
    }

    @ParameterizedTest
    @CsvSource({"lv, Izvēlne, Karte", "en, Menu, Map"})
    void keysOpenTheMenuAndFollowIt(String language, String menu, String map) {
        try (Visit visit = Visit.withoutScript(browser, site, 390)) {
            Page page = opened(visit, language, "/municipalities");
            Locator summary = page.locator("summary", new Page.LocatorOptions().setHasText(menu));

            summary.press("Enter");
            page.locator(".menu a", new Page.LocatorOptions().setHasText(map)).press("Enter");

            page.waitForURL("**/" + language + "/map");
        }
    }

    @ParameterizedTest
    @CsvSource({"lv", "en"})
    void openMenuHasNothingForAxe(String language) {
        try (Visit visit = Visit.of(browser, site, 390)) {
            Page page = opened(visit, language, "/rules");
            page.locator(".menu summary").click();

            assertThat(visit.barriers()).isEmpty();
            assertThat(page.locator(".menu [aria-current=page]").count()).isEqualTo(1);
        }
    }

    private static Page opened(Visit visit, String language, String path) {
        visit.page().navigate(site.address("/" + language + path));
        return visit.page();
    }
}
