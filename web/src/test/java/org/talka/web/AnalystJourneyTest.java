package org.talka.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An analyst at work in the system's Chromium: turn a weight, test, learn, compare, keep, come back. */
class AnalystJourneyTest {

    private static final double LONG = 180_000;

    @TempDir
    static Path folder;

    private static Browsing site;
    private static Chromium browser;

    @BeforeAll
    static void start() throws Exception {
        site = Browsing.of(Packages.latvia(), Settings.of(0).withRulesFolder(folder));
        browser = Chromium.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lv", "en"})
    void analystTurnsAWeightTestsLearnsComparesKeepsAndComesBack(String language) {
        try (Visit visit = Visit.of(browser, site, 1440)) {
            Page page = visit.page();
            page.setDefaultTimeout(LONG);
            page.navigate(site.address("/" + language + "/rules"));
            String before = page.locator(".ranks tbody").innerText();

            page.locator("[id='w.nearness']").fill(language.equals("lv") ? "40,5" : "41.5");
            page.locator("[id='w.nearness']").dispatchEvent("change");
            page.waitForSelector(".dial.is-turned");
            assertThat(page.locator(".ranks tbody").innerText()).isNotEqualTo(before);
            assertThat(page.url()).contains(language.equals("lv") ? "w.nearness=40.5" : "w.nearness=41.5");

            page.locator(".tabs a").nth(1).click();
            assertThat(page.url()).contains("/backtest?w.nearness=4");
            page.locator("form[action*='/backtest?'] button").click();
            page.waitForSelector(".plot .line.rules");
            page.locator("form[action*='/learn'] button").click();
            page.waitForSelector("#learn table");
            assertThat(page.locator("#learn").textContent())
                    .contains(language.equals("lv") ? "Lozējot tas būtu priekšā 50" : "Drawing lots puts it before 50");
            assertThat(visit.barriers()).isEmpty();
            page.locator("#learn a.button").click();
            assertThat(page.locator(".dial.is-turned").count()).isGreaterThan(1);

            page.locator("button[formaction$='/rules']").click();
            page.waitForSelector("#solved .pair-links");
            assertThat(visit.barriers()).isEmpty();

            String name = "Learned " + language;
            page.locator("#name").fill(name);
            page.locator("button[formaction$='/versions']").click();
            page.waitForSelector("#versions a");
            String learned = page.locator("[id='w.nearness']").inputValue();
            page.navigate(site.address("/" + language + "/rules"));
            page.locator("#versions a", new Page.LocatorOptions().setHasText(name))
                    .click();
            page.waitForURL("**from=Learned*");
            page.reload();

            assertThat(page.locator("[id='w.nearness']").inputValue()).isEqualTo(learned);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void everyStepWorksWithoutScript() {
        try (Visit visit = Visit.withoutScript(browser, site, 1440)) {
            Page page = visit.page();
            page.setDefaultTimeout(LONG);
            page.navigate(site.address("/lv/rules"));

            page.locator("[id='w.nearness']").fill("7,5");
            page.locator(".bench-side .go").click();
            assertThat(page.url()).contains("w.nearness=7.5");
            assertThat(page.locator(".dial.is-turned").count()).isEqualTo(1);
            page.locator("#name").fill("Bez skripta");
            page.locator("button[formaction$='/versions']").click();

            assertThat(page.url()).contains("from=Bez%20skripta");
            assertThat(page.locator("[id='w.nearness']").inputValue()).isEqualTo("7,5");
        }
    }
}
