package org.talka.engine.consortium;

import java.time.Duration;
import org.talka.engine.consortium.problem.GroupingProblem;

/**
 * How hard to try. Counted in steps that depend on the time limit and the problem alone, so that the same question
 * gives the same answer on any machine fast enough; the clock only cuts short where a machine is slower.
 *
 * @param nanos wall-clock time for this question
 * @param started when the clock begins, as of {@link System#nanoTime()}; may be still to come
 */
record Effort(long nanos, long started) {

    /** Looks at one member of a group a machine takes in a second. */
    private static final double LOOKS_PER_SECOND = 12_000_000;

    /** What a step costs beside the members it looks at. */
    private static final double LOOKS_BESIDE = 5;

    private static final long STEPS_FOR_ONE = 20_000;
    private static final double SEARCH = 0.6;
    private static final double LIFTING = 1.2;
    private static final double RECOMBINATIONS_PER_SECOND = 50;
    private static final double CALCULATIONS_PER_SECOND = 3_000;
    private static final double BOND_STEPS_PER_SECOND = 60_000;
    private static final long BOND_STEPS_FOR_ONE = 300;
    private static final double RESERVE = 0.95;

    /**
     * One of so many equal shares of a time limit, one after another. What earlier ones left over does not add to the
     * steps, only to the time they may take.
     *
     * @param began when the first share began, as of {@link System#nanoTime()}
     */
    static Effort share(Duration limit, long began, int number, int shares) {
        long nanos = limit.toNanos() / shares;
        return new Effort(nanos, began + number * nanos);
    }

    /**
     * What of this effort goes to a part of the land; parts come one after another, and likewise.
     *
     * @param before members of earlier parts
     * @param all members of all parts
     */
    Effort part(int before, int members, int all) {
        return new Effort((long) ((double) nanos * members / all), started + (long) ((double) nanos * before / all));
    }

    /** Moves of the search. */
    long steps(GroupingProblem problem) {
        return (long) Math.min(SEARCH * stepsPerSecond(problem) * seconds(), (double) STEPS_FOR_ONE * problem.size());
    }

    /** Moves to lift groups with: cheaper ones, for few municipalities at a time fit where memory is fastest. */
    long liftingSteps(GroupingProblem problem) {
        return (long) (LIFTING * stepsPerSecond(problem) * seconds());
    }

    private static double stepsPerSecond(GroupingProblem problem) {
        double residents = 1;
        for (int i = 0; i < problem.size(); i++) {
            residents += Math.min(problem.land().residents(i), problem.limits().scale());
        }
        double groups = Math.max(1, residents / problem.limits().scale());
        double members = Math.min(problem.limits().mostMembers(), problem.size() / groups);
        return LOOKS_PER_SECOND / (LOOKS_BESIDE + members);
    }

    /** Moves of the search for those who belong together. */
    long bondSteps(GroupingProblem problem) {
        return (long) Math.min(BOND_STEPS_PER_SECOND * seconds(), (double) BOND_STEPS_FOR_ONE * problem.size());
    }

    long recombinations() {
        return Math.max(1, Math.round(RECOMBINATIONS_PER_SECOND * seconds()));
    }

    /** Score calculations of OptaPlanner. */
    long calculations() {
        return Math.max(1, Math.round(CALCULATIONS_PER_SECOND * seconds()));
    }

    /** When to end the search in any case, were it to take this part of its time. */
    long deadline(double part) {
        return started + (long) (nanos * RESERVE * Math.min(1, 0.15 + 0.55 * part));
    }

    long end() {
        return started + (long) (nanos * RESERVE);
    }

    /** Whether everything that looks at the clock has ended by now. */
    boolean isOver() {
        return System.nanoTime() >= end();
    }

    private double seconds() {
        return nanos / 1e9;
    }
}
