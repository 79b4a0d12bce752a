package org.talka.engine.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An existing cooperation: a tie between its members.
 *
 * @param id unique in the package
 * @param kind what sort of tie
 * @param competency id of what it is about, or null
 * @param name as its members call it; may be empty
 * @param nameLv the same in Latvian; empty where the package has no other
 * @param instrument the legal, economic or informal form, in the package's own words; may be empty
 * @param since first year, or null
 * @param until last year, or null while it lasts or where unknown
 * @param source where it was read
 * @param members who takes part, in the order of the file
 */
public record Cooperation(
        String id,
        Kind kind,
        @Nullable String competency,
        String name,
        String nameLv,
        String instrument,
        @Nullable Integer since,
        @Nullable Integer until,
        String source,
        List<Member> members) {

    public Cooperation {
        members = List.copyOf(members);
    }

    /** The sorts of tie a package knows. */
    public enum Kind {
        TWINNING,
        CONSORTIUM,
        CIRCLE,
        OTHER;

        /** The word used in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> find(String word) {
            for (Kind kind : values()) {
                if (kind.word().equals(word)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * One who takes part.
     *
     * @param municipality id
     * @param role the package's own word, such as lead or partner; may be empty
     */
    public record Member(String municipality, String role) {}
}
