package org.talka.web.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talka.engine.Talka;
import org.talka.engine.plan.Pair;
import org.talka.web.Packages;
import org.talka.web.Plans;
import org.talka.web.page.Question;
import org.talka.web.store.Base;
import org.talka.web.store.RunKey;
import org.talka.web.store.Store;

class LedgerTest {

    private static final Talka LATVIA = Packages.latvia();
    private static final Question QUESTION = Question.USUAL.forbidding(Pair.of("LV0001000", "LV0004000"));

    @TempDir
    private Path folder;

    @Test
    void storeIsAskedOnceForAPlanThatIsNotThereUntilSomebodyBeginsOne() throws Exception {
        try (Store store = Store.open(folder)) {
            Ledger ledger = new Ledger(LATVIA, 1, store);
            assertThat(ledger.find(QUESTION)).isEmpty();

            store.runs()
                    .done(
                            store.runs().asked(RunKey.of(QUESTION.query(), 1, Base.of(LATVIA))),
                            Plans.withoutProposals(QUESTION.pins()),
                            null);
            assertThat(ledger.find(QUESTION)).isEmpty();

            ledger.asked(QUESTION);
            assertThat(ledger.find(QUESTION)).isPresent();
        }
    }
}
