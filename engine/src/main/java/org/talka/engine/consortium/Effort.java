package org.talka.engine.consortium;

import java.time.Duration;
import org.talka.engine.consortium.problem.GroupingProblem;

/**
 * How hard to try. Counted in steps that depend on the time limit and the problem alone, so that the same question
 * gives the same answer on any machine fast enough; the clock only cuts short where a machine is slower.
 *
 * @param nanos what the steps are counted by
 * @param started when the clock begins, as of {@link System#nanoTime()}; may be still to come
 * @param room wall-clock time for this question
 * @param loan wall-clock time the exact solver may take beyond it, from those that come later
 */
record Effort(long nanos, long started, long room, long loan) {

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
    private static final double COUNTING = 0.3;

    /** An effort that has just the time its steps are counted by. */
    Effort(long nanos, long started) {
        this(nanos, started, nanos, 0);
    }

    /**
     * One of so many equal shares of a time limit, one after another. The steps are those of an equal share; the time is
     * an equal share of what is left, and half of what would be left to the others is lent to the exact solver.
     *
     * @param began when the limit began, as of {@link System#nanoTime()}
     * @param now when this share begins
     * @param number of the share, from 0
     */
    static Effort share(Duration limit, long began, long now, int number, int shares) {
        long left = Math.max(0, limit.toNanos() - (now - began));
        long room = left / (shares - number);
        return new Effort(limit.toNanos() / shares, now, room, (left - room) / 2);
    }

    /**
     * What of this effort goes to a part of the land; parts come one after another, and likewise.
     *
     * @param before members of earlier parts
     * @param all members of all parts
     */
    Effort part(int before, int members, int all) {
        double part = (double) members / all;
        long begin = started + (long) ((double) room * before / all);
        return new Effort((long) (nanos * part), begin, (long) (room * part), (long) (loan * part));
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
        return started + (long) (room * RESERVE * Math.min(1, 0.15 + 0.55 * part));
    }

    long end() {
        return started + (long) (room * RESERVE);
    }

    /** When the exact solver is first to stop asking how many groups there can be. */
    long counting() {
        return started + (long) ((room + loan) * COUNTING);
    }

    /** When the exact solver is to end in any case. */
    long exactEnd() {
        return started + (long) ((room + loan) * RESERVE);
    }

    /** Whether everything that looks at the clock has ended by now. */
    boolean isOver() {
        return System.nanoTime() >= end();
    }

    private double seconds() {
        return nanos / 1e9;
    }
}
