package org.talka.engine.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.talka.engine.model.Cooperation;
import org.talka.engine.model.DataPackage;
import org.talka.engine.plan.Pair;

/** The pairs a package itself knows to cooperate. */
public final class KnownPairs {

    /** Larger cooperations are forums: that two take part says little about the two. */
    private static final int LARGEST = 10;

    private KnownPairs() {}

    /** Any two members of a twinning, in order, each pair once. */
    public static List<Pair> twinnings(DataPackage data) {
        return of(data.cooperations().stream()
                .filter(cooperation -> cooperation.kind() == Cooperation.Kind.TWINNING)
                .toList());
    }

    /** Any two members of a cooperation of at most ten, in order, each pair once. */
    public static List<Pair> cooperations(DataPackage data) {
        return of(data.cooperations());
    }

    private static List<Pair> of(List<Cooperation> cooperations) {
        TreeSet<Pair> pairs = new TreeSet<>();
        for (Cooperation cooperation : cooperations) {
            List<String> members = new ArrayList<>(new TreeSet<>(cooperation.members().stream()
                    .map(Cooperation.Member::municipality)
                    .toList()));
            for (int i = 0; i < members.size() && members.size() <= LARGEST; i++) {
                for (int j = i + 1; j < members.size(); j++) {
                    pairs.add(Pair.of(members.get(i), members.get(j)));
                }
            }
        }
        return List.copyOf(pairs);
    }
}
