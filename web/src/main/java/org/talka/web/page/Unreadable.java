package org.talka.web.page;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.talka.engine.explain.Language;
import org.talka.engine.explain.Phrases;

/**
 * Answers what never reaches the pages because its address or its headers cannot be read: in every language the site speaks, with
 * nothing of what was sent.
 */
public final class Unreadable extends ErrorHandler {

    private static final String PAGE = """
            <!doctype html>
            <html lang="lv">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Talka</title></head>
            <body><h1>Talka</h1>
            %s<p><a href="/">Talka</a></p></body>
            </html>
            """;

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Guard.HEADERS.forEach(response.getHeaders()::put);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
        String key = response.getStatus() >= 500 ? "problem.fault" : "problem.unread";
        Content.Sink.write(response, true, page(key), callback);
        return true;
    }

    private static String page(String key) {
        return PAGE.formatted(Stream.of(Language.values())
                .map(language -> paragraph(Phrases.of(language, Speech.BUNDLE, Speech.class.getClassLoader()), key))
                .collect(Collectors.joining()));
    }

    private static String paragraph(Phrases words, String key) {
        return "<p lang=\"" + words.language().code() + "\">" + words.say(key) + " " + words.say(key + ".next")
                + "</p>\n";
    }
}
