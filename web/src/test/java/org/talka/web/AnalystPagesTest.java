package org.talka.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The analyst's pages without script: every step is an address or a form. */
class AnalystPagesTest {

    @TempDir
    static Path folder;

    private static Browsing site;

    @BeforeAll
    static void start() throws Exception {
        site = Browsing.of(Packages.latvia(), Settings.of(0).withRulesFolder(folder));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void turnedWeightShowsTheRankingBeforeAndAfter() throws Exception {
        String page = site.get("/en/rules?w.nearness=60&municipality=LV0041000").body();

        assertThat(page)
                .contains("1 value differs from the rules of the package.")
                .contains("was 10")
                .contains("class=\"ranks\"")
                .contains("▲");
        assertThat(site.get("/lv/rules?w.nearness=60").body()).contains("bija 10");
    }

    @Test
    void formThatNamesEveryDialLeadsToTheAddressOfWhatIsTurned() throws Exception {
        HttpResponse<String> answer =
                site.get("/lv/rules?municipality=LV0041000&w.complementarity=40&w.nearness=12,50&w.ties=10,0");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("/lv/rules?municipality=LV0041000&w.nearness=12.5");
    }

    @Test
    void valueThatCannotBeUsedIsToldWithItsPlaceAndRemedy() throws Exception {
        String english =
                site.get("/en/rules?w.nearness=1,000&twinning.capacity=0").body();

        assertThat(english)
                .contains("2 values cannot be used as they are.")
                .contains("rules.json, at /weights/nearness: \"1,000\" is not a number.")
                .contains("at /twinning/capacity")
                .contains("value=\"1,000\"");
        assertThat(site.get("/lv/rules?w.nearness=abc").body()).contains("/weights/nearness");
        assertThat(site.get("/en/sensitivity?w.nearness=abc").statusCode()).isEqualTo(400);
        assertThat(site.get("/en/rules?from=../../etc/passwd").statusCode()).isEqualTo(404);
        assertThat(site.get("/en/rules?municipality=nobody").statusCode()).isEqualTo(404);
        assertThat(site.get("/en/backtest?known=gone").statusCode()).isEqualTo(404);
        assertThat(site.get("/en/backtest?seed=soon").statusCode()).isEqualTo(400);
        assertThat(site.get("/en/tradeoff?aim=luck").statusCode()).isEqualTo(400);
    }

    @Test
    void versionIsKeptAndBegunFromAndNeverOverwritten() throws Exception {
        HttpResponse<String> kept = site.post("/lv/rules/versions", "w.nearness=33&name=Tuvums+33");
        HttpResponse<String> other = site.post("/en/rules/versions", "w.nearness=34&name=Tuvums+33");
        HttpResponse<String> path = site.post("/en/rules/versions", "w.nearness=34&name=../x");

        assertThat(kept.statusCode()).isEqualTo(303);
        assertThat(site.get("/lv/rules?from=Tuvums%2033").body())
                .contains("value=\"33\"")
                .contains("Tuvums 33");
        assertThat(site.get("/api/lv/rules.json?from=Tuvums%2033").body()).contains("\"nearness\" : 33");
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("never overwritten");
        assertThat(path.statusCode()).isEqualTo(400);
        assertThat(folder.getParent().resolve("x.json")).doesNotExist();
    }

    @Test
    void rulesAreComparedWithTheVersionOneChooses() throws Exception {
        site.post("/en/rules/versions", "w.nearness=77&name=Near");
        String changed = "/rules?against=Near&from=Near&w.nearness=78";

        assertThat(site.get("/en" + changed).body())
                .contains("1 value differs from “Near”.")
                .contains("weight: nearness: 77 → <b>78</b>")
                .contains("under “Near”")
                .contains("<option value=\"Near\" selected>");
        assertThat(site.get("/lv" + changed).body()).contains("Salīdzinājumā ar „Near” atšķiras 1 vērtība.");
        assertThat(site.study("/en" + changed)).contains("Pairs kept:").contains("beside the one under “Near”");
        assertThat(site.get("/en/rules?against=Nobody").statusCode()).isEqualTo(404);
        assertThat(site.get("/en/rules?against=Near&w.nearness=10").headers().firstValue("Location"))
                .hasValue("/en/rules?against=Near");
    }

    @Test
    void capacityScaleKindsAndHomeAreTurnedAndTheirFaultsTold() throws Exception {
        String turned = "twinning.capacities.LV0041000=5&consortium.scales.road-upkeep=30000"
                + "&derivations.gravel-roads.kinds=&home.countries=lv,lt";
        String page = site.get("/en/rules?home.countries=LV%20LT&derivations.gravel-roads.kinds=%20"
                        + "&twinning.capacities.LV0041000=5&consortium.scales.road-upkeep=30000")
                .body();

        assertThat(site.get("/en/rules?" + turned).statusCode()).isEqualTo(302);
        assertThat(page)
                .contains("4 values differ")
                .contains("countries whose municipalities are to find partners")
                .contains("residents a group is to reach: road upkeep")
                .contains("most partners: ")
                .contains("<code class=\"soft\">/consortium/scales/road-upkeep</code>");
        assertThat(site.get("/lv/rules?twinning.capacities.LV0041000=51&consortium.scales.road-upkeep=0.5"
                                + "&home.countries=LATVIA")
                        .body())
                .contains("3 vērtības nevar izmantot.");
        assertThat(site.get("/en/rules?twinning.capacities.LV9=5").body())
                .contains("this package has no municipality \"LV9\"");
        assertThat(site.get("/en/rules?derivations.gravel-roads.kinds=village").body())
                .contains("no municipality of the kind \"village\"");
    }

    @Test
    void pointOfAFrontShowsItsPlanAndOpensItsRulesOnTheBench() throws Exception {
        for (String aim : List.of("fairness", "travel", "cross-border")) {
            site.study("/en/tradeoff?aim=" + aim);
            String page = site.get("/en/tradeoff?aim=" + aim + "&point=9").body();
            Matcher bench = Pattern.compile("class=\"button\" href=\"(/en/rules[^\"]*)\"")
                    .matcher(page);

            assertThat(page).as(aim).contains(" pairs of this plan").contains("This plan ");
            assertThat(bench.find()).as(aim).isTrue();
            assertThat(site.get(bench.group(1).replace("&amp;", "&")).body())
                    .as(aim)
                    .contains("from the rules of the package");
        }
        assertThat(site.get("/en/tradeoff?aim=fairness&point=9").body()).contains("made by moving places");
        assertThat(site.get("/en/tradeoff?aim=fairness&point=1").body())
                .contains("the rules are as they were", "Total fit adds up the fits");
    }

    @Test
    void everyPointOfAFrontIsNumberedAlsoWherePointsLieOnEachOther() throws Exception {
        site.study("/en/tradeoff?aim=cross-border");
        String page = site.get("/en/tradeoff?aim=cross-border").body();
        List<String> numbers = Pattern.compile("class=\"point-number\"[^>]*>([^<]*)<")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(numbers).hasSize(9);
        assertThat(numbers.stream()
                        .flatMap(number -> Stream.of(number.split("·")))
                        .filter(number -> !number.isEmpty()))
                .containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6", "7", "8", "9");
    }

    @Test
    void pinsInTheAddressAreSaidNotToCountWhereOtherPlansAreMadeAndFilesStillOpen() throws Exception {
        String page = site.study("/en/sensitivity?pin=LV0037000~LV0041000");
        Matcher file =
                Pattern.compile("href=\"(/api/en/sensitivity.csv[^\"]*)\"").matcher(page);

        assertThat(page).contains("the figures of this page are of the usual plan");
        assertThat(file.find()).isTrue();
        assertThat(site.get(file.group(1)).statusCode()).isEqualTo(200);
        assertThat(site.get("/en/sensitivity").body()).doesNotContain("of the usual plan, without them");
    }

    @Test
    void missingDataSayHowManyGapsWereLookedAtOfHowMany() throws Exception {
        assertThat(site.study("/en/missing"))
                .containsPattern("\\d+ gaps were found in the data; looked at: \\d+\\.")
                .doesNotContain("below the first hundred");
    }

    @Test
    void countriesAreHeldOutWhereAPersonAsksForIt() throws Exception {
        assertThat(site.study("/en/backtest?seed=2"))
                .contains("weights learned elsewhere")
                .doesNotContain("country hidden</th>");
        assertThat(site.study("/en/backtest?countries=yes&seed=2"))
                .contains("learned elsewhere, country hidden</th>")
                .contains("--countries");
        assertThat(site.get("/en/backtest?countries=perhaps").statusCode()).isEqualTo(400);
    }

    @Test
    void rulesFileWithAFaultIsToldAndOneTooLargeRefused() throws Exception {
        HttpResponse<String> faulty = upload("/en/rules/upload", "mine.json", "{\"weights\": {\"ties\": -1}}");
        HttpResponse<String> good = upload("/en/rules/upload", "mine.json", "{\"weights\": {\"ties\": 77}}");
        HttpResponse<String> large = upload("/en/rules/upload", "mine.json", " ".repeat(5_100_000));

        assertThat(faulty.statusCode()).isEqualTo(400);
        assertThat(faulty.body()).contains("mine.json, at /weights/ties");
        assertThat(good.statusCode()).isEqualTo(303);
        assertThat(site.get("/en/rules?from=mine").body()).contains("value=\"77\"");
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("too large");
    }

    @Test
    void formOfAnotherSiteIsRefused() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(site.address("/en/rules/versions")))
                .headers("Content-Type", "application/x-www-form-urlencoded", "Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.ofString("name=theirs"))
                .build();

        int status = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();

        assertThat(status).isEqualTo(403);
    }

