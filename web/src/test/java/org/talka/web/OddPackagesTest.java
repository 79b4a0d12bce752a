package org.talka.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.talka.engine.Talka;
import org.talka.engine.model.Competency;
import org.talka.engine.model.DataPackage;
import org.talka.engine.model.Evidence;
import org.talka.engine.model.Municipality;
import org.talka.engine.model.Need;
import org.talka.engine.model.Offer;
import org.talka.engine.model.Origin;
import org.talka.engine.model.Position;
import org.talka.engine.rules.Criterion;
import org.talka.engine.rules.Rules;
import org.talka.web.page.Links;

/** Packages unlike the Latvian one: without outlines, with odd names, with thousands of municipalities. */
class OddPackagesTest {

    private static final String MARKUP = "<script>alert(1)</script> & \"co\"";

    @Test
    void nameFullOfMarkupIsShownAsText() throws Exception {
        try (Browsing site = Browsing.finished(
                talka(List.of(municipality("a", MARKUP, 56, 24), municipality("b", "Calm", 56.5, 25))))) {
            for (String page : List.of(
                    "/en/",
                    "/en/plan",
                    "/en/matrix",
                    "/en/matrix?as=table",
                    "/en/municipality/a",
                    "/en/pair/a/b",
                    "/en/municipalities")) {
                assertThat(site.get(page).body())
                        .doesNotContain("<script>alert")
                        .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp;");
            }
        }
    }

    @Test
    void searchFullOfMarkupIsShownAsText() throws Exception {
        try (Browsing site = Browsing.of(talka(List.of(municipality("a", "Calm", 56, 24))))) {
            assertThat(site.get("/lv/municipalities?q=" + Links.segment("\"><script>x"))
                            .body())
                    .doesNotContain("<script>x");
            assertThat(site.get("/lv/municipality/" + Links.segment("<script>x"))
                            .body())
                    .doesNotContain("<script>x");
        }
    }

    @Test
    void idWithSlashesSpacesAndLettersOfAnyLanguageHasAPage() throws Exception {
        String id = "a/b c?d#e%ž";
        try (Browsing site = Browsing.finished(
                talka(List.of(municipality(id, "Odd", 56, 24), municipality("b", "Calm", 56.5, 25))))) {
            assertThat(site.get("/en/municipality/" + Links.segment(id)).statusCode())
                    .isEqualTo(200);
            assertThat(site.get("/en/pair/b/" + Links.segment(id)).statusCode()).isEqualTo(200);
            assertThat(site.get("/en/plan").body()).contains("/en/municipality/" + Links.segment(id));
        }
    }

