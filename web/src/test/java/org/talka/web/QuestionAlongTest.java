package org.talka.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A question goes along to every page of the country and back. */
class QuestionAlongTest {

    private static final String QUESTION = "?pin=LV0046000%7ELV0056000";

    /** A pair the usual plan does not hold: Saldus and Ventspils. */
    private static final String PINNED = "LV0046000";

    private static final String OTHER = "LV0056000";

    /** Pages that belong to the country and its plans. */
    private static final Pattern LINK = Pattern.compile(
            "href=\"(/en/(?:plan|matrix|map|tasks|circles|municipalit|pair|scenarios|compare|about-data|rules|backtest|sensitivity|tradeoff|missing)[^\"]*)\"");

    private static final Pattern FORM =
            Pattern.compile("<form[^>]*method=\"get\"[^>]*action=\"(/en/[^\"]*)\"[^>]*>(.*?)</form>", Pattern.DOTALL);

    static final List<String> PAGES = List.of(
            "/en/plan",
            "/en/matrix",
            "/en/matrix?as=table&view=fields",
            "/en/map",
            "/en/map?at=" + PINNED,
            "/en/tasks",
            "/en/circles",
            "/en/municipalities",
            "/en/municipalities?q=novads",
            "/en/municipality/" + PINNED,
            "/en/municipality/" + PINNED + "/brief",
            "/en/pair/" + PINNED + "/" + OTHER,
            "/en/scenarios",
            "/en/compare",
            "/en/about-data",
            "/en/rules",
            "/en/rules?w.nearness=2",
            "/en/backtest",
            "/en/sensitivity?draws=50",
            "/en/tradeoff?aim=travel",
            "/en/missing");

    @TempDir
    private static Path folder;

    private static Browsing site;

    @BeforeAll
    static void start() throws Exception {
        site = Browsing.keeping(Packages.latvia(), folder);
        site.finishTasks();
        site.finishCircles();
        site.post("/en/plan" + QUESTION, "seconds=5");
        site.awaitPlan(QUESTION);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void everyLinkAndFormOfAPageTakesTheQuestionAlong(String page) throws Exception {
        String html = site.get(asking(page)).body();

        assertThat(matches(LINK, html).map(link -> link.group(1)))
                .isNotEmpty()
                .filteredOn(address -> !address.contains("pin="))
                .allMatch(address -> address.equals("/en/plan") || address.contains("forbid="));
        assertThat(matches(FORM, html).map(MatchResult::group))
                .allMatch(form -> form.contains("name=\"pin\" value=\"LV0046000~LV0056000\""));
    }

    @Test
    void studyOfAnAnalystIsBegunAndStoppedWithoutLosingTheQuestion() throws Exception {
        for (String step : List.of("/en/tradeoff", "/en/tradeoff/stop")) {
            assertThat(site.post(step + QUESTION + "&aim=travel", "").headers().firstValue("Location"))
                    .hasValue("/en/tradeoff" + QUESTION + "&aim=travel");
        }
    }

    @Test
    void scenarioInTheAddressGoesAlongAsItsPins() throws Exception {
        site.post("/en/scenarios" + QUESTION, "name=North");

        assertThat(site.get("/en/tasks?scenario=1").body()).contains("href=\"/en/plan" + QUESTION + "\"");
        assertThat(site.get("/en/scenario/1").body())
                .contains("href=\"/en/matrix" + QUESTION + "\"")
                .contains("href=\"/en/pair/" + PINNED + "/" + OTHER + QUESTION + "\"");
    }

    @Test
    void municipalityShowsItsPartnersInThePlanAskedFor() throws Exception {
        String partner = "<a href=\"/en/municipality/" + OTHER;

        assertThat(planned(site.get("/en/municipality/" + PINNED).body())).doesNotContain(partner);
        assertThat(planned(site.get("/en/municipality/" + PINNED + QUESTION).body()))
                .contains(partner + QUESTION);
    }

    @Test
    void sheetForACouncilNamesThePartnersOfThePlanAskedFor() throws Exception {
        String name = "<h3>Ventspils municipality";
        String brief = "/en/municipality/" + PINNED + "/brief";

        assertThat(site.get(brief).body()).doesNotContain(name);
        assertThat(site.get(brief + QUESTION).body()).contains(name);
    }

    @Test
    void listOfMunicipalitiesCountsThePartnersOfThePlanAskedFor() throws Exception {
        String only = site.get("/api/en/plan.csv")
                .body()
                .lines()
                .filter(line -> line.startsWith("DE-Kamen,"))
                .map(line -> line.split(",")[1])
                .findFirst()
                .orElseThrow();
        String without = "?forbid=DE-Kamen%7E" + only;
        site.post("/en/plan" + without, "seconds=5");
        site.awaitPlan(without);

        assertThat(kamen(site.get("/en/municipalities?q=Kamen").body())).endsWith("<td class=\"number\">1</td>");
        assertThat(kamen(site.get("/en/municipalities" + without + "&q=Kamen").body()))
                .endsWith("<td class=\"number\">0</td>");
        assertThat(site.get("/api/en/municipalities.csv").body()).contains("DE-Kamen,Kamen,DE,,abroad,43023,0,1,1,");
        assertThat(site.get("/api/en/municipalities.csv" + without).body())
                .contains("DE-Kamen,Kamen,DE,,abroad,43023,0,1,0,");
    }

    @Test
    void mapSaysWhoseThePlanAskedForPairs() throws Exception {
        String pair = "at=" + PINNED + "~" + OTHER;

        assertThat(site.get("/en/map?" + pair).body()).doesNotContain("proposed in the plan");
        assertThat(site.get("/en/map" + QUESTION + "&" + pair).body()).contains("proposed in the plan");
        assertThat(site.get("/en/map/chosen" + QUESTION + "&at=" + PINNED).body())
                .contains("partners in the plan:")
                .contains("Ventspils municipality");
    }

    @Test
    void nameOfAnotherLeadsToThePairOfThePlanAskedFor() throws Exception {
        assertThat(site.get("/en/municipality/" + PINNED + "/why" + QUESTION + "&with=" + OTHER)
                        .headers()
                        .firstValue("Location"))
                .hasValue("/en/pair/" + PINNED + "/" + OTHER + QUESTION);
    }

    @Test
    void pageThatCannotBeShownLeadsBackToThePlanAskedFor() throws Exception {
        assertThat(site.get("/en/municipality/nobody" + QUESTION).body()).contains("href=\"/en/plan" + QUESTION + "\"");
    }

    private static String asking(String page) {
        return page.contains("?") ? page.replace("?", QUESTION + "&") : page + QUESTION;
    }

    /** The row of Kamen in the list. */
    private static String kamen(String html) {
        return html.substring(
                html.indexOf("/municipality/DE-Kamen"), html.indexOf("</tr>", html.indexOf("/municipality/DE-Kamen")));
    }

    /** The partners in the plan, as the page of a municipality lists them. */
    private static String planned(String html) {
        return html.substring(html.indexOf("Partners in the plan"), html.indexOf("Best possible partners"));
    }

    private static Stream<MatchResult> matches(Pattern pattern, String html) {
        return pattern.matcher(html).results();
    }
}
