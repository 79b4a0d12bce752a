package org.talka.engine.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.talka.engine.Region;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;

class RingsTest {

    private static final String FOUR_OFFERS = """
            A,waste,0.9
            B,roads,0.8
            C,parks,0.7
            D,sport,0.7
            """;

    private static final String FOUR_NEEDS = """
            B,waste,0.8
            C,roads,0.9
            D,parks,0.6
            A,sport,0.5
            """;

    @Test
    void threeWhoHelpInACircleAreARing() {
        Rings rings = beside(Circling.ofThree("", ""));

        assertThat(rings.proven()).isTrue();
        assertThat(rings.rings()).singleElement().satisfies(ring -> {
            assertThat(ring.members()).containsExactly("A", "B", "C");
            assertThat(ring.steps())
                    .extracting(step -> step.help().competency())
                    .containsExactly("waste", "roads", "parks");
            assertThat(ring.steps()).extracting(step -> step.help().to()).containsExactly("B", "C", "A");
        });
    }

    @Test
    void aRingIsWorthItsWeakestStepForEachMember() {
        CooperationMatrix matrix = Circling.matrix(Circling.ofThree("", ""));

        Ring ring = Rings.of(matrix, Circling.plan(matrix)).rings().get(0);

        double weakest = 0.7 * 0.6 * matrix.assess("A", "C").fit();
        assertThat(ring.weakest().help().competency()).isEqualTo("parks");
        assertThat(ring.worth()).isCloseTo(3 * weakest, within(3e-6));
    }

    @Test
    void fourWhoHelpInACircleAreARing() {
        Rings rings = beside(Circling.region(FOUR_OFFERS, FOUR_NEEDS));

        assertThat(members(rings)).containsExactly("A B C D");
    }

    @Test
    void theLongestRingIsWhatTheRulesSay() {
        Region region = Circling.region(FOUR_OFFERS, FOUR_NEEDS).rules("""
                {"rings": {"longest": 3}}
                """);

        assertThat(beside(region).rings()).isEmpty();
    }

    @Test
    void twoWhoHelpEachOtherAreAPairAndNoPartOfARing() {
        assertThat(beside(Circling.ofThree("B,sport,0.5\n", "A,sport,0.5\n")).rings())
                .isEmpty();
        assertThat(beside(Circling.region(FOUR_OFFERS + "A,parks,0.5\nC,waste,0.4\n", FOUR_NEEDS + "C,waste,0.3\n"))
                        .rings())
                .isEmpty();
    }

    @Test
    void twoOppositeEachOtherInARingOfFourMustNotHelpEachOtherEither() {
        String offers = FOUR_OFFERS + "A,music,0.5\nC,books,0.5\n";
        String oneWay = FOUR_NEEDS + "C,music,0.5\n";

        assertThat(beside(Circling.region(offers, oneWay)).candidates())
                .as("A B C D and A C D")
                .isEqualTo(2);
        assertThat(beside(Circling.region(offers, oneWay + "A,books,0.5\n")).candidates())
                .isZero();
    }

    @Test
    void aNeedThatAProposalMeetsIsInNoRing() {
        CooperationMatrix matrix = Circling.matrix(Circling.ofThree("", ""));

        assertThat(Rings.of(matrix, Circling.plan(matrix, Pair.of("A", "B"))).rings())
                .isEmpty();
    }

    @Test
    void whereAProposalMeetsOneNeedTheRingGoesByTheNextStrongest() {
        CooperationMatrix matrix = Circling.matrix(Circling.ofThree("D,waste,0.9\nA,sport,0.5\n", "B,sport,0.5\n"));

        Rings rings = Rings.of(matrix, Circling.plan(matrix, Pair.of("B", "D")));

        assertThat(rings.rings()).singleElement().satisfies(ring -> assertThat(
                        ring.steps().get(0).help().competency())
                .isEqualTo("sport"));
    }

    @Test
    void aMunicipalityFromAnExcludedCountryIsInNoRing() {
        Region region = Circling.ofThree("", "");

        assertThat(beside(region.municipalities(Circling.MUNICIPALITIES.replace("Cedar,LV", "Cedar,RU")))
                        .rings())
                .isEmpty();
    }

    @Test
    void twoWhoAreTooFarApartAreNotNextToEachOther() {
        Region region = Circling.ofThree("", "").rules("""
                {"eligibility": [{"id": "near", "maximumDistanceKm": 150, "en": "Not beyond 150 km."}]}
                """);

        assertThat(beside(region).rings()).isEmpty();
    }

