package org.talka.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talka.engine.Talka;

/** The matrix over HTTP: its cells, its filters, its reasons. */
class MatrixPagesTest {

    private static final Pattern PICTURE = Pattern.compile("data-cells=\"([^\"]*)\"");

    private static Talka talka;
    private static Browsing site;

    @BeforeAll
    static void start() throws Exception {
        talka = Packages.latvia();
        site = Browsing.finished(talka);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void everyHomeMunicipalityStandsAgainstEveryOther() throws Exception {
        String[] rows = cells(site.get("/en/matrix").body());

        assertThat(rows)
                .hasSize(talka.home().size())
                .allMatch(row -> row.length() == 6 * talka.home().size());
    }

    @Test
    void bothDirectionsOfAPairStandInOppositeCells() throws Exception {
        String[] rows = cells(site.get("/en/matrix?order=name").body());

        long oneWayOnly = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < i; j++) {
                boolean here = !value(rows, i, j).equals("ff");
                boolean there = !value(rows, j, i).equals("ff");
                oneWayOnly += here != there ? 1 : 0;
            }
        }
        assertThat(oneWayOnly).isPositive();
    }

    @Test
    void proposedPairsAreMarkedInBothCells() throws Exception {
        String[] rows = cells(site.get("/en/matrix").body());

        int marked = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                boolean here = (Character.digit(rows[i].charAt(6 * j + 4), 16) & 1) == 1;
                boolean there = (Character.digit(rows[j].charAt(6 * i + 4), 16) & 1) == 1;
                assertThat(here).isEqualTo(there);
                marked += here ? 1 : 0;
            }
        }
        assertThat(marked).isPositive();
    }

    @Test
    void blockedPairsComeWithTheReason() throws Exception {
        assertThat(site.get("/en/matrix?border=all").body())
                .contains("data-reasons=\"Neither of the two is among those that are to find partners.\"");
    }

    @Test
    void filterByRegionKeepsItsRowsAlone() throws Exception {
        String body = site.get("/lv/matrix?region=Latgale").body();

        assertThat(cells(body))
                .hasSizeLessThan(talka.home().size())
                .allMatch(row -> row.length() == 6 * talka.home().size());
    }

    @Test
    void tableLinksEveryPairWithoutScript() throws Exception {
        String body = site.get("/en/matrix").body();

        assertThat(body.substring(body.indexOf("<noscript>"))).contains("<a href=\"pair/LV0001000/");
    }

    @Test
    void chosenCellStandsInTheAddress() throws Exception {
        assertThat(site.get("/en/matrix?row=LV0001000&column=LV0041000").body())
                .contains("Everything about this pair")
                .contains("data-open=\"true\"");
        assertThat(site.get("/en/matrix/panel?row=LV0001000&column=LV0041000").body())
                .doesNotContain("<html")
                .contains("href=\"/en/pair/LV0001000/LV0041000\"");
        assertThat(site.get("/lv/matrix/panel?view=fields&row=LV0041000&column=youth-work")
                        .body())
                .contains("Jauniešu galvaspilsēta");
    }

    @Test
    void unknownFilterIsToldInWords() throws Exception {
        HttpResponse<String> page = site.get("/en/matrix?region=Atlantis%3Cb%3E");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("“Atlantis&lt;b&gt;”").doesNotContain("Atlantis<b>");
        assertThat(site.get("/en/matrix?order=upside-down").statusCode()).isEqualTo(400);
        assertThat(site.get("/en/matrix/panel?row=nobody&column=LV0041000").statusCode())
                .isEqualTo(404);
        assertThat(site.get("/en/matrix/panel?row=LV0041000&column=LV0041000").statusCode())
                .isEqualTo(400);
    }

    @Test
    void ofThousandsThoseAreShownWhoHaveMostToGiveAndTheRestIsCounted(@TempDir Path folder) throws Exception {
        StringBuilder municipalities = new StringBuilder("id,name,country,population,lat,lon\n");
        StringBuilder offers = new StringBuilder("municipality,competency,level,source,year,origin\n");
        StringBuilder needs = new StringBuilder("municipality,competency,urgency,source,year,origin\n");
        for (int i = 0; i < 1000; i++) {
            municipalities.append("m" + i + ",Place " + i + ",LV,5000," + (50 + i * 0.001) + ",25\n");
            (i % 2 == 0 ? offers : needs).append("m" + i + ",roads,0." + (i % 9 + 1) + ",made up,2026,demo\n");
        }
        Files.writeString(folder.resolve("datapackage.json"), "{\"name\":\"many\",\"title\":\"Many\"}");
        Files.writeString(folder.resolve("municipalities.csv"), municipalities);
        Files.writeString(folder.resolve("competencies.csv"), "id,name_en,name_lv\nroads,roads,ceļi\n");
        Files.writeString(folder.resolve("offers.csv"), offers);
        Files.writeString(folder.resolve("needs.csv"), needs);
        try (Browsing many = Browsing.of(Packages.read(folder))) {
            String body = many.get("/en/matrix").body();

            assertThat(cells(body)).hasSize(120);
            assertThat(body).contains("of 1,000");
        }
    }

    private static String[] cells(String body) {
        var found = PICTURE.matcher(body);
        assertThat(found.find()).isTrue();
        return found.group(1).split("\n", -1);
    }

    private static String value(String[] rows, int row, int column) {
        return rows[row].substring(6 * column, 6 * column + 2);
    }
}
