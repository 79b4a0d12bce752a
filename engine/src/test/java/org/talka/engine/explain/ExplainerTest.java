package org.talka.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.talka.engine.circle.peers.Unplaced;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.matrix.CriterionValue;
import org.talka.engine.matrix.Facts;
import org.talka.engine.matrix.Help;
import org.talka.engine.model.Evidence;
import org.talka.engine.model.Origin;
import org.talka.engine.rules.Criterion;

class ExplainerTest {

    private final CooperationMatrix matrix = Region.matrix();
    private final Explainer en = Explainer.of(matrix, Language.EN);
    private final Explainer lv = Explainer.of(matrix, Language.LV);

    @ParameterizedTest
    @EnumSource
    void everyCandidateHasTwoReasonsWithAFigureOrANameInEach(Language language) {
        Explainer explainer = Explainer.of(matrix, language);
        List<Assessment> candidates = candidates();

        assertThat(candidates).hasSizeGreaterThan(5);
        assertThat(candidates).allSatisfy(candidate -> {
            List<String> reasons = explainer.reasons(candidate);
            assertThat(reasons).hasSizeGreaterThanOrEqualTo(2).doesNotHaveDuplicates();
            assertThat(reasons).allMatch(reason -> hasFigureOrName(reason, language));
            assertThat(reasons).allSatisfy(EveryCaseTest::isASentence);
        });
    }

    @Test
    void helpComesFirstAndTheFifthOnIsOnlyNamed() {
        List<String> reasons = en.reasons(matrix.assess("alder", "birch"));

        assertThat(reasons.subList(0, 4)).allMatch(reason -> reason.contains(" can help "));
        assertThat(reasons.get(4)).startsWith("Alder can help in 2 more fields: ");
        assertThat(reasons.subList(5, reasons.size()))
                .anyMatch(reason -> reason.startsWith("They are neighbours"))
                .anyMatch(reason -> reason.contains("12,000") && reason.contains("9,500"))
                .anyMatch(reason -> reason.startsWith("They already have 1 partner in common: Cedar"))
                .anyMatch(reason ->
                        reason.startsWith("Existing cooperation: Agency (consortium; road upkeep), since 2009"));
    }

    @Test
    void numbersOfResidentsAreCalledAlikeOnlyWhereTheyAre() {
        assertThat(sizes(9_500, 12_000)).startsWith("They are alike in size: Alder has 9,500 inhabitants");
        assertThat(sizes(17_306, 34_264)).isEqualTo("Inhabitants: Alder has 17,306, Birch 34,264.");
        assertThat(sizes(9_500, 34_264)).startsWith("They differ in size: ");
    }

    private String sizes(int a, int b) {
        CriterionValue value = new CriterionValue(
                Criterion.LIKENESS, Math.min(a, b) / (double) Math.max(a, b), 1, new Facts.Sizes(a, b));
        return en.facts(matrix.assess("alder", "birch"), value);
    }

    @Test
    void nobodyIsOutOfReachWhereCirclesMeetOnline() {
        assertThat(matrix.rules().circles().largestDistanceKm()).isNull();
        for (Unplaced.Cause cause : Unplaced.Cause.values()) {
            assertThat(en.reason(cause)).doesNotContain("reach").satisfies(EveryCaseTest::isASentence);
            assertThat(lv.reason(cause)).doesNotContain("attālumā").satisfies(EveryCaseTest::isASentence);
        }
    }

    @Test
    void derivedHelpNamesIndicatorFigureUnitAndThreshold() {
        Help roads = help("alder", "birch", "roads");

        assertThat(en.help(roads))
                .isEqualTo(
                        "Alder can help Birch with road upkeep. Behind the offer: paved share at 35.2 %, an offer from"
                                + " 11.5 % up (derived, 2024; Office). Behind the need: urgency 90 of 100 (declared, 2026;"
                                + " Birch council).");
        assertThat(lv.help(roads))
                .startsWith("Alkšņu novads var palīdzēt jomā „ceļu uzturēšana”; palīdzību saņemtu Bērzu novads."
                        + " Piedāvājuma pamats: asfalta īpatsvars ir 35,2 %; par piedāvājumu to uzskata, sākot no"
                        + " 11,5 % (aprēķināts no rādītājiem, 2024; Office).");
    }

