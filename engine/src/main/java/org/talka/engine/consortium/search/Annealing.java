package org.talka.engine.consortium.search;

import java.util.SplittableRandom;
import org.talka.engine.consortium.problem.Grouping;
import org.talka.engine.consortium.problem.GroupingProblem;
import org.talka.engine.consortium.problem.Land;
import org.talka.engine.consortium.problem.Standing;

/**
 * Simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983) over groupings: one crosses a border, two change places,
 * two groups are joined and parted anew along a random tree. Steps are counted, so that the same question gives the
 * same answer on every machine, unless time is up first.
 */
public final class Annealing {

    private static final int LOGARITHMS = 1 << 12;
    private static final double[] ALLOWANCES = allowances();
    private static final int STEPS_BETWEEN_CLOCKS = 1 << 14;

    /** Temperatures in steps from neighbour to neighbour. */
    private static final double HOT = 6;

    /** Between these temperatures groups below the scale become dear. */
    private static final double STRICT_FROM = 3;

    private static final double STRICT_TO = 0.5;

    private static final double COLD = 0.02;

    private static final int SWAPS_PER_THOUSAND = 100;
    private static final int PARTINGS_PER_THOUSAND = 30;
    private static final int LEAVINGS_PER_THOUSAND = 10;
    private static final int LOOKS = 40;
    private static final int QUENCHINGS = 60;
    private static final int QUENCHED_STEPS_FOR_ONE = 5;

    private final GroupingProblem problem;
    private final Land land;
    private final double step;
    private final SplittableRandom random;
    private final Parting parting;
    private final Working working;
    private final Energy energy;
    private double temperature;
    private boolean strict;
    private Grouping best;
    private Standing bestStanding;

    private Annealing(GroupingProblem problem, Grouping start, long seed) {
        this.problem = problem;
        this.land = problem.land();
        this.step = Energy.step(land);
        this.random = new SplittableRandom(seed);
        this.energy = Energy.of(problem);
        this.working = new Working(problem, energy, start);
        this.parting = new Parting(problem, energy, random);
        this.best = start;
        this.bestStanding = problem.standing(start);
    }

    /**
     * The best grouping met, never worse than the start.
     *
     * @param start a possible grouping
     * @param steps moves to try
     * @param deadline when to stop in any case, as of {@link System#nanoTime()}
     */
    public static Outcome improve(GroupingProblem problem, Grouping start, long seed, long steps, long deadline) {
        return new Annealing(problem, start, seed).run(HOT, steps, deadline);
    }

    /** The same from a start that is good already and is not to be melted: a lukewarm beginning. */
    public static Outcome polish(GroupingProblem problem, Grouping start, long seed, long steps, long deadline) {
        return new Annealing(problem, start, seed).run(1, steps, deadline);
    }

    /** The same with groups below the scale dear from the beginning: fewer of those, at the cost of other groups. */
    public static Outcome lift(GroupingProblem problem, Grouping start, long seed, long steps, long deadline) {
        Annealing annealing = new Annealing(problem, start, seed);
        annealing.strict = true;
        return annealing.run(HOT, steps, deadline);
    }

    /**
     * What came of it.
     *
     * @param stoppedByClock whether time was up before all steps were made
     */
    public record Outcome(Grouping grouping, Standing standing, boolean stoppedByClock) {}

    private Outcome run(double hot, long steps, long deadline) {
        double cooling =
                StrictMath.pow(COLD / hot, (double) STEPS_BETWEEN_CLOCKS / Math.max(STEPS_BETWEEN_CLOCKS, steps));
        temperature = hot * step;
        long looks = Math.max(1, steps / STEPS_BETWEEN_CLOCKS / LOOKS);
        long round = 0;
        boolean clock = false;
        for (long done = 0; done < steps && land.size() > 1 && !clock; done += STEPS_BETWEEN_CLOCKS) {
            for (long i = Math.min(STEPS_BETWEEN_CLOCKS, steps - done); i > 0; i--) {
                tryMove();
            }
            temperature *= cooling;
            use(energy.at(strictness()));
            if (++round % looks == 0) {
                look();
            }
            clock = System.nanoTime() - deadline > 0;
        }
        if (clock) {
            quench();
        }
        look();
        return new Outcome(best, bestStanding, clock);
    }

