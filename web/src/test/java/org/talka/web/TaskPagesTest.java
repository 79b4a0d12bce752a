package org.talka.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talka.engine.Talka;

/** Shared tasks on the pages: four municipalities in a row, two of which have a waste company today. */
class TaskPagesTest {

    private static final String[] NAMES = {"alder", "birch", "cedar", "elm"};
    private static final int[] RESIDENTS = {12_000, 8_000, 9_000, 11_000};

    @TempDir
    private static Path folder;

    private static Talka talka;
    private static Browsing site;

    @BeforeAll
    static void start() throws Exception {
        talka = Packages.read(write(folder.resolve("row"), "20000", "60000"));
        site = Browsing.of(talka);
        site.finishTasks();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void headlineSaysHowManyGroupsReachTheScaleAndTheNextLineWhatIsProven() throws Exception {
        assertThat(site.get("/en/tasks?competency=waste").body())
                .containsPattern("<h1[^>]*>waste management: 2 groups reach the scale of 20,000 inhabitants\\.")
                .contains("Proven: no plan");
        assertThat(site.get("/lv/tasks?competency=waste").body())
                .containsPattern("<h1[^>]*>atkritumi: vēlamo mērogu \\(20[^0-9]000 iedzīvotāju\\) sasniedz 2 grupas\\.")
                .contains("Pierādīts: ");
    }

    @Test
    void competencyWithTheLargestScaleIsChosenByItself() throws Exception {
        String page = site.get("/en/tasks").body();

        assertThat(page)
                .containsPattern("<h1[^>]*>road upkeep: 0 groups")
                .contains("<option value=\"roads\" selected>road upkeep</option>")
                .contains("below the scale", "class=\"border short\"");
    }

    @Test
    void groupsAreDrawnWithNumberHueAndOneOutlineAndNeverByColourAlone() throws Exception {
        String page = site.get("/en/tasks?competency=waste").body();

        assertThat(count(page, "<path class=\"border reaching\"")).isEqualTo(2);
        assertThat(count(page, "<g class=\"mark\"")).isEqualTo(2);
        assertThat(hueOf(page, "alder")).isEqualTo(hueOf(page, "birch")).isNotEqualTo(hueOf(page, "cedar"));
        assertThat(page).contains("aria-label=\"Alder, Group 1\"", "aria-label=\"Elm, Group 2\"");
    }

    @Test
    void mapAndListLeadToEachOther() throws Exception {
        assertThat(site.get("/en/tasks?competency=waste").body())
                .containsPattern("<a class=\"place [^\"]*\" href=\"#group-1\" data-id=\"alder\"")
                .contains("<section class=\"task-group\" id=\"group-1\" data-group>")
                .contains("<li data-id=\"alder\">");
    }

    @Test
    void listSaysWhoLeadsWhatEachBringsAndWhy() throws Exception {
        String page = site.get("/en/tasks?competency=waste").body();

        assertThat(page)
                .contains("2 municipalities, 20,000 residents")
                .contains("<b class=\"tag\">leads</b>")
                .contains("Offer here: outstanding (90 of 100)")
                .contains("Need here: pressing (80 of 100)")
                .contains("Together they have 20,000 inhabitants; the scale is 20,000.");
        assertThat(site.get("/lv/tasks?competency=waste").body())
                .contains("<b class=\"tag\">vadošā pašvaldība</b>", "Kāpēc šī grupa");
    }

    @Test
    void consortiumOfTodayStandsBesideWhatIsProposed() throws Exception {
        String page = site.get("/en/tasks?competency=waste").body();

        assertThat(page)
                .contains("Middle waste company", "goes into 2 groups", "class=\"border today\"")
                .containsPattern("<a href=\"#group-1\">Group 1 \\(\\w+\\)</a>")
                .contains("by themselves among them: 0 today, 2 with the plan.");
        assertThat(site.get("/en/tasks?competency=roads").body())
                .contains("No consortium for this competency is known")
                .doesNotContain("class=\"border today\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lv", "en"})
    void unknownCompetencyIsToldWithThoseThatHaveAScale(String language) throws Exception {
        HttpResponse<String> page = site.get("/" + language + "/tasks?competency=wast");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains("<html lang=\"" + language + "\">", "wast")
                .contains("href=\"/" + language + "/tasks?competency=waste\"");
    }

    @Test
    void whoeverReachesTheScaleAloneIsToldThatInhabitantsAreEnough() throws Exception {
        try (Browsing site = Browsing.of(Packages.read(write(folder.resolve("alone"), "10000", "60000")))) {
            site.finishTasks();

            assertThat(site.get("/en/municipality/alder").body()).contains("on its own; it has enough inhabitants.");
            assertThat(site.get("/lv/municipality/alder").body()).contains("viena pati; iedzīvotāju pietiek.");
        }
    }

    @Test
    void competencyWithoutAScaleSaysSo() throws Exception {
        HttpResponse<String> page = site.get("/en/tasks?competency=sport");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("No scale is set for sports, so no groups are proposed.");
        assertThat(site.get("/api/en/tasks.csv?competency=sport").statusCode()).isEqualTo(404);
    }

    @Test
    void fileHasARowForEachMunicipalityWithItsGroupAndLead() throws Exception {
        String csv = site.get("/api/en/tasks.csv?competency=waste").body();

        assertThat(csv.lines().findFirst().orElse("")).contains("id,name,group,lead_id,lead,residents");
        assertThat(csv).contains("alder,Alder,1,", "elm,Elm,2,");
    }

    @Test
    void pageSaysWhatIsBeingDoneUntilTheGroupsAreThere() throws Exception {
        try (Browsing waiting = Browsing.of(talka)) {
            HttpResponse<String> page = waiting.get("/en/tasks");

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains("<noscript><meta http-equiv=\"refresh\" content=\"2\"></noscript>")
                    .contains("Grouping neighbours: ", " of 2).")
                    .contains("/assets/wait.js");
        }
        try (Browsing waiting = Browsing.of(talka)) {
            assertThat(waiting.get("/api/lv/tasks.json").statusCode()).isEqualTo(503);
        }
    }

    @Test
    void packageWithoutAnyScaleSaysWhatWouldStandHereAndWhatToDo() throws Exception {
        try (Browsing none = Browsing.of(Packages.read(write(folder.resolve("none"), "", "")))) {
            assertThat(none.get("/en/tasks").body())
                    .contains("Here the groups of neighbours would stand")
                    .contains("minimum_population");
            assertThat(none.get("/lv/tasks").body()).contains("Šeit būtu kaimiņu grupas");
            assertThat(none.get("/api/lv/tasks.json").statusCode()).isEqualTo(404);
        }
    }

    private static String hueOf(String page, String id) {
        var found = Pattern.compile("<a class=\"place \\w+ (g\\d)\" href=\"[^\"]*\" data-id=\"" + id + "\"")
                .matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static int count(String page, String part) {
        return page.split(Pattern.quote(part), -1).length - 1;
    }

    private static Path write(Path row, String waste, String roads) throws IOException {
        Files.createDirectories(row);
        StringBuilder municipalities = new StringBuilder("id,name,name_en,country,population,lat,lon,languages\n");
        StringBuilder outlines = new StringBuilder();
        for (int i = 0; i < NAMES.length; i++) {
            double west = 24 + 0.5 * i;
            String name = NAMES[i].substring(0, 1).toUpperCase(Locale.ROOT) + NAMES[i].substring(1);
            municipalities.append(String.format(
                    Locale.ROOT, "%s,%s,%s,LV,%d,56.25,%.2f,lv%n", NAMES[i], name, name, RESIDENTS[i], west + 0.25));
            outlines.append(i == 0 ? "" : ",")
                    .append(String.format(
                            Locale.ROOT,
                            "{\"type\":\"Feature\",\"properties\":{\"id\":\"%1$s\"},\"geometry\":{\"type\":\"Polygon\","
                                    + "\"coordinates\":[[[%2$.1f,56],[%3$.1f,56],[%3$.1f,56.5],[%2$.1f,56.5],[%2$.1f,56]]]}}",
                            NAMES[i],
                            west,
                            west + 0.5));
        }
        Files.writeString(row.resolve("municipalities.csv"), municipalities);
        Files.writeString(
                row.resolve("boundaries.geojson"), "{\"type\":\"FeatureCollection\",\"features\":[" + outlines + "]}");
        Files.writeString(
                row.resolve("competencies.csv"),
                "id,name_en,name_lv,minimum_population\n"
                        + "waste,waste management,atkritumi," + waste + "\n"
                        + "roads,road upkeep,ceļi," + roads + "\n"
                        + "sport,sports,sports,\n");
        Files.writeString(row.resolve("offers.csv"), """
                municipality,competency,level,source,year,origin
                alder,waste,0.9,a page,2026,documented
                """);
        Files.writeString(row.resolve("needs.csv"), """
                municipality,competency,urgency,source,year,origin
                birch,waste,0.8,a letter,2026,declared
                """);
        Files.writeString(row.resolve("cooperations.csv"), """
                id,kind,competency,name,instrument,since,until,source
                middle,consortium,waste,Middle waste company,joint company,2010,,a page
                """);
        Files.writeString(row.resolve("cooperation_members.csv"), """
                cooperation,municipality,role
                middle,birch,lead
                middle,cedar,partner
                """);
        Files.writeString(row.resolve("rules.json"), "{\"name\": \"row\"}\n");
        return row;
    }
}
