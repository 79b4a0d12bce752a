package org.talka.engine.consortium.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.talka.engine.consortium.problem.GroupingProblem;
import org.talka.engine.consortium.problem.Land;

/**
 * Every group there could be in a small land: each connected set of municipalities that keeps the limits, met once,
 * from its first member outward. Sets that reach the scale twice over in two connected halves are left out with all
 * that contain them where as many groups as possible are asked for: parting them is always better.
 */
public final class PossibleGroups {

    private final GroupingProblem problem;
    private final Land land;
    private final boolean withShort;
    private final int most;
    private final boolean mayPart;
    private final List<int[]> found = new ArrayList<>();
    private final int[] set;
    private final int[] frontier;
    private final boolean[] seen;
    private int root;
    private int looked;
    private boolean tooMany;

    private PossibleGroups(GroupingProblem problem, boolean withShort, int most) {
        this.problem = problem;
        this.land = problem.land();
        this.withShort = withShort;
        this.most = most;
        this.set = new int[land.size()];
        this.frontier = new int[land.size()];
        this.seen = new boolean[land.size()];
        this.mayPart = problem.limits().asManyAsPossible() && isFree();
    }

    /** Whether any part of a group could be a group as far as lead, distance and load go. */
    private boolean isFree() {
        boolean free = true;
        int farthest = 0;
        for (int i = 0; i < land.size(); i++) {
            free &= problem.mayLead(i) && problem.mayJoin(i);
            for (int j = 0; j < i; j++) {
                farthest = Math.max(farthest, land.metres(i, j));
            }
        }
        return free && farthest <= problem.limits().farthestMetres();
    }

    /**
     * The groups; empty where there are more than so many, or more than ten times as many sets to look at.
     *
     * @param withShort whether groups below the scale are among them
     */
    public static Optional<List<int[]>> of(GroupingProblem problem, boolean withShort, int most) {
        PossibleGroups groups = new PossibleGroups(problem, withShort, most);
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
        tooMany |= ++looked > 10L * most || found.size() >= most;
        if (tooMany) {
            return false;
        }
        boolean reaches = residents >= problem.limits().scale();
        if (mayPart && residents >= 2L * problem.limits().scale() && isParted(Arrays.copyOf(set, count))) {
            return false;
        }
        if (reaches || withShort) {
            int[] members = Arrays.copyOf(set, count);
            if (problem.metres(members) < GroupingProblem.IMPOSSIBLE) {
                Arrays.sort(members);
                found.add(members);
            }
        }
        return count < problem.limits().mostMembers();
    }

    /** Whether some way of growing a half from one member leaves two that are connected and reach the scale. */
    private boolean isParted(int[] members) {
        for (int start : members) {
            int[] half = half(members, start);
            int[] rest = Arrays.stream(members)
                    .filter(member -> Arrays.stream(half).noneMatch(one -> one == member))
                    .toArray();
            if (problem.residents(half) >= problem.limits().scale()
                    && problem.residents(rest) >= problem.limits().scale()
                    && land.isConnected(rest)) {
                return true;
            }
        }
        return false;
    }

    /** The first members reached from this one, until they reach the scale. */
    private int[] half(int[] members, int start) {
        int[] half = new int[members.length];
        boolean[] in = new boolean[land.size()];
        half[0] = start;
        in[start] = true;
        int count = 1;
        long residents = land.residents(start);
        for (int next = 0; next < count && residents < problem.limits().scale(); next++) {
            for (int neighbour : land.neighbours(half[next])) {
                boolean inside = !in[neighbour] && Arrays.stream(members).anyMatch(member -> member == neighbour);
                if (inside && residents < problem.limits().scale()) {
                    in[neighbour] = true;
                    half[count++] = neighbour;
                    residents += land.residents(neighbour);
                }
            }
        }
        return Arrays.copyOf(half, count);
    }
}
