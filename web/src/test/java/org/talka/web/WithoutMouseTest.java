package org.talka.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What keys and screen readers need of the pages, in the system's Chromium. */
class WithoutMouseTest {

    private static final String SAID = ".making [aria-live]";

    private static Browsing site;
    private static Chromium browser;

    private Visit visit;
    private Page page;

    @BeforeAll
    static void start() throws Exception {
        site = Browsing.of(Packages.latvia());
        browser = Chromium.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        site.close();
    }

    @BeforeEach
    void open() {
        visit = Visit.of(browser, site, 1440);
        page = visit.page();
    }

    @AfterEach
    void close() {
        visit.close();
    }

    @Test
    void keysWalkThroughAChoiceAndTheButtonShowsWhatIsChosen() {
        page.navigate(site.address("/en/matrix"));
        List<String> loaded = new ArrayList<>();
        page.onRequest(request -> addPage(loaded, request));
        Locator choice = page.locator(".filters select").first();

        choice.focus();
        page.keyboard().press("ArrowDown");
        String chosen = choice.inputValue();
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowDown");
        page.locator(".filters .go").focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/matrix?*" + chosen + "*");

        assertThat(loaded).hasSize(1);
        assertThat(visit.complaints()).isEmpty();
    }

    @Test
    void whatIsChosenWithAPointerIsShownAtOnce() {
        page.navigate(site.address("/en/matrix"));
        Locator choice = page.locator(".filters select").first();

        choice.dispatchEvent("pointerdown");
        String value =
                page.locator(".filters select").first().locator("option").nth(1).getAttribute("value");
        choice.selectOption(value);
        page.waitForURL("**/matrix?*" + value + "*");

        assertThat(page.locator(".filters select").first().inputValue()).isEqualTo(value);
    }

    @Test
    void whatIsReadAloudStaysInItsPlaceWhileAStudyIsMade() throws Exception {
        site.post("/en/sensitivity?draws=1000", "");
        page.navigate(site.address("/en/sensitivity?draws=1000"));
        ElementHandle said = page.querySelector(SAID);
        ElementHandle stop = page.querySelector(".making button");
        String later = later(page.content());

        page.route(
                "**/sensitivity?*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setBody(later)));
        page.waitForFunction("() => document.querySelector('" + SAID + "').textContent === 'One step further'");

        assertThat(said.evaluate("part => part.isConnected")).isEqualTo(true);
        assertThat(stop.evaluate("part => part.isConnected")).isEqualTo(true);
    }

    @Test
    void whatIsReadAloudStaysInItsPlaceWhenADialIsTurned() {
        page.navigate(site.address("/en/rules"));
        ElementHandle effects = page.querySelector("#effects");
        String before = effects.innerText();

        page.locator("[id='w.nearness']").fill("41.5");
        page.locator("[id='w.nearness']").dispatchEvent("change");
        page.waitForSelector(".dial.is-turned");

        assertThat(effects.evaluate("part => part.isConnected")).isEqualTo(true);
        assertThat(effects.innerText()).isNotEqualTo(before);
    }

    private static void addPage(List<String> loaded, Request request) {
        if (request.isNavigationRequest()) {
            loaded.add(request.url());
        }
    }

    /** The same page with something else being done. */
    private static String later(String html) {
        String mark = "aria-live=\"polite\">";
        int from = html.indexOf(mark, html.indexOf("class=\"making")) + mark.length();
        return html.substring(0, from) + "One step further" + html.substring(html.indexOf('<', from));
    }
}
