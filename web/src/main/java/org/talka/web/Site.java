package org.talka.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.HandlerType;
import io.javalin.util.JavalinBindException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.talka.engine.Talka;
import org.talka.engine.evaluation.Sensitivity;
import org.talka.web.atlas.AtlasRoutes;
import org.talka.web.backtest.BackTestRoutes;
import org.talka.web.bench.BenchRoutes;
import org.talka.web.circle.CircleRoutes;
import org.talka.web.data.DataRoutes;
import org.talka.web.map.CountryMap;
import org.talka.web.matrix.MatrixRoutes;
import org.talka.web.missing.MissingRoutes;
import org.talka.web.municipality.MunicipalityRoutes;
import org.talka.web.page.Pages;
import org.talka.web.page.Parameters;
import org.talka.web.page.Unreadable;
import org.talka.web.pair.PairRoutes;
import org.talka.web.plan.PlanRoutes;
import org.talka.web.rulebook.Desk;
import org.talka.web.rulebook.Rulebook;
import org.talka.web.rulebook.Versions;
import org.talka.web.run.CircleRun;
import org.talka.web.run.Runs;
import org.talka.web.run.Studies;
import org.talka.web.run.Study;
import org.talka.web.run.TaskRun;
import org.talka.web.scenario.ScenarioRoutes;
import org.talka.web.sensitivity.SensitivityRoutes;
import org.talka.web.start.StartRoutes;
import org.talka.web.store.Store;
import org.talka.web.task.TaskRoutes;
import org.talka.web.tradeoff.TradeOffRoutes;

/** The running site. */
public final class Site implements AutoCloseable {

    /** Threads that answer: more would only take turns on the processors. */
    private static final int MOST_THREADS = 48;

    private static final int FEWEST_THREADS = 8;

    /** Under this name it is kept that answers about pairs are being worked out; no address asks for it. */
    private static final String PAIRS = "pairs ahead";

    /** Bytes; the bench without script sends every dial in its address. */
    private static final int LONGEST_ADDRESS = 32_768;

    /** Bytes; no form of the site needs more. */
    private static final long LONGEST_FORM = 65_536;

    /** Most that can be uploaded. */
    private static final long LARGEST_MB = 6;

    private final Javalin server;
    private final Pages pages;
    private final Runs runs;
    private final TaskRun tasks;
    private final CircleRun circles;
    private final Studies studies;
    private final @Nullable Store store;

    private Site(
            Javalin server,
            Pages pages,
            Runs runs,
            TaskRun tasks,
            CircleRun circles,
            Studies studies,
            @Nullable Store store) {
        this.server = server;
        this.pages = pages;
        this.runs = runs;
        this.tasks = tasks;
        this.circles = circles;
        this.studies = studies;
        this.store = store;
    }

    /** A site on this computer alone. */
    public static Site start(Talka talka, int port) throws PortInUse {
        return start(talka, Settings.of(port));
    }

    /**
     * A site on a host's own choice of address.
     *
     * @param port 0 takes any free one
     */
    public static Site start(Talka talka, String host, int port) throws PortInUse {
        return start(talka, Settings.of(port).withHost(host));
    }

    /** A site that keeps nothing beyond its end. */
    public static Site start(Talka talka, Settings settings) throws PortInUse {
        return start(talka, settings, null);
    }

