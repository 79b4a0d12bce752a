package org.talka.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.talka.engine.Talka;

/** Every page over HTTP, on the Latvian package with its plan. */
class PagesTest {

    private static final Pattern HEADLINE = Pattern.compile("<h1[^>]*>([^<]+)</h1>");
    private static final Pattern FETCHED =
            Pattern.compile("<(?:link|script|img|form)[^>]*(?:href|src|action)=\"([^\"]*)\"");

    static final List<String> ADDRESSES = Stream.of("lv", "en")
            .flatMap(lang -> Stream.of(
                    "/" + lang + "/",
                    "/" + lang + "/plan",
                    "/" + lang + "/matrix",
                    "/" + lang + "/matrix?view=fields&show=gap",
                    "/" + lang + "/matrix?as=table&border=all&order=likeness",
                    "/" + lang + "/matrix?row=LV0001000&column=LV0041000",
                    "/" + lang + "/map",
                    "/" + lang + "/map?by=figure:gravel_road_share",
                    "/" + lang + "/tasks",
                    "/" + lang + "/circles",
                    "/" + lang + "/circles?competency=youth-work",
                    "/" + lang + "/tasks?competency=energy-management",
                    "/" + lang + "/municipality/LV0041000/brief",
                    "/" + lang + "/plan?pin=LV0001000~LV0041000",
                    "/" + lang + "/municipalities",
                    "/" + lang + "/municipalities?q=kekava",
                    "/" + lang + "/municipality/LV0001000",
                    "/" + lang + "/municipality/DE-Kamen",
                    "/" + lang + "/municipality/DE-KreisGuetersloh",
                    "/" + lang + "/pair/LV0001000/LV0041000",
                    "/" + lang + "/pair/LV0041000/DE-Kamen",
                    "/" + lang + "/pair/NO-Bodo/DE-Kamen",
                    "/" + lang + "/about-data"))
            .toList();

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

