package org.talka.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.talka.engine.Talka;
import org.talka.web.Packages;
import org.talka.web.map.CountryMap;
import org.talka.web.page.Notice;
import org.talka.web.page.Pages;
import org.talka.web.page.View;
import org.talka.web.run.Runs;

/** What other readers' pages cost while somebody has plans made. */
class KeptWhilePlanningTest {

    private static final String QUESTION = "?forbid=LV0001000~LV0004000&seconds=60";

    private final AtomicInteger made = new AtomicInteger();
    private Runs runs;
    private Javalin server;

    @BeforeEach
    void start() throws Exception {
        Talka talka = Packages.latvia();
        Pages pages = Pages.of(talka);
        runs = Runs.start(talka, 1, Duration.ofSeconds(60));
        server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            pages.addTo(config.routes);
            PlanRoutes.addTo(config.routes, pages, runs, CountryMap.of(talka), null);
            config.routes.get("/{lang}/counted", pages.kept((ctx, speech) -> counted(), speech -> List.of()));
            config.routes.post("/{lang}/change", ctx -> ctx.status(204));
        });
        server.start("localhost", 0);
    }

    @AfterEach
    void stop() {
        runs.stop();
        server.stop();
    }

    @Test
    void pagesStayKeptWhenSomebodyOrdersAPlanAndStopsIt() throws Exception {
        send("GET", "/lv/counted");

        assertThat(send("POST", "/lv/plan" + QUESTION)).isEqualTo(303);
        send("GET", "/lv/counted");
        assertThat(send("POST", "/lv/plan/stop" + QUESTION)).isEqualTo(303);
        send("GET", "/lv/counted");

        assertThat(made).hasValue(1);
    }

    @Test
    void pagesAreMadeAnewAfterAnyOtherForm() throws Exception {
        send("GET", "/lv/counted");

        assertThat(send("POST", "/lv/change")).isEqualTo(204);
        send("GET", "/lv/counted");

        assertThat(made).hasValue(2);
    }

    private View counted() {
        made.incrementAndGet();
        return Notice.of("counted", "", "").view("");
    }

    private int send(String method, String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(
                        method,
                        method.equals("POST")
                                ? HttpRequest.BodyPublishers.ofString("seconds=60")
                                : HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