    /** Cools down fast where time is up, so that what was found in the heat becomes a good grouping all the same. */
    private void quench() {
        temperature = Math.min(temperature, STRICT_FROM * step);
        double cooling = StrictMath.pow(COLD * step / temperature, 1.0 / QUENCHINGS);
        for (int quenching = 0; quenching < QUENCHINGS; quenching++) {
            use(energy.at(strictness()));
            for (long i = (long) QUENCHED_STEPS_FOR_ONE * land.size(); i > 0; i--) {
                tryMove();
            }
            temperature *= cooling;
        }
    }

    private double strictness() {
        double cooled = StrictMath.log(STRICT_FROM * step / temperature) / StrictMath.log(STRICT_FROM / STRICT_TO);
        return strict ? 1 : Math.max(0, Math.min(1, cooled));
    }

    private void use(Energy other) {
        working.use(other);
        parting.use(other);
    }

    private void look() {
        Grouping now = working.grouping();
        Standing standing = problem.standing(now);
        if (standing.isBetterThan(bestStanding)) {
            best = now;
            bestStanding = standing;
        }
    }

    private void tryMove() {
        int municipality = random.nextInt(land.size());
        int[] neighbours = land.neighbours(municipality);
        if (neighbours.length == 0) {
            return;
        }
        int neighbour = neighbours[random.nextInt(neighbours.length)];
        int from = working.group(municipality);
        int to = working.group(neighbour);
        int kind = random.nextInt(1_000);
        if (from == to) {
            if (kind < LEAVINGS_PER_THOUSAND && working.size(from) > 1) {
                shift(municipality, working.empty(), allowance());
            }
        } else if (kind < PARTINGS_PER_THOUSAND) {
            partAnew(from, to);
        } else if (kind < PARTINGS_PER_THOUSAND + SWAPS_PER_THOUSAND) {
            swap(municipality, neighbour, from, to);
        } else if (working.size(to) < problem.limits().mostMembers()) {
            shift(municipality, to, allowance());
        }
    }

    /** How much worse the next move may make it. */
    private double allowance() {
        return temperature * ALLOWANCES[random.nextInt(LOGARITHMS)];
    }

    private boolean shift(int municipality, int to, double allowance) {
        double change = working.changeByResidents(municipality, to);
        if (change > allowance + HOT * step || !working.mayLeave(municipality)) {
            return false;
        }
        int from = working.group(municipality);
        long left = working.metresWithout(municipality);
        long joined = left == GroupingProblem.IMPOSSIBLE ? left : working.metresWith(municipality, to);
        if (joined == GroupingProblem.IMPOSSIBLE) {
            return false;
        }
        change += left + joined - working.metres(from) - working.metres(to);
        if (change > allowance) {
            return false;
        }
        working.move(municipality, to, left, joined);
        return true;
    }

    /** One goes over, and a random neighbour of those it leaves comes back, or all is as it was. */
    private void swap(int municipality, int neighbour, int from, int to) {
        if (working.size(from) == 1) {
            return;
        }
        double before = working.energy(from) + working.energy(to);
        double allowance = allowance();
        if (!shift(municipality, to, Double.MAX_VALUE)) {
            return;
        }
        int back = neighbour;
        for (int tries = 0; tries < 3; tries++) {
            int candidate = working.member(to, random.nextInt(working.size(to)));
            if (candidate != municipality && touches(candidate, from)) {
                back = candidate;
                break;
            }
        }
        boolean done = touches(back, from)
                && shift(back, from, before + allowance - working.energy(from) - working.energy(to));
        if (!done) {
            long left = working.metresWithout(municipality);
            working.move(municipality, from, left, working.metresWith(municipality, from));
        }
    }

    private boolean touches(int municipality, int slot) {
        for (int neighbour : land.neighbours(municipality)) {
            if (working.group(neighbour) == slot) {
                return true;
            }
        }
        return false;
    }

    private void partAnew(int from, int to) {
        double before = working.energy(from) + working.energy(to);
        Parting.Parts parts = parting.of(working.members(from), working.members(to));
        if (parts.energy() - before <= allowance()) {
            working.regroup(new int[] {from, to}, parts.groups());
        }
    }

    /** Minus the logarithms of evenly spread chances: what chance allows at temperature one. */
    private static double[] allowances() {
        double[] allowances = new double[LOGARITHMS];
        for (int i = 0; i < LOGARITHMS; i++) {
            allowances[i] = -StrictMath.log((i + 0.5) / LOGARITHMS);
        }
        return allowances;
    }
}
