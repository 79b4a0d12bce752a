package org.talka.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.talka.engine.Talka;

/** Sentences of the pages of Latvia that say no more and no less than is known. */
class SentencesTest {

    private static Talka talka;
    private static Browsing site;

    @BeforeAll
    static void start() throws Exception {
        talka = Packages.latvia();
        site = Browsing.finished(talka);
        site.finishTasks();
        site.finishCircles();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void sheetForACouncilAsksForADecisionOnEachPartnerAndForNoneWhereNobodyIsProposed() throws Exception {
        String sheet = site.get("/lv/municipality/LV0041000/brief").body();
        String nobody = site.get("/lv/municipality/BE-Ath/brief").body();

        assertThat(sheet.split("☐ Sākt", -1)).hasSize(sheet.split("<li><h3>", -1).length);
        assertThat(nobody).doesNotContain("☐ Sākt", "Domes lēmums");
        assertThat(site.get("/lv/municipality/BE-Ath").body()).doesNotContain("/brief\"");
        assertThat(site.get("/lv/municipality/LV0041000").body()).contains("/brief\"");
    }

    @Test
    void figureThatHasAgedStandsBesideTheOneThatWasStatedOnEveryPage() throws Exception {
        String both = "neatliekama (80 no 100) · šodien 70, jo fakti noveco";

        assertThat(site.get("/lv/matrix/panel?view=fields&row=LV0029000&column=road-upkeep")
                        .body())
                .contains(both);
        assertThat(site.get("/lv/municipality/LV0029000/brief").body()).contains(both);
        assertThat(site.get("/lv/circles?competency=road-upkeep").body()).contains(both);
    }

    @Test
    void groupsThatAreOneMunicipalityByItselfAreCountedApart() throws Exception {
        assertThat(site.get("/en/tasks?competency=waste-management").body())
                .containsPattern("\\d+ groups, \\d+ of them a municipality by itself");
        assertThat(site.get("/lv/tasks?competency=waste-management").body())
                .containsPattern("grupas?, no tām viena pašvaldība pati: \\d+");
    }

    @Test
    void offerInAFieldInWhichAMunicipalityHasANeedItselfSaysSo() throws Exception {
        String id = talka.home().stream()
                .filter(one -> !Collections.disjoint(
                        talka.matrix().offersOf(one).keySet(),
                        talka.matrix().needsOf(one).keySet()))
                .findFirst()
                .orElseThrow();

        assertThat(site.get("/lv/municipality/" + id).body()).contains("Šajā jomā arī pašai ir vajadzība.");
        assertThat(site.get("/en/municipality/DE-Kamen").body()).doesNotContain("It has a need in this field itself.");
    }

    @Test
    void municipalitiesAndPartnersAbroadAreCountedApart() throws Exception {
        assertThat(site.get("/lv/municipalities").body())
                .contains("42 pašvaldības un 20 ārvalstu partneri: izvēlieties");
        assertThat(site.get("/en/about-data").body()).contains("42 municipalities and 20 partners abroad: ");
    }

    @Test
    void mapThatShowsNoProposalsAsksForAMunicipalityAlone() throws Exception {
        assertThat(site.get("/en/map").body()).contains("Choose a municipality, on the map or in the list");
        assertThat(site.get("/en/plan").body()).contains("Choose a municipality or a proposal");
    }
}