    @Test
    void oldFactIsSaidToCountForLess() {
        assertThat(en.help(help("alder", "birch", "parks")))
                .contains("city of parks (documented, 2015; City paper). This fact is of 2015 and counts for less.");
        assertThat(lv.help(help("alder", "birch", "culture"))).contains("Tā kā gads nav zināms");
        assertThat(en.help(help("alder", "birch", "sport"))).doesNotContain("counts for less");
    }

    @Test
    void factMissingInOneLanguageIsSaidInTheOther() {
        assertThat(lv.help(help("alder", "birch", "sport")))
                .contains("won a cup (twice) – dokumentēts avotā, 2024; cup.example.");
    }

    @Test
    void evidenceKeepsTheWholeSource() {
        Evidence evidence = help("alder", "birch", "parks").offer().offer().evidence();

        assertThat(en.evidence(evidence))
                .isEqualTo("city of parks; documented in a public source, 2015; source: City paper,"
                        + " https://x.example/1");
        assertThat(lv.shortEvidence(evidence)).isEqualTo("dokumentēts avotā, 2015");
        assertThat(lv.evidence(Evidence.of(Origin.DEMO, "", null)))
                .isEqualTo("paraugdati, gads nav zināms; avots nav norādīts");
    }

    @ParameterizedTest
    @CsvSource({
        "0.73, fits well (73 of 100), laba atbilstība (73 no 100)",
        "0.745, fits very well (75 of 100), ļoti laba atbilstība (75 no 100)",
        "0.496, fits well (50 of 100), laba atbilstība (50 no 100)",
        "0.49, fits fairly well (49 of 100), vidēja atbilstība (49 no 100)",
        "0, fits only loosely (0 of 100), vāja atbilstība (0 no 100)",
        "1, fits very well (100 of 100), ļoti laba atbilstība (100 no 100)"
    })
    void fitIsAWordAndWholeHundredths(double fit, String english, String latvian) {
        assertThat(en.fit(fit)).isEqualTo(english);
        assertThat(lv.fit(fit)).isEqualTo(latvian);
    }

    @Test
    void pastCooperationIsNotCalledExisting() {
        assertThat(matrix.data().cooperations().stream().map(lv::cooperation))
                .anyMatch(words -> words.startsWith("Esoša sadarbība: Agency (kopīga pakalpojuma grupa"))
                .anyMatch(words ->
                        words.startsWith("Sadarbība: cita sadarbība; ceļu uzturēšana, no 2017. līdz 2018. gadam"));
    }

    private Help help(String from, String to, String competency) {
        return matrix.helps(from, to).stream()
                .filter(help -> help.competency().equals(competency))
                .findFirst()
                .orElseThrow();
    }

    private List<Assessment> candidates() {
        List<Assessment> candidates = new ArrayList<>();
        for (String a : matrix.municipalities()) {
            matrix.municipalities().stream()
                    .filter(b -> a.compareTo(b) < 0)
                    .map(b -> matrix.assess(a, b))
                    .filter(Assessment::isCandidate)
                    .forEach(candidates::add);
        }
        return candidates;
    }

    private boolean hasFigureOrName(String reason, Language language) {
        Stream<String> names = Stream.concat(
                matrix.data().municipalities().values().stream()
                        .flatMap(it -> Stream.of(
                                language.name(it),
                                new Locale("", it.country()).getDisplayCountry(language.locale()),
                                it.region()))
                        .filter(name -> !name.isEmpty()),
                Stream.of("Latvian", "latviešu", "English", "angļu"));
        return reason.matches(".*\\d.*") || names.anyMatch(reason::contains);
    }
}
