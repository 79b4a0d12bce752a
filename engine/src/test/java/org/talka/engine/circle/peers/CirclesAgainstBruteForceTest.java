package org.talka.engine.circle.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talka.engine.circle.peers.Participants.Peer;
import org.talka.engine.graph.Distance;
import org.talka.engine.model.Position;
import org.talka.engine.rules.CircleRules;

/** Small cases drawn at random, held against every way to part them into circles. */
class CirclesAgainstBruteForceTest {

    private static final int CASES = 120;

    private static Participants drawn(long seed, int size, @Nullable Double km) {
        SplittableRandom draws = new SplittableRandom(seed);
        int fewest = 2 + draws.nextInt(2);
        CircleRules rules = new CircleRules(fewest, fewest + draws.nextInt(3), 0.6, 5, km, 2, 1);
        List<Peer> peers = new ArrayList<>();
        double[][] places = new double[size][];
        for (int i = 0; i < size; i++) {
            int level = draws.nextInt(10) < 4 ? draws.nextInt(300, 1000) : Participants.NONE;
            int urgency =
                    level == Participants.NONE || draws.nextInt(4) == 0 ? draws.nextInt(1, 1000) : Participants.NONE;
            peers.add(new Peer("M" + i, level, level >= 600, urgency, draws.nextInt(-1, 3), draws.nextInt(-1, 3)));
            places[i] = draws.nextInt(8) == 0
                    ? new double[0]
                    : Distance.onUnitSphere(new Position(56 + 2 * draws.nextDouble(), 22 + 4 * draws.nextDouble()));
        }
        return new Participants(rules, peers, places);
    }

    /** The best worth of these, each either in no circle or in one with some of those after it. */
    private static Worth best(Participants all, List<Integer> open) {
        if (open.isEmpty()) {
            return Worth.NONE;
        }
        int first = open.get(0);
        List<Integer> others = open.subList(1, open.size());
        Worth best = best(all, others);
        for (int set = 1; set < 1 << others.size(); set++) {
            List<Integer> rest = new ArrayList<>();
            List<Integer> circle = new ArrayList<>(List.of(first));
            for (int i = 0; i < others.size(); i++) {
                ((set >> i & 1) == 1 ? circle : rest).add(others.get(i));
            }
            Optional<Worth> worth =
                    all.worth(circle.stream().mapToInt(Integer::intValue).toArray());
            if (worth.isPresent()) {
                Worth together = worth.get().plus(best(all, rest));
                best = together.compareTo(best) > 0 ? together : best;
            }
        }
        return best;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 60, 120})
    void aFewAreDecidedAsBruteForceDoesAndTheBoundHolds(double km) {
        for (int seed = 0; seed < CASES; seed++) {
            Participants all = drawn(seed, 4 + seed % 4, km == 0 ? null : km);

            Worth best = best(all, IntStream.range(0, all.size()).boxed().toList());

            assertThat(all.worth(SmallCase.solve(all))).as("seed " + seed).isEqualTo(best);
            assertThat(best.served()).as("seed " + seed).isLessThanOrEqualTo(new Ceiling(all).served());
            assertThat(all.worth(Search.bettered(all, () -> false).circles()))
                    .as("seed " + seed)
                    .isLessThanOrEqualTo(best);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 12, 30, 150})
    void whereCirclesMeetOnlineAsManyAreServedAsTheBoundAllows(int size) {
        for (int seed = 0; seed < 10; seed++) {
            Participants all = drawn(seed, size, null);

            Search search = Search.bettered(all, () -> false);

            assertThat(all.worth(search.circles()).served()).as("seed " + seed).isEqualTo(new Ceiling(all).served());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 60})
    void theClockStopsAnExchangeWithinARoundAndNoOtherBeginningIsTried(double km) {
        Participants all = drawn(3, 150, km == 0 ? null : km);
        int[] looks = new int[1];

        Search atOnce = Search.bettered(all, () -> true);
        Search soon = Search.bettered(all, () -> ++looks[0] > 3);
        Search whole = Search.bettered(all, () -> false);

        assertThat(looks[0]).isLessThanOrEqualTo(6);
        assertThat(List.of(atOnce, soon)).allMatch(Search::stoppedByClock);
        assertThat(whole.stoppedByClock()).isFalse();
        assertThat(all.worth(soon.circles()))
                .isGreaterThanOrEqualTo(all.worth(atOnce.circles()))
                .isLessThan(all.worth(whole.circles()));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 12})
    void theExchangeComesCloseToTheBestWhereCirclesMeetOnline(int size) {
        long found = 0;
        long possible = 0;
        for (int seed = 0; seed < 20; seed++) {
            Participants all = drawn(seed, size, null);
            found += all.worth(Search.bettered(all, () -> false).circles()).spread();
            possible += all.worth(SmallCase.solve(all)).spread();
        }
        assertThat(found).isGreaterThanOrEqualTo(possible * 9 / 10);
    }
}
