package org.talka.web.page;

import io.javalin.http.Context;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.talka.engine.model.Nearest;

/**
 * The names an address knows behind its question mark. Each route has one list, which pages, files and their description are held to.
 *
 * @param names in the alphabet
 * @param dials whether it also takes dials of the rules, which have a point in their name; whoever reads them says which are none
 */
public record Parameters(Set<String> names, boolean dials) {

    public static final Parameters NONE = of();

    /** The names of a {@link Question}, known to every page. */
    public static final Parameters QUESTION = of("pin", "forbid", "seconds", "scenario");

    /** What other programs add to addresses that people send each other; it asks for nothing. */
    private static final Pattern TRACKING =
            Pattern.compile("utm_[a-z_]+|(fb|g|d|y|tt|tw)clid|msclkid|[gw]braid|mc_[ce]id|_g[al]");

    /** Those that mean as much as how often they are given. */
    private static final Set<String> SEVERAL = Set.of("pin", "forbid");

    public Parameters {
        names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
    }

    public static Parameters of(String... names) {
        return new Parameters(Set.of(names), false);
    }

    /** These and others. */
    public Parameters and(Parameters other) {
        Set<String> all = new TreeSet<>(names);
        all.addAll(other.names);
        return new Parameters(all, dials || other.dials);
    }

    /** These and others. */
    public Parameters and(String... others) {
        return and(of(others));
    }

    /** These, and dials. */
    public Parameters withDials() {
        return new Parameters(names, true);
    }

    private boolean knows(String name) {
        return names.contains(name) || (dials && name.contains(".")) || name.isBlank();
    }

    /** The names of an address that are none of these, nor such as only count visits. */
    List<String> unknown(Context ctx) {
        return given(ctx)
                .filter(name -> !knows(name) && !TRACKING.matcher(name).matches())
                .toList();
    }

    /** The names of an address that stand there several times, though only one counts. */
    List<String> repeated(Context ctx) {
        return given(ctx)
                .filter(name -> names.contains(name) && !SEVERAL.contains(name))
                .filter(name -> ctx.queryParams(name).size() > 1)
                .toList();
    }

    private static Stream<String> given(Context ctx) {
        Collection<String> given =
                ctx.queryString() == null ? List.of() : ctx.queryParamMap().keySet();
        return given.stream();
    }

    /** The name somebody most likely meant. */
    Optional<String> near(String name) {
        return Nearest.to(name, names);
    }
}