    @Test
    void oneOfEveryTwoNeighboursInARingIsAtHome() {
        Region oneAbroad = Circling.ofThree("", "")
                .municipalities(Circling.MUNICIPALITIES.replace("Cedar,LV", "Cedar,EE"))
                .rules("{\"home\": [\"LV\"]}");
        Region twoAbroad = oneAbroad.municipalities(
                Circling.MUNICIPALITIES.replace("Cedar,LV", "Cedar,EE").replace("Birch,LV", "Birch,EE"));

        assertThat(beside(oneAbroad).rings()).hasSize(1);
        assertThat(beside(twoAbroad).rings()).isEmpty();
    }

    @Test
    void whoTakesNoPartnersIsInNoRing() {
        Region region = Circling.ofThree("", "").rules("""
                {"twinning": {"capacities": {"B": 0}}}
                """);

        assertThat(beside(region).rings()).isEmpty();
    }

    @Test
    void aForbiddenPairIsInNoRingTogether() {
        CooperationMatrix matrix = Circling.matrix(Circling.region(FOUR_OFFERS, FOUR_NEEDS));

        for (Pair pair : List.of(Pair.of("A", "B"), Pair.of("A", "C"))) {
            Pins pins = Pins.of(List.of(), List.of(pair));
            assertThat(Rings.of(matrix, Circling.plan(matrix, pins)).rings()).isEmpty();
        }
    }

    @Test
    void aStepThatIsTooWeakIsNone() {
        Region region = Circling.ofThree("", "").rules("""
                {"rings": {"weakestFlow": 0.43}}
                """);

        assertThat(beside(region).rings()).isEmpty();
    }

    @Test
    void zeroRingsAMunicipalityLooksForNone() {
        Region region = Circling.ofThree("", "").rules("""
                {"rings": {"mostPerMunicipality": 0}}
                """);

        assertThat(beside(region)).isEqualTo(Rings.NONE);
    }

    @Test
    void aMunicipalityIsInAsManyRingsAsTheRulesSayAndNoNeedIsMetTwice() {
        String offers = "D,roads,0.9\nD,sport,0.6\n";
        String needs = "D,waste,0.7\n";
        String rules = "{\"rings\": {\"mostPerMunicipality\": %d}}";

        Rings one = beside(Circling.ofThree(offers, needs).rules(rules.formatted(1)));
        Rings two = beside(Circling.ofThree(offers, needs).rules(rules.formatted(2)));
        Rings other = beside(Circling.ofThree(offers + "C,sport,0.8\n", needs + "A,sport,0.7\nC,sport,0\nC,parks,0\n")
                .rules(rules.formatted(2)));

        assertThat(members(one)).hasSize(1);
        assertThat(members(two)).as("C needs roads once, A parks once").hasSize(1);
        assertThat(needs(other)).doesNotHaveDuplicates();
    }

    @Test
    void orderOfRowsDoesNotShow() {
        String offers = FOUR_OFFERS + "A,parks,0.5\nB,sport,0.9\nD,waste,0.4\n";
        String needs = FOUR_NEEDS + "C,waste,0.4\nD,roads,0.7\nC,sport,0.6\n";
        Rings rings = beside(Circling.region(offers, needs));

        for (int seed = 1; seed <= 5; seed++) {
            assertThat(beside(Circling.region(shuffled(offers, seed), shuffled(needs, seed))))
                    .isEqualTo(rings);
        }
    }

    @Test
    void fewMunicipalitiesHaveNoRing() {
        for (int size = 1; size <= 3; size++) {
            String some = Circling.MUNICIPALITIES.lines().limit(1 + size).collect(Collectors.joining("\n", "", "\n"));
            CooperationMatrix matrix =
                    Circling.matrix(Region.of().municipalities(some).competencies(Circling.COMPETENCIES));

            assertThat(Rings.of(matrix, Circling.plan(matrix)).rings()).isEmpty();
        }
    }

    private static Rings beside(Region region) {
        CooperationMatrix matrix = Circling.matrix(region);
        return Rings.of(matrix, Circling.plan(matrix));
    }

    private static List<String> members(Rings rings) {
        return rings.rings().stream()
                .map(ring -> String.join(" ", ring.members()))
                .toList();
    }

    private static List<String> needs(Rings rings) {
        return rings.rings().stream()
                .flatMap(ring -> ring.steps().stream())
                .map(step -> step.help().to() + " " + step.help().competency())
                .toList();
    }

    private static String shuffled(String rows, int seed) {
        List<String> lines = new ArrayList<>(rows.lines().toList());
        Collections.shuffle(lines, new Random(seed));
        return String.join("\n", lines) + "\n";
    }
}
