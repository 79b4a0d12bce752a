package org.talka.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader keeps in sight, and whom a municipality could have instead, without a script. */
class SelectionPagesTest {

    private static final String RIGA = "LV0001000";
    private static final String OLAINE = "LV0041000";

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
    void chosenPairStandsOutOnTheMapAndInWords() throws Exception {
        String page = site.get("/en/map?at=" + RIGA + "~" + OLAINE).body();

        assertThat(page)
                .contains("is-focused", "class=\"arc is-on\"", "Riga · Olaine municipality")
                .contains("/en/pair/" + RIGA + "/" + OLAINE, "/en/matrix?row=" + RIGA + "&amp;column=" + OLAINE);
    }

    @Test
    void chosenMunicipalityStandsOutInTheList() throws Exception {
        String page = site.get("/en/map?by=offer:youth-work&at=" + OLAINE).body();

        assertThat(page).contains("<tr data-id=\"" + OLAINE + "\" class=\"is-on\">");
    }

    @Test
    void planKeepsAMunicipalityAndItsProposalsInSight() throws Exception {
        String page = site.get("/lv/plan?at=" + OLAINE).body();

        assertThat(page).contains("is-focused", "class=\"proposal is-on\"", "class=\"arc is-on\"");
    }

    @Test
    void cellOfTheMatrixLeadsToItsPairOnTheMap() throws Exception {
        String page = site.get("/en/matrix?row=" + RIGA + "&column=" + OLAINE).body();

        assertThat(page).contains("/en/map?at=" + RIGA + "%7E" + OLAINE);
    }

    @ParameterizedTest
    @CsvSource({
        "/lv/map?at=nobody, 404, nav",
        "/en/map?at=nobody, 404, There is no municipality",
        "/en/map?at=LV0001000~LV0001000, 400, not known here",
        "/en/plan?at=LV0001000~LV0041000~LV0003000, 400, not known here",
        "/en/map/chosen?at=%25zz, 400, not known here",
        "/lv/municipality/nobody/why?with=a, 404, nav"
    })
    void selectionThatCannotBeIsRefusedInWords(String address, int status, String words) throws Exception {
        HttpResponse<String> answer = site.get(address);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("<h1>").contains(words);
    }

    @Test
    void municipalityAsksAboutAnyOtherByName() throws Exception {
        String page = site.get("/en/municipality/" + OLAINE).body();
        HttpResponse<String> answer = site.get("/en/municipality/" + OLAINE + "/why?with=cesu");

        assertThat(page).contains("name=\"with\"", "<option value=\"Cēsis municipality\">");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/en/pair/LV0041000/LV0026000");
    }

    @Test
    void misspelledNameOffersThePairsThatMayBeMeant() throws Exception {
        HttpResponse<String> answer = site.get("/en/municipality/" + OLAINE + "/why?with=Jelgavaa");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Jelgavaa", "/en/pair/LV0041000/LV0003000");
    }

    @Test
    void nameOfSeveralOffersThemAllToChooseFrom() throws Exception {
        HttpResponse<String> answer = site.get("/lv/municipality/" + OLAINE + "/why?with=jelgav");

        assertThat(answer.statusCode()).isEqualTo(300);
        assertThat(answer.body()).contains("/lv/pair/LV0041000/LV0003000", "/lv/pair/LV0041000/LV0030000");
    }

    @Test
    void nameFullOfMarkupIsShownAsText() throws Exception {
        assertThat(site.get("/en/municipality/" + OLAINE + "/why?with=%3Cscript%3Ex")
                        .body())
                .doesNotContain("<script>x")
                .contains("&lt;script&gt;x");
    }

    @Test
    void emptyFieldLeadsBackToTheQuestion() throws Exception {
        assertThat(site.get("/en/municipality/" + OLAINE + "/why?with=")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith("/municipality/LV0041000#why"));
    }

    @Test
    void groupsAreNotWaitedForByThePageOfAMunicipality() throws Exception {
        assertThat(site.get("/en/municipality/" + OLAINE).body()).contains("when that page is first opened");
    }

    @Test
    void sourceInAnotherLanguageSaysWhichItIs() throws Exception {
        String ofTheCoast = "Latvijas Piekrastes pašvaldību apvienība";

        assertThat(site.get("/en/municipality/LV0035000").body())
                .containsPattern("<span lang=\"lv\">[^<]*" + ofTheCoast);
        assertThat(site.get("/lv/municipality/LV0035000").body())
                .contains(ofTheCoast)
                .doesNotContainPattern("<span lang=\"lv\">[^<]*" + ofTheCoast);
    }

    @Test
    void pagesOfEachLanguageCallSourcesKindsAndCooperationsInIt() throws Exception {
        String latvian = site.get("/lv/municipality/" + OLAINE).body();
        String english = site.get("/en/municipality/" + OLAINE).body();

        assertThat(latvian).contains("BVKB pašvaldību saraksts", "Pierīgas pašvaldību apvienība");
        assertThat(english).contains("BVKB list of municipalities", "Pierīga municipalities association");
        assertThat(site.get("/en/matrix").body()).contains("<option value=\"valstspilsēta\">state city</option>");
        assertThat(site.get("/lv/matrix").body()).contains("<option value=\"valstspilsēta\">valstspilsēta</option>");
    }

    @Test
    void pageIsSentPackedAndOnlyOnceToTheSameReader() throws Exception {
        HttpResponse<String> first = site.get("/en/map", "Accept-Encoding", "gzip");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = site.get("/en/map", "If-None-Match", tag);
        HttpResponse<String> other = site.get("/lv/map", "If-None-Match", tag);

        assertThat(first.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(other.statusCode()).isEqualTo(200);
    }
}
