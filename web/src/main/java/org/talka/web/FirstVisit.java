package org.talka.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.talka.engine.Talka;
import org.talka.engine.explain.Language;
import org.talka.engine.plan.Proposal;
import org.talka.engine.twinning.TwinningPlan;
import org.talka.web.page.Links;
import org.talka.web.page.Question;
import org.talka.web.run.PlanRun;

/**
 * Looks at the pages most people open first, in both languages, as soon as the plan is there: then nobody has to wait
 * until they are made for the first time. On Latvia it takes a good second.
 */
final class FirstVisit {

    private static final System.Logger LOG = System.getLogger(FirstVisit.class.getName());
    private static final int LONGEST_MILLIS = 60_000;

    private FirstVisit() {}

    /** Looks at all of them; ends early where the site does. */
    static void visit(Talka talka, PlanRun usual, String host, int port) {
        try {
            URI site = new URI("http", null, host, port, null, null, null);
            List<Proposal> proposals =
                    usual.findPlan().map(TwinningPlan::proposals).orElse(List.of());
            look(site, addresses(talka, proposals));
        } catch (IOException | URISyntaxException ended) {
            LOG.log(System.Logger.Level.DEBUG, "The first visit ended early.", ended);
        }
    }

    /** What is looked at: the pages of the menu, one municipality with its sheet, and one proposed pair. */
    static List<String> addresses(Talka talka, List<Proposal> proposals) {
        List<String> addresses = new ArrayList<>();
        for (Language language : Language.values()) {
            Links links = new Links(language, Question.USUAL);
            addresses.addAll(List.of(
                    links.start(),
                    links.plan(),
                    links.matrix(),
                    links.map(),
                    links.municipalities(),
                    links.aboutData()));
            talka.home().stream().limit(1).forEach(id -> {
                addresses.add(links.municipality(id));
                addresses.add(links.brief(id));
            });
            proposals.stream()
                    .limit(1)
                    .map(Proposal::assessment)
                    .forEach(pair -> addresses.add(links.pair(pair.a(), pair.b())));
        }
        return addresses;
    }

    /** Asks for these pages of a site, one after another, as a browser that takes packed ones. */
    static void look(URI site, List<String> addresses) throws IOException {
        for (String address : addresses) {
            look(site.resolve(address));
        }
    }

    private static void look(URI address) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setConnectTimeout(LONGEST_MILLIS);
        connection.setReadTimeout(LONGEST_MILLIS);
        connection.setRequestProperty("Accept-Encoding", "gzip");
        try (InputStream page = connection.getInputStream()) {
            page.transferTo(OutputStream.nullOutputStream());
        }
    }
}
