package org.talka.engine.circle.peers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Circles to begin with: allowed, and with as many of those in need as a first look finds. */
final class Start {

    /** How many numbers of circles are tried where circles meet online. */
    private static final int NUMBERS_TRIED = 8;

    private final Participants all;

    /** Those in need first, the most urgent first; then the stronger. */
    private final List<Integer> byNeed;

    private Start(Participants all) {
        this.all = all;
        this.byNeed = IntStream.range(0, all.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer one) -> -all.peer(one).urgency())
                        .thenComparing(one -> -all.peer(one).level())
                        .thenComparing(one -> all.peer(one).id()))
                .toList();
    }

    /** Several beginnings, each of which may end elsewhere, made when asked for; none where there is no circle. */
    static Iterable<List<int[]>> of(Participants all) {
        Start start = new Start(all);
        return (all.online() ? start.online() : start.travelling())::iterator;
    }

    private Stream<List<int[]>> online() {
        int most = Ceiling.circles(all);
        if (most == 0) {
            return Stream.of();
        }
        int places = Math.min(all.size(), most * all.rules().most());
        int fewest = (places + all.rules().most() - 1) / all.rules().most();
        return IntStream.rangeClosed(0, NUMBERS_TRIED - 1)
                .map(step -> fewest + (most - fewest) * step / (NUMBERS_TRIED - 1))
                .distinct()
                .mapToObj(this::dealt);
    }

    /** So many circles, each begun by a strong member; the others dealt out by region and size. */
    private List<int[]> dealt(int number) {
        List<Integer> seeds = byNeed.stream()
                .filter(one -> all.peer(one).strong())
                .limit(number)
                .toList();
        int others = Math.min(all.size(), number * all.rules().most()) - number;
        List<Integer> dealt = byNeed.stream()
                .filter(one -> !seeds.contains(one))
                .limit(others)
                .sorted(Comparator.comparingInt((Integer one) -> all.peer(one).region())
                        .thenComparingInt(one -> all.peer(one).size())
                        .thenComparing(one -> all.peer(one).id()))
                .toList();
        List<List<Integer>> circles = new ArrayList<>();
        seeds.forEach(seed -> circles.add(new ArrayList<>(List.of(seed))));
        for (int turn = 0; turn < dealt.size(); turn++) {
            circles.get(turn % number).add(dealt.get(turn));
        }
        return circles.stream().map(Start::array).toList();
    }

    /** Hosts in several orders gather those around them. */
    private Stream<List<int[]>> travelling() {
        long[] needy = new long[all.size()];
        long[] strong = new long[all.size()];
        for (int host = 0; host < all.size(); host++) {
            for (int one : all.around(host)) {
                needy[host] += all.peer(one).inNeed() ? 1 : 0;
                strong[host] += all.peer(one).strong() ? 1 : 0;
            }
        }
        List<ToLongFunction<Integer>> orders = List.of(host -> -needy[host], host -> needy[host], host -> strong[host]);
        return IntStream.range(0, 2 * orders.size())
                .mapToObj(turn -> gathered(orders.get(turn % orders.size()), turn < orders.size()));
    }

    /**
     * Each host that is still free gathers a circle.
     *
     * @param full whether a circle takes as many as it may or as few
     */
    private List<int[]> gathered(ToLongFunction<Integer> order, boolean full) {
        boolean[] taken = new boolean[all.size()];
        List<int[]> circles = new ArrayList<>();
        List<Integer> hosts = IntStream.range(0, all.size())
                .boxed()
                .sorted(Comparator.comparingLong(order)
                        .thenComparing(host -> all.peer(host).id()))
                .toList();
        for (int host : hosts) {
            int[] circle = gather(host, taken, full);
            if (circle.length > 0) {
                for (int member : circle) {
                    taken[member] = true;
                }
                circles.add(circle);
            }
        }
        return circles;
    }

    /** A circle around a host that is free itself; an empty one where there is none. */
    private int[] gather(int host, boolean[] taken, boolean full) {
        if (taken[host]) {
            return new int[0];
        }
        List<Integer> free = byNeed.stream()
                .filter(one -> !taken[one] && one != host && all.near(host, one))
                .toList();
        List<Integer> circle = new ArrayList<>(List.of(host));
        if (!all.peer(host).strong()) {
            free.stream().filter(one -> all.peer(one).strong()).findFirst().ifPresent(circle::add);
        }
        int most = full ? all.rules().most() : all.rules().fewest();
        for (int one : free) {
            if (circle.size() < most && !circle.contains(one)) {
                circle.add(one);
            }
        }
        int[] members = array(circle);
        return all.worth(members).isPresent() ? members : new int[0];
    }

    private static int[] array(List<Integer> members) {
        int[] array = members.stream().mapToInt(Integer::intValue).toArray();
        Arrays.sort(array);
        return array;
    }
}
