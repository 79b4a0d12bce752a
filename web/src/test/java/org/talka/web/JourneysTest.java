package org.talka.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What planners and managers come for, from the first page to what they take along; each step leaves a picture. */
class JourneysTest {

    private static final Path PICTURES = Path.of("target", "journeys");
    private static final Page.WaitForSelectorOptions PATIENT = new Page.WaitForSelectorOptions().setTimeout(120_000);

    private static Browsing site;
    private static Chromium browser;

    private Visit visit;
    private Page page;
    private String name;
    private int step;

    @BeforeAll
    static void start() throws Exception {
        site = Browsing.finished(Packages.latvia());
        browser = Chromium.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        site.close();
    }

    private void open(String journey, boolean script) {
        name = journey;
        visit = script ? Visit.of(browser, site, 1440) : Visit.withoutScript(browser, site, 1440);
        page = visit.page();
    }

    @AfterEach
    void close() {
        visit.close();
        assertThat(visit.complaints()).isEmpty();
        assertThat(visit.otherHosts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lv", "en"})
    void plannerPinsWhatACellHoldsAndTakesTheNewPlanAlong(String language) {
        open("planner-" + language, true);
        page.navigate(site.address("/" + language + "/"));
        seen();
        page.locator(".door .button").first().click();
        page.waitForSelector(".scroller");
        seen();

        page.locator(".scroller").focus();
        for (int steps = 0; steps < 3; steps++) {
            page.keyboard().press("ArrowRight");
        }
        page.keyboard().press("Enter");
        page.waitForSelector(".panel[data-open=true] h2");
        seen();
        page.locator(".panel .ask").first().click();
        page.waitForSelector(".ask-form[action*='/plan']");
        seen();
        page.locator(".ask-form[action*='/plan'] button").click();
        page.waitForSelector(".proposal", PATIENT);
        seen();
        Download taken = page.waitForDownload(
                () -> page.locator(".files a[href*='.xlsx']").first().click());

        assertThat(page.url()).contains("pin=");
        assertThat(page.locator(".question li").count()).isPositive();
        assertThat(taken.suggestedFilename()).endsWith(".xlsx");
        assertThat(taken.url()).contains("pin=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lv", "en"})
    void managerFindsPartnersAsksWhyNotAnotherAndPrintsTheBrief(String language) {
        open("manager-" + language, true);

        manage(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lv", "en"})
    void managerNeedsNoScript(String language) {
        open("manager-without-script-" + language, false);

        manage(language);
    }

    private void manage(String language) {
        page.navigate(site.address("/" + language + "/"));
        page.locator("#q").fill("Cēsu");
        page.locator(".door .search button").click();
        seen();
        page.locator("main a[href*='/municipality/']").first().click();
        seen();
        assertThat(page.locator(".best .partner").count()).isEqualTo(3);
        assertThat(page.locator(".best .partner .reasons li").count()).isGreaterThanOrEqualTo(3);

        page.locator("#with").fill("Jūrmala");
        page.locator(".picker button").click();
        assertThat(page.url()).contains("/pair/");
        assertThat(page.locator("h1").textContent()).contains("Jūrmala");
        seen();
        page.goBack();
        page.locator("a[href$='/brief']").click();
        seen();
        assertThat(page.locator(".brief-partners li").count()).isEqualTo(3);
        byte[] paper = page.pdf(
                new Page.PdfOptions().setPreferCSSPageSize(true).setPath(PICTURES.resolve(name + "-brief.pdf")));
        assertThat(paper).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lv", "en"})
    void plannerNeedsNoScript(String language) {
        open("planner-without-script-" + language, false);

        page.navigate(site.address("/" + language + "/matrix"));
        seen();
        page.locator(".matrix-table td[class^='f'] a").first().click();
        assertThat(page.url()).contains("/pair/");
        seen();
        page.locator(".ask").first().click();
        page.locator(".ask-form[action*='/plan'] button").click();
        page.waitForSelector(".proposal", PATIENT);
        seen();

        assertThat(page.url()).contains("/plan?");
    }

    /** Keeps a picture of the step, which must have no barrier. */
    private void seen() {
        step++;
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + "-" + step + ".png")));
        if (!name.contains("without-script")) {
            assertThat(visit.barriers()).as(name + " " + step).isEmpty();
        }
    }
}
