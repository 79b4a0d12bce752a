package org.talka.web.rulebook;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.talka.web.page.Parameters;
import org.talka.web.page.Query;

/**
 * Which rules an address speaks of: a kept version, or those of the package, with some dials turned.
 *
 * @param from name of a kept version; empty for the rules of the package
 * @param turned values by the key of the dial
 */
public record Asked(String from, SortedMap<String, String> turned) {

    /** How an address names rules. */
    public static final Parameters KNOWN = Parameters.of("from").withDials();

    /** The rules of the package, as they are. */
    public static final Asked USUAL = new Asked("", new TreeMap<>());

    private static final int MOST = 1_000;
    private static final int LONGEST = 200;

    public Asked {
        turned = Collections.unmodifiableSortedMap(new TreeMap<>(turned));
    }

    /** What the values of an address or a form ask for: every name with a point in it is a dial. */
    public static Asked of(Map<String, List<String>> values) {
        SortedMap<String, String> turned = new TreeMap<>();
        values.forEach((name, given) -> {
            if (name.contains(".") && !given.isEmpty() && turned.size() < MOST && name.length() <= LONGEST) {
                String last = given.get(given.size() - 1).strip();
                turned.put(name, last.substring(0, Math.min(LONGEST, last.length())));
            }
        });
        List<String> from = values.getOrDefault("from", List.of());
        return new Asked(from.isEmpty() ? "" : from.get(0).strip(), turned);
    }

    /** Whether the rules are those of the package, as they are. */
    public boolean isUsual() {
        return equals(USUAL);
    }

    /** A kept version as it is; the rules of the package where the name is empty. */
    public Asked from(String version) {
        return new Asked(version, new TreeMap<>());
    }

    /** The same version with other dials turned. */
    public Asked turning(Map<String, String> other) {
        return new Asked(from, new TreeMap<>(other));
    }

    /** Adds what is asked to an address. */
    public Query addTo(Query query) {
        query.with("from", from);
        turned.forEach((key, value) -> query.with(key, value.isEmpty() ? " " : value));
        return query;
    }

    /** "?from=…&w.nearness=2", or nothing. */
    public String query() {
        return addTo(new Query()).toString();
    }

    /** Names and values, for forms that carry it along. */
    public List<Map.Entry<String, String>> carried() {
        return Stream.concat(
                        from.isEmpty() ? Stream.<Map.Entry<String, String>>of() : Stream.of(Map.entry("from", from)),
                        turned.entrySet().stream())
                .toList();
    }
}
