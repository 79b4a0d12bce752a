package org.talka.engine.consortium;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.talka.engine.Talka;
import org.talka.engine.evaluation.GroupLearning;
import org.talka.engine.evaluation.Watch;
import org.talka.engine.explain.Language;
import org.talka.engine.io.datapackage.LoadedPackage;
import org.talka.engine.plan.Progress;
import org.talka.engine.rules.Rules;
import org.talka.engine.rules.RulesFile;

/** What is learned in one made-up country finds the groups of another. */
class LearnedGroupsTest {

    private static final PlantedRegion HERE = new PlantedRegion(4, 1);
    private static final PlantedRegion THERE = new PlantedRegion(4, 2);

    private static GroupLearning learning = learn();
    private static TaskPlan task = task(learning.rules());
    private static Talka there = talka(THERE, learning.rules());

    @BeforeAll
    static void learnOnce() {
        assertThat(learning.groups()).isEqualTo(16);
    }

    private static GroupLearning learn() {
        LoadedPackage loaded = HERE.region().loadWithRules();
        return Talka.of(loaded.data(), loaded.rules(), List.of()).learnGroups(HERE.groups(), 1, Watch.NOBODY);
    }

    private static Talka talka(PlantedRegion region, Rules rules) {
        return Talka.of(region.region().loadWithRules().data(), rules, List.of());
    }

    private static TaskPlan task(Rules rules) {
        return talka(THERE, rules)
                .consortia(List.of("waste"), 1, Duration.ofSeconds(10), Progress.SILENT)
                .tasks()
                .get(0);
    }

    /** Not all can be found: a row and a column of each group are as near to the next town as to their own. */
    @Test
    void plantedGroupsAreFoundAgainElsewhere() {
        Map<String, Integer> found = new HashMap<>();
        task.groups().forEach(group -> group.ids().forEach(id -> found.put(id, group.number())));
        long right = 0;
        long all = 0;
        for (String a : found.keySet()) {
            for (String b : found.keySet()) {
                if (a.compareTo(b) < 0) {
                    boolean known = THERE.groups().get(a).equals(THERE.groups().get(b));
                    boolean together = found.get(a).equals(found.get(b));
                    right += known && together ? 2 : 0;
                    all += (known ? 1 : 0) + (together ? 1 : 0);
                }
            }
        }

        assertThat((double) right / all).isGreaterThan(0.75);
        assertThat(learning.f1()).isGreaterThan(0.5);
    }

    @Test
    void everyGroupReachesTheScaleAndIsConnectedAndSaysWhatHoldsItTogether() {
        assertThat(task.shortMembers()).isZero();
        assertThat(task.groups().stream()
                        .mapToInt(group -> group.members().size())
                        .sum())
                .isEqualTo(THERE.groups().size());
        Country country = Country.of(there.matrix());
        for (Group group : task.groups()) {
            int[] members = group.ids().stream()
                    .mapToInt(id -> country.indices().get(id))
                    .toArray();
            assertThat(country.land().isConnected(members)).isTrue();
            assertThat(group.bond()).isBetween(0.0, 1.0);
            assertThat(there.explain(Language.EN).reasons(task, group))
                    .anyMatch(reason -> reason.startsWith("By what was learned from known groups"));
        }
    }

    @Test
    void whatIsLearnedIsReadBackAsItWasWrittenAndNamesNobody() {
        byte[] written = RulesFile.write(learning.rules());

        assertThat(new String(written, StandardCharsets.UTF_8))
                .contains("\"aim\" : \"bonds\"", "sharedCentres")
                .doesNotContain("s1-");
        assertThat(RulesFile.write(learn().rules())).isEqualTo(written);
    }
}
