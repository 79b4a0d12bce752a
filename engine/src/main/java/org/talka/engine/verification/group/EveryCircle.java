package org.talka.engine.verification.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talka.engine.verification.group.Peers.Peer;

/** The most circles of a few can be worth, by trying every set. */
final class EveryCircle {

    /** Most who may take part. */
    static final int LARGEST = 12;

    private EveryCircle() {}

    static long[] best(Peers peers) {
        int sets = 1 << peers.list().size();
        long @Nullable [][] worths = new long[sets][];
        for (int set = 1; set < sets; set++) {
            List<Peer> circle = new ArrayList<>();
            for (int i = 0; i < peers.list().size(); i++) {
                if ((set >> i & 1) == 1) {
                    circle.add(peers.list().get(i));
                }
            }
            worths[set] = peers.isAllowed(circle) ? peers.worth(circle) : null;
        }
        long[][] best = new long[sets][];
        best[0] = new long[5];
        for (int set = 1; set < sets; set++) {
            int first = Integer.lowestOneBit(set);
            int others = set ^ first;
            best[set] = best[others];
            for (int more = others; more > 0; more = (more - 1) & others) {
                long[] worth = worths[more | first];
                if (worth != null) {
                    long[] together = plus(worth, best[others ^ more]);
                    best[set] = Arrays.compare(together, best[set]) > 0 ? together : best[set];
                }
            }
        }
        return best[sets - 1];
    }

    static long[] plus(long[] one, long[] other) {
        long[] sum = one.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
        return sum;
    }
}
