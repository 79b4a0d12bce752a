package org.talka.engine.twinning.proof;

import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.TwinningProblem;

/** The links of a problem side by side in arrays of floating-point fits, which is what a step of prices reads. */
final class FlatLinks {

    /** Hundredths in a whole: quotas are priced here by the whole pair or partner. */
    static final double WHOLE = 100;

    final int[] a;
    final int[] b;
    final double[] own;
    final boolean[] pinned;
    /** Where each link's shares begin; one more entry than links. */
    final int[] firstShare;

    final int[] need;
    /** Worth of each share at each rank, rank by rank. */
    final double[] worth;
    /** Where each link's parts begin; one more entry than links. */
    final int[] firstPart;

    final int[] quota;
    final double[] amount;
    /** How much each link's gain changes at most when no price moves by more than 1. */
    final double[] reach;

    FlatLinks(TwinningProblem problem) {
        int size = problem.links().size();
        int ranks = problem.ranks();
        a = new int[size];
        b = new int[size];
        own = new double[size];
        pinned = new boolean[size];
        firstShare = new int[size + 1];
        firstPart = new int[size + 1];
        for (Link link : problem.links()) {
            firstShare[link.index() + 1] =
                    firstShare[link.index()] + link.shares().size();
            firstPart[link.index() + 1] = firstPart[link.index()] + link.parts().size();
        }
        need = new int[firstShare[size]];
        worth = new double[firstShare[size] * ranks];
        quota = new int[firstPart[size]];
        amount = new double[firstPart[size]];
        reach = new double[size];
        problem.links().parallelStream().forEach(link -> fill(problem, link));
    }

    private void fill(TwinningProblem problem, Link link) {
        int index = link.index();
        a[index] = link.a();
        b[index] = link.b();
        own[index] = (double) link.own() / TwinningProblem.UNIT;
        pinned[index] = link.pinned();
        reach[index] = 2 + link.shares().size();
        int share = firstShare[index];
        for (Link.Share each : link.shares()) {
            need[share] = each.need();
            for (int rank = 0; rank < problem.ranks(); rank++) {
                worth[share * problem.ranks() + rank] =
                        (double) problem.worthAt(rank, each.worth()) / TwinningProblem.UNIT;
            }
            share++;
        }
        int part = firstPart[index];
        for (Link.Part each : link.parts()) {
            quota[part] = each.quota();
            amount[part] = each.amount() / WHOLE;
            reach[index] += Math.abs(amount[part]);
            part++;
        }
    }

    int size() {
        return a.length;
    }
}
