package org.talka.engine.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talka.engine.Region;
import org.talka.engine.Talka;
import org.talka.engine.consortium.PlantedRegion;
import org.talka.engine.evaluation.Watch;
import org.talka.engine.explain.Language;
import org.talka.engine.explain.VerdictText;
import org.talka.engine.io.datapackage.LoadedPackage;
import org.talka.engine.plan.Check;
import org.talka.engine.plan.Check.State;
import org.talka.engine.plan.Check.Subject;
import org.talka.engine.plan.Verdict;
import org.talka.engine.rules.RulesFile;

/** A plan made in one made-up country by what was learned in another, as written and with one thing changed. */
class LearnedPlanVerificationTest {

    private static final PlantedRegion HERE = new PlantedRegion(3, 1);

    @TempDir
    private static Path folder;

    private static Region there = new PlantedRegion(2, 2).region();

    @BeforeAll
    static void learn() {
        LoadedPackage loaded = HERE.region().loadWithRules();
        byte[] rules = RulesFile.write(Talka.of(loaded.data(), loaded.rules(), List.of())
                .learnGroups(HERE.groups(), 1, Watch.NOBODY)
                .rules());
        there = there.rules(new String(rules, StandardCharsets.UTF_8));
    }

    private static Verdict verify(GroupPlanFiles files, ObjectNode plan) throws IOException {
        files.writeSealed(plan);
        Verdict verdict = files.verify();
        files.restore();
        return verdict;
    }

    @Test
    void itIsAcceptedInBothLanguagesAndThatNoneIsBetterIsOnTrust() throws IOException {
        for (Language language : Language.values()) {
            Verdict verdict = GroupPlanFiles.ofTasks(there, language, folder.resolve(language.name()))
                    .verify();

            assertThat(verdict.checks().stream().flatMap(check -> check.flaws().stream()))
                    .isEmpty();
            assertThat(verdict.checks())
                    .hasSize(Subject.ofGroups().size())
                    .filteredOn(check -> check.state() != State.PASSED)
                    .extracting(Check::subject, Check::state, check -> VerdictText.in(language)
                            .remarks(check)
                            .size())
                    .containsExactly(tuple(Subject.OPTIMAL, State.ON_TRUST, 1));
        }
    }

    @Test
    void noFigureOfAGroupCanBeChangedUnderANewSeal() throws IOException {
        GroupPlanFiles files = GroupPlanFiles.ofTasks(there, Language.EN, folder);
        ArrayNode groups = (ArrayNode) files.json().at("/tasks/0/groups");

        assertThat(groups.size()).isGreaterThan(1);
        for (int group = 0; group < groups.size(); group++) {
            for (String figure : List.of("bond", "residents", "km", "regions", "lead", "members/0/residents")) {
                String place = "/tasks/0/groups/" + group + "/" + figure;
                assertThat(verify(files, PlanFiles.changed(files.json(), place)).isAccepted())
                        .as(place)
                        .isFalse();
            }
        }
        for (String figure : List.of("reaching", "reachingBound", "short", "shortBound", "km")) {
            assertThat(verify(files, PlanFiles.changed(files.json(), "/tasks/0/" + figure))
                            .isAccepted())
                    .as(figure)
                    .isFalse();
        }
    }

    @Test
    void nobodyCanBeMovedToAnotherGroup() throws IOException {
        GroupPlanFiles files = GroupPlanFiles.ofTasks(there, Language.EN, folder);
        for (int member = 0; member < 5; member++) {
            ObjectNode plan = files.json();
            ArrayNode from = (ArrayNode) plan.at("/tasks/0/groups/0/members");
            ((ArrayNode) plan.at("/tasks/0/groups/1/members")).add(from.remove(member));

            assertThat(verify(files, plan).isAccepted()).as("member " + member).isFalse();
        }
    }

    @Test
    void aPlanCannotCallItselfTheBest() throws IOException {
        GroupPlanFiles files = GroupPlanFiles.ofTasks(there, Language.EN, folder);
        ObjectNode plan = files.json();
        plan.put("optimal", true);
        ((ObjectNode) plan.at("/tasks/0")).put("optimal", true);

        assertThat(verify(files, plan).isAccepted()).isFalse();
    }
}
