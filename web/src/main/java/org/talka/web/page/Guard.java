package org.talka.web.page;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What every answer forbids the browser, whose forms are taken, and under which names the site answers. */
final class Guard {

    /** Nothing but what this host serves, and nothing inside the page itself. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Headers of every answer. Own forms name the page they come from (with "no-referrer" browsers send them as from nowhere). */
    static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

    private static final Set<String> ELSEWHERE = Set.of("cross-site", "same-site");

    /** Names that mean this computer wherever they are looked up. */
    private static final Pattern THIS_COMPUTER =
            Pattern.compile("localhost|[a-z0-9-]+\\.localhost|127(\\.\\d{1,3}){3}|\\[(::1|0:0:0:0:0:0:0:1)]");

    private Guard() {}

    /** Refuses what another site's page sends: whoever reads that page did not mean to change anything here. */
    static void requireOwnForm(Context ctx) {
        if (ctx.method().equals(HandlerType.POST)
                && !isOwn(ctx.header("Sec-Fetch-Site"), ctx.header("Origin"), ctx.header("Host"))) {
            throw Problem.fromElsewhere();
        }
    }

    /**
     * Whether a form is one of this site's. A browser's word that page and site are the same counts, whatever name a program in
     * between has written into Host; programs that are no browser send neither.
     *
     * @param site what the browser says of the page; null for nothing
     * @param origin of the page; null for none
     */
    static boolean isOwn(@Nullable String site, @Nullable String origin, @Nullable String host) {
        if (site != null && ELSEWHERE.contains(site)) {
            return false;
        }
        return "same-origin".equals(site) || origin == null || host != null && isAt(origin, host);
    }

    /** Whether an origin, "https://a:8443", is at a host, "a:8443" or "a" where the port is the usual one. */
    private static boolean isAt(String origin, String host) {
        try {
            URI page = URI.create(origin);
            URI here = URI.create(page.getScheme() + "://" + host);
            return page.getHost() != null
                    && page.getHost().equalsIgnoreCase(here.getHost())
                    && port(page) == port(here);
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static int port(URI address) {
        return address.getPort() >= 0 ? address.getPort() : "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }

    /**
     * Refuses a request that calls this site by a name it does not have, where it listens to this computer alone: another site's name
     * may have been made to lead here, so that its pages could read these.
     *
     * @param names the site has: what it listens on, and what it is called
     */
    static void requireName(Context ctx, List<String> names) {
        String host = ctx.header("Host");
        if (host != null && !isOneOf(names, host)) {
            throw Problem.otherHost();
        }
    }

    /** Whether a host, with a port or without, is one of these names or means this computer. */
    static boolean isOneOf(List<String> names, String host) {
        String asked = host.replaceFirst(":\\d*$", "");
        return THIS_COMPUTER.matcher(asked.toLowerCase(Locale.ROOT)).matches()
                || names.stream().anyMatch(asked::equalsIgnoreCase);
    }

    /** Whether nobody but this computer reaches what listens there. */
    static boolean isLoopback(String listens) {
        try {
            return InetAddress.getByName(listens).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /** Headers for every answer. */
    static void shield(Context ctx) {
        HEADERS.forEach(ctx::header);
    }
}
