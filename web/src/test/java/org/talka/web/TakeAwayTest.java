package org.talka.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.talka.engine.Talka;

/** Views as files, and their description. */
class TakeAwayTest {

    static final List<String> VIEWS = Stream.of("lv", "en")
            .flatMap(lang -> Stream.of(
                            "matrix",
                            "plan",
                            "map",
                            "tasks",
                            "circles",
                            "compare",
                            "scenarios",
                            "municipalities",
                            "municipality/LV0041000/known",
                            "municipality/LV0041000/partners",
                            "pair/LV0001000/LV0041000/criteria")
                    .map(view -> "/api/" + lang + "/" + view))
            .toList();

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static Talka talka;
    private static Browsing site;

    @BeforeAll
    static void start() throws Exception {
        talka = Packages.latvia();
        site = Browsing.keeping(talka, folder);
        site.keepScenario("?pin=LV0001000%7ELV0041000", "=1%2B1");
        site.finishTasks();
        site.finishCircles();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @FieldSource("VIEWS")
    void viewIsThereInEveryFormatWithSourceAndLicence(String view) throws Exception {
        HttpResponse<String> csv = site.get(view + ".csv");
        JsonNode rows = JSON.readTree(site.get(view + ".json").body());
        JsonNode map = JSON.readTree(site.get(view + ".geojson").body());

        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.body()).contains("Creative Commons Attribution 4.0");
        assertThat(rows.at("/source").asText()).contains("Creative Commons Attribution 4.0");
        assertThat(csv.body().lines().count()).isEqualTo(rows.at("/rows").size() + 1L);
        assertThat(map.at("/features").size())
                .isEqualTo(rows.at("/rows").size())
                .isPositive();
        assertThat(site.get(view + ".xlsx").body()).startsWith("PK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"matrix", "plan"})
    void filtersOfAViewHoldForItsFile(String view) throws Exception {
        String filters = "?competency=road-upkeep&region=Latgale";

        JsonNode all = JSON.readTree(site.get("/api/en/" + view + ".json").body());
        JsonNode some =
                JSON.readTree(site.get("/api/en/" + view + ".json" + filters).body());

        assertThat(some.at("/rows").size()).isBetween(1, all.at("/rows").size() - 1);
        assertThat(site.get("/en/" + view + filters).body())
                .contains("/api/en/" + view + ".csv" + filters.replace("&", "&amp;"));
    }

    @Test
    void scenariosAreTakenAlongWithTheirQuestionAndWhatCameOfIt() throws Exception {
        site.post("/en/scenarios?forbid=LV0001000%7ELV0004000", "name=Never+asked");

        JsonNode rows = JSON.readTree(site.get("/api/en/scenarios.json").body()).at("/rows");
        JsonNode answered = rows.get(rows.size() - 1);
        JsonNode open = rows.get(0);

        assertThat(answered.at("/pinned").asInt()).isEqualTo(1);
        assertThat(answered.at("/state").asText()).isEqualTo("done");
        assertThat(answered.at("/proposals").asInt()).isPositive();
        assertThat(answered.at("/objective").asDouble())
                .isPositive()
                .isLessThanOrEqualTo(answered.at("/bound").asDouble());
        assertThat(answered.at("/address").asText()).isEqualTo("/en/plan?pin=LV0001000%7ELV0041000");
        assertThat(open.at("/name").asText()).isEqualTo("Never asked");
        assertThat(open.at("/forbidden").asInt()).isEqualTo(1);
        assertThat(open.at("/objective").asText()).isEmpty();
        assertThat(site.get("/lv/scenarios").body()).contains("href=\"/api/lv/scenarios.xlsx\"");
    }

    @Test
    void nameOfAScenarioIsNoFormulaInASpreadsheet() throws Exception {
        assertThat(site.get("/api/en/scenarios.csv").body()).contains(",'=1+1,");
        assertThat(site.get("/api/lv/scenarios.json").body()).contains("\"=1+1\"");
    }

    @Test
    void everyAddressForProgramsIsDescribedAndNoOther() throws Exception {
        JsonNode described = JSON.readTree(site.get("/api/openapi.json").body()).at("/paths");
        Set<String> paths = new TreeSet<>();
        described.fieldNames().forEachRemaining(paths::add);

        assertThat(paths).isEqualTo(new TreeSet<>(site.addressesUnder("/api/")));
    }

    @Test
    void whatGoesWrongIsToldToProgramsAsAProblem() throws Exception {
        HttpResponse<String> unknown = site.get("/api/lv/municipality/nobody/known.json");
        HttpResponse<String> itself = site.get("/api/en/pair/LV0001000/LV0001000/criteria.csv");
        HttpResponse<String> filter = site.get("/api/en/matrix.csv?order=sideways");
        HttpResponse<String> nowhere = site.get("/api/en/nowhere.csv");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(JSON.readTree(unknown.body()).at("/title").asText()).contains("Pašvaldības „nobody” šeit nav");
        assertThat(itself.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(itself.body()).at("/detail").asText())
                .containsPattern("The best fits are: \\p{Lu}.+\\.$");
        assertThat(filter.statusCode()).isEqualTo(400);
        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(nowhere.body()).at("/status").asInt()).isEqualTo(404);
    }

    @Test
    void planThatIsNotThereYetIsAskedForAgainLater() throws Exception {
        try (Browsing waiting = Browsing.of(talka)) {
            HttpResponse<String> plan = waiting.get("/api/en/plan.csv");

            assertThat(plan.statusCode()).isEqualTo(503);
            assertThat(plan.headers().firstValue("Retry-After")).isPresent();
        }
    }
}
