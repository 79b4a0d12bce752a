package org.talka.web.page;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;

/** What every answer forbids the browser, and whose forms are taken. */
final class Guard {

    /** Nothing but what this host serves, and nothing inside the page itself. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private Guard() {}

    /** Refuses what another site's page sends: whoever reads that page did not mean to change anything here. */
    static void requireOwnForm(Context ctx) {
        if (ctx.method().equals(HandlerType.POST) && "cross-site".equals(ctx.header("Sec-Fetch-Site"))) {
            throw Problem.fromElsewhere();
        }
    }

    /** Headers for every answer. */
    static void shield(Context ctx) {
        ctx.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }
}
