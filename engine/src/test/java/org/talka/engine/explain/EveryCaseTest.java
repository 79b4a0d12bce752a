package org.talka.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.talka.engine.graph.CooperationGraph.CommonPartner;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.matrix.CriterionValue;
import org.talka.engine.matrix.Exclusion;
import org.talka.engine.matrix.Facts;
import org.talka.engine.model.Cooperation;
import org.talka.engine.model.Origin;
import org.talka.engine.plan.LeftOut;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.PlanImpossible.Cause;
import org.talka.engine.rules.Criterion;
import org.talka.engine.rules.EligibilityRule;

/** Whatever the engine can find has its sentence in every language. */
class EveryCaseTest {

    private static final List<Exclusion> EXCLUSIONS = List.of(
            new Exclusion.Itself(),
            new Exclusion.NeitherAtHome(),
            new Exclusion.ByRule(new EligibilityRule("wordless", List.of(), null, "", "")),
            new Exclusion.TakesNoPartners("fir"),
            new Exclusion.NothingToShare(),
            new Exclusion.Forbidden(),
            new Exclusion.NotAmongTheBest(20));

    private static final List<Cause> CAUSES = List.of(
            new Cause.UnknownMunicipality("nowhere"),
            new Cause.PinExcluded(Pair.of("alder", "elm"), new Exclusion.ByRule(Region.TOO_FAR)),
            new Cause.TooManyPins("alder", List.of("birch", "cedar", "fir"), 2));

    private final CooperationMatrix matrix = Region.matrix();

    @ParameterizedTest
    @EnumSource
    void everyExclusion(Language language) {
        Explainer explainer = Explainer.of(matrix, language);

        assertCovers(EXCLUSIONS, Exclusion.class);
        assertThat(EXCLUSIONS).map(explainer::exclusion).allSatisfy(EveryCaseTest::isASentence);
        assertThat(EXCLUSIONS).map(explainer::exclusion).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void everyImpossibility(Language language) {
        Explainer explainer = Explainer.of(matrix, language);

        assertCovers(CAUSES, Cause.class);
        assertThat(CAUSES).map(explainer::impossible).allSatisfy(EveryCaseTest::isASentence);
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonToBeLeftOut(Language language) {
        Explainer explainer = Explainer.of(matrix, language);

        assertThat(LeftOut.Reason.values())
                .extracting(reason -> explainer.left(new LeftOut("fir", reason)))
                .allSatisfy(EveryCaseTest::isASentence)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void everyCriterionAndOrigin(Language language) {
        Explainer explainer = Explainer.of(matrix, language);

        assertThat(Criterion.values()).extracting(explainer::criterion).doesNotHaveDuplicates();
        assertThat(Criterion.values()).extracting(explainer::meaning).allSatisfy(EveryCaseTest::isASentence);
        assertThat(Origin.values()).extracting(explainer::origin).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfFactsKnownAndUnknown(Language language) {
        Explainer explainer = Explainer.of(matrix, language);
        Assessment pair = matrix.assess("alder", "birch");
        Assessment unknown = matrix.assess("dogwood", "fir");
        List<Facts> bare = new ArrayList<>(List.of(
                new Facts.Helps(List.of()),
                new Facts.Balance(0, 0),
                new Facts.Balance(0.5, 0),
                new Facts.Balance(0.5, 0.4),
                new Facts.Challenges(List.of()),
                new Facts.Apart(null),
                new Facts.Sizes(null, null),
                new Facts.Languages(null),
                new Facts.Languages(List.of()),
                new Facts.Languages(List.of("lv", "ltg")),
                new Facts.Ends(0.5, Double.NaN),
                new Facts.Between(2),
                new Facts.Partners(List.of()),
                new Facts.Partners(List.of(new CommonPartner("cedar", 1)))));
        for (Facts.Relation relation : Facts.Relation.values()) {
            bare.add(new Facts.Regions(relation));
        }

        assertCovers(bare, Facts.class);
        for (Assessment assessment : List.of(pair, unknown)) {
            assertThat(assessment.criteria())
                    .map(value -> explainer.facts(assessment, value))
                    .allSatisfy(EveryCaseTest::isASentence);
        }
        assertThat(bare)
                .map(facts -> explainer.facts(
                        speaksOfTheUnknown(facts) ? unknown : pair,
                        new CriterionValue(criterionOf(facts), 0, 1, facts)))
                .allSatisfy(EveryCaseTest::isASentence);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfCooperationWithAndWithoutYears(Language language) {
        Explainer explainer = Explainer.of(matrix, language);

        for (Cooperation.Kind kind : Cooperation.Kind.values()) {
            assertThat(List.of(
                            new Cooperation("x", kind, null, "", "", "", null, null, "", List.of()),
                            new Cooperation("x", kind, "roads", "Name", "", "", 2020, 2020, "paper", List.of()),
                            new Cooperation("x", kind, "roads", "Name", "", "", null, 2020, "paper", List.of())))
                    .map(explainer::cooperation)
                    .allSatisfy(EveryCaseTest::isASentence);
        }
    }

    private static Criterion criterionOf(Facts facts) {
        if (facts instanceof Facts.Ends) {
            return Criterion.OPENNESS;
        }
        return facts instanceof Facts.Between ? Criterion.NEAR_TIES : Criterion.REGION;
    }

    private static boolean speaksOfTheUnknown(Facts facts) {
        return facts instanceof Facts.Languages languages && languages.common() == null
                || facts instanceof Facts.Regions regions && regions.relation() == Facts.Relation.UNKNOWN;
    }

    static void isASentence(String words) {
        assertThat(words)
                .endsWith(".")
                .doesNotContain("{", "}", "null", "  ", "..", " ,", "()", "_")
                .matches("(?sU)^[\\p{Lu}\\d\"„].*");
    }

    private static void assertCovers(List<?> examples, Class<?> sealed) {
        assertThat(examples.stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(Arrays.stream(sealed.getPermittedSubclasses())
                        .filter(type -> sealed.isAssignableFrom(type))
                        .toArray(Class<?>[]::new));
    }
}
