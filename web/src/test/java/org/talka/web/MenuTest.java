package org.talka.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
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
        try (BrowserContext context = opened(width, false)) {
            Page page = page(context, language, "/municipalities");

            assertThat(page.locator(".head").boundingBox().height).isLessThan(72);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        }
    }

    @ParameterizedTest
    @CsvSource({"lv, Izvēlne, Karte", "en, Menu, Map"})
    void keysOpenTheMenuAndFollowIt(String language, String menu, String map) {
        try (BrowserContext context = opened(390, false)) {
            Page page = page(context, language, "/municipalities");
            Locator summary = page.locator("summary", new Page.LocatorOptions().setHasText(menu));

            summary.press("Enter");
            page.locator(".menu a", new Page.LocatorOptions().setHasText(map)).press("Enter");

            page.waitForURL("**/" + language + "/map");
        }
    }

    @ParameterizedTest
    @CsvSource({"lv", "en"})
    void openMenuHasNothingForAxe(String language) {
        try (BrowserContext context = opened(390, true)) {
            Page page = page(context, language, "/rules");
            page.locator(".menu summary").click();

            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            assertThat(page.locator(".menu [aria-current=page]").count()).isEqualTo(1);
        }
    }

    private static BrowserContext opened(int width, boolean script) {
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 844).setJavaScriptEnabled(script));
    }

    private static Page page(BrowserContext context, String language, String path) {
        Page page = context.newPage();
        page.navigate(site.address("/" + language + path));
        return page;
    }
}
