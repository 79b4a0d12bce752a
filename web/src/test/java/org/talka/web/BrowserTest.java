package org.talka.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as a person sees them, in the system's Chromium. */
class BrowserTest {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("start", "/"),
            Map.entry("plan", "/plan"),
            Map.entry("matrix", "/matrix"),
            Map.entry("matrix-cell", "/matrix?show=fit&border=all&order=likeness&row=LV0001000&column=LV0041000"),
            Map.entry("matrix-fields", "/matrix?view=fields&row=LV0041000&column=youth-work"),
            Map.entry("matrix-table", "/matrix?as=table&border=all"),
            Map.entry("municipality", "/municipality/LV0041000"),
            Map.entry("abroad", "/municipality/DE-Kamen"),
            Map.entry("municipalities", "/municipalities"),
            Map.entry("nothing-found", "/municipalities?q=Jurmalla"),
            Map.entry("map", "/map?by=offer:youth-work"),
            Map.entry("tasks", "/tasks"),
            Map.entry("circles", "/circles"),
            Map.entry("no-circle", "/circles?competency=waste-management"),
            Map.entry("tasks-without-today", "/tasks?competency=public-transport"),
            Map.entry("brief", "/municipality/LV0041000/brief"),
            Map.entry("question", "/plan?pin=LV0001000~LV0041000"),
            Map.entry("scenarios", "/scenarios"),
            Map.entry("scenario", "/scenario/1"),
            Map.entry("scenario-delete", "/scenario/1/delete"),
            Map.entry("compare", "/compare?a=1&b=usual"),
            Map.entry("pair", "/pair/LV0001000/LV0041000"),
            Map.entry("pair-excluded", "/pair/NO-Bodo/DE-Kamen"),
            Map.entry("rules", "/rules"),
            Map.entry("rules-turned", "/rules?municipality=LV0041000&w.nearness=40"),
            Map.entry("rules-faulty", "/rules?w.nearness=abc"),
            Map.entry("backtest", "/backtest"),
            Map.entry("sensitivity", "/sensitivity?draws=50"),
            Map.entry("tradeoff", "/tradeoff?aim=travel&point=5"),
            Map.entry("missing", "/missing"),
            Map.entry("about-data", "/about-data"),
            Map.entry("map-municipality", "/map?by=need:libraries&at=LV0041000"),
            Map.entry("map-pair", "/map?by=offer:youth-work&at=LV0001000~LV0041000"),
            Map.entry("plan-municipality", "/plan?at=LV0041000"),
            Map.entry("why-several", "/municipality/LV0041000/why?with=jelgav"),
            Map.entry("why-nobody", "/municipality/LV0041000/why?with=Jelgavaa"),
            Map.entry("itself", "/pair/LV0041000/LV0041000"),
            Map.entry("broken-query", "/matrix?show=everything"),
            Map.entry("unknown", "/municipality/LV00010"));

    /** Pages that answer with a status of their own, which the browser writes into its console. */
    private static final Set<String> REFUSED = Set.of("why-several", "why-nobody", "itself", "broken-query", "unknown");

    /** What answers without being a page: parts of one, news, and where forms go. */
    private static final Set<String> PARTS =
            Set.of("/{lang}/matrix/panel", "/{lang}/map/chosen", "/{lang}/plan/progress", "/{lang}/plan/stop");

    static final List<String> ADDRESSES = PAGES.values().stream()
            .sorted()
            .flatMap(path -> Stream.of("/lv" + path, "/en" + path))
            .toList();

    static final List<String> DARK_ADDRESSES = Stream.of(
                    "start",
                    "plan",
                    "matrix",
                    "matrix-cell",
                    "matrix-table",
                    "map",
                    "tasks",
                    "circles",
                    "brief",
                    "question",
                    "scenario",
                    "compare",
                    "municipality",
                    "pair",
                    "rules-turned",
                    "sensitivity",
                    "tradeoff",
                    "backtest",
                    "about-data")
            .map(name -> "/lv" + PAGES.get(name))
            .toList();

    @TempDir
    private static Path folder;

    private static Browsing site;
    private static Chromium browser;

    private final List<String> complaints = new ArrayList<>();
    private final List<String> otherHosts = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void start() throws Exception {
        site = Browsing.keeping(Packages.latvia(), folder);
        site.finishTasks();
        site.finishCircles();
        String kept = "?forbid=LV0001000%7ELV0004000";
        site.post("/en/plan" + kept, "seconds=5");
        site.awaitPlan(kept);
        site.post("/en/scenarios" + kept, "name=Riga+%3Cb%3Efirst%3C%2Fb%3E");
        for (String study : List.of("/sensitivity?draws=50", "/tradeoff?aim=travel", "/backtest", "/missing")) {
            site.study("/en" + study);
        }
        browser = Chromium.start();
        Files.createDirectories(SCREENSHOTS);
    }

    @AfterAll
    static void stop() {
        browser.close();
        site.close();
    }

    @BeforeEach
    void open() {
        open(1440, ColorScheme.LIGHT);
    }

    private void open(int width, ColorScheme colours) {
        if (context != null) {
            context.close();
        }
        context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(colours));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(site.address("/"))) {
                otherHosts.add(request.url());
            }
        });
    }

    @AfterEach
    void close() {
        context.close();
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
        assertThat(complaints).isEmpty();
        assertThat(otherHosts).isEmpty();
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
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("ADDRESSES")
    void pageHasNoBarrierForPeopleWithDisabilities(String address) {
        openFinishedPlan(address.substring(1, 3));
        complaints.clear();

        page.navigate(site.address(address));

        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(violation -> violation.getId() + " " + violation.getNodes())
                .isEmpty();
        assertThat(otherHosts).isEmpty();
        if (REFUSED.stream().noneMatch(name -> address.endsWith(PAGES.get(name)))) {
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void everyPageOfTheSiteIsLookedAt() {
        List<String> routes = site.addressesUnder("/{lang}").stream()
                .filter(route -> !PARTS.contains(route))
                .distinct()
                .toList();

        assertThat(routes).allSatisfy(route -> assertThat(PAGES.values())
                .as(route)
                .anyMatch(path -> Pattern.matches(
                        route.replace("/{lang}", "").replaceAll("\\{[^}]*}", "[^/?]+") + "/?(\\?.*)?", path)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lv", "en"})
    void pageEnlargedFourTimesHasNoBarrierEither(String language) {
        open(320, ColorScheme.LIGHT);
        openFinishedPlan(language);
        PAGES.forEach((name, path) -> {
            page.navigate(site.address("/" + language + path));

            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as(name)
                    .extracting(violation -> violation.getId() + " " + violation.getNodes())
                    .isEmpty();
        });
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
        assertThat(complaints).isEmpty();
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
        page.waitForSelector(".map:not(.is-zoomed)");

        assertThat(Stream.of(page.locator(".map").getAttribute("viewBox").split(" "))
                        .map(Double::valueOf))
                .isEqualTo(Stream.of(whole.split(" ")).map(Double::valueOf).toList());
        assertThat(complaints).isEmpty();
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
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("DARK_ADDRESSES")
    void darkPageHasNoBarrierEither(String address) {
        open(390, ColorScheme.DARK);
        openFinishedPlan(address.substring(1, 3));

        page.navigate(site.address(address));

        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(violation -> violation.getId() + " " + violation.getNodes())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 1440})
    void pageNeverScrollsSideways(int width) {
        for (String language : List.of("lv", "en")) {
            open(width, ColorScheme.LIGHT);
            openFinishedPlan(language);
            PAGES.forEach((name, path) -> {
                page.navigate(site.address("/" + language + path));
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(SCREENSHOTS.resolve(name + "-" + language + "-" + width + ".png")));

                Object wider = page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

                assertThat(wider).as(language + path).isEqualTo(0);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lv", "en"})
    void briefFitsOnOneSheet(String language) {
        openFinishedPlan(language);

        page.navigate(site.address("/" + language + "/municipality/LV0041000/brief"));
        byte[] paper = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));

        assertThat(new String(paper, StandardCharsets.ISO_8859_1).split("/Type\\s*/Page\\b", -1))
                .hasSize(2);
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
        assertThat(complaints).isEmpty();
        assertThat(otherHosts).isEmpty();
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
        assertThat(complaints).isEmpty();
        assertThat(otherHosts).isEmpty();
    }

    @Test
    void scenarioIsRenamedAndDeletedWithoutScript() {
        context.close();
        context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page = context.newPage();

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
        context.close();
        context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page = context.newPage();

        page.navigate(site.address("/lv/matrix"));
        page.locator(".matrix-table td a").first().click();

        assertThat(page.url()).contains("/lv/pair/");
    }

    @Test
    void planWorksWithoutScript() {
        openFinishedPlan("lv");
        context.close();
        context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page = context.newPage();

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
