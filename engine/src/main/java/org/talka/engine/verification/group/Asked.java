package org.talka.engine.verification.group;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.matrix.CurrentNeed;
import org.talka.engine.matrix.CurrentOffer;
import org.talka.engine.model.Cooperation;
import org.talka.engine.rules.ConsortiumRules;

/** What the rules ask of groups for one competency, and what a group costs, in whole metres. */
final class Asked {

    private static final int METRES = 1_000;
    private static final int THOUSANDTHS = 1_000;
    private static final long MILLION = 1_000_000;

    private final CooperationMatrix matrix;
    private final Ground ground;
    private final Loads loads;
    private final String competency;
    private final int scale;
    private final ConsortiumRules rules;
    private final List<Cooperation> existing;
    private final Map<String, Set<String>> tied = new HashMap<>();

    Asked(CooperationMatrix matrix, Ground ground, Loads loads, String competency) {
        this.matrix = matrix;
        this.ground = ground;
        this.loads = loads;
        this.competency = competency;
        this.rules = matrix.rules().consortium();
        this.scale = rules.scale(matrix.data().competency(competency)).orElseThrow();
        this.existing = matrix.data().cooperations().stream()
                .filter(one -> one.kind() == Cooperation.Kind.CONSORTIUM
                        && competency.equals(one.competency())
                        && matrix.lasts(one))
                .sorted(Comparator.comparing(Cooperation::id))
                .toList();
    }

    int scale() {
        return scale;
    }

    Ground ground() {
        return ground;
    }

    ConsortiumRules rules() {
        return rules;
    }

    boolean mayJoin(String id) {
        return loads.mayJoin(id);
    }

    /** The consortia for the competency that last, in the order of ids. */
    List<Cooperation> existing() {
        return existing;
    }

    /** The members of a consortium at home, in order. */
    List<String> members(Cooperation consortium) {
        Set<String> home = new HashSet<>(ground.ids());
        return consortium.members().stream()
                .map(Cooperation.Member::municipality)
                .filter(home::contains)
                .distinct()
                .sorted()
                .toList();
    }

    long residents(List<String> members) {
        return members.stream().mapToLong(ground::residents).sum();
    }

    boolean reaches(List<String> members) {
        return residents(members) >= scale;
    }

    int regions(List<String> members) {
        return (int) Math.max(
                1,
                members.stream()
                        .map(ground::region)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count());
    }

    @Nullable Double level(String id) {
        CurrentOffer offer = matrix.offersOf(id).get(competency);
        return offer == null ? null : offer.levelNow();
    }

    @Nullable Double urgency(String id) {
        CurrentNeed need = matrix.needsOf(id).get(competency);
        return need == null ? null : need.urgencyNow();
    }

    /** Whoever leads these, in the order of ids, at the lowest cost; null where nobody can. */
    @Nullable String lead(List<String> members) {
        String best = null;
        long lowest = Long.MAX_VALUE;
        for (String lead : members) {
            OptionalLong way = way(lead, members);
            if (way.isPresent() && way.getAsLong() < lowest) {
                lowest = way.getAsLong();
                best = lead;
            }
        }
        return best;
    }

    private OptionalLong way(String lead, List<String> members) {
        if (members.size() == 1) {
            return OptionalLong.of(0);
        }
        if (!loads.mayLead(lead)) {
            return OptionalLong.empty();
        }
        Double km = rules.largestDistanceKm();
        long farthest = km == null ? Integer.MAX_VALUE : metres(km);
        double able =
                Math.max(thousandths(level(lead)) / (double) THOUSANDTHS, ground.residents(lead) / (double) scale);
        long way = metres(rules.costs().leadKm() * (1 - Math.min(1, able)));
        for (String member : members) {
            int metres = ground.metres(lead, member);
            if (metres > farthest) {
                return OptionalLong.empty();
            }
            way += metres;
        }
        return OptionalLong.of(way);
    }

    /** Whether the rules let these form a group, connected or not. */
    boolean isAllowed(List<String> members) {
        return members.size() <= rules.mostMembers()
                && (members.size() < 2 || members.stream().allMatch(loads::mayJoin))
                && lead(members) != null;
    }

    /** What a group that is allowed costs, in metres. */
    long cost(List<String> members) {
        String lead = lead(members);
        if (lead == null || members.size() < 2) {
            return 0;
        }
        long cost = way(lead, members).orElseThrow();
        cost += (long) metres(rules.costs().regionBorderKm()) * (regions(members) - 1);
        cost -= help(members);
        for (Cooperation consortium : existing) {
            long kept = members(consortium).stream().filter(members::contains).count();
            cost -= metres(rules.costs().keepKm()) * Math.max(0, kept - 1);
        }
        return cost - pairs(members);
    }

    /** Each need is met by the strongest offer of somebody else. */
    private long help(List<String> members) {
        long help = 0;
        for (String one : members) {
            int best = 0;
            for (String other : members) {
                best = other.equals(one) ? best : Math.max(best, thousandths(level(other)));
            }
            help += (long) thousandths(urgency(one)) * best;
        }
        return metres(rules.costs().helpKm()) * help / MILLION;
    }

    private long pairs(List<String> members) {
        int tie = metres(rules.costs().tieKm());
        int again = metres(rules.costs().againKm());
        long worth = 0;
        for (String one : members) {
            for (String other : ground.neighbours(one)) {
                if (other.compareTo(one) > 0 && members.contains(other)) {
                    worth += tie != 0 && tied(one).contains(other) ? tie : 0;
                    worth += again != 0 && loads.areTogether(one, other) ? again : 0;
                }
            }
        }
        return worth;
    }

    private Set<String> tied(String id) {
        return tied.computeIfAbsent(id, one -> matrix.graph().tieStrengths(one).keySet());
    }

    private static int metres(double km) {
        return (int) Math.round(km * METRES);
    }

    private static int thousandths(@Nullable Double part) {
        return part == null ? 0 : (int) Math.round(part * THOUSANDTHS);
    }
}
