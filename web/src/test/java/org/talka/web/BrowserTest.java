package org.talka.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
            Map.entry("tasks-without-today", "/tasks?competency=public-transport"),
            Map.entry("brief", "/municipality/LV0041000/brief"),
            Map.entry("question", "/plan?pin=LV0001000~LV0041000"),
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
            Map.entry("unknown", "/municipality/LV00010"));

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
                    "brief",
                    "question",
                    "municipality",
                    "pair",
                    "rules-turned",
                    "sensitivity",
                    "tradeoff",
                    "backtest",
                    "about-data")
            .map(name -> "/lv" + PAGES.get(name))
            .toList();

    private static Browsing site;
    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();
    private final List<String> otherHosts = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void start() throws Exception {
        site = Browsing.of(Packages.latvia());
        site.finishTasks();
        for (String study : List.of("/sensitivity?draws=50", "/tradeoff?aim=travel", "/backtest", "/missing")) {
            site.study("/en" + study);
        }
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = launch(playwright);
        Files.createDirectories(SCREENSHOTS);
    }

    /** The system's Chromium, keeping to itself. */
    static Browser launch(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--headless")));
    }

    private static Path chromium() {
        return Stream.of(
                        System.getenv("TALKA_CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The page tests need Chromium: install it, or set TALKA_CHROMIUM to a Chromium program."));
    }

    @AfterAll
    static void stop() {
        browser.close();
        playwright.close();
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
        if (!address.contains("LV00010")) {
            assertThat(complaints).isEmpty();
        }
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
    @ValueSource(ints = {390, 1440})
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
        page.locator(".ask-form button").click();
        page.waitForSelector(".proposal", new Page.WaitForSelectorOptions().setTimeout(120_000));

        assertThat(address).contains("row=").contains("column=");
        assertThat(page.url()).contains("pin=");
        assertThat(page.locator(".question").count()).isPositive();
        assertThat(complaints).isEmpty();
        assertThat(otherHosts).isEmpty();
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
