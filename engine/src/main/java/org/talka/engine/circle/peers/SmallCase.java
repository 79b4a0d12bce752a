package org.talka.engine.circle.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The best circles of a few, by going through all sets of them. */
final class SmallCase {

    /** Most participants it is for; each further one takes three times as long. */
    static final int LARGEST = 12;

    private SmallCase() {}

    /** The best choice of circles; of equals always the same. */
    static List<int[]> solve(Participants all) {
        int size = all.size();
        if (size > LARGEST) {
            throw new IllegalArgumentException(size + " participants are too many to go through all sets.");
        }
        List<Optional<Worth>> worths = IntStream.range(0, 1 << size)
                .mapToObj(set -> all.worth(members(set)))
                .toList();
        Worth[] best = new Worth[1 << size];
        int[] circle = new int[1 << size];
        best[0] = Worth.NONE;
        for (int set = 1; set < best.length; set++) {
            int first = Integer.lowestOneBit(set);
            int others = set ^ first;
            best[set] = best[others];
            for (int more = others; more != 0; more = (more - 1) & others) {
                Optional<Worth> worth = worths.get(more | first);
                if (worth.isPresent()) {
                    Worth together = worth.get().plus(best[others ^ more]);
                    if (together.compareTo(best[set]) > 0) {
                        best[set] = together;
                        circle[set] = more | first;
                    }
                }
            }
        }
        return chosen(circle);
    }

    private static List<int[]> chosen(int[] circle) {
        List<int[]> circles = new ArrayList<>();
        int set = circle.length - 1;
        while (set != 0) {
            if (circle[set] != 0) {
                circles.add(members(circle[set]));
            }
            set ^= circle[set] == 0 ? Integer.lowestOneBit(set) : circle[set];
        }
        return circles;
    }

    private static int[] members(int set) {
        return IntStream.range(0, LARGEST).filter(one -> (set >> one & 1) != 0).toArray();
    }
}
