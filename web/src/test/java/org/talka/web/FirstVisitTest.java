package org.talka.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talka.RingPackage;
import org.talka.engine.Talka;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.Progress;
import org.talka.engine.plan.Proposal;
import org.talka.engine.twinning.TwinningRun;

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
    void everyPairAtHomeIsAnsweredOnceAndStopsWhereNobodyWaits(@TempDir Path folder) throws Exception {
        Talka talka = Packages.read(RingPackage.in(folder));
        TwinningRun run = talka.run(Pins.NONE, 1, Duration.ofSeconds(5), Progress.SILENT);
        int home = talka.home().size();
        List<Double> told = new ArrayList<>();

        int answered = Ahead.pairs(talka, run, (doing, done) -> told.add(done));

        assertThat(answered).isEqualTo(home * (home - 1) / 2).isPositive();
        assertThat(told).hasSize(answered).isSorted();
        assertThatIllegalStateException()
                .isThrownBy(() -> Ahead.pairs(talka, run, (doing, done) -> {
                    throw new IllegalStateException("nobody waits");
                }));
    }

    @Test
    void pagesAreAskedForOneAfterAnotherAndPackedAsBrowsersDo() throws Exception {
        List<String> asked = Collections.synchronizedList(new ArrayList<>());
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Accept-Encoding"));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            URI site = URI.create("http://localhost:" + server.getAddress().getPort());

            FirstVisit.look(site, List.of("/lv/plan", "/en/pair/A/B%20C"));
        } finally {
            server.stop(0);
        }

        assertThat(asked).containsExactly("/lv/plan gzip", "/en/pair/A/B%20C gzip");
    }

    @Test
    void withoutProposalsNoPairIsLookedAt() throws Exception {
        assertThat(FirstVisit.addresses(Packages.latvia(), List.of()))
                .hasSize(16)
                .noneMatch(address -> address.contains("/pair/"));
    }
}
