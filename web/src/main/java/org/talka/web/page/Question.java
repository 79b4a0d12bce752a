package org.talka.web.page;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;

/**
 * What a plan is asked to keep and to leave out, and how long it may take. It stands in the address, so that a link
 * asks the same question anywhere.
 *
 * @param seconds the plan may take
 */
public record Question(Pins pins, int seconds) {

    /** Nothing pinned, nothing ruled out. */
    public static final Question USUAL = new Question(Pins.NONE, 5);

    /** Times a person can choose from, in seconds. */
    public static final List<Integer> LIMITS = List.of(5, 20, 60);

    private static final int MOST_PINS = 200;

    /** The question an address asks. */
    public static Question of(Context ctx) {
        String seconds = Query.find(
                        ctx, "seconds", LIMITS.stream().map(String::valueOf).toList())
                .orElse("");
        return of(ctx.queryParams("pin"), ctx.queryParams("forbid"), seconds);
    }

    /** The question that was once written as {@link #query}. */
    public static Question parse(String query) {
        List<String> pinned = new ArrayList<>();
        List<String> forbidden = new ArrayList<>();
        String seconds = "";
        for (String part : query.replaceFirst("^\\?", "").split("&")) {
            String value = decoded(part.replaceFirst("^[^=]*=?", ""));
            if (part.startsWith("pin=")) {
                pinned.add(value);
            } else if (part.startsWith("forbid=")) {
                forbidden.add(value);
            } else if (part.startsWith("seconds=")) {
                seconds = value;
            }
        }
        return of(pinned, forbidden, seconds);
    }

    private static Question of(List<String> pins, List<String> forbids, String seconds) {
        TreeSet<Pair> pinned = pairs("pin", pins);
        TreeSet<Pair> forbidden = pairs("forbid", forbids);
        for (Pair pair : pinned) {
            if (forbidden.contains(pair)) {
                throw Problem.unknownFilter("forbid", text(pair));
            }
        }
        return new Question(
                new Pins(pinned, forbidden), seconds.isEmpty() ? USUAL.seconds() : Integer.parseInt(seconds));
    }

    private static TreeSet<Pair> pairs(String name, List<String> texts) {
        if (texts.size() > MOST_PINS) {
            throw Problem.unknownFilter(name, "× " + texts.size());
        }
        TreeSet<Pair> pairs = new TreeSet<>();
        for (String text : texts) {
            pairs.add(pair(name, text));
        }
        return pairs;
    }

    private static Pair pair(String name, String text) {
        String[] ids = text.split("~", -1);
        if (ids.length != 2) {
            throw Problem.unknownFilter(name, text);
        }
        try {
            return Pair.of(decoded(ids[0]), decoded(ids[1]));
        } catch (IllegalArgumentException notAPair) {
            throw Problem.unknownFilter(name, text);
        }
    }

    private static String decoded(String id) {
        return URLDecoder.decode(id, StandardCharsets.UTF_8);
    }

    /** A pair as it stands in an address. */
    static String text(Pair pair) {
        return Links.segment(pair.a()) + "~" + Links.segment(pair.b());
    }

    /** Every pair it speaks of. */
    public List<Pair> pairs() {
        return Stream.concat(pins.pinned().stream(), pins.forbidden().stream()).toList();
    }

    public boolean isUsual() {
        return equals(USUAL);
    }

    /** The same with this pair pinned. */
    public Question pinning(Pair pair) {
        TreeSet<Pair> pinned = new TreeSet<>(pins.pinned());
        pinned.add(pair);
        return new Question(new Pins(pinned, without(pins.forbidden(), pair)), seconds);
    }

    /** The same with this pair ruled out. */
    public Question forbidding(Pair pair) {
        TreeSet<Pair> forbidden = new TreeSet<>(pins.forbidden());
        forbidden.add(pair);
        return new Question(new Pins(without(pins.pinned(), pair), forbidden), seconds);
    }

    /** The same with nothing said of this pair. */
    public Question freeing(Pair pair) {
        return new Question(new Pins(without(pins.pinned(), pair), without(pins.forbidden(), pair)), seconds);
    }

    /** The same with another time limit. */
    public Question taking(int otherSeconds) {
        return new Question(pins, otherSeconds);
    }

    private static TreeSet<Pair> without(Collection<Pair> pairs, Pair pair) {
        TreeSet<Pair> others = new TreeSet<>(pairs);
        others.remove(pair);
        return others;
    }

    /** "?pin=a~b&seconds=20", or nothing for the usual question. */
    public String query() {
        List<String> parts = new ArrayList<>();
        pins.pinned().forEach(pair -> parts.add("pin=" + Links.segment(text(pair))));
        pins.forbidden().forEach(pair -> parts.add("forbid=" + Links.segment(text(pair))));
        if (seconds != USUAL.seconds()) {
            parts.add("seconds=" + seconds);
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }
}
