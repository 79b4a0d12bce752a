package org.talka.engine.verification.group;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The best grouping of a few municipalities, by trying every set of them. */
final class EverySet {

    /** Most municipalities it is for: each further one takes three times as long. */
    static final int LARGEST = 16;

    /** The planner's own way of trying all ends here, with so many possible groups. */
    private static final int SETS_OF_THE_PLANNER = 60_000;

    private final Asked asked;
    private final List<String> ids;
    private int possible;

    EverySet(Asked asked, List<String> ids) {
        this.asked = asked;
        this.ids = ids;
    }

    /** Whether there may be so many possible groups that the planner did not try them all. */
    boolean areVeryMany() {
        return possible > SETS_OF_THE_PLANNER;
    }

    Weighed best() {
        @Nullable Weighed[] groups = new Weighed[1 << ids.size()];
        for (int set = 1; set < groups.length; set++) {
            List<String> members = members(set);
            if (asked.ground().isOnePiece(members) && asked.isAllowed(members)) {
                groups[set] = weigh(asked, members);
                possible++;
            }
        }
        Weighed[] best = new Weighed[groups.length];
        best[0] = Weighed.NOTHING;
        for (int set = 1; set < best.length; set++) {
            int first = Integer.lowestOneBit(set);
            int others = set ^ first;
            Weighed lowest = null;
            for (int more = others; more >= 0; more = more == 0 ? -1 : (more - 1) & others) {
                Weighed group = groups[more | first];
                if (group != null) {
                    Weighed sum = group.and(best[others ^ more]);
                    lowest = lowest == null || sum.compareTo(lowest) < 0 ? sum : lowest;
                }
            }
            best[set] = lowest == null ? Weighed.NOTHING : lowest;
        }
        return best[best.length - 1];
    }

    /** How good a group of these is. */
    static Weighed weigh(Asked asked, List<String> members) {
        boolean reaches = asked.reaches(members);
        return new Weighed(
                reaches ? 0 : members.size(),
                reaches && asked.rules().asManyAsPossible() ? 1 : 0,
                reaches ? 0 : 1,
                asked.cost(members));
    }

    private List<String> members(int set) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if ((set >> i & 1) == 1) {
                members.add(ids.get(i));
            }
        }
        return members;
    }
}
