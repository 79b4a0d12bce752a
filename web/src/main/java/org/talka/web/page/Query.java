package org.talka.web.page;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The part of an address behind the question mark: read with care, written in one order. */
public final class Query {

    private final Map<String, String> values = new LinkedHashMap<>();

    /** The value of a name, stripped; empty where the address does not give it or leaves it blank. */
    public static Optional<String> find(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** The same, held against what is known; anything else gets the page that says so. */
    public static Optional<String> find(Context ctx, String name, Collection<String> known) {
        Optional<String> value = find(ctx, name);
        if (value.isPresent() && !known.contains(value.get())) {
            throw Problem.unknownFilter(name, value.get());
        }
        return value;
    }

    /** One of the constants of an enum, written small; the given one where the address names none. */
    public static <E extends Enum<E>> E choice(Context ctx, String name, Class<E> type, E usual) {
        Optional<String> value = find(ctx, name);
        if (value.isEmpty()) {
            return usual;
        }
        for (E constant : type.getEnumConstants()) {
            if (Choices.word(constant).equals(value.get())) {
                return constant;
            }
        }
        throw Problem.unknownFilter(name, value.get());
    }

    /** Refuses an address that gives one of these names a value that is not encoded as addresses are: it would be as if it were not there. */
    static void requireReadable(Context ctx, Collection<String> names) {
        for (String part : String.valueOf(ctx.queryString()).split("&")) {
            String[] pair = part.split("=", 2);
            if (pair.length > 1 && names.contains(pair[0]) && !isReadable(pair[1])) {
                throw Problem.unknownFilter(pair[0], pair[1]);
            }
        }
    }

    private static boolean isReadable(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8) != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** What an address gives under this name cannot be used beside the rest: its page says so, its file is refused. */
    public static void passOver(Context ctx, String name) {
        find(ctx, name).ifPresent(value -> PassedOver.unread(ctx, name, value));
    }

    /** Adds a value; an empty one is left out. */
    public Query with(String name, String value) {
        if (!value.isEmpty()) {
            values.put(name, value);
        }
        return this;
    }

    /** Adds a choice, unless it is the usual one. */
    public <E extends Enum<E>> Query with(String name, E value, E usual) {
        return value == usual ? this : with(name, Choices.word(value));
    }

    /** The same behind what a question writes: "?pin=a~b&a=1", or nothing. */
    public String behind(Question question) {
        return joined(question.query(), toString());
    }

    /** Two such parts of an address, each "?a=1" or nothing, as one. */
    static String joined(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + "&" + second.substring(1);
    }

    /** The same as it stands before one more value: "pin=a~b&a=1&", or nothing. */
    public String before(Question question) {
        String asked = behind(question);
        return asked.isEmpty() ? "" : asked.substring(1) + "&";
    }

    /** "?a=1&b=2", or nothing. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        values.forEach((name, value) ->
                text.append(text.isEmpty() ? '?' : '&').append(name).append('=').append(Links.segment(value)));
        return text.toString();
    }
}
