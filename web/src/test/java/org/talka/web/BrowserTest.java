package org.talka.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person does on the pages, in the system's Chromium. */
class BrowserTest {

    @TempDir
    private static Path folder;

    private static Browsing site;
    private static Chromium browser;

    private Visit visit;
    private Page page;

    @BeforeAll
    static void start() throws Exception {
        site = Browsing.keeping(Packages.latvia(), folder);
        site.finishTasks();
        site.keepScenario("?forbid=LV0001000%7ELV0004000", "Riga+%3Cb%3Efirst%3C%2Fb%3E");
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

    @ParameterizedTest
    @ValueSource(strings = {"lv", "en"})
    void readerGoesFromThePlanToAMunicipalityAndOnToAPartner(String language) {
        openFinishedPlan(language);

        page.locator(".proposal .who a").first().click();
        page.waitForSelector(".partners");
        String municipality = page.locator("h1").textContent();
        page.locator(".partners .partner .more").first().click();
        page.waitForSelector(".criteria");

        assertThat(municipality).contains(":");
        assertThat(page.locator(".criterion").count()).isEqualTo(8);
        assertThat(page.locator("h1").textContent()).isNotBlank();
        assertThat(visit.complaints()).isEmpty();
        assertThat(visit.otherHosts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lv", "en"})
    void onlyTheArcsOfTheMunicipalityLookedAtStay(String language) {
        openFinishedPlan(language);
        int all = page.locator(".arc").count();

        page.locator(".place.home").first().focus();

        page.waitForSelector(".map.is-focused");
        assertThat(page.locator(".arc.is-on").count()).isBetween(1, all - 1);
    }

    @Test
    void groupLookedAtInTheListStandsOutOnTheMap() {
        page.navigate(site.address("/en/tasks"));

        page.locator(".task-group").first().hover();

        page.waitForSelector(".map.is-focused");
        assertThat(page.locator(".place.is-on").count())
                .isEqualTo(
                        page.locator(".task-group").first().locator("[data-id]").count());
        assertThat(page.locator(".task-group.is-on").count()).isEqualTo(1);
        assertThat(visit.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lv", "en"})
    void whatIsChosenStandsOutOnMapAndListAndInTheAddress(String language) {
        openFinishedPlan(language);

        page.locator(".proposal [data-at]").nth(2).click();
        page.waitForSelector(".chosen-name");
        String address = page.url();
        int arcs = page.locator(".arc.is-on").count();
        int lines = page.locator(".proposal.is-on").count();
        page.locator(".place.home").first().press("Enter");
        page.waitForURL("**at=LV*");
        page.goBack();

        assertThat(address).contains("at=").containsPattern("LV\\d+(~|%7E)LV\\d+");
        assertThat(arcs).isEqualTo(1);
        assertThat(lines).isEqualTo(1);
        assertThat(page.url()).isEqualTo(address);
        assertThat(page.locator(".arc.is-on").count()).isEqualTo(1);
        assertThat(visit.complaints()).isEmpty();
    }

    @Test
    void mapZoomsByButtonAndKeyAndMovesByKey() {
        page.navigate(site.address("/en/map"));
        String whole = page.locator(".map").getAttribute("viewBox");

        page.locator("[data-zoom-map='1']").click();
        page.waitForSelector(".map.is-zoomed");
        page.keyboard().press("+");
        page.waitForSelector(".map.is-close");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("0");
        page.waitForSelector("[data-zoom-map='0'][disabled]");
        page.waitForFunction(
                "whole => document.querySelector('.map').getAttribute('viewBox').split(' ').map(Number).join() === whole.split(' ').map(Number).join()",
                whole);

        assertThat(visit.complaints()).isEmpty();
    }

    @Test
    void zoomsInQuickSuccessionAddUp() {
        page.navigate(site.address("/en/map"));
        page.locator("[data-zoom-map='1']").click();
        page.waitForSelector(".map.is-zoomed");

        page.evaluate("() => ['0', '+', '+'].forEach(key => document.querySelector('.map')"
                + ".dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })))");

        page.waitForSelector(".map.is-close");
        assertThat(visit.complaints()).isEmpty();
    }

    @Test
    void municipalitiesChosenOnTheSmallMapOpenTheirCell() {
        openFinishedPlan("en");
        page.navigate(site.address("/en/matrix"));

        page.locator(".where .place.home").nth(3).press("Enter");
        page.locator(".where .place.home").nth(9).press("Enter");
        page.waitForSelector(".panel[data-open=true] h2");

        assertThat(page.url()).contains("row=").contains("column=");
        assertThat(page.locator(".where .outline").count()).isPositive();
        assertThat(page.locator(".where .place.is-on").count()).isEqualTo(2);
        assertThat(visit.complaints()).isEmpty();
    }

    @Test
    void matrixIsDrawnOnceWhenItOpensAndStaysDrawn() {
        page.addInitScript("""
                window.drawings = 0;
                const before = CanvasRenderingContext2D.prototype.setTransform;
                CanvasRenderingContext2D.prototype.setTransform = function (...values) {
                  window.drawings++;
                  return before.apply(this, values);
                };""");
        page.navigate(site.address("/en/matrix"));
        page.waitForFunction("() => window.drawings > 0");
        page.evaluate("""
                () => new Promise(drawn => requestAnimationFrame(
                  () => requestAnimationFrame(() => requestAnimationFrame(drawn))))""");

        assertThat(page.evaluate("() => window.drawings")).isEqualTo(1);
        assertThat((Integer) page.evaluate("""
                () => {
                  const canvas = document.querySelector('.picture canvas');
                  const seen = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
                  const colours = new Set();
                  for (let k = 0; k < seen.length; k += 4) colours.add(seen[k] << 16 | seen[k + 1] << 8 | seen[k + 2]);
                  return colours.size;
                }""")).isGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lv", "en"})
    void briefFitsOnOneSheet(String language) {
        openFinishedPlan(language);

        for (String id : List.of("LV0041000", "LV0029000", "LV0001000")) {
            page.navigate(site.address("/" + language + "/municipality/" + id + "/brief"));
            byte[] paper = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));

            assertThat(new String(paper, StandardCharsets.ISO_8859_1).split("/Type\\s*/Page\\b", -1))
                    .as(id)
                    .hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lv", "en"})
    void plannerWalksTheMatrixByKeyboardAndPinsWhatTheCellHolds(String language) {
        openFinishedPlan(language);
        page.navigate(site.address("/" + language + "/matrix"));

        page.locator(".scroller").focus();
        for (int steps = 0; steps < 3; steps++) {
            page.keyboard().press("ArrowRight");
        }
        page.keyboard().press("Enter");
        page.waitForSelector(".panel[data-open=true] h2");
        String address = page.url();
        page.goBack();
        page.waitForSelector(".panel[data-open=false]");
        page.navigate(address);
        page.waitForSelector(".panel[data-open=true] h2");
        page.locator(".panel .ask").first().click();
        page.locator(".ask-form[action*='/plan'] button").click();
        page.waitForSelector(".proposal", new Page.WaitForSelectorOptions().setTimeout(120_000));

        assertThat(address).contains("row=").contains("column=");
        assertThat(page.url()).contains("pin=");
        assertThat(page.locator(".question").count()).isPositive();
        assertThat(visit.complaints()).isEmpty();
        assertThat(visit.otherHosts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lv", "en"})
    void plannerPinsNamesComparesAndTakesTheDifferenceAway(String language) {
        openFinishedPlan(language);
        page.navigate(site.address("/" + language + "/pair/LV0001000/LV0041000"));

        page.locator(".ask").first().click();
        page.locator(".ask-form[action*='/plan'] button").click();
        page.waitForSelector(".keep", new Page.WaitForSelectorOptions().setTimeout(120_000));
        if (page.locator("#scenario-name").count() > 0) {
            page.locator("#scenario-name").fill("Rīga kopā ar Olaini");
            page.locator(".keep button").click();
        } else {
            page.locator(".keep a").first().click();
        }
        page.waitForSelector("h1.given");
        String name = page.locator("h1").textContent();
        page.locator(".actions a[href*=compare]").click();
        page.waitForSelector(".compare-figures");
        Download workbook =
                page.waitForDownload(() -> page.locator(".files a[href*=xlsx]").click());

        assertThat(name).isEqualTo("Rīga kopā ar Olaini");
        assertThat(page.url()).contains("compare?a=").contains("b=usual");
        assertThat(page.locator(".arc.only-first").count()).isPositive();
        assertThat(workbook.suggestedFilename()).isEqualTo("talka-compare.xlsx");
        assertThat(visit.complaints()).isEmpty();
        assertThat(visit.otherHosts()).isEmpty();
    }

    @Test
    void scenarioIsRenamedAndDeletedWithoutScript() {
        visit.close();
        visit = Visit.withoutScript(browser, site, 1440);
        page = visit.page();

        page.navigate(site.address("/lv/scenario/1"));
        page.locator("form[action$=copy] button").click();
        page.locator("#scenario-name").fill("Kopija");
        page.locator("form[action$=rename] button").click();
        String renamed = page.locator("h1").textContent();
        page.locator("a[href$=delete]").click();
        page.locator("form[action$=delete] button").click();

        assertThat(renamed).isEqualTo("Kopija");
        assertThat(page.url()).endsWith("/lv/scenarios");
        assertThat(page.content()).doesNotContain("Kopija");
    }

    @Test
    void matrixIsATableWithoutScript() {
        visit.close();
        visit = Visit.withoutScript(browser, site, 1440);
        page = visit.page();

        page.navigate(site.address("/lv/matrix"));
        page.locator(".matrix-table td a").first().click();

        assertThat(page.url()).contains("/lv/pair/");
    }

    @Test
    void planWorksWithoutScript() {
        openFinishedPlan("lv");
        visit.close();
        visit = Visit.withoutScript(browser, site, 1440);
        page = visit.page();

        page.navigate(site.address("/lv/plan"));
        page.locator(".proposal .who a").first().click();

        assertThat(page.url()).contains("/lv/municipality/");
    }

    /** The waiting page turns into the plan by itself. */
    private void openFinishedPlan(String language) {
        page.navigate(site.address("/" + language + "/plan"));
        page.waitForSelector(".proposal", new Page.WaitForSelectorOptions().setTimeout(120_000));
    }
}
