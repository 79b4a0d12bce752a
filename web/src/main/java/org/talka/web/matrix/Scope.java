package org.talka.web.matrix;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talka.engine.matrix.Help;
import org.talka.engine.model.Competency;
import org.talka.engine.model.DataPackage;

/**
 * The competency a matrix speaks of, and those under it.
 *
 * @param competency id; empty for all
 * @param ids the same with those under it; none for all
 */
record Scope(String competency, Set<String> ids) {

    Scope {
        ids = Set.copyOf(ids);
    }

    static Scope of(DataPackage data, String competency) {
        Set<String> ids = new LinkedHashSet<>();
        List<String> next = competency.isEmpty() ? List.of() : List.of(competency);
        while (!next.isEmpty()) {
            List<String> found = next.stream().filter(ids::add).toList();
            next = found.stream().flatMap(id -> under(data, id)).toList();
        }
        return new Scope(competency, ids);
    }

    private static Stream<String> under(DataPackage data, String parent) {
        return data.competencies().values().stream()
                .filter(one -> parent.equals(one.parent()))
                .map(Competency::id);
    }

    boolean isAll() {
        return competency.isEmpty();
    }

    /** Whether it speaks of this competency; of none at all only where it speaks of all. */
    boolean holds(@Nullable String one) {
        return isAll() || one != null && ids.contains(one);
    }

    /** Whether any of these is about it. */
    boolean holdsAny(List<Help> helps) {
        return isAll() || helps.stream().anyMatch(help -> holds(help.competency()));
    }

    /** Whether there is one of it for which this is so. */
    boolean any(Predicate<String> test) {
        return ids.stream().anyMatch(test);
    }
}
