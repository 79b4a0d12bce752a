package org.talka.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Every page in both languages, on wide and narrow windows, by day and by night: nobody is kept out, nothing is cut off, nothing
 * comes from elsewhere. Two windows of Chromium share the pages.
 */
class PageLooksTest {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int WINDOWS = 2;

    private static final Map<String, String> PAGES = Map.ofEntries(
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

    /** Pages that hold all there is of colours. */
    private static final Set<String> DARK = Set.of(
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
            "about-data");

    static final List<Look> LOOKS = PAGES.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .flatMap(page -> Stream.of("lv", "en").map(language -> new Look(page.getKey(), language)))
            .toList();

    private static final List<Chromium> BROWSERS = new ArrayList<>();
    private static final BlockingQueue<Visit> VISITS_AT_REST = new ArrayBlockingQueue<>(WINDOWS);

    @TempDir
    private static Path folder;

    private static Browsing site;

    @BeforeAll
    static void start() throws Exception {
        site = Browsing.keeping(Packages.latvia(), folder);
        site.finishTasks();
        site.finishCircles();
        site.keepScenario("?forbid=LV0001000%7ELV0004000", "Riga+%3Cb%3Efirst%3C%2Fb%3E");
        for (String study : List.of("/sensitivity?draws=50", "/tradeoff?aim=travel", "/backtest", "/missing")) {
            site.study("/en" + study);
        }
        for (int number = 0; number < WINDOWS; number++) {
            Chromium browser = Chromium.start();
            BROWSERS.add(browser);
            VISITS_AT_REST.add(Visit.of(browser, site, 1440));
        }
        Files.createDirectories(SCREENSHOTS);
    }

    @AfterAll
    static void stop() {
        BROWSERS.forEach(Chromium::close);
        site.close();
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    @Execution(ExecutionMode.CONCURRENT)
    void pageKeepsNobodyOutAndFitsEveryWindow(Look look) throws InterruptedException {
        Visit visit = VISITS_AT_REST.take();
        try {
            assertThat(faults(visit, look)).isEmpty();
        } finally {
            VISITS_AT_REST.add(visit);
        }
    }

    /** 320 pixels are what is left of 1280 enlarged four times; Latvian words are the longer ones. */
    private static List<String> faults(Visit visit, Look look) {
        List<String> faults = new ArrayList<>();
        visit.forget();
        visit.lighten();
        visit.resize(1440);
        visit.page().navigate(site.address(look.address()));
        visit.barriers().forEach(barrier -> faults.add("at 1440 pixels " + barrier));
        look.photograph(visit, 1440);
        checkWidth(visit, 1440, faults);
        checkWidth(visit, 390, faults);
        if (look.isLatvian()) {
            look.photograph(visit, 390);
        }
        checkWidth(visit, 320, faults);
        if (look.isLatvian()) {
            visit.barriers().forEach(barrier -> faults.add("enlarged " + barrier));
        }
        if (look.isLatvian() && DARK.contains(look.name())) {
            visit.darken();
            visit.barriers().forEach(barrier -> faults.add("in the dark " + barrier));
        }
        faults.addAll(visit.otherHosts());
        if (!REFUSED.contains(look.name())) {
            faults.addAll(visit.complaints());
        }
        return faults;
    }

    private static void checkWidth(Visit visit, int width, List<String> faults) {
        visit.resize(width);
        if (visit.hiddenPixels() > 0) {
            faults.add("wider than " + width + " pixels");
        }
    }

    @Test
    void wordsOverATableStayWholeOnAPhone() throws InterruptedException {
        Visit visit = VISITS_AT_REST.take();
        try {
            visit.resize(390);
            visit.page().navigate(site.address("/lv/municipalities"));

            assertThat(visit.page().evaluate("""
                    () => {
                      const words = document.createRange();
                      words.selectNodeContents([...document.querySelectorAll('thead th')]
                        .find((head) => head.textContent === 'Iedzīvotāji'));
                      return words.getClientRects().length;
                    }""")).isEqualTo(1);
        } finally {
            VISITS_AT_REST.add(visit);
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

    /** A page in a language. */
    record Look(String name, String language) {

        String address() {
            return "/" + language + PAGES.get(name);
        }

        boolean isLatvian() {
            return language.equals("lv");
        }

        void photograph(Visit visit, int width) {
            visit.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(SCREENSHOTS.resolve(name + "-" + language + "-" + width + ".png")));
        }
    }
}
