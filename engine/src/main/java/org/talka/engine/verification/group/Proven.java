package org.talka.engine.verification.group;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.talka.engine.rules.ConsortiumRules.Aim;

/**
 * What can be proven here of groups for one competency: by trying everything where a part of the land is small, by
 * counting inhabitants where it is not.
 *
 * @param reaching groups that reach the scale in any plan, at most
 * @param below municipalities below it in any plan, at least
 * @param everywhere whether everything was tried
 * @param best whether the groups are the best wherever everything was tried
 * @param unsure whether the planner may not have tried everything where it was tried here
 */
record Proven(int reaching, int below, boolean everywhere, boolean best, boolean unsure) {

    static Proven of(Asked asked, List<List<String>> groups) {
        Counting counting = new Counting(asked);
        if (asked.rules().aim() == Aim.BONDS) {
            return counted(asked, counting);
        }
        boolean many = asked.rules().asManyAsPossible();
        int reaching = 0;
        int below = 0;
        boolean everywhere = true;
        boolean best = true;
        boolean unsure = false;
        for (List<String> part : asked.ground().parts()) {
            if (part.size() > EverySet.LARGEST) {
                reaching += counting.mostGroups(part);
                below += counting.hopeless(part);
                everywhere = false;
            } else {
                EverySet sets = new EverySet(asked, part);
                Weighed lowest = sets.best();
                reaching += many ? lowest.reaching() : counting.mostGroups(part);
                below += lowest.below();
                best &= weigh(asked, groups, new HashSet<>(part)).equals(lowest);
                unsure |= sets.areVeryMany();
            }
        }
        return new Proven(reaching, below, everywhere, best, unsure);
    }

    /** With learned bonds a plan claims what counting says and no more. */
    private static Proven counted(Asked asked, Counting counting) {
        int reaching = 0;
        int below = 0;
        for (List<String> part : asked.ground().parts()) {
            reaching += counting.mostGroups(part);
            below += counting.hopeless(part);
        }
        return new Proven(reaching, below, true, false, false);
    }

    private static Weighed weigh(Asked asked, List<List<String>> groups, Set<String> part) {
        Weighed sum = Weighed.NOTHING;
        for (List<String> group : groups) {
            if (part.contains(group.get(0))) {
                sum = sum.and(EverySet.weigh(asked, group));
            }
        }
        return sum;
    }
}
