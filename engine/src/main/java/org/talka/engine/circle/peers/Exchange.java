package org.talka.engine.circle.peers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Makes circles better step by step: two change places, or one goes over, as long as that is worth more. Whoever is in
 * no circle takes part too. Every circle stays one that is allowed.
 */
final class Exchange {

    /** Up to so many, everybody is tried with everybody; beyond, with so many drawn at random in each round. */
    private static final int TRIED = 120;

    private static final int ROUNDS = 60;

    /** Circles are weighed so many times between two looks at the clock. */
    private static final int BETWEEN_LOOKS = 512;

    private static final int OUT = -1;

    private final Participants all;
    private final List<int[]> circles;
    private final List<Worth> worths = new ArrayList<>();
    private final int[] at;
    private final BooleanSupplier late;
    private int attempts;
    private boolean stopped;

    private Exchange(Participants all, List<int[]> start, BooleanSupplier late) {
        this.all = all;
        this.late = late;
        this.circles = new ArrayList<>(start);
        this.at = new int[all.size()];
        Arrays.fill(at, OUT);
        for (int circle = 0; circle < start.size(); circle++) {
            worths.add(all.worth(start.get(circle)).orElseThrow());
            for (int member : start.get(circle)) {
                at[member] = circle;
            }
        }
    }

    /**
     * Circles that are worth no less.
     *
     * @param start circles that are allowed
     * @param late asked after so many attempts, and after every round, whether to stop
     */
    static List<int[]> improve(Participants all, List<int[]> start, BooleanSupplier late) {
        Exchange exchange = new Exchange(all, start, late);
        SplittableRandom draws = new SplittableRandom(all.size());
        int round = 0;
        while (round < ROUNDS && exchange.round(draws) && !late.getAsBoolean()) {
            round++;
        }
        return exchange.circles;
    }

    private boolean round(SplittableRandom draws) {
        boolean better = false;
        for (int one = 0; one < at.length; one++) {
            for (int other : partners(one, draws)) {
                if (isLate()) {
                    return false;
                }
                better |= at[one] != at[other] && (swap(one, other) || follow(one, other) || follow(other, one));
            }
        }
        return better;
    }

    private boolean isLate() {
        if (!stopped && attempts++ % BETWEEN_LOOKS == 0) {
            stopped = late.getAsBoolean();
        }
        return stopped;
    }

    private int[] partners(int one, SplittableRandom draws) {
        return at.length <= TRIED
                ? IntStream.range(one + 1, at.length).toArray()
                : draws.ints(TRIED, 0, at.length).toArray();
    }

    private boolean swap(int one, int other) {
        return take(one, at[other], other);
    }

    /** One goes into the circle of another. */
    private boolean follow(int one, int other) {
        return at[other] != OUT && take(one, at[other], OUT);
    }

    /** One goes to a circle, or to none, and another, unless {@link #OUT}, comes in its place. */
    private boolean take(int one, int to, int other) {
        int from = at[one];
        Worth before = worth(from).plus(worth(to));
        int[] left = from == OUT ? new int[0] : changed(circles.get(from), one, other);
        int[] joined = to == OUT ? new int[0] : changed(circles.get(to), other, one);
        Optional<Worth> worthLeft = from == OUT ? Optional.of(Worth.NONE) : all.worth(left);
        if (worthLeft.isEmpty()) {
            return false;
        }
        Optional<Worth> worthJoined = to == OUT ? Optional.of(Worth.NONE) : all.worth(joined);
        if (worthJoined.isEmpty() || worthLeft.get().plus(worthJoined.get()).compareTo(before) <= 0) {
            return false;
        }
        set(from, left, worthLeft.get());
        set(to, joined, worthJoined.get());
        at[one] = to;
        if (other != OUT) {
            at[other] = from;
        }
        return true;
    }

    private Worth worth(int circle) {
        return circle == OUT ? Worth.NONE : worths.get(circle);
    }

    private void set(int circle, int[] members, Worth worth) {
        if (circle != OUT) {
            circles.set(circle, members);
            worths.set(circle, worth);
        }
    }

    private static int[] changed(int[] members, int gone, int come) {
        IntStream stay = IntStream.of(members).filter(member -> member != gone);
        return (come == OUT ? stay : IntStream.concat(stay, IntStream.of(come)))
                .sorted()
                .toArray();
    }
}
