package org.talka.engine.circle;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.talka.engine.circle.packing.Packed;
import org.talka.engine.circle.packing.Packing;

/** Which of the rings to offer, so that together they are worth most and no need is met twice. */
final class RingChoice {

    private RingChoice() {}

    /**
     * The choice among candidates.
     *
     * @param most how many rings a municipality is in at most, 1 or more
     */
    static Packed of(HelpNet net, List<int[]> candidates, int most) {
        Map<Long, Integer> needs = new HashMap<>();
        long[] worths = new long[candidates.size()];
        int[][] takes = new int[candidates.size()][];
        for (int i = 0; i < takes.length; i++) {
            int[] ring = candidates.get(i);
            worths[i] = net.worth(ring);
            takes[i] = most == 1 ? ring : Arrays.copyOf(ring, 2 * ring.length);
            for (int step = ring.length; step < takes[i].length; step++) {
                long need = net.need(ring[step - ring.length], ring[(step + 1) % ring.length]);
                takes[i][step] = needs.computeIfAbsent(need, unknown -> net.size() + needs.size());
            }
        }
        int[] places = new int[net.size() + needs.size()];
        Arrays.fill(places, 0, net.size(), most);
        Arrays.fill(places, net.size(), places.length, 1);
        return new Packing(worths, takes, places).best();
    }
}
