package org.talka.web.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.talka.engine.Talka;
import org.talka.engine.model.Reading;
import org.talka.web.Packages;

class KnownListsTest {

    private static final Talka LATVIA = Packages.latvia();

    private final KnownLists lists = new KnownLists(LATVIA);

    @Test
    void listThatIsBroughtAgainIsAmongTheLatest() {
        String first = bring(1);
        String second = bring(2);
        for (int i = 3; i <= 10; i++) {
            bring(i);
        }

        assertThat(bring(1)).isEqualTo(first);
        bring(11);

        assertThat(lists.find(first)).isPresent();
        assertThat(lists.find(second)).isEmpty();
    }

    /** A list of one pair, another for each number. */
    private String bring(int number) {
        List<String> home = LATVIA.home();
        String csv = "a,b\n" + home.get(0) + "," + home.get(number) + "\n";
        Reading<String> read = lists.bring(csv.getBytes(StandardCharsets.UTF_8), "pairs.csv");
        if (read instanceof Reading.Complete<String> complete) {
            return complete.value();
        }
        throw new AssertionError(read.findings());
    }
}
