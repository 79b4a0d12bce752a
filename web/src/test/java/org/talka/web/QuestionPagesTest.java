package org.talka.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Plans with pins of a person's own: asked for, watched, stopped, compared. */
class QuestionPagesTest {

    private static Browsing site;

    @BeforeAll
    static void start() throws Exception {
        site = Browsing.finished(Packages.latvia());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void pairPageLeadsToThePlanThatHoldsThePair() throws Exception {
        assertThat(site.get("/en/pair/LV0001000/LV0041000").body())
                .contains("href=\"/en/plan?pin=LV0001000%7ELV0041000\"")
                .contains("href=\"/en/plan?forbid=LV0001000%7ELV0041000\"");
        assertThat(site.get("/en/pair/NO-Bodo/DE-Kamen").body()).doesNotContain("Pin this pair");
    }

    @Test
    void questionNobodyAskedYetIsShownBeforeItIsAnswered() throws Exception {
        HttpResponse<String> page = site.get("/lv/plan?forbid=LV0002000~LV0041000");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Šis plāns vēl nav veidots.")
                .contains("Daugavpils")
                .contains("method=\"post\"");
    }

    @Test
    void answeredQuestionSaysWhatItChanged() throws Exception {
        String question = "?pin=LV0001000%7ELV0041000";

        HttpResponse<String> asked = site.post("/en/plan" + question, "seconds=5");
        String told = site.get("/en/plan/progress" + question, "Accept", "text/event-stream")
                .body();
        String plan = site.get("/en/plan" + question).body();

        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(asked.headers().firstValue("Location")).hasValue("/en/plan" + question);
        assertThat(told).contains("no plan can be worth more than").contains("event: done");
        assertThat(plan)
                .contains("Pinned: every plan must hold these pairs")
                .contains("What changed against the usual plan")
                .contains("pairs are kept");
        assertThat(site.get("/en/pair/LV0001000/LV0041000" + question).body()).contains("Let the plan decide");
        assertThat(site.get("/api/en/plan.csv" + question).body()).contains("LV0001000,LV0041000");
    }

    @Test
    void onePersonHasOnePlanMadeAtATimeAndCanStopIt() throws Exception {
        try (Browsing own = Browsing.finished(Packages.latvia())) {
            HttpResponse<String> first = own.post("/en/plan?forbid=LV0001000~LV0004000", "seconds=60");
            HttpResponse<String> second = own.post("/lv/plan?forbid=LV0001000~LV0002000", "seconds=60");
            HttpResponse<String> stopped = own.post("/en/plan/stop?forbid=LV0001000~LV0004000&seconds=60", "");
            String after =
                    own.get("/en/plan?forbid=LV0001000~LV0004000&seconds=60").body();

            assertThat(first.statusCode()).isEqualTo(303);
            assertThat(second.statusCode()).isEqualTo(429);
            assertThat(second.headers().firstValue("Retry-After")).isPresent();
            assertThat(second.body()).contains("Vēl viens plāns pašlaik nav iespējams: citi jau tiek veidoti.");
            assertThat(stopped.statusCode()).isEqualTo(303);
            assertThat(after).contains("You stopped this plan.");
        }
    }

    @Test
    void planThatIsStoppedSaysWhatWasFoundAndOffersMoreTime() throws Exception {
        String question = "?forbid=LV0001000~LV0004000&seconds=20";
        site.post("/en/plan?forbid=LV0001000~LV0004000", "seconds=20");
        while (!site.get("/en/plan" + question).body().contains("The best plan so far is worth")) {
            Thread.onSpinWait();
        }
        site.post("/en/plan/stop" + question, "");
        site.awaitPlan(question);
        String page = site.get("/en/plan" + question).body();

        assertThat(page)
                .containsPattern("The search was stopped by hand after \\d+ seconds?, before it was through")
                .contains("below the best any plan could reach", "Make the plan anew")
                .containsPattern("<option value=\"60\" selected")
                .doesNotContain("Proven: no plan", "The time limit ended");
        assertThat(page.indexOf("id=\"time\"")).isBetween(0, page.indexOf("class=\"filters\""));
        assertThat(site.get("/api/lv/plan.json" + question).body()).contains("Meklēšana apturēta pēc");
    }

    @Test
    void usualPlanThatIsNotProvenOffersMoreTimeWhereItSaysSo() throws Exception {
        Settings hasty = Settings.of(0).withLimit(Duration.ofMillis(200));
        try (Browsing own = Browsing.of(Packages.latvia(), hasty)) {
            own.awaitPlan("");
            String page = own.get("/en/plan").body();

            assertThat(page)
                    .contains("The time limit ended the search early", "More time may bring the plan nearer")
                    .containsOnlyOnce("Make the plan anew");
            assertThat(page.indexOf("Make the plan anew")).isBetween(0, page.indexOf("How the proof closed"));
        }
        assertThat(site.get("/en/plan").body()).doesNotContain("More time may bring");
    }

    @Test
    void brokenQuestionIsToldInWords() throws Exception {
        assertThat(site.get("/en/plan?pin=LV0001000~nobody").statusCode()).isEqualTo(404);
        assertThat(site.get("/en/plan?pin=LV0001000").statusCode()).isEqualTo(400);
        assertThat(site.get("/en/plan?pin=LV0001000~LV0001000").statusCode()).isEqualTo(400);
        assertThat(site.get("/en/plan?pin=LV0001000~LV0002000&forbid=LV0002000~LV0001000")
                        .statusCode())
                .isEqualTo(400);
        assertThat(site.get("/en/plan?seconds=forever").statusCode()).isEqualTo(400);
        assertThat(site.post("/en/plan", "seconds=1000000").statusCode()).isEqualTo(400);
    }

    @Test
    void filtersOfThePlanKeepWhatIsAskedFor() throws Exception {
        String all = site.get("/en/plan").body();
        String some = site.get("/en/plan?competency=road-upkeep&region=Latgale").body();

        assertThat(some).contains("pass").contains("these filters");
        assertThat(count(some, "class=\"proposal\" data-a")).isBetween(1, count(all, "class=\"proposal\" data-a") - 1);
    }

    @Test
    void proposalsAskedForByCompetencyStandUnderIt() throws Exception {
        String some = site.get("/en/plan?competency=libraries").body();

        assertThat(count(some, "<section class=\"group\"")).isEqualTo(1);
        assertThat(some).contains("id=\"about-libraries\"");
    }

    @Test
    void choiceThatNoProposalIsOfSaysSoAndNotThatThereIsNothingToPropose() throws Exception {
        String none = site.get("/en/plan?competency=participation&region=R%C4%ABga&border=across")
                .body();

        assertThat(none)
                .contains("No proposal of this plan passes these filters.")
                .doesNotContain("nobody in this package");
    }

    @Test
    void questionGoesAlongFromThePlanToTheMatrixAndItsPairs() throws Exception {
        String question = "?pin=LV0046000%7ELV0056000";
        site.post("/en/plan" + question, "seconds=5");
        site.get("/en/plan/progress" + question, "Accept", "text/event-stream");

        String cell = "row=LV0056000&column=LV0046000";
        String usual = site.get("/en/matrix?" + cell).body();
        String asked = site.get("/en/matrix" + question + "&" + cell).body();

        assertThat(site.get("/en/plan" + question).body()).contains("href=\"/en/matrix" + question + "\"");
        assertThat(usual).contains("class=\"tag possible\"");
        assertThat(asked)
                .contains("class=\"tag chosen\"")
                .contains("<input type=\"hidden\" name=\"pin\" value=\"LV0046000~LV0056000\"")
                .contains("forbid=LV0046000%7ELV0056000");
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
