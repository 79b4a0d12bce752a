package org.talka.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ring, dot and hatching speak of the competency the matrix is asked about. */
class MatrixMarksTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static Browsing site;

    @BeforeAll
    static void start() throws Exception {
        Files.writeString(folder.resolve("datapackage.json"), "{\"name\":\"four\",\"title\":\"Four\"}");
        Files.writeString(folder.resolve("municipalities.csv"), """
            id,name,country,population,lat,lon
            ash,Ash,LV,10000,56.9,24.1
            birch,Birch,LV,10000,57.0,24.2
            cedar,Cedar,LV,10000,57.1,24.3
            dogwood,Dogwood,EE,10000,58.2,24.4
            """);
        Files.writeString(folder.resolve("competencies.csv"), """
            id,parent,name_en,name_lv
            culture,,culture,kultūra
            libraries,culture,libraries,bibliotēkas
            roads,,road upkeep,ceļu uzturēšana
            """);
        Files.writeString(folder.resolve("offers.csv"), """
            municipality,competency,level,source,year,origin
            ash,libraries,0.9,made up,2026,demo
            ash,roads,0.9,made up,2026,demo
            """);
        Files.writeString(folder.resolve("needs.csv"), """
            municipality,competency,urgency,source,year,origin
            birch,libraries,0.9,made up,2026,demo
            cedar,roads,0.9,made up,2026,demo
            """);
        Files.writeString(folder.resolve("cooperations.csv"), """
            id,kind,competency,name,instrument,since,until,source
            books,twinning,libraries,Books,,2024,,made up
            ways,twinning,roads,Ways,,2024,,made up
            talks,circle,,Talks,,2024,,made up
            """);
        Files.writeString(folder.resolve("cooperation_members.csv"), """
            cooperation,municipality,role
            books,ash,
            books,birch,
            ways,ash,
            ways,dogwood,
            talks,birch,
            talks,cedar,
            """);
        Files.writeString(folder.resolve("rules.json"), """
            {"name": "four", "home": ["LV"], "twinning": {"capacity": 3}}
            """);
        site = Browsing.finished(Packages.read(folder));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void withoutACompetencyEveryMarkIsThere() throws Exception {
        assertThat(marked("", "proposed")).containsExactly("ash birch", "ash cedar");
        assertThat(marked("", "existing")).containsExactly("ash birch", "ash dogwood", "birch cedar");
    }

    @Test
    void ringIsOfProposalsChosenForTheCompetency() throws Exception {
        assertThat(marked("libraries", "proposed")).containsExactly("ash birch");
        assertThat(marked("roads", "proposed")).containsExactly("ash cedar");
    }

    @Test
    void dotIsOfCooperationsInTheCompetency() throws Exception {
        assertThat(marked("libraries", "existing")).containsExactly("ash birch");
        assertThat(marked("roads", "existing")).containsExactly("ash dogwood");
    }

    @Test
    void competencySpeaksForThoseUnderItAndNotTheOtherWayRound() throws Exception {
        assertThat(marked("culture", "proposed")).containsExactly("ash birch");
        assertThat(marked("culture", "existing")).containsExactly("ash birch");
        assertThat(site.get("/en/matrix?competency=culture").body())
                .contains(
                        "help could flow in 1 direction between 3 municipalities; 1 pair of those shown is proposed.");
    }

    @Test
    void hatchingStaysWhicheverCompetencyIsAskedFor() throws Exception {
        String forbidden = "?forbid=ash%7Ebirch";
        site.post("/en/plan" + forbidden, "seconds=5");
        site.awaitPlan(forbidden);
        String reason = "A person has ruled this pair out.";

        assertThat(site.get("/en/matrix" + forbidden).body()).contains("<span>Ruled out: " + reason);
        assertThat(site.get("/en/matrix" + forbidden + "&competency=roads").body())
                .contains("<span>Ruled out for every competency: " + reason);
    }

    @Test
    void legendNamesTheCompetencyTheMarksSpeakOf() throws Exception {
        assertThat(site.get("/en/matrix").body()).contains("<span>Proposed in the plan</span>");
        assertThat(site.get("/en/matrix?competency=roads").body())
                .contains("<span>Proposed in the plan for road upkeep</span>")
                .contains("<span>Already work together on road upkeep</span>")
                .contains("data-proposed=\"proposed in the plan for road upkeep\"");
        assertThat(site.get("/lv/matrix?competency=culture").body())
                .contains("<span>Priekšlikums plānā, kompetence: kultūra (arī bibliotēkas)</span>")
                .contains("<span>Jau sadarbojas, kompetence: kultūra (arī bibliotēkas)</span>");
    }

    @Test
    void tableSaysTheSameOfItsMarks() throws Exception {
        assertThat(site.get("/en/matrix?competency=libraries&as=table").body())
                .contains(" proposed in the plan for libraries, already work together on libraries</span>");
    }

    /** The pairs that carry a mark, each once. */
    private static Set<String> marked(String competency, String mark) throws Exception {
        JsonNode rows = JSON.readTree(site.get("/api/en/matrix.json?border=all&competency=" + competency)
                        .body())
                .at("/rows");
        Set<String> pairs = new TreeSet<>();
        rows.forEach(row -> {
            String one = row.at("/row_id").asText();
            String other = row.at("/column_id").asText();
            if (row.at("/" + mark).asText().equals("yes")) {
                pairs.add(one.compareTo(other) < 0 ? one + " " + other : other + " " + one);
            }
        });
        return pairs;
    }
}
