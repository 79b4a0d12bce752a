package org.talka.engine.circle.peers;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How many of those in need can be in a circle at most. Counts: each circle takes a strong member and enough others, so
 * there are only so many; and of the places of these circles some go to strong members who are not in need.
 */
final class Ceiling {

    private final Participants all;

    /** What keeps a host from any circle, by host; a single entry for all where circles meet online. */
    private final List<Optional<Unplaced.Cause>> hosts;

    /** Cost: all pairs where circles travel. */
    Ceiling(Participants all) {
        this.all = all;
        this.hosts = all.online()
                ? List.of(obstacle(IntStream.range(0, all.size()).toArray()))
                : IntStream.range(0, all.size())
                        .mapToObj(host -> obstacle(all.around(host)))
                        .toList();
    }

    /** The most circles any choice has. */
    static int circles(Participants all) {
        return Math.min(count(all, false), all.size() / all.rules().fewest());
    }

    private static int count(Participants all, boolean inNeedToo) {
        return (int) IntStream.range(0, all.size())
                .filter(one ->
                        all.peer(one).strong() && (!inNeedToo || all.peer(one).inNeed()))
                .count();
    }

    /** The most in need any choice serves. */
    int served() {
        int reachable = (int) IntStream.range(0, all.size())
                .filter(one -> all.peer(one).inNeed() && obstacle(one).isEmpty())
                .count();
        int circles = circles(all);
        int places = circles * all.rules().most() - Math.max(0, circles - count(all, true));
        return Math.min(reachable, places);
    }

    /** What keeps one out of any circle whatever the others do; empty where nothing does. */
    Optional<Unplaced.Cause> obstacle(int one) {
        if (all.online()) {
            return hosts.get(0);
        }
        boolean strong = false;
        for (int host : all.around(one)) {
            Optional<Unplaced.Cause> here = hosts.get(host);
            if (here.isEmpty()) {
                return here;
            }
            strong |= here.get() == Unplaced.Cause.TOO_FEW;
        }
        return Optional.of(strong ? Unplaced.Cause.TOO_FEW : Unplaced.Cause.NOBODY_STRONG);
    }

    private Optional<Unplaced.Cause> obstacle(int[] together) {
        if (IntStream.of(together).noneMatch(peer -> all.peer(peer).strong())) {
            return Optional.of(Unplaced.Cause.NOBODY_STRONG);
        }
        return together.length < all.rules().fewest() ? Optional.of(Unplaced.Cause.TOO_FEW) : Optional.empty();
    }
}
