package org.talka.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talka.RingPackage;
import org.talka.web.store.KeptRun;
import org.talka.web.store.RunKey;
import org.talka.web.store.Scenario;
import org.talka.web.store.Store;

/**
 * The site as a process of its own, killed at drawn moments while a person pins, names and has plans made. With
 * -Dtalka.kills=100 as often as that; the figures are then printed.
 */
class KillTest {

    private static final int KILLS = Integer.getInteger("talka.kills", 3);
    /** The site lives no longer than this once it is ready. */
    private static final int LONGEST_MILLIS = 2_500;

    private static final List<String> IDS = List.of("alder", "birch", "cedar", "elm", "fir", "hazel");

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Random chance = new Random(7);
    /** Names by the address of their scenario, as the site has acknowledged them. */
    private final Map<String, String> named = new LinkedHashMap<>();
    /** Questions whose plans somebody has seen. */
    private final Set<String> seen = new TreeSet<>();

    /** What somebody did last when the site was killed: it may have happened or not. */
    private String inDoubt = "";

    private double longestSeconds;
    /** Seconds of a processor until the site was ready, at most. */
    private double mostWork;

    private final Set<Long> interrupted = new TreeSet<>();

    private Path data = Path.of("");

    @BeforeEach
    void writePackage() throws IOException {
        data = RingPackage.in(folder.resolve("data"));
    }

    @Test
    void nothingThatWasAcknowledgedIsLost() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            Server server = start();
            Thread person = new Thread(() -> work(server.port()), "person");
            person.start();
            person.join(chance.nextInt(LONGEST_MILLIS));
            server.process().destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            person.join();
            holdAgainstTheStore();
        }
        Server last = start();
        assertThat(get(last.port(), "/en/scenarios")).contains("Scenarios");
        last.process().destroyForcibly().waitFor(10, TimeUnit.SECONDS);

        if (KILLS > 5) {
            System.out.printf(
                    "%d kills: %d names and %d plans acknowledged, %d runs interrupted, ready again in at most %.1f s"
                            + " (%.1f s of a processor)%n",
                    KILLS, named.size(), seen.size(), interrupted.size(), longestSeconds, mostWork);
        }
    }

    private record Server(Process process, int port) {}

    /** Starts the site as the command does, and returns when it says where it listens. */
    private Server start() throws IOException {
        long began = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.talka.cli.Main",
                        "serve",
                        "--data",
                        data.toString(),
                        "--port",
                        "0",
                        "--store",
                        folder.resolve("store").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        String line = lines.readLine();
        assertThat(line).startsWith("Talka: ");
        longestSeconds = Math.max(longestSeconds, (System.nanoTime() - began) / 1e9);
        mostWork = Math.max(
                mostWork,
                process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3);
        return new Server(process, Integer.parseInt(line.replaceFirst(".*:", "").strip()));
    }

    /** Pins, asks, names and renames until the site is gone. */
    private void work(int port) {
        try {
            while (true) {
                String question = question();
                String name = "name " + named.size() + " " + chance.nextInt(1_000);
                inDoubt = name;
                String address = post(port, "/en/scenarios" + question, "name=" + name.replace(' ', '+'));
                named.put(address.replaceFirst(".*/", ""), name);
                post(port, "/en/plan" + question, "seconds=5");
                if (chance.nextBoolean()) {
                    String renamed = "renamed " + chance.nextInt(1_000);
                    inDoubt = renamed;
                    post(port, address + "/rename", "name=" + renamed.replace(' ', '+'));
                    named.put(address.replaceFirst(".*/", ""), renamed);
                }
                get(port, "/en/plan/progress" + question);
                if (get(port, "/en/plan" + question).contains("What changed against the usual plan")) {
                    seen.add(question);
                }
            }
        } catch (IOException gone) {
            // the site was killed
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** One pair pinned, another ruled out, none the same. */
    private String question() {
        List<String> drawn = new ArrayList<>(IDS);
        Collections.shuffle(drawn, chance);
        return "?pin=" + drawn.get(0) + "~" + drawn.get(1) + "&forbid=" + drawn.get(2) + "~" + drawn.get(3);
    }

    private void holdAgainstTheStore() throws Exception {
        try (Store store = Store.open(folder.resolve("store"))) {
            Map<String, Scenario> kept = new LinkedHashMap<>();
            store.scenarios().list().forEach(one -> kept.put(String.valueOf(one.id()), one));
            named.forEach((id, name) -> assertThat(kept)
                    .containsKey(id)
                    .satisfies(all -> assertThat(all.get(id).name()).isIn(name, inDoubt)));
            for (Scenario scenario : kept.values()) {
                named.put(String.valueOf(scenario.id()), scenario.name());
                for (KeptRun run : store.runs().of(scenario.key())) {
                    assertThat(run.state()).isIn(KeptRun.State.DONE, KeptRun.State.INTERRUPTED, KeptRun.State.FAILED);
                    if (run.state() == KeptRun.State.INTERRUPTED) {
                        interrupted.add(run.id());
                    }
                    if (run.figures() != null) {
                        assertThat(store.runs().proposals(run.id()))
                                .hasSize(run.figures().proposals());
                    }
                }
            }
            for (String question : seen) {
                assertThat(doneFor(store, question)).as(question).isTrue();
            }
        }
    }

    private static boolean doneFor(Store store, String question) {
        String wanted = org.talka.web.page.Question.parse(question).query();
        return store.scenarios().list().stream()
                .filter(one -> one.question().equals(wanted))
                .map(Scenario::key)
                .distinct()
                .anyMatch((RunKey key) -> store.runs().findDone(key).isPresent());
    }

    private String get(int port, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", path.contains("progress") ? "text/event-stream" : "text/html")
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /** Sends a form and returns where it leads; a refusal leads nowhere. */
    private String post(int port, String path, String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString())
                .headers()
                .firstValue("Location")
                .orElse("");
    }
}
