package org.talka.web.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.talka.web.page.Problem;

class StudiesTest {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Studies studies = new Studies();
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void end() {
        studies.stop();
    }

    @Test
    void whatTheSiteWorkedOutStaysHoweverMuchIsAskedFor() throws Exception {
        studies.keep("own", Study.start(1, teller -> "of the site"));
        for (int i = 0; i < 25; i++) {
            ask("study " + i);
        }

        assertThat(studies.<String>result("own")).contains("of the site");
        assertThat(studies.find("study 4")).isEmpty();
        assertThat(studies.<String>result("study 5")).contains("study 5");
    }

    @Test
    void whatTheSiteWorksOutTakesNobodysPlace() throws Exception {
        studies.keep("own", endless());
        studies.keep("another", endless());

        ask("asked");

        assertThat(studies.<String>result("asked")).contains("asked");
    }

    @Test
    void twoPeopleHaveAStudyMadeAtATime() {
        studies.begin("one", "one", teller -> await());
        studies.begin("two", "two", teller -> await());

        assertThatThrownBy(() -> studies.begin("three", "three", teller -> await()))
                .isInstanceOf(Problem.class);
    }

    private void ask(String address) throws InterruptedException {
        studies.begin(address, "somebody", teller -> address);
        studies.find(address).orElseThrow().await(LONGEST);
    }

    private Study<Integer> endless() {
        return Study.start(1, teller -> await());
    }

    private int await() {
        try {
            never.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }
}