    @Test
    void packageWithoutPlacesHasPagesWithoutMap() throws Exception {
        Municipality a = new Municipality("a", "A", "A", "LV", "", "", null, null, null, List.of());
        Municipality b = new Municipality("b", "B", "B", "LV", "", "", null, null, null, List.of());
        try (Browsing site = Browsing.finished(talka(List.of(a, b)))) {
            assertThat(site.get("/en/plan").body()).contains("No map").doesNotContain("class=\"map ");
            assertThat(site.get("/en/municipality/a").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void packageWithoutOutlinesShowsCentresTheLargerTheMoreLiveThere() throws Exception {
        List<Municipality> three = List.of(
                settlement("a", "Small", 100, 56, 24),
                settlement("b", "Middle", 10_000, 56.5, 25),
                settlement("c", "Great", 600_000, 57, 24.5));
        try (Browsing site = Browsing.finished(talka(three))) {
            String plan = site.get("/en/plan").body();
            String matrix = site.get("/en/matrix").body();

            assertThat(radius(plan, "a")).isLessThan(radius(plan, "b"));
            assertThat(radius(plan, "b")).isLessThan(radius(plan, "c"));
            assertThat(plan).contains("class=\"map country centres");
            assertThat(matrix).contains("class=\"map locator centres").contains(">Great</tspan>");
        }
    }

    private static double radius(String page, String id) {
        var dot = Pattern.compile("data-id=\"" + id + "\" aria-label=\"[^\"]*\"><circle [^>]* r=\"([\\d.]+)\"")
                .matcher(page);
        assertThat(dot.find()).isTrue();
        return Double.parseDouble(dot.group(1));
    }

    private static Municipality settlement(String id, String name, int population, double latitude, double longitude) {
        return new Municipality(
                id, name, name, "LV", "", "", population, 10.0, new Position(latitude, longitude), List.of("lv"));
    }

    @Test
    void singleMunicipalityHasNobodyAndThePageSaysSo() throws Exception {
        try (Browsing site = Browsing.finished(talka(List.of(municipality("a", "Alone", 56, 24))))) {
            assertThat(site.get("/en/plan").body()).contains("There are none");
            assertThat(site.get("/en/municipality/a").body()).contains("Alone: no partner is known yet.");
        }
    }

    @Test
    void emptyPackageStillHasPages() throws Exception {
        try (Browsing site = Browsing.finished(talka(List.of()))) {
            assertThat(site.get("/lv/plan").statusCode()).isEqualTo(200);
            assertThat(site.get("/lv/municipalities").statusCode()).isEqualTo(200);
            assertThat(site.get("/lv/about-data").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void thousandMunicipalitiesAreListedAHundredAtATime() throws Exception {
        List<Municipality> many = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            many.add(municipality(
                    String.format("m%04d", i), "Place " + i, 50 + i % 40 * 0.1, 10 + Math.floorDiv(i, 40) * 0.2));
        }
        try (Browsing site = Browsing.finished(talka(many))) {
            String list = site.get("/en/municipalities?page=2").body();
            String plan = site.get("/en/plan").body();

            assertThat(list.split("<th scope=\"row\">", -1)).hasSize(101);
            assertThat(plan.split("class=\"proposal\"", -1).length).isBetween(50, 102);
            assertThat(plan.split("class=\"arc\"", -1).length).isLessThanOrEqualTo(301);
            assertThat(plan).contains("class=\"crowd\"");
        }
    }

    @Test
    void planSaysWhatTheRulesAskOfTheWholeAndThePageOfOneThatTakesNobodySaysSo() throws Exception {
        Rules.TwinningRules asking = new Rules.TwinningRules(
                2,
                5,
                List.of(1.0, 0.5),
                0.5,
                0.01,
                List.of(),
                Map.of("c", 0),
                new Rules.TieRules(0, 0),
                new Rules.CrossBorder(40, 0.5),
                new Rules.RegionalBalance(0, 0));
        List<Municipality> three = List.of(
                municipality("a", "Alder", 56, 24),
                municipality("b", "Birch", 56.5, 25),
                municipality("c", "Cedar", 57, 25));

        try (Browsing site = Browsing.finished(talka(three, asking))) {
            assertThat(site.get("/en/plan").body())
                    .contains("40 % of pairs are to cross a border; 0 % do. What is missing costs the plan 0.2 of fit.")
                    .contains("Cedar is left without a partner: under these rules it takes none.");
            assertThat(site.get("/lv/municipality/c").body())
                    .contains("<h1>Cedar: pēc šiem noteikumiem pieļaujamais partneru skaits ir 0.</h1>");
            assertThat(site.get("/en/pair/a/c").body()).contains("Cedar takes no partners under these rules.");
        }
    }

    private static Municipality municipality(String id, String name, double latitude, double longitude) {
        return new Municipality(
                id, name, name, "LV", "", "", 1000, 10.0, new Position(latitude, longitude), List.of("lv"));
    }

    /** Every second one needs what every other offers. */
    private static Talka talka(List<Municipality> municipalities) {
        return talka(municipalities, new Rules.TwinningRules(2, 5, List.of(1.0, 0.5), 0.5, 0.01));
    }

    private static Talka talka(List<Municipality> municipalities, Rules.TwinningRules twinning) {
        Map<String, Municipality> byId = new LinkedHashMap<>();
        List<Offer> offers = new ArrayList<>();
        List<Need> needs = new ArrayList<>();
        Evidence evidence = Evidence.of(Origin.DEMO, "made up", 2026);
        for (Municipality municipality : municipalities) {
            if (byId.size() % 2 == 0) {
                offers.add(new Offer(municipality.id(), "c", 0.8, evidence));
            } else {
                needs.add(new Need(municipality.id(), "c", 0.7, evidence));
            }
            byId.put(municipality.id(), municipality);
        }
        Map<String, Competency> competencies =
                Map.of("c", new Competency("c", null, "road upkeep", "ceļu uzturēšana", "", null));
        DataPackage data = new DataPackage(
                "odd",
                "Odd",
                "0",
                byId,
                competencies,
                offers,
                needs,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return Talka.of(data, rules(twinning), List.of());
    }

    private static Rules rules(Rules.TwinningRules twinning) {
        return new Rules(
                "odd",
                "1",
                "0",
                List.of(),
                Map.of(Criterion.COMPLEMENTARITY, 1.0, Criterion.NEARNESS, 1.0),
                new Rules.Scales(100, 1, 1, 1),
                new Rules.Ageing(null, null, 0),
                twinning,
                List.of(),
                List.of(),
                List.of());
    }
}
