package org.talka.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.talka.engine.Talka;
import org.talka.web.Packages;
import org.talka.web.page.Pages;
import org.talka.web.run.Runs;

/** Pages that wait for a plan, where one may be told how far it is at a time. */
class ProgressStreamTest {

    private Runs runs;
    private ProgressStream progress;
    private Javalin server;

    @BeforeEach
    void start() {
        Talka talka = Packages.latvia();
        Pages pages = Pages.of(talka);
        runs = Runs.start(talka, 1, Duration.ofSeconds(60));
        progress = new ProgressStream(pages, runs, 1);
        server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            pages.addTo(config.routes);
            PlanRoutes.addProgress(config.routes, progress);
        });
        server.start("localhost", 0);
    }

    @AfterEach
    void stop() {
        runs.stop();
        progress.close();
        server.stop();
    }

    @Test
    void pageThatFindsNoRoomIsToldToAskAgainUntilAnotherIsThrough() throws Exception {
        HttpResponse<InputStream> first = ask();
        HttpResponse<InputStream> second = ask();
        runs.stop();
        String told = read(first);
        HttpResponse<InputStream> third = ask();

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(told).endsWith("event: done\ndata: done\n\n");
        assertThat(second.statusCode()).isEqualTo(503);
        assertThat(second.headers().firstValue("Retry-After")).isPresent();
        assertThat(third.statusCode()).isEqualTo(200);
        assertThat(read(third)).contains("event: done");
    }

    @Test
    void pageIsLetGoWhenTheSiteIsClosed() throws Exception {
        progress.close();

        assertThat(read(ask())).doesNotContain("event: message");
    }

    private HttpResponse<InputStream> ask() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + server.port() + "/en/plan/progress"))
                .header("Accept", "text/event-stream")
                .build();
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        return answer;
    }

    private static String read(HttpResponse<InputStream> answer) throws Exception {
        return new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
    }
}
