package org.talka.web.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.talka.engine.Talka;
import org.talka.engine.explain.Language;
import org.talka.engine.plan.Pair;
import org.talka.web.Packages;
import org.talka.web.page.Note;
import org.talka.web.page.Question;
import org.talka.web.page.Speech;

/** What pages say of a plan that is not there: two are being made, the third waits. */
class PlanNoteTest {

    private static final Question FIRST = without("LV0004000");
    private static final Question SECOND = without("LV0002000");
    private static final Question THIRD = without("LV0041000");

    private Talka talka;
    private Runs runs;

    private static Question without(String other) {
        return Question.USUAL.forbidding(Pair.of("LV0001000", other)).taking(60);
    }

    @BeforeEach
    void begin() {
        talka = Packages.latvia();
        runs = Runs.start(talka, 1, Duration.ofSeconds(20));
        runs.begin(FIRST, "one");
        runs.begin(SECOND, "another");
        runs.begin(THIRD, "a third");
    }

    @AfterEach
    void end() {
        runs.stop();
    }

    private Note note(Language language) {
        return PlanNote.of(runs, Speech.of(talka, language).asking(THIRD)).orElseThrow();
    }

    @Test
    void planThatWaitsOrIsBeingMadeCanBeWatched() {
        assertThat(note(Language.EN).sentence())
                .startsWith("The plan asked for (pinned: 0, ruled out: 1) is being made.");
        assertThat(note(Language.LV).sentence())
                .startsWith("Prasītais plāns (nostiprināti pāri: 0, aizliegti: 1) vēl top.");
        assertThat(note(Language.EN).link().text()).isEqualTo("Watch it being made");
        assertThat(note(Language.EN).link().href()).isEqualTo("/en/plan" + THIRD.query());
    }

    @Test
    void planThatWasStoppedCanBeAskedForAgain() {
        runs.stop(THIRD);

        assertThat(note(Language.EN).sentence())
                .startsWith("The plan asked for (pinned: 0, ruled out: 1) was stopped before it was there.");
        assertThat(note(Language.EN).link().text()).isEqualTo("Ask for it again");
    }

    @Test
    void whatStandsInForItIsTheUsualPlanOnceThatIsThere() throws Exception {
        runs.stop(THIRD);
        runs.usual().await(Duration.ofMinutes(2));

        assertThat(note(Language.EN).sentence()).endsWith(" What you see here is the usual plan.");
    }

    @Test
    void usualQuestionHasNothingToSay() {
        assertThat(PlanNote.of(runs, Speech.of(talka, Language.EN))).isEmpty();
    }
}
