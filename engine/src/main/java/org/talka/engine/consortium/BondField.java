package org.talka.engine.consortium;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.talka.engine.consortium.bond.Bonds;
import org.talka.engine.consortium.bond.PairMeasures;
import org.talka.engine.consortium.problem.Capability;
import org.talka.engine.consortium.problem.Fees;
import org.talka.engine.consortium.problem.Grouping;
import org.talka.engine.consortium.problem.GroupingProblem;
import org.talka.engine.consortium.problem.Land;
import org.talka.engine.consortium.problem.Limits;
import org.talka.engine.consortium.problem.PairWorth;
import org.talka.engine.consortium.search.BondSearch;
import org.talka.engine.matrix.CooperationMatrix;

/**
 * The home municipalities of a package, ready for learning what holds groups together.
 *
 * @param ids of the municipalities, in order
 * @param scale the smallest scale of a competency; 1 where none has any
 */
public record BondField(List<String> ids, PairMeasures measures, int scale) {

    private static final long STEPS_FOR_ONE = 40;
    private static final long A_DAY = 86_400_000_000_000L;

    /** The field of a package. */
    public static BondField of(CooperationMatrix matrix) {
        Country country = Country.of(matrix);
        int scale = ConsortiumPlanner.withScale(matrix).stream()
                .map(id -> matrix.rules().consortium().scale(matrix.data().competency(id)))
                .flatMap(Optional::stream)
                .min(Integer::compare)
                .orElse(1);
        return new BondField(country.ids(), BondedGroups.measures(matrix, country), scale);
    }

    /**
     * Groups of a part of the field, members by their place in the list.
     *
     * @param those whom, in order
     * @param bonds among those, by their place
     */
    public Grouping grouping(int[] those, Bonds bonds, double threshold, int mostMembers) {
        Land land = measures.land().part(those);
        int size = land.size();
        boolean[] everybody = new boolean[size];
        Arrays.fill(everybody, true);
        Capability capability =
                new Capability(new int[size], everybody, everybody, new int[size], new int[size], new int[size][0]);
        GroupingProblem problem = new GroupingProblem(
                land,
                new Limits(scale, mostMembers, Integer.MAX_VALUE, false),
                capability,
                Fees.NONE,
                PairWorth.none(size));
        return BondSearch.search(problem, bonds, threshold, 1, STEPS_FOR_ONE * size, System.nanoTime() + A_DAY)
                .grouping();
    }
}