    @Test
    void everyStudyIsAskedForWatchedAndFound() throws Exception {
        assertThat(site.study("/en/sensitivity?draws=50"))
                .contains("pairs are steady")
                .contains("class=\"tornado\"");
        assertThat(site.study("/en/tradeoff?aim=fairness"))
                .contains("class=\"point")
                .contains("point=9");
        assertThat(site.get("/lv/tradeoff?aim=fairness&point=4").body()).contains("4. punkta plāns");
        assertThat(site.study("/lv/backtest")).contains("iemācītie svari").contains("13 pāri ir maz");
        assertThat(site.study("/en/rules?w.nearness=40")).contains("Pairs kept:");
        assertThat(site.get("/api/en/sensitivity.csv?draws=50").body()).contains("a_id,b_id");
        assertThat(site.get("/api/en/known.csv").body()).startsWith("a,b\n");
    }

    @Test
    void weightsLearnedWithinOneCountrySayThatTheyWereNotTriedElsewhere() throws Exception {
        List<String> ids = Packages.latvia().home();
        String pairs = IntStream.range(1, 13)
                .mapToObj(i -> ids.get(i - 1) + "," + ids.get(i) + "\n")
                .collect(Collectors.joining("", "a,b\n", ""));
        String page = upload("/en/backtest/known", "pairs.csv", pairs)
                .headers()
                .firstValue("Location")
                .orElseThrow();

        site.post(page.replace("/backtest", "/backtest/learn"), "");

        assertThat(site.awaitStudy(page))
                .contains("The pairs leave no country to try the weights on")
                .doesNotContain("of 100 others");
    }

    @Test
    void studyCanBeStopped() throws Exception {
        site.post("/en/missing?w.ties=11", "");
        site.post("/en/missing/stop?w.ties=11", "");

        assertThat(site.get("/en/missing?w.ties=11").body()).contains("You stopped this.");
    }

    private static HttpResponse<String> upload(String path, String file, String content) throws Exception {
        String body = "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file
                + "\"\r\nContent-Type: application/json\r\n\r\n" + content + "\r\n--part--\r\n";
        HttpRequest request = HttpRequest.newBuilder(URI.create(site.address(path)))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
