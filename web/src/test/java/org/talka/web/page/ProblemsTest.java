package org.talka.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.talka.engine.Talka;
import org.talka.engine.model.DataPackage;
import org.talka.engine.rules.Rules;

class ProblemsTest {

    @Test
    void faultIsToldCalmlyAndWithoutItsTrace() throws Exception {
        Pages pages = Pages.of(nothing());
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            pages.addTo(config.routes);
            config.routes.get("/{lang}/broken", pages.handler((ctx, speech) -> {
                throw new IllegalStateException("secret");
            }));
        });
        server.start("localhost", 0);

        HttpResponse<String> page = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/lv/broken"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        server.stop();

        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body())
                .contains("Šo lapu neizdevās izveidot.")
                .doesNotContain("secret")
                .doesNotContain("Exception")
                .doesNotContain("org.talka");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void requestThatIsRefusedKeepsItsStatus() throws Exception {
        Pages pages = Pages.of(nothing());
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            pages.addTo(config.routes);
            config.routes.get("/{lang}/{status}", ctx -> ctx.status(Integer.parseInt(ctx.pathParam("status"))));
        });
        server.start("localhost", 0);

        HttpResponse<String> unread = get(server, "/en/400");
        HttpResponse<String> otherMethod = get(server, "/lv/405");
        server.stop();

        assertThat(unread.statusCode()).isEqualTo(400);
        assertThat(unread.body()).contains("This request cannot be read.");
        assertThat(otherMethod.statusCode()).isEqualTo(405);
        assertThat(otherMethod.body()).contains("Uz šo adresi neko nevar nosūtīt.");
    }

    private static HttpResponse<String> get(Javalin server, String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + address))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static Talka nothing() {
        DataPackage data = new DataPackage(
                "n", "N", "0", Map.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of());
        Rules rules = new Rules(
                "n",
                "1",
                "0",
                List.of(),
                Map.of(),
                new Rules.Scales(100, 1, 1, 1),
                new Rules.Ageing(null, null, 0),
                new Rules.TwinningRules(1, 1, List.of(1.0), 0, 0),
                List.of(),
                List.of(),
                List.of());
        return Talka.of(data, rules, List.of());
    }
}
