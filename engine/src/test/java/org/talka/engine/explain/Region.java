package org.talka.engine.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.model.Competency;
import org.talka.engine.model.Cooperation;
import org.talka.engine.model.DataPackage;
import org.talka.engine.model.Evidence;
import org.talka.engine.model.Indicator;
import org.talka.engine.model.Measurement;
import org.talka.engine.model.Municipality;
import org.talka.engine.model.Need;
import org.talka.engine.model.Neighbourhood;
import org.talka.engine.model.Offer;
import org.talka.engine.model.Origin;
import org.talka.engine.model.Position;
import org.talka.engine.rules.Criterion;
import org.talka.engine.rules.Derivation;
import org.talka.engine.rules.Derivation.Direction;
import org.talka.engine.rules.Derivation.Makes;
import org.talka.engine.rules.EligibilityRule;
import org.talka.engine.rules.Rules;

/** A small made-up region: what is known of its municipalities runs from everything to nothing but the name. */
final class Region {

    static final EligibilityRule TOO_FAR =
            new EligibilityRule("too-far", List.of(), 900.0, "They are too far apart.", "Tās ir pārāk tālu.");

    private final List<Municipality> municipalities = List.of(
            new Municipality(
                    "alder", "Alkšņu novads", "Alder", "LV", "East", "", 12_000, 300.0, at(57.0, 25.0), lv("en")),
            new Municipality("birch", "Bērzu novads", "Birch", "LV", "East", "", 9_500, null, at(57.1, 25.2), lv()),
            new Municipality("cedar", "Ciedru novads", "Cedar", "LV", "West", "", 200_000, null, at(56.5, 21.5), lv()),
            new Municipality("dogwood", "Dzeguzenes", "Dogwood", "LV", "", "", null, null, null, List.of()),
            new Municipality("elm", "Elme", "Elm", "DE", "", "", 5_000, null, at(50.0, 8.0), List.of("de")),
            new Municipality("fir", "Egle", "Fir", "LV", "", "", null, null, null, List.of()));

    private final List<Competency> competencies = List.of(
            new Competency("roads", null, "road upkeep", "ceļu uzturēšana", "", null),
            new Competency("parks", null, "forests, parks and greenery", "meži, parki un apzaļumošana", "", null),
            new Competency("culture", null, "culture", "kultūra", "", null),
            new Competency("libraries", null, "libraries", "bibliotēkas", "", null),
            new Competency("sport", null, "sport", "sports", "", null),
            new Competency("housing", null, "housing", "mājokļi", "", null));

    private final List<Offer> offers = new ArrayList<>();
    private final List<Need> needs = new ArrayList<>();

    private Region() {}

    private static Region filled() {
        Region region = new Region();
        region.offer("alder", "roads", paved(35.25));
        region.offer("alder", "parks", fact("city of parks", "parku pilsēta", "City paper, https://x.example/1", 2015));
        region.offer("alder", "culture", Evidence.of(Origin.DEMO, "", null));
        region.offer("alder", "libraries", Evidence.of(Origin.DECLARED, "letter", 2025));
        region.offer("alder", "sport", fact("won a cup (twice)", "", "cup.example 2024-05-01", 2024));
        region.offer("birch", "housing", Evidence.of(Origin.DECLARED, "", 2026));
        region.offer("elm", "roads", Evidence.of(Origin.DOCUMENTED, "elm.example", null));
        for (String field : List.of("roads", "parks", "culture", "libraries", "sport")) {
            region.need("birch", field, Evidence.of(Origin.DECLARED, "Birch council", 2026));
        }
        region.need("alder", "housing", Evidence.of(Origin.DECLARED, "", 2026));
        region.need("cedar", "roads", fact("mud", "dubļi", "Cedar post", 2014));
        region.need("dogwood", "roads", Evidence.of(Origin.DEMO, "", null));
        region.need("fir", "roads", Evidence.of(Origin.DEMO, "", null));
        return region;
    }

    static CooperationMatrix matrix() {
        return CooperationMatrix.of(filled().data(), rules());
    }

    /** The same region under other rules for twinnings. */
    static CooperationMatrix matrix(Rules.TwinningRules twinning) {
        Rules it = rules();
        Rules other = new Rules(
                it.name(),
                it.version(),
                it.digest(),
                it.home(),
                it.weights(),
                it.scales(),
                it.ageing(),
                twinning,
                it.eligibility(),
                it.indicators(),
                it.derivations());
        return CooperationMatrix.of(filled().data(), other);
    }

    private DataPackage data() {
        return new DataPackage(
                "region",
                "Region",
                "",
                byId(municipalities, Municipality::id),
                byId(competencies, Competency::id),
                offers,
                needs,
                List.<Indicator>of(),
                List.of(new Neighbourhood("alder", "birch", 12.0)),
                List.of(
                        tie("agency", Cooperation.Kind.CONSORTIUM, 2009, null, "alder", "birch", "cedar"),
                        tie("past", Cooperation.Kind.OTHER, 2017, 2018, "alder", "cedar"),
                        tie("sisters", Cooperation.Kind.TWINNING, 1999, null, "birch", "cedar"),
                        tie("twins", Cooperation.Kind.TWINNING, 2001, 2015, "birch", "dogwood")),
                List.of(),
                List.of());
    }

    static Rules rules() {
        Map<Criterion, Double> weights = new TreeMap<>();
        for (Criterion criterion : Criterion.values()) {
            weights.put(criterion, 10.0);
        }
        return new Rules(
                "region",
                "1",
                "",
                List.of("LV"),
                weights,
                new Rules.Scales(100, 0.5, 1, 0.75),
                new Rules.Ageing(2026, 10.0, 8),
                new Rules.TwinningRules(2, 20, List.of(1.0, 0.5), 0.5, 0.01),
                List.of(TOO_FAR),
                List.of(new Rules.IndicatorName("paved", "paved share", "asfalta īpatsvars", "%", "")),
                List.of(
                        derivation("paved", Makes.OFFER, Direction.HIGH),
                        derivation("mud", Makes.NEED, Direction.LOW)));
    }

    private static Derivation derivation(String id, Makes makes, Direction direction) {
        return new Derivation(
                id,
                "paved",
                "roads",
                makes,
                direction,
                75,
                0.4,
                0.7,
                List.of(),
                "From {threshold} %.",
                "No {threshold} %.");
    }

    private static Evidence paved(double share) {
        return new Evidence(Origin.DERIVED, "Office", 2024, "", "", new Measurement("paved", "paved", share, 11.5));
    }

    private static Evidence fact(String en, String lv, String source, int year) {
        return new Evidence(Origin.DOCUMENTED, source, year, en, lv, null);
    }

    private void offer(String municipality, String competency, Evidence evidence) {
        offers.add(new Offer(municipality, competency, 0.8, evidence));
    }

    private void need(String municipality, String competency, Evidence evidence) {
        needs.add(new Need(municipality, competency, 0.9, evidence));
    }

    private static Cooperation tie(
            String id, Cooperation.Kind kind, int since, @Nullable Integer until, String... members) {
        List<Cooperation.Member> all = List.of(members).stream()
                .map(member -> new Cooperation.Member(member, ""))
                .toList();
        return new Cooperation(
                id, kind, "roads", id.equals("past") ? "" : "Agency", "", "", since, until, "paper", all);
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        return all.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    private static Position at(double latitude, double longitude) {
        return new Position(latitude, longitude);
    }

    private static List<String> lv(String... others) {
        List<String> languages = new ArrayList<>(List.of("lv"));
        languages.addAll(List.of(others));
        return languages;
    }
}
