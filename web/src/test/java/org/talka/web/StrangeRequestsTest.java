package org.talka.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talka.engine.Talka;

/** Requests no reader sends by following a link. */
class StrangeRequestsTest {

    private static Browsing site;

    @BeforeAll
    static void start() throws Exception {
        site = Browsing.of(Packages.latvia());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void siteOfThisComputerAloneAnswersToNoOtherName() throws Exception {
        assertThat(send("GET /lv/plan HTTP/1.1", "Host: evil.example:" + port()))
                .startsWith("HTTP/1.1 421")
                .contains("Ar šādu nosaukumu šī vietne neatbild.")
                .contains("Content-Security-Policy");
        assertThat(send("GET /en/about-data HTTP/1.1", "Host: 127.0.0.1:" + port()))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void siteBehindAnotherServerAnswersToTheNameItIsCalledBy() throws Exception {
        Talka talka = Packages.latvia();
        Site called = Site.start(talka, Settings.of(0).withName("talka.example"));
        try {
            assertThat(RawRequest.send(called.port(), "GET /en/about-data HTTP/1.1", "Host: talka.example"))
                    .startsWith("HTTP/1.1 200");
            assertThat(RawRequest.send(called.port(), "GET /en/about-data HTTP/1.1", "Host: evil.example"))
                    .startsWith("HTTP/1.1 421");
        } finally {
            called.stop();
        }
    }

    @Test
    void formOfAnotherPortIsRefused() throws Exception {
        assertThat(send(
                        "POST /en/plan HTTP/1.1",
                        "Host: localhost:" + port(),
                        "Origin: http://localhost:1",
                        "Content-Length: 0"))
                .startsWith("HTTP/1.1 403");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/%ZZ", "/en/..;/x"})
    void addressNobodyCanReadIsToldSoInBothLanguagesBehindTheSameShield(String address) throws Exception {
        assertThat(send("GET " + address + " HTTP/1.1", "Host: localhost:" + port()))
                .startsWith("HTTP/1.1 400")
                .contains("Content-Security-Policy: default-src 'none'")
                .contains("X-Content-Type-Options: nosniff")
                .contains("Šo pieprasījumu nevar izlasīt.")
                .contains("This request cannot be read.")
                .doesNotContain("Jetty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/plan?pin=LV0001000~LV0002000~LV0004000",
                "/en/plan?pin=%ZZ",
                "/en/map?forbid=a~%G1",
                "/en/plan?seconds=%",
                "/api/en/plan.json?pin=%ZZ"
            })
    void pinThatIsNoPairIsRefusedAndNotPassedOver(String address) throws Exception {
        assertThat(send("GET " + address + " HTTP/1.1", "Host: localhost:" + port()))
                .startsWith("HTTP/1.1 400");
    }

    private static int port() {
        return URI.create(site.address("/")).getPort();
    }

    private static String send(String... lines) throws Exception {
        return RawRequest.send(port(), lines);
    }
}
