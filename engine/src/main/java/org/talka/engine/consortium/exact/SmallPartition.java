package org.talka.engine.consortium.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.talka.engine.consortium.problem.Grouping;
import org.talka.engine.consortium.problem.GroupingProblem;
import org.talka.engine.consortium.problem.Standing;

/**
 * The best grouping of a few municipalities, by dynamic programming over sets of them: whoever comes first is in some
 * possible group, and the rest is a smaller question. Whole numbers all through, so its word is a proof.
 */
public final class SmallPartition {

    /** Most municipalities it takes on: there are 65,536 sets of so many. */
    public static final int MOST = 16;

    private static final int MOST_GROUPS = 60_000;

    /** Each rank of a standing has bits of its own; sums of up to 16 groups never meet. */
    private static final int SHORT_MEMBERS = 56;

    private static final int REACHING = 50;
    private static final int SHORT_GROUPS = 45;
    private static final long MOST_METRES = 1L << 44;

    private final GroupingProblem problem;
    private final List<List<Group>> byFirst = new ArrayList<>();
    private final long[] ranks;
    private final int[] choice;
    private final boolean[] known;

    private record Group(int set, long rank, int[] members) {}

    private SmallPartition(GroupingProblem problem, List<int[]> groups) {
        this.problem = problem;
        int sets = 1 << problem.size();
        this.ranks = new long[sets];
        this.choice = new int[sets];
        this.known = new boolean[sets];
        for (int i = 0; i < problem.size(); i++) {
            byFirst.add(new ArrayList<>());
        }
        for (int[] members : groups) {
            int set = 0;
            for (int member : members) {
                set |= 1 << member;
            }
            byFirst.get(members[0]).add(new Group(set, rank(problem.standing(members)), members));
        }
    }

    /** The best grouping; empty where there are too many municipalities or too many possible groups. */
    public static Optional<Grouping> solve(GroupingProblem problem) {
        if (problem.size() > MOST) {
            return Optional.empty();
        }
        return PossibleGroups.of(problem, PossibleGroups.Kind.ALL, MOST_GROUPS)
                .map(groups -> new SmallPartition(problem, groups).best());
    }

    private static long rank(Standing standing) {
        if (Math.abs(standing.metres()) >= MOST_METRES / MOST) {
            throw new IllegalArgumentException("A group that costs " + standing.metres() + " metres is too dear.");
        }
        return ((long) standing.shortMembers() << SHORT_MEMBERS)
                - ((long) standing.reaching() << REACHING)
                + ((long) standing.shortGroups() << SHORT_GROUPS)
                + standing.metres();
    }

    private Grouping best() {
        int all = (1 << problem.size()) - 1;
        best(all);
        List<int[]> groups = new ArrayList<>();
        for (int rest = all; rest != 0; ) {
            Group group = byFirst.get(Integer.numberOfTrailingZeros(rest)).get(choice[rest]);
            groups.add(Arrays.copyOf(group.members(), group.members().length));
            rest &= ~group.set();
        }
        return Grouping.of(groups, problem.size());
    }

    /** Whoever is alone is a possible group, so there always is a grouping. */
    private long best(int rest) {
        if (rest == 0 || known[rest]) {
            return ranks[rest];
        }
        long lowest = Long.MAX_VALUE;
        List<Group> groups = byFirst.get(Integer.numberOfTrailingZeros(rest));
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            if ((group.set() & ~rest) == 0) {
                long rank = group.rank() + best(rest & ~group.set());
                if (rank < lowest) {
                    lowest = rank;
                    choice[rest] = i;
                }
            }
        }
        known[rest] = true;
        ranks[rest] = lowest;
        return lowest;
    }
}
