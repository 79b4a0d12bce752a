package org.talka.engine.twinning.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small twinning problems, drawn at random. */
public final class Problems {

    private static final List<long[]> SHARES =
            List.of(new long[] {1_000_000, 500_000, 250_000}, new long[] {1_000_000, 333_333, 333_332, 1}, new long[] {
                700_000, 310_001
            });

    private Problems() {}

    /** Up to seven municipalities, few enough links for brute force, capacities from 1 to 3, now and then a pin. */
    public static TwinningProblem small(long seed) {
        return random(seed, 2 + new Random(seed).nextInt(6), 14);
    }

    /** So many municipalities and at most so many links. */
    public static TwinningProblem random(long seed, int municipalities, int mostLinks) {
        Random random = new Random(seed);
        int[] capacity = new int[municipalities];
        boolean[] wanting = new boolean[municipalities];
        int needs = municipalities * 2;
        List<Link> links = new ArrayList<>();
        int[] pins = new int[municipalities];
        for (int i = 0; i < municipalities; i++) {
            capacity[i] = 1 + random.nextInt(3);
        }
        for (int a = 0; a < municipalities && links.size() < mostLinks; a++) {
            for (int b = a + 1; b < municipalities && links.size() < mostLinks; b++) {
                if (random.nextInt(municipalities) < 4) {
                    boolean pinned = random.nextInt(12) == 0 && pins[a] < capacity[a] && pins[b] < capacity[b];
                    if (pinned) {
                        pins[a]++;
                        pins[b]++;
                    }
                    links.add(new Link(
                            links.size(),
                            a,
                            b,
                            random.nextInt(1_000_000),
                            random.nextInt(5) == 0 ? random.nextInt(200_000) - 100_000 : 0,
                            shares(random, a, b),
                            parts(random),
                            pinned));
                    wanting[a] |= random.nextInt(4) != 0;
                    wanting[b] |= random.nextInt(4) != 0;
                }
            }
        }
        List<Quota> quotas = List.of(
                new Quota(0, random.nextInt(3) * 2_500L),
                new Quota(100L * random.nextInt(municipalities), random.nextInt(3) * 1_500L));
        long[] shares = SHARES.get(random.nextInt(SHARES.size()));
        return new TwinningProblem(capacity, wanting, needs, links, shares, random.nextInt(3) * 20_000L, quotas);
    }

    /** As a share of pairs that cross a border, and as partners of a region. */
    private static List<Link.Part> parts(Random random) {
        List<Link.Part> parts = new ArrayList<>();
        parts.add(new Link.Part(0, random.nextInt(4) == 0 ? 70 : -30));
        int ends = random.nextInt(3);
        if (ends > 0) {
            parts.add(new Link.Part(1, 100L * ends));
        }
        return parts;
    }

    private static List<Link.Share> shares(Random random, int a, int b) {
        List<Link.Share> shares = new ArrayList<>();
        for (int need : new int[] {2 * a, 2 * a + 1, 2 * b, 2 * b + 1}) {
            if (random.nextInt(3) == 0) {
                shares.add(new Link.Share(need, random.nextInt(500_000)));
            }
        }
        return shares;
    }

    /** The best feasible choice: fewest left out, then most worth. Looks at every one that keeps the capacities. */
    public static boolean[] bestByBruteForce(TwinningProblem problem) {
        List<boolean[]> best = new ArrayList<>();
        lookAtAll(problem, new boolean[problem.links().size()], new int[problem.municipalities()], 0, best);
        if (best.isEmpty()) {
            throw new IllegalStateException("No choice keeps every pin.");
        }
        return best.get(0);
    }

    /** Both ways to go on with each link from this one on; keeps the best choice so far as the only item. */
    private static void lookAtAll(
            TwinningProblem problem, boolean[] choice, int[] loads, int from, List<boolean[]> best) {
        if (from == choice.length) {
            if (problem.isFeasible(choice) && (best.isEmpty() || isBetter(problem, choice, best.get(0)))) {
                best.clear();
                best.add(choice.clone());
            }
            return;
        }
        Link link = problem.links().get(from);
        if (!link.pinned()) {
            lookAtAll(problem, choice, loads, from + 1, best);
        }
        if (loads[link.a()] < problem.capacity(link.a()) && loads[link.b()] < problem.capacity(link.b())) {
            choice[from] = true;
            loads[link.a()]++;
            loads[link.b()]++;
            lookAtAll(problem, choice, loads, from + 1, best);
            loads[link.a()]--;
            loads[link.b()]--;
            choice[from] = false;
        }
    }

    private static boolean isBetter(TwinningProblem problem, boolean[] one, boolean[] other) {
        int fewer = Integer.compare(problem.leftOut(other), problem.leftOut(one));
        return fewer != 0 ? fewer > 0 : problem.worth(one) > problem.worth(other);
    }
}
