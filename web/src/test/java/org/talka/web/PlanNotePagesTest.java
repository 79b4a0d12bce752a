package org.talka.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Pages say in one sentence whether they show the plan their address asks for. */
class PlanNotePagesTest {

    private static final String QUESTION = "?forbid=LV0001000%7ELV0041000";
    private static final String USUAL = "What you see here is the usual plan.";

    static final List<String> PAGES = List.of(
            "/en/matrix",
            "/en/map?at=LV0041000",
            "/en/map/chosen?by=need:road-upkeep&at=LV0041000",
            "/en/municipalities",
            "/en/municipality/LV0041000",
            "/en/municipality/LV0041000/brief",
            "/en/pair/LV0001000/LV0041000");

    private static Browsing site;

    @BeforeAll
    static void start() throws Exception {
        site = Browsing.finished(Packages.latvia());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void planNobodyAskedForYetIsSaidToBeMissingAndCanBeBegun(String page) throws Exception {
        assertThat(site.get(asking(page, QUESTION)).body())
                .contains("The plan asked for (pinned: 0, ruled out: 1) has not been made yet. " + USUAL)
                .contains("<a href=\"/en/plan" + QUESTION + "\">Begin it on the plan’s page</a>");
        assertThat(site.get(page).body()).doesNotContain(USUAL);
    }

    @Test
    void pageChangesItsSentenceOnceThePlanIsThere() throws Exception {
        String asked = "?pin=LV0003000%7ELV0041000";
        List<String> before = new ArrayList<>();
        for (String page : PAGES) {
            before.add(site.get(asking(page, asked)).body());
        }
        site.post("/en/plan" + asked, "seconds=5");
        site.awaitPlan(asked);

        assertThat(before).allMatch(page -> page.contains("has not been made yet. " + USUAL));
        for (String page : PAGES) {
            assertThat(site.get(asking(page, asked)).body())
                    .as(page)
                    .contains("You see the plan asked for (pinned: 1, ruled out: 0), not the usual one.")
                    .doesNotContain(USUAL);
        }
    }

    @Test
    void planThatNothingCanHoldIsSaidToBeImpossible() throws Exception {
        String excluded = "?pin=NO-Bodo%7EDE-Kamen";
        site.post("/en/plan" + excluded, "seconds=5");
        site.awaitPlan(excluded);

        assertThat(site.get("/en/matrix" + excluded).body())
                .contains("No plan can hold everything that is asked for (pinned: 1, ruled out: 0). " + USUAL)
                .contains(">See why</a>");
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void noteIsThereInLatvianToo(String page) throws Exception {
        assertThat(site.get(asking(page.replace("/en/", "/lv/"), QUESTION)).body())
                .contains("Prasītais plāns (nostiprināti pāri: 0, aizliegti: 1) vēl nav izveidots."
                        + " Šeit redzams parastais plāns.");
    }

    @Test
    void fileIsOfThePlanAskedForOrOfNone() throws Exception {
        String question = "?pin=LV0002000%7ELV0041000";
        for (String file : List.of("matrix", "plan", "municipalities")) {
            HttpResponse<String> missing = site.get("/api/en/" + file + ".csv" + question);

            assertThat(missing.statusCode()).as(file).isEqualTo(404);
            assertThat(missing.body()).contains("This plan has not been made");
        }
        assertThat(site.get("/en/matrix" + question).body()).contains("href=\"/api/en/matrix.csv\"");
    }

    @Test
    void mapWithNobodyChosenSaysNothingOfAPlan() throws Exception {
        assertThat(site.get("/en/map" + QUESTION).body()).doesNotContain(USUAL);
    }

    private static String asking(String page, String question) {
        return page + (page.contains("?") ? question.replace('?', '&') : question);
    }
}