    @ParameterizedTest
    @FieldSource("ADDRESSES")
    void pageSpeaksItsLanguageAndAnswersInOneHeadline(String address) throws Exception {
        HttpResponse<String> page = site.get(address);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html lang=\"" + address.substring(1, 3) + "\">");
        assertThat(HEADLINE.matcher(page.body()).results()).hasSize(1);
        assertThat(page.body()).doesNotContain("{").doesNotContain("null").doesNotContain("Optional");
    }

    @ParameterizedTest
    @FieldSource("ADDRESSES")
    void pageFetchesNothingFromAnotherHost(String address) throws Exception {
        HttpResponse<String> page = site.get(address);

        assertThat(FETCHED.matcher(page.body()).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(href -> href.startsWith("/"));
        assertThat(page.body())
                .doesNotContain("<style")
                .doesNotContain(" style=")
                .doesNotContain("onclick");
    }

    @ParameterizedTest
    @FieldSource("ADDRESSES")
    void pageForbidsTheBrowserWhatItDoesNotNeed(String address) throws Exception {
        var headers = site.get(address).headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/lv/municipality/LV0001000?page=2"})
    void languageSwitchKeepsThePage(String address) throws Exception {
        String body = site.get(address.equals("/") ? "/lv/" : address).body();

        assertThat(body).contains("href=\"/en/" + address.replaceFirst("^/(lv/)?", "") + "\"");
    }

    @Test
    void rootLeadsToTheBrowsersLanguageAndElseToLatvian() throws Exception {
        assertThat(site.get("/", "Accept-Language", "en-GB,lv;q=0.5").headers().firstValue("Location"))
                .hasValue("/en/");
        assertThat(site.get("/", "Accept-Language", "de,lv;q=0.5,en;q=0.4")
                        .headers()
                        .firstValue("Location"))
                .hasValue("/lv/");
        assertThat(site.get("/", "Accept-Language", "; nonsense ;;").headers().firstValue("Location"))
                .hasValue("/lv/");
        assertThat(site.get("/").headers().firstValue("Location")).hasValue("/lv/");
    }

    @Test
    void pairPageSaysWhatItWouldBeOtherwise() throws Exception {
        assertThat(site.get("/en/pair/LV0001000/LV0041000").body())
                .contains("What if it were otherwise")
                .containsAnyOf("Pinning this pair would", "If this pair comes to nothing");
        assertThat(site.get("/lv/pair/LV0001000/LV0041000").body()).contains("Ja būtu citādi");
        assertThat(site.get("/en/pair/NO-Bodo/DE-Kamen").body()).doesNotContain("What if it were otherwise");
    }

    @Test
    void unknownMunicipalityIsNamedWithTheNearestKnownOne() throws Exception {
        HttpResponse<String> page = site.get("/en/municipality/LV00010");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("LV00010").contains("href=\"/en/municipality/LV0001000\"");
    }

    @Test
    void mistypedNameLeadsToTheMunicipality() throws Exception {
        HttpResponse<String> page = site.get("/lv/municipality/Ropa%C5%BEi%20novads");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<html lang=\"lv\">").contains("Ropažu novads</a>");
    }

    @Test
    void pairWithItselfIsRefusedInWords() throws Exception {
        HttpResponse<String> page = site.get("/lv/pair/LV0001000/LV0001000");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("Rīga: pašvaldība nevar būt partnere pati sev.")
                .containsPattern("href=\"/lv/pair/LV0001000/LV\\d+\"")
                .doesNotContain("href=\"/lv/municipality/LV0001000\"");
    }

    @Test
    void latvianPagesCallThePackageByItsLatvianTitle() throws Exception {
        assertThat(site.get("/lv").body())
                .contains("Latvijas pašvaldības: piedāvājumi")
                .doesNotContain("Municipalities of Latvia");
        assertThat(site.get("/en").body()).contains("Municipalities of Latvia");
    }

    @Test
    void searchThatFindsNothingAsksOnlyWhereItHasSomethingToSuggest() throws Exception {
        assertThat(site.get("/lv/municipalities?q=zzzzzzzzzz").body())
                .contains("nekas nav atrasts.")
                .doesNotContain("Varbūt domājāt");
        assertThat(site.get("/lv/municipalities?q=Ogrre").body()).contains("Varbūt domājāt", ">Ogres novads</a>");
    }

    @Test
    void mapBeginsWithTheNeedMostIsKnownOf() throws Exception {
        assertThat(site.get("/lv/map").body()).contains("<h1 class=\"atlas-head\">vajadzība: ceļu uzturēšana.");
        assertThat(site.get("/en/map").body()).contains("<h1 class=\"atlas-head\">need: road upkeep:");
    }

    @Test
    void unknownAddressSpeaksTheBrowsersLanguage() throws Exception {
        HttpResponse<String> page = site.get("/xx/nowhere", "Accept-Language", "en");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<html lang=\"en\">").contains("There is no page at this address.");
    }

    @Test
    void unknownAddressBehindALanguageSpeaksThatLanguage() throws Exception {
        HttpResponse<String> page = site.get("/lv/nekur/nav", "Accept-Language", "en");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Šajā adresē lapas nav.");
    }

    @Test
    void earlierNameFindsTheMunicipalityItIsPartOf() throws Exception {
        assertThat(site.get("/lv/municipalities?q=carnikava").body()).contains("Ādažu novads");
    }

    @Test
    void mistypedSearchSuggestsTheNearestName() throws Exception {
        assertThat(site.get("/en/municipalities?q=Jurmalla").body()).contains("href=\"/en/municipality/LV0004000\"");
    }

    @Test
    void municipalitiesAreSortedAsTheLatvianAlphabetWants() throws Exception {
        String body = site.get("/lv/municipalities").body();

        assertThat(body.indexOf(">Cēsu novads<")).isLessThan(body.indexOf(">Daugavpils<"));
        assertThat(body.indexOf(">Ķekavas novads<"))
                .isBetween(body.indexOf(">Kuldīgas novads<"), body.indexOf(">Liepāja<"));
    }

    @Test
    void originStandsBesideEveryNeedAndOffer() throws Exception {
        String body = site.get("/en/municipality/LV0041000").body();
        String id = "LV0041000";
        long rows = talka.data().needs().stream()
                        .filter(need -> need.municipality().equals(id))
                        .count()
                + talka.data().offers().stream()
                        .filter(offer -> offer.municipality().equals(id))
                        .count();

        assertThat(Pattern.compile("<span class=\"badge\">")
                        .matcher(body)
                        .results()
                        .count())
                .isEqualTo(rows);
    }

    @Test
    void styleMayBeKeptAndIsNotSentTwice() throws Exception {
        String tag = site.get("/assets/talka.css").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = site.get("/assets/talka.css", "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void pageIsSentCompressedToThoseWhoTakeIt() throws Exception {
        assertThat(site.get("/lv/", "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
                .hasValue("gzip");
    }

    @Test
    void portInUseIsToldByItsNumber() throws Exception {
        try (var taken = new ServerSocket(0, 1, java.net.InetAddress.getByName("localhost"))) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> Site.start(talka, port))
                    .isInstanceOfSatisfying(Site.PortInUse.class, inUse -> assertThat(inUse.port())
                            .isEqualTo(port));
        }
    }

    @Test
    void planPageSaysWhatIsBeingDoneUntilThePlanIsThere() throws Exception {
        try (Browsing waiting = Browsing.of(talka)) {
            HttpResponse<String> plan = waiting.get("/en/plan");
            HttpResponse<String> other = waiting.get("/en/municipality/LV0001000");

            assertThat(plan.body())
                    .contains("http-equiv=\"refresh\" content=\"1\"")
                    .contains("Looking for the best partners");
            assertThat(other.statusCode()).isEqualTo(200);
        }
    }
}
