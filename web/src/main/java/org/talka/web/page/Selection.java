package org.talka.web.page;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.talka.engine.Talka;

/**
 * What a reader keeps in sight on map, matrix and list at once. It stands in the address: {@code ?at=id} or
 * {@code ?at=id~id}.
 *
 * @param ids of nobody, one municipality, or the two of a pair
 */
public record Selection(List<String> ids) {

    public static final Selection NONE = new Selection(List.of());

    /** Its name in the address. */
    public static final String NAME = "at";

    public Selection {
        ids = List.copyOf(ids);
    }

    /** The selection of an address; a municipality it names must be known. */
    public static Selection of(Context ctx, Talka talka) {
        Optional<String> text = Query.find(ctx, NAME);
        if (text.isEmpty()) {
            return NONE;
        }
        List<String> ids = Stream.of(text.get().split("~", -1))
                .map(part -> decoded(part, text.get()))
                .toList();
        if (ids.size() > 2 || Set.copyOf(ids).size() < ids.size()) {
            throw Problem.unknownFilter(NAME, text.get());
        }
        for (String id : ids) {
            if (talka.data().findMunicipality(id).isEmpty()) {
                throw Problem.unknownMunicipality(talka, id);
            }
        }
        return new Selection(ids);
    }

    private static String decoded(String part, String whole) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            throw Problem.unknownFilter(NAME, whole);
        }
    }

    /** A pair to be chosen. */
    public static Selection pair(String a, String b) {
        return new Selection(List.of(a, b));
    }

    /** One to be chosen. */
    public static Selection one(String id) {
        return new Selection(List.of(id));
    }

    /** "at=a~b", as it stands behind an address. */
    public String asked() {
        return NAME + "=" + Links.segment(text());
    }

    /** The same, to be joined with more. */
    public Query query() {
        return new Query().with(NAME, text());
    }

    public boolean isNone() {
        return ids.isEmpty();
    }

    public boolean isPair() {
        return ids.size() == 2;
    }

    /** Whether it is this one alone. */
    public boolean isOne(String id) {
        return ids.equals(List.of(id));
    }

    /** Whether it is the pair of these two. */
    public boolean isPairOf(String a, String b) {
        return isPair() && ids.contains(a) && ids.contains(b);
    }

    /** As it stands in the address; empty for nobody. */
    public String text() {
        return ids.stream().map(Links::segment).collect(Collectors.joining("~"));
    }
}
