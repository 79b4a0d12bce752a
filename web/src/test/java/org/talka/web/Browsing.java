package org.talka.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.talka.engine.Talka;
import org.talka.web.page.Parameters;
import org.talka.web.store.Store;

/** A running site and somebody who asks it for pages. */
final class Browsing implements AutoCloseable {

    /** Bodies as text, in which figures and units that a page keeps on one line stand with plain spaces. */
    private static final HttpResponse.BodyHandler<String> READABLE = info -> HttpResponse.BodySubscribers.mapping(
            HttpResponse.BodySubscribers.ofString(java.nio.charset.StandardCharsets.UTF_8),
            body -> body.replace("\u00a0%", " %").replaceAll("\u00a0(no|of)\u00a0100", " $1 100"));

    private final Site site;
    private final HttpClient client = HttpClient.newHttpClient();

    private Browsing(Site site) {
        this.site = site;
    }

    static Browsing of(Talka talka) throws Exception {
        return new Browsing(Site.start(talka, 0));
    }

    static Browsing of(Talka talka, Settings settings) throws Exception {
        return new Browsing(Site.start(talka, settings));
    }

    /** With the plan there. */
    static Browsing finished(Talka talka) throws Exception {
        Browsing browsing = of(talka);
        browsing.site.awaitPlan(Duration.ofMinutes(2));
        return browsing;
    }

    /** With the plan there, and a store. */
    static Browsing keeping(Talka talka, Path folder) throws Exception {
        Browsing browsing = new Browsing(Site.start(talka, Settings.of(0), Store.open(folder)));
        browsing.site.awaitPlan(Duration.ofMinutes(2));
        return browsing;
    }

    /** With the shared tasks there. */
    void finishTasks() throws InterruptedException {
        site.awaitTasks(Duration.ofMinutes(2));
    }

    /** With the peer circles there. */
    void finishCircles() throws InterruptedException {
        site.awaitCircles(Duration.ofMinutes(2));
    }

    List<String> addressesUnder(String prefix) {
        return site.addressesUnder(prefix);
    }

    Map<String, Parameters> parameters() {
        return site.parameters();
    }

    String address(String path) {
        return "http://localhost:" + site.port() + path;
    }

    /** @param headers name, value, name, value and so on */
    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), READABLE);
    }

    /** Sends a form; redirects are not followed. */
    HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return client.send(request, READABLE);
    }

    /** Follows the progress of a plan until it is there or will not be. */
    void awaitPlan(String query) throws IOException, InterruptedException {
        get("/en/plan/progress" + query, "Accept", "text/event-stream");
    }

    /** Has a question answered and keeps it as a scenario. */
    void keepScenario(String query, String name) throws IOException, InterruptedException {
        post("/en/plan" + query, "seconds=5");
        awaitPlan(query);
        post("/en/scenarios" + query, "name=" + name);
    }

    /** Asks for a study of an analyst and looks at its page until it is there. */
    String study(String path) throws IOException, InterruptedException {
        post(path, "");
        return awaitStudy(path);
    }

    /** The page of a study once it is made. */
    String awaitStudy(String path) throws IOException, InterruptedException {
        String page = get(path).body();
        while (page.contains("class=\"making")) {
            Thread.onSpinWait();
            page = get(path).body();
        }
        return page;
    }

    @Override
    public void close() {
        site.stop();
    }
}
