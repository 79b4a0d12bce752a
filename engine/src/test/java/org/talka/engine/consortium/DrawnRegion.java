package org.talka.engine.consortium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.talka.engine.consortium.problem.Capability;
import org.talka.engine.consortium.problem.Fees;
import org.talka.engine.consortium.problem.GroupingProblem;
import org.talka.engine.consortium.problem.Land;
import org.talka.engine.consortium.problem.Limits;
import org.talka.engine.consortium.problem.PairWorth;
import org.talka.engine.consortium.problem.Standing;

/** A region drawn at random, and its own book-keeping of what a group is worth. */
public final class DrawnRegion {

    private static final int SCALE = 10_000;

    private final int size;
    private final Land land;
    private final int[] residents;
    private final int[] regions;
    private final boolean[][] border;
    private final Limits limits;
    private final Capability capability;
    private final Fees fees;
    private final int[][] worths;
    private final GroupingProblem problem;

    public DrawnRegion(Random random) {
        size = 4 + random.nextInt(7);
        residents = new int[size];
        regions = new int[size];
        double[] places = new double[3 * size];
        boolean[] placed = new boolean[size];
        border = new boolean[size][size];
        for (int i = 0; i < size; i++) {
            residents[i] = (int) (4_000 * Math.exp(random.nextGaussian()));
            regions[i] = random.nextInt(4) - 1;
            double angle = random.nextDouble() / 60;
            double other = random.nextDouble() / 60;
            places[3 * i] = Math.cos(angle) * Math.cos(other);
            places[3 * i + 1] = Math.cos(angle) * Math.sin(other);
            places[3 * i + 2] = Math.sin(angle);
            placed[i] = random.nextInt(12) > 0;
            for (int j = 0; j < i; j++) {
                border[i][j] = random.nextInt(10) < 3;
                border[j][i] = border[i][j];
            }
        }
        land = new Land(residents, regions, places, placed, neighbours());
        limits = new Limits(
                SCALE,
                2 + random.nextInt(9),
                random.nextInt(3) > 0 ? Integer.MAX_VALUE : 40_000,
                random.nextInt(4) > 0);
        capability = capability(random);
        fees = random.nextInt(3) == 0
                ? Fees.NONE
                : new Fees(random.nextInt(30_000), random.nextInt(30_000), random.nextInt(30_000), 500);
        worths = new int[size][size];
        PairWorth.Making making = new PairWorth.Making(size, random.nextInt(2) * -300);
        int usual = making.made().of(0, 1);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                worths[i][j] = usual;
                if (random.nextInt(4) == 0) {
                    int worth = random.nextInt(20_000) - 8_000;
                    making.add(i, j, worth);
                    worths[i][j] += worth;
                }
                worths[j][i] = worths[i][j];
            }
        }
        problem = new GroupingProblem(land, limits, capability, fees, making.made());
    }

    private Capability capability(Random random) {
        Capability made = Capability.unknown(size);
        boolean[] lead = new boolean[size];
        boolean[] join = new boolean[size];
        for (int i = 0; i < size; i++) {
            made.leadMetres()[i] = random.nextInt(20_000);
            lead[i] = random.nextInt(10) > 0;
            join[i] = random.nextInt(15) > 0;
            made.offers()[i] = random.nextInt(2) * random.nextInt(1_000);
            made.needs()[i] = random.nextInt(2) * random.nextInt(1_000);
            made.consortia()[i] = new TreeSet<>(List.of(random.nextInt(3), 3 + random.nextInt(4)))
                    .stream().mapToInt(Integer::intValue).toArray();
        }
        return new Capability(made.leadMetres(), lead, join, made.offers(), made.needs(), made.consortia());
    }

    private int[][] neighbours() {
        return IntStream.range(0, size)
                .mapToObj(
                        i -> IntStream.range(0, size).filter(j -> border[i][j]).toArray())
                .toArray(int[][]::new);
    }

    public GroupingProblem problem() {
        return problem;
    }

    /** The best of all ways to group. */
    public Standing best() {
        return best((1 << size) - 1, new Standing[1 << size]);
    }

    private Standing best(int rest, Standing[] memory) {
        if (rest == 0) {
            return Standing.NONE;
        }
        if (memory[rest] == null) {
            int first = Integer.lowestOneBit(rest);
            int others = rest & ~first;
            for (int with = others; ; with = with - 1 & others) {
                Standing group = standing(first | with);
                if (group != null) {
                    Standing whole = group.plus(best(others & ~with, memory));
                    memory[rest] = memory[rest] == null || whole.compareTo(memory[rest]) < 0 ? whole : memory[rest];
                }
                if (with == 0) {
                    break;
                }
            }
        }
        return memory[rest];
    }

    /** What these groups are worth together; every one must be possible. */
    public Standing standing(List<int[]> groups) {
        Standing sum = Standing.NONE;
        int all = 0;
        for (int[] group : groups) {
            int set = Arrays.stream(group).map(member -> 1 << member).sum();
            assertThat(all & set).isZero();
            all |= set;
            Standing one = standing(set);
            assertThat(one).as("possible").isNotNull();
            sum = sum.plus(one);
        }
        assertThat(all).isEqualTo((1 << size) - 1);
        return sum;
    }

    /** What a group of these is worth; null where it can be none. */
    private Standing standing(int set) {
        List<Integer> members = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if ((set >> i & 1) > 0) {
                members.add(i);
            }
        }
        if (members.size() > limits.mostMembers() || !isOnePiece(set)) {
            return null;
        }
        long metres = fees.group();
        if (members.size() > 1) {
            long way = way(members);
            if (way < 0 || members.stream().anyMatch(member -> !capability.mayJoin()[member])) {
                return null;
            }
            metres += way + (long) fees.region() * furtherRegions(members) - help(members);
            metres -= (long) fees.keep() * kept(members);
            for (int a : members) {
                for (int b : members) {
                    metres -= a < b ? worths[a][b] : 0;
                }
            }
        }
        long people = members.stream().mapToLong(member -> residents[member]).sum();
        return people >= SCALE
                ? new Standing(0, limits.asManyAsPossible() ? 1 : 0, 0, metres)
                : new Standing(members.size(), 0, 1, metres);
    }

    private boolean isOnePiece(int set) {
        int reached = Integer.lowestOneBit(set);
        for (int round = 0; round < size; round++) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    if ((reached >> i & 1) > 0 && (set >> j & 1) > 0 && border[i][j]) {
                        reached |= 1 << j;
                    }
                }
            }
        }
        return reached == set;
    }

    /** Along the cheapest lead; -1 where nobody can lead. */
    private long way(List<Integer> members) {
        long best = -1;
        for (int lead : members) {
            boolean near = members.stream().allMatch(member -> land.metres(lead, member) <= limits.farthestMetres());
            if (capability.mayLead()[lead] && near) {
                long way = capability.leadMetres()[lead]
                        + members.stream()
                                .mapToLong(member -> land.metres(lead, member))
                                .sum();
                best = best < 0 ? way : Math.min(best, way);
            }
        }
        return best;
    }

    private long furtherRegions(List<Integer> members) {
        long regionsKnown = members.stream()
                .map(member -> regions[member])
                .filter(region -> region >= 0)
                .distinct()
                .count();
        return Math.max(0, regionsKnown - 1);
    }

    private long help(List<Integer> members) {
        long help = 0;
        for (int one : members) {
            int strongest = members.stream()
                    .filter(other -> other != one)
                    .mapToInt(other -> capability.offers()[other])
                    .max()
                    .orElse(0);
            help += (long) capability.needs()[one] * strongest;
        }
        return fees.help() * help / 1_000_000;
    }

    private long kept(List<Integer> members) {
        long kept = 0;
        for (int number = 0; number < 7; number++) {
            int consortium = number;
            long those = members.stream()
                    .filter(member ->
                            Arrays.stream(capability.consortia()[member]).anyMatch(one -> one == consortium))
                    .count();
            kept += Math.max(0, those - 1);
        }
        return kept;
    }
}
