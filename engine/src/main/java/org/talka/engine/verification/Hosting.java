package org.talka.engine.verification;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many of the wanting any plan leaves out at least: each served one is a guest at a partner, which takes as many
 * guests as its capacity. Guests are seated one by one along shortest alternating paths; what a search that failed has
 * reached stays full for good and is not searched again. Cost: near the candidates in practice.
 */
final class Hosting {

    private static final int NOBODY = -1;

    private final CandidateTable table;
    private final int[][] partners;
    private final List<List<Integer>> guests = new ArrayList<>();
    private final int[] hostOf;
    private final int[] seen;
    private final int[] askedBy;
    private final boolean[] full;

    private Hosting(CandidateTable table) {
        int size = table.municipalities();
        this.table = table;
        this.partners = partners(table);
        for (int i = 0; i < size; i++) {
            guests.add(new ArrayList<>(1));
        }
        this.hostOf = filled(size);
        this.seen = filled(size);
        this.askedBy = filled(size);
        this.full = new boolean[size];
    }

    private static int[] filled(int size) {
        int[] array = new int[size];
        Arrays.fill(array, NOBODY);
        return array;
    }

    private static int[][] partners(CandidateTable table) {
        int[][] partners = new int[table.municipalities()][];
        int[] next = new int[partners.length];
        for (int i = 0; i < partners.length; i++) {
            partners[i] = new int[table.count(i)];
        }
        for (int candidate = 0; candidate < table.size(); candidate++) {
            int a = table.a(candidate);
            int b = table.b(candidate);
            partners[a][next[a]++] = b;
            partners[b][next[b]++] = a;
        }
        return partners;
    }

    /** How many of the wanting cannot be served. */
    static int leftOut(CandidateTable table) {
        Hosting hosting = new Hosting(table);
        int leftOut = 0;
        for (int i = 0; i < table.municipalities(); i++) {
            if (table.isWanting(i) && !hosting.seat(i)) {
                leftOut++;
            }
        }
        return leftOut;
    }

    private boolean seat(int newcomer) {
        List<Integer> reached = new ArrayList<>();
        ArrayDeque<Integer> asking = new ArrayDeque<>(List.of(newcomer));
        while (!asking.isEmpty()) {
            int guest = asking.remove();
            for (int host : partners[guest]) {
                if (full[host] || seen[host] == newcomer || table.capacity(host) == 0) {
                    continue;
                }
                seen[host] = newcomer;
                askedBy[host] = guest;
                if (guests.get(host).size() < table.capacity(host)) {
                    move(host);
                    return true;
                }
                reached.add(host);
                asking.addAll(guests.get(host));
            }
        }
        reached.forEach(host -> full[host] = true);
        return false;
    }

    /** Everyone on the path to a free place moves up. */
    private void move(int freeHost) {
        int host = freeHost;
        while (host != NOBODY) {
            int guest = askedBy[host];
            int before = hostOf[guest];
            if (before != NOBODY) {
                guests.get(before).remove((Integer) guest);
            }
            guests.get(host).add(guest);
            hostOf[guest] = host;
            host = before;
        }
    }
}
