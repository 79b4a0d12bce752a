package org.talka.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talka.engine.Talka;

/** Peer circles on the pages: six municipalities, one of which is strong in waste and nobody in roads or sports. */
class CirclePagesTest {

    @TempDir
    private static Path folder;

    private static Talka talka;
    private static Browsing site;

    @BeforeAll
    static void start() throws Exception {
        talka = Packages.read(write(folder.resolve("six"), true));
        site = Browsing.of(talka);
        site.finishCircles();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void headlineCountsCirclesAndThoseInNeedInBothLanguages() throws Exception {
        assertThat(site.get("/en/circles?competency=waste").body())
                .containsPattern("<h1[^>]*>waste management: 1 circle\\.")
                .contains("Circles meet online", "Proven: ");
        assertThat(site.get("/lv/circles?competency=waste").body())
                .containsPattern("<h1[^>]*>atkritumi: 1 speciālistu aplis\\.")
                .contains("Pierādīts: ");
    }

    @Test
    void competencyThatHasCirclesIsChosenByItself() throws Exception {
        assertThat(site.get("/en/circles").body()).contains("<option value=\"waste\" selected>");
    }

    @Test
    void listSaysWhoCouldCoachAndHostAndWhy() throws Exception {
        assertThat(site.get("/en/circles?competency=waste").body())
                .contains("<b class=\"tag\">could coach</b>", "<b class=\"tag\">could host</b>")
                .contains("Offer here: ", "Need here: ", "Could coach: A")
                .contains("<section class=\"task-group\" id=\"circle-1\" data-group>", "<li data-id=\"a\">");
    }

    @Test
    void whereThereIsNoCircleThePageSaysWhyAndWhatWouldChangeIt() throws Exception {
        assertThat(site.get("/en/circles?competency=roads").body())
                .contains("The strongest offer is that of B: today it counts ")
                .contains("href=\"/en/circles?competency=waste\"");
        assertThat(site.get("/en/circles?competency=sport").body())
                .contains("Nobody here has a known offer in this field.")
                .contains("Only 2 municipalities need or offer this; a circle has at least 4.");
        assertThat(site.get("/lv/circles?competency=sport").body()).contains("Kāpēc apļa nav un kas to mainītu");
    }

    @Test
    void ringsAreShownAmongAllNeeds() throws Exception {
        assertThat(site.get("/en/circles").body())
                .contains("<h2 id=\"rings\">Rings of help</h2>", "These are found among all needs", "Why this ring");
    }

    @Test
    void competencyNobodyNeedsOrOffersSaysSo() throws Exception {
        HttpResponse<String> page = site.get("/lv/circles?competency=nothing");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("nothing", "href=\"/lv/circles?competency=waste\"");
        assertThat(site.get("/api/lv/circles.json?competency=nothing").statusCode())
                .isEqualTo(404);
    }

    @Test
    void fileHasARowForEachMember() throws Exception {
        String csv = site.get("/api/en/circles.csv?competency=waste").body();

        assertThat(csv.lines().findFirst().orElse("")).contains("id,name,circle,coach_id,coach,host_id,host");
        assertThat(csv).contains("a,A,1,a,A,");
    }

    @Test
    void fileIsNotReadyBeforeTheCirclesAre() throws Exception {
        try (Browsing waiting = Browsing.of(talka)) {
            assertThat(waiting.get("/api/lv/circles.json").statusCode()).isIn(200, 503);
            assertThat(waiting.get("/en/circles").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void packageWithoutNeedsSaysWhatWouldStandHere() throws Exception {
        try (Browsing none = Browsing.of(Packages.read(write(folder.resolve("none"), false)))) {
            assertThat(none.get("/en/circles").body()).contains("Here the circles of peers would stand", "needs.csv");
            assertThat(none.get("/lv/circles").body()).contains("Šeit būtu apļi");
        }
    }

    private static Path write(Path six, boolean asks) throws IOException {
        Files.createDirectories(six);
        StringBuilder municipalities = new StringBuilder("id,name,country,population,lat,lon,languages,region\n");
        for (int i = 0; i < 6; i++) {
            char id = (char) ('a' + i);
            municipalities.append(String.format(
                    "%s,%s,LV,%d,56.%d,24.%d,lv,%s%n",
                    id, Character.toUpperCase(id), 1000 * (i + 1), i, i, i < 3 ? "West" : "East"));
        }
        Files.writeString(six.resolve("municipalities.csv"), municipalities);
        Files.writeString(
                six.resolve("competencies.csv"),
                "id,name_en,name_lv\nwaste,waste management,atkritumi\nroads,road upkeep,ceļi\nsport,sports,sports\n"
                        + "parks,parks,parki\n");
        if (asks) {
            Files.writeString(six.resolve("offers.csv"), """
                    municipality,competency,level,source,year,origin
                    a,waste,0.9,a page,2025,documented
                    b,roads,0.45,a page,2025,documented
                    c,parks,0.9,a page,2025,documented
                    """);
            Files.writeString(six.resolve("needs.csv"), """
                    municipality,competency,urgency,source,year,origin
                    b,waste,0.8,a page,2025,documented
                    d,waste,0.8,a page,2025,documented
                    e,waste,0.8,a page,2025,documented
                    c,roads,0.8,a page,2025,documented
                    d,roads,0.8,a page,2025,documented
                    e,roads,0.8,a page,2025,documented
                    a,parks,0.8,a page,2025,documented
                    e,sport,0.8,a page,2025,documented
                    f,sport,0.8,a page,2025,documented
                    """);
        }
        Files.writeString(six.resolve("datapackage.json"), "{\"name\": \"six\", \"resources\": []}");
        return six;
    }
}
