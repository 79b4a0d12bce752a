package org.talka.engine.consortium.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.talka.engine.consortium.problem.GroupingProblem;
import org.talka.engine.consortium.problem.Land;

/**
 * Every group there could be in a small land: each connected set of municipalities that keeps the limits, met once,
 * from its first member outward. Sets that are better parted are left out with all that contain them ({@link Halves}).
 */
public final class PossibleGroups {

    private static final long LOOKS_A_GROUP = 10;
    private static final int LOOKS_BETWEEN_CLOCKS = 1 << 8;

    /** Nanoseconds nobody waits for: more than a hundred years. */
    private static final long NEVER = 1L << 62;

    private final GroupingProblem problem;
    private final Land land;
    private final Kind kind;
    private final int most;
    private final Halves halves;
    private final List<int[]> found = new ArrayList<>();
    private final int[] set;
    private final int[] frontier;
    private final boolean[] seen;
    private int root;
    private int looked;
    private boolean tooMany;
    private final long deadline;

    private PossibleGroups(GroupingProblem problem, Kind kind, int most, long deadline) {
        this.deadline = deadline;
        this.problem = problem;
        this.land = problem.land();
        this.kind = kind;
        this.most = most;
        this.set = new int[land.size()];
        this.frontier = new int[land.size()];
        this.seen = new boolean[land.size()];
        this.halves = new Halves(problem);
    }

    /** Which groups are looked for. */
    public enum Kind {
        /** all of them */
        ALL,
        /** those that reach the scale */
        REACHING,
        /** of those that reach the scale enough that each holds one of them: no set grows beyond the scale */
        CORES
    }

    /**
     * The groups, the members of each in order; empty where there are more than so many, or more than ten times as
     * many sets to look at.
     */
    public static Optional<List<int[]>> of(GroupingProblem problem, Kind kind, int most) {
        return of(problem, kind, most, System.nanoTime() + NEVER);
    }

    /**
     * The same, or empty where time is up first.
     *
     * @param deadline as of {@link System#nanoTime()}
     */
    public static Optional<List<int[]>> of(GroupingProblem problem, Kind kind, int most, long deadline) {
        PossibleGroups groups = new PossibleGroups(problem, kind, most, deadline);
        for (int first = 0; first < problem.size() && !groups.tooMany; first++) {
            groups.from(first);
        }
        return groups.tooMany ? Optional.empty() : Optional.of(groups.found);
    }

    private void from(int first) {
        root = first;
        Arrays.fill(seen, false);
        seen[first] = true;
        frontier[0] = first;
        grow(0, 0, 1, 0);
    }

    private void grow(int count, int from, int to, long residents) {
        for (int i = from; i < to && !tooMany; i++) {
            int next = frontier[i];
            set[count] = next;
            int newTo = to;
            for (int neighbour : land.neighbours(next)) {
                if (neighbour > root && !seen[neighbour]) {
                    seen[neighbour] = true;
                    frontier[newTo++] = neighbour;
                }
            }
            if (isWorthGrowing(count + 1, residents + land.residents(next))) {
                grow(count + 1, i + 1, newTo, residents + land.residents(next));
            }
            for (int j = to; j < newTo; j++) {
                seen[frontier[j]] = false;
            }
        }
    }

    /** Notes the set as it stands; false where no larger one can be of use. */
    private boolean isWorthGrowing(int count, long residents) {
        tooMany |= ++looked > LOOKS_A_GROUP * most || found.size() >= most;
        tooMany |= looked % LOOKS_BETWEEN_CLOCKS == 0 && System.nanoTime() - deadline > 0;
        if (tooMany) {
            return false;
        }
        boolean reaches = residents >= problem.limits().scale();
        if (kind != Kind.CORES && halves.isParted(set, count, residents)) {
            return false;
        }
        if (reaches || kind == Kind.ALL) {
            int[] members = Arrays.copyOf(set, count);
            if (kind == Kind.CORES || problem.metres(members) < GroupingProblem.IMPOSSIBLE) {
                Arrays.sort(members);
                found.add(members);
            }
        }
        return count < problem.limits().mostMembers() && !(reaches && kind == Kind.CORES);
    }
}
