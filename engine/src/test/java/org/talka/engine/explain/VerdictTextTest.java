package org.talka.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.talka.engine.plan.Check;
import org.talka.engine.plan.Check.State;
import org.talka.engine.plan.Check.Subject;
import org.talka.engine.plan.Flaw;
import org.talka.engine.plan.Verdict;

class VerdictTextTest {

    @Test
    void bothLanguagesHoldTheSameKeys() {
        assertThat(keys(Language.LV)).isEqualTo(keys(Language.EN));
    }

    private static Set<String> keys(Language language) {
        return Phrases.of(language, "org.talka.engine.explain.verdict", VerdictTextTest.class.getClassLoader())
                .keys();
    }

    @ParameterizedTest
    @EnumSource
    void everySubjectStateAndFlawHasItsWords(Language language) {
        VerdictText text = VerdictText.in(language);

        assertThat(Subject.values())
                .allSatisfy(subject -> assertThat(text.subject(subject)).isNotBlank());
        assertThat(State.values())
                .allSatisfy(state -> assertThat(text.state(state)).isNotBlank());
        assertThat(Flaw.Form.values())
                .allSatisfy(form -> assertThat(text.flaw(new Flaw(Flaw.Kind.WRONG_KIND, "/seed", "x", form.name())))
                        .contains("plan.json, /seed", "x"));
        assertThat(Flaw.Kind.values())
                .filteredOn(kind -> kind != Flaw.Kind.WRONG_KIND)
                .allSatisfy(kind ->
                        assertThat(text.flaw(new Flaw(kind, "here", "1", "2"))).doesNotContain("{", "}"));
    }

    @Test
    void placesAreNamedAsAPersonWouldFindThem() {
        VerdictText text = VerdictText.in(Language.EN);

        assertThat(text.flaw(new Flaw(Flaw.Kind.DIFFERS, "proposals.csv:3:fit", "0.5", "0.4")))
                .isEqualTo("proposals.csv, row 3, column fit says \"0.5\"; it should say \"0.4\".");
        assertThat(text.flaw(new Flaw(Flaw.Kind.UNKNOWN_PRICE, "prices.csv:17", "A,waste,4", "")))
                .isEqualTo("prices.csv, row 17: nothing in this plan has the price \"A,waste,4\".");
    }

    @Test
    void learnedRulesAreNamedOnlyWhereGroupsWereMadeByThem() {
        for (Language language : Language.values()) {
            List<String> said = Stream.of("nobody", "exact solver, not for all", "exact solver")
                    .map(by -> new Check(Subject.OPTIMAL, State.ON_TRUST, by, "", List.of()))
                    .flatMap(check -> VerdictText.in(language).remarks(check).stream())
                    .toList();

            assertThat(said).doesNotHaveDuplicates().hasSize(3);
            assertThat(said)
                    .filteredOn(sentence -> sentence.matches(".*(learned|iemācīt).*"))
                    .containsExactly(said.get(0));
        }
    }

    @Test
    void whatIsTakenOnTrustIsSaidWithTheGapThatPricesLeave() {
        Check check = new Check(Subject.OPTIMAL, State.ON_TRUST, "exact solver", "0.000762", List.of());

        assertThat(VerdictText.in(Language.EN).remarks(check))
                .containsExactly("Proven by the exact solver; that is not recomputed here."
                        + " The prices alone leave a gap of 0.08 %.");
        assertThat(VerdictText.in(Language.LV).conclusion(new Verdict(List.of(check))))
                .startsWith("Pieņemts");
    }
}
