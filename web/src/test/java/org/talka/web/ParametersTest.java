package org.talka.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.talka.web.page.Parameters;

/** What stands behind the question mark of an address, and what becomes of what nobody knows. */
class ParametersTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSED = "passes it over";
    private static final Pattern LINK = Pattern.compile("href=\"(/en/[^\"#]*\\?[^\"#]*)\"");
    private static final Pattern FORM =
            Pattern.compile("<form[^>]*method=\"get\"[^>]*action=\"(/en/[^\"]*)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("<(?:input|select)[^>]* name=\"([^\"]*)\"");

    static final List<String> PAGES = List.of(
            "/en/",
            "/en/plan",
            "/en/matrix",
            "/en/map",
            "/en/tasks",
            "/en/circles",
            "/en/municipalities",
            "/en/municipality/LV0041000",
            "/en/municipality/LV0041000/brief",
            "/en/pair/LV0001000/LV0041000",
            "/en/scenarios",
            "/en/compare",
            "/en/about-data",
            "/en/rules",
            "/en/backtest",
            "/en/sensitivity",
            "/en/tradeoff",
            "/en/missing");

    @TempDir
    private static Path folder;

    private static Browsing site;

    @BeforeAll
    static void start() throws Exception {
        site = Browsing.keeping(Packages.latvia(), folder);
        site.finishTasks();
        site.finishCircles();
        site.keepScenario("?pin=LV0001000%7ELV0041000", "North");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void nameNobodyKnowsIsToldOnThePageThatPassesItOver(String page) throws Exception {
        HttpResponse<String> english = site.get(page + "?sunshine=1");
        HttpResponse<String> latvian = site.get(page.replace("/en/", "/lv/") + "?sunshine=1");

        assertThat(english.statusCode()).isEqualTo(200);
        assertThat(english.body())
                .contains("The address asks for “sunshine”; this page does not know that and passes it over.");
        assertThat(latvian.statusCode()).isEqualTo(200);
        assertThat(latvian.body()).contains("Adresē prasīts „sunshine”, bet šī lapa to nepazīst un neņem vērā.");
        assertThat(site.get(page).body()).doesNotContain(PASSED);
    }

    @Test
    void mistypedNameLeadsToTheAddressThatWasMeant() throws Exception {
        assertThat(site.get("/en/matrix?competncy=libraries&order=name").body())
                .contains("The address asks for “competncy”")
                .contains("<a href=\"?competency=libraries&amp;order=name\">Did you mean “competency”?</a>");
    }

    @Test
    void strangeNamesStayTextAndShort() throws Exception {
        String page = site.get("/en/plan?%3Cb%3Ebold%3C%2Fb%3E=1&" + "x".repeat(500) + "=1")
                .body();

        assertThat(page)
                .contains("“&lt;b&gt;bold&lt;/b&gt;”")
                .doesNotContain("<b>bold")
                .contains("“" + "x".repeat(60) + "…”");
    }

    @Test
    void manyStrangeNamesAreToldFiveTimesAtMost() throws Exception {
        StringBuilder many = new StringBuilder("/en/plan?");
        for (int i = 0; i < 40; i++) {
            many.append("strange").append(i).append("=1&");
        }

        assertThat(site.get(many.toString()).body().split(PASSED, -1)).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "utm_source=letter&utm_campaign=x",
                "fbclid=1",
                "gclid=1",
                "msclkid=1",
                "mc_cid=1&mc_eid=2",
                "_ga=1"
            })
    void whatOnlyCountsVisitsIsPassedOverInSilence(String query) throws Exception {
        assertThat(site.get("/en/matrix?" + query).body()).doesNotContain(PASSED);
        assertThat(site.get("/api/en/matrix.csv?" + query).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/en/municipalities?page=last, page, last",
        "/en/matrix?show=gap, show, gap",
        "/en/matrix?view=fields&competency=libraries, competency, libraries",
        "/en/matrix?row=LV0001000, row, LV0001000",
        "/en/tasks?scenario=1&seconds=20, scenario, 1"
    })
    void valueThatCannotBeUsedIsTold(String address, String name, String value) throws Exception {
        HttpResponse<String> page = site.get(address);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("The address asks for “" + value + "” under “" + name + "”; this page cannot use that here");
    }

    @Test
    void valueGivenTwiceIsToldUnlessItMayBe() throws Exception {
        assertThat(site.get("/en/plan?region=Latgale&region=Vidzeme").body())
                .contains("The address gives “region” more than once; only one of them counts.");
        assertThat(site.get("/en/plan?pin=LV0001000~LV0041000&pin=LV0001000~LV0002000")
                        .body())
                .doesNotContain("more than once");
    }

    @Test
    void fileOfAnAddressNobodyKnowsIsRefusedWithTheNamesItKnows() throws Exception {
        HttpResponse<String> file = site.get("/api/en/matrix.csv?competncy=libraries");
        JsonNode problem = JSON.readTree(file.body());

        assertThat(file.statusCode()).isEqualTo(400);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(problem.at("/title").asText()).isEqualTo("The parameter “competncy” is not known at this address.");
        assertThat(problem.at("/detail").asText())
                .isEqualTo("Did you mean “competency”? It knows: border, competency, forbid, kind, order, pin, region,"
                        + " scenario, seconds, show, view.");
        assertThat(JSON.readTree(site.get("/api/lv/municipality/LV0041000/known.json?year=1")
                                .body())
                        .at("/detail")
                        .asText())
                .isEqualTo("Tā nepieņem nevienu.");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/en/matrix.json?show=gap, show",
        "/api/en/matrix.json?order=sideways, order",
        "/api/en/plan.json?region=Latgale&region=Vidzeme, region",
        "/api/en/plan.json?pin=LV0001000, pin",
        "/api/en/plan.json?seconds=7, seconds",
        "/api/en/plan.json?scenario=1&pin=LV0001000~LV0041000, scenario",
        "/api/en/map.json?by=need:dragons, by"
    })
    void fileWithAValueNobodyCanReadNamesTheParameter(String address, String name) throws Exception {
        HttpResponse<String> file = site.get(address);

        assertThat(file.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(file.body()).at("/title").asText()).contains("“" + name + "”");
    }

    @Test
    void everyAddressSaysWhatItKnows() {
        Set<String> answered = new TreeSet<>(site.addressesUnder("/{lang}"));
        answered.addAll(site.addressesUnder("/api/{lang}"));
        answered.remove("/{lang}/plan/progress");

        assertThat(site.parameters().keySet()).containsExactlyInAnyOrderElementsOf(answered);
    }

    @Test
    void describedParametersAreThoseEachFileKnows() throws Exception {
        JsonNode description = JSON.readTree(site.get("/api/openapi.json").body());
        for (String address : site.addressesUnder("/api/{lang}")) {
            JsonNode operation = description.at("/paths").path(address).path("get");
            Set<String> names = new TreeSet<>();
            boolean takesDials = false;
            for (JsonNode one : operation.path("parameters")) {
                JsonNode parameter = one.has("$ref")
                        ? description.at(one.get("$ref").asText().substring(1))
                        : one;
                String name = parameter.path("name").asText();
                takesDials |= name.contains(".");
                if (parameter.path("in").asText().equals("query") && !name.contains(".")) {
                    names.add(name);
                }
            }
            Parameters known = site.parameters().get(address);

            assertThat(names).as(address).isEqualTo(known.names());
            assertThat(takesDials).as(address).isEqualTo(known.dials());
            assertThat(operation.path("responses").has("400")).as(address).isTrue();
        }
    }

    /** Each page's own links and forms, by the names they ask for: the site never says this of what it wrote itself. */
    @ParameterizedTest
    @FieldSource("PAGES")
    void noLinkOrFormOfAPageAsksForWhatNobodyKnows(String page) throws Exception {
        String html = site.get(page + (page.endsWith("plan") ? "?pin=LV0001000%7ELV0041000" : ""))
                .body();
        Set<String> kinds = new LinkedHashSet<>();
        List<String> addresses = new ArrayList<>();
        LINK.matcher(html)
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .forEach(address -> {
                    if (kinds.add(address.replaceAll("=[^&]*", "=")
                            .replaceFirst("(pair|municipality|scenario)/[^?]*", "$1"))) {
                        addresses.add(address);
                    }
                });
        FORM.matcher(html).results().forEach(form -> {
            List<String> fields = new ArrayList<>();
            FIELD.matcher(form.group(2)).results().forEach(field -> fields.add(field.group(1) + "="));
            addresses.add(form.group(1) + "?" + String.join("&", new LinkedHashSet<>(fields)));
        });

        for (String address : addresses) {
            assertThat(site.get(address).body()).as(address).doesNotContain(PASSED);
        }
    }
}