    /**
     * Serves the pages at once, while the plan is made behind them.
     *
     * @param store where scenarios and runs are kept, closed with the site; null for a site that keeps nothing
     */
    public static Site start(Talka talka, Settings settings, @Nullable Store store) throws PortInUse {
        Pages pages = store == null ? Pages.of(talka) : Pages.of(talka, id -> ScenarioRoutes.findQuestion(store, id));
        CountryMap map = CountryMap.of(talka);
        Runs runs = Runs.start(talka, settings.seed(), settings.limit(), store);
        TaskRun tasks = TaskRun.of(talka, settings.seed());
        CircleRun circles = CircleRun.of(talka);
        Studies studies = new Studies();
        Desk desk = new Desk(pages, new Rulebook(talka, new Versions(settings.rulesFolder())), studies);
        runs.usual().lookedAtBy(() -> studies.result(SensitivityRoutes.USUAL));
        Javalin server = Javalin.create(config -> {
            configure(config);
            pages.addTo(config.routes);
            pages.answerOnlyTo(settings.host(), settings.name(), config.routes);
            StartRoutes.addTo(config.routes, pages, runs.usual(), map);
            config.events.serverStopping(PlanRoutes.addTo(config.routes, pages, runs, map, store)::close);
            ScenarioRoutes.addTo(config.routes, pages, runs.seed(), map, store);
            TaskRoutes.addTo(config.routes, pages, tasks, map);
            CircleRoutes.addTo(config.routes, pages, circles, map);
            AtlasRoutes.addTo(config.routes, pages, runs, map);
            MatrixRoutes.addTo(config.routes, pages, runs, map);
            MunicipalityRoutes.addTo(config.routes, pages, runs, tasks, circles, map);
            PairRoutes.addTo(config.routes, pages, runs, map);
            DataRoutes.addTo(config.routes, pages);
            BenchRoutes.addTo(config.routes, desk, runs.usual(), settings.seed(), settings.limit());
            BackTestRoutes.addTo(config.routes, desk);
            SensitivityRoutes.addTo(config.routes, desk);
            TradeOffRoutes.addTo(config.routes, desk);
            MissingRoutes.addTo(config.routes, desk);
        });
        try {
            server.start(settings.host(), settings.port());
        } catch (JavalinBindException notBound) {
            runs.stop();
            if (store != null) {
                store.close();
            }
            throw new PortInUse(settings.port(), notBound);
        }
        if (settings.looksAhead()) {
            Ahead ahead = new Ahead(talka, runs.usual(), tasks, circles);
            if (ahead.isWhole()) {
                Study<Sensitivity> weights = ahead.begin(settings.host(), server.port());
                studies.keep(SensitivityRoutes.USUAL, weights);
                studies.keep(PAIRS, ahead.pairsAfter(weights));
            } else {
                ahead.beginWithPages(settings.host(), server.port());
            }
        }
        return new Site(server, pages, runs, tasks, circles, studies, store);
    }

    private static void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.jetty.multipartConfig.maxFileSize(LARGEST_MB, SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(LARGEST_MB, SizeUnit.MB);
        config.http.compressionStrategy = CompressionStrategy.GZIP;
        config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS);
        config.http.maxRequestSize = LONGEST_FORM;
        config.jetty.modifyServer(jetty -> jetty.setErrorHandler(new Unreadable()));
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(LONGEST_ADDRESS);
        });
    }

    public int port() {
        return server.port();
    }

    /** The addresses answered that begin so, with their place holders. */
    List<String> addressesUnder(String prefix) {
        return server.unsafe.internalRouter.allHttpHandlers().stream()
                .filter(handler -> handler.endpoint.method.equals(HandlerType.GET))
                .map(handler -> handler.endpoint.path)
                .filter(path -> path.startsWith(prefix))
                .toList();
    }

    /** What each address knows behind its question mark. */
    Map<String, Parameters> parameters() {
        return pages.parameters();
    }

    /** Waits until the plan is there or cannot be made, at most this long. */
    public void awaitPlan(Duration longest) throws InterruptedException {
        runs.usual().await(longest);
    }

    /** Asks for the plan of shared tasks and waits until it is there or cannot be made, at most this long. */
    public void awaitTasks(Duration longest) throws InterruptedException {
        tasks.await(longest);
    }

    /** Asks for the peer circles and waits until they are there or cannot be made, at most this long. */
    public void awaitCircles(Duration longest) throws InterruptedException {
        circles.await(longest);
    }

    public void stop() {
        runs.stop();
        tasks.stop();
        circles.stop();
        studies.stop();
        server.stop();
        if (store != null) {
            store.close();
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** Another program listens on the port. */
    public static final class PortInUse extends Exception {

        private static final long serialVersionUID = 1L;

        private final int port;

        PortInUse(int port, Throwable cause) {
            super("The port " + port + " is in use.", cause);
            this.port = port;
        }

        public int port() {
            return port;
        }
    }
}
