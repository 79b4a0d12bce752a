package org.talka.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.talka.engine.Talka;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.Progress;
import org.talka.engine.plan.Proposal;

/** Pages that are made before anybody asks for them. */
class FirstVisitTest {

    @Test
    void everyAddressOfTheFirstVisitIsAPageInItsLanguage() throws Exception {
        Talka talka = Packages.latvia();
        List<Proposal> proposals = talka.propose(Pins.NONE, 1, Duration.ofSeconds(20), Progress.SILENT)
                .proposals();
        try (Browsing site = Browsing.finished(talka)) {
            List<String> addresses = FirstVisit.addresses(talka, proposals);

            assertThat(addresses).hasSize(18).doesNotHaveDuplicates();
            for (String address : addresses) {
                var answer = site.get(address);
                assertThat(answer.statusCode()).as(address).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Language")).hasValue(address.substring(1, 3));
            }
        }
    }

    @Test
    void withoutProposalsNoPairIsLookedAt() throws Exception {
        assertThat(FirstVisit.addresses(Packages.latvia(), List.of()))
                .hasSize(16)
                .noneMatch(address -> address.contains("/pair/"));
    }
}
