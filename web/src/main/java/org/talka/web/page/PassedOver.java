package org.talka.web.page;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an address asks for and its page cannot use: names nobody knows, values nobody can read. The page says so above its headline and shows the
 * rest; a file is refused, since no program reads such a sentence.
 */
final class PassedOver {

    private static final String KNOWN = "talka.known";
    private static final String UNREAD = "talka.unread";

    /** Sentences at most, and characters of a name or value in one. */
    private static final int MOST = 5;

    private static final int LONGEST = 60;

    private PassedOver() {}

    /** A value nobody can read. */
    private record Unread(String name, String value) {}

    /** Notes what the address of a request knows; refuses a file whose address asks for more. */
    static void expect(Context ctx, Parameters known) {
        ctx.attribute(KNOWN, known);
        if (isFile(ctx)) {
            for (String name : known.unknown(ctx)) {
                throw Problem.unknownParameter(shortened(name), known.names(), known.near(name));
            }
            for (String name : known.repeated(ctx)) {
                throw Problem.repeatedParameter(name);
            }
        }
    }

    /** A value of this name cannot be used. */
    static void unread(Context ctx, String name, String value) {
        if (isFile(ctx)) {
            throw Problem.unknownFilter(name, value);
        }
        List<Unread> all = new ArrayList<>(before(ctx));
        all.add(new Unread(name, value));
        ctx.attribute(UNREAD, List.copyOf(all));
    }

    private static List<Unread> before(Context ctx) {
        @Nullable List<Unread> before = ctx.attribute(UNREAD);
        return before == null ? List.of() : before;
    }

    private static boolean isFile(Context ctx) {
        return ctx.path().startsWith("/api/");
    }

    /** In sentences. */
    static List<Note> notes(Context ctx, Speech speech) {
        @Nullable Parameters known = ctx.attribute(KNOWN);
        if (known == null || ctx.queryString() == null) {
            return List.of();
        }
        Stream<Note> unknown = known.unknown(ctx).stream().map(name -> unknown(ctx, speech, known, name));
        Stream<Note> repeated =
                known.repeated(ctx).stream().map(name -> plain(speech.say("passed.repeated", "name", name)));
        Stream<Note> unread = before(ctx).stream()
                .map(one -> plain(speech.say("passed.value", "name", one.name(), "value", shortened(one.value()))));
        return Stream.of(unknown, repeated, unread)
                .flatMap(notes -> notes)
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static Note unknown(Context ctx, Speech speech, Parameters known, String name) {
        String sentence = speech.say("passed.name", "name", shortened(name));
        Optional<String> near = known.near(name).filter(meant -> ctx.queryParam(meant) == null);
        return near.map(meant -> new Note(
                        sentence, new Link(speech.say("passed.near", "name", meant), renamed(ctx, name, meant))))
                .orElse(plain(sentence));
    }

    private static Note plain(String sentence) {
        return new Note(sentence, new Link("", ""));
    }

    /** The address with another name in the place of one. */
    private static String renamed(Context ctx, String name, String other) {
        return Stream.of(String.valueOf(ctx.queryString()).split("&"))
                .map(part -> part.split("=", 2))
                .map(part -> (isNamed(part[0], name) ? other : part[0]) + (part.length > 1 ? "=" + part[1] : ""))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static boolean isNamed(String part, String name) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8).equals(name);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
