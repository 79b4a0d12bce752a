package org.talka.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.plan.Pair;
import org.talka.engine.rules.Criterion;

class StrangersTest {

    private static final List<Pair> KNOWN = Lattice.known();
    private static final CooperationMatrix MATRIX = Lattice.matrix(KNOWN);

    @Test
    void everyPairIsAmongThoseOfAPart() {
        Strangers strangers = new Strangers(MATRIX.data(), KNOWN, 5);
        Set<Pair> touched = new HashSet<>();
        for (int part = 0; part < 5; part++) {
            touched.addAll(strangers.touching(part));
        }

        assertThat(touched).containsExactlyInAnyOrderElementsOf(KNOWN);
    }

    @Test
    void theOrderOfRowsChangesNothing() {
        List<Pair> shuffled = new ArrayList<>(KNOWN);
        Collections.shuffle(shuffled, new Random(3));
        Strangers one = new Strangers(MATRIX.data(), KNOWN, 5);
        Strangers other = new Strangers(MATRIX.data(), shuffled, 5);

        assertThat(other.touching(0)).containsExactlyInAnyOrderElementsOf(one.touching(0));
    }

    @Test
    void amongStrangersOnlySizePlaceAndNameSpeak() {
        Set<List<String>> hidden = new HashSet<>();
        KNOWN.forEach(pair -> hidden.add(List.of(pair.a(), pair.b())));
        CooperationMatrix strange = MATRIX.hiding(hidden);
        Pair pair = KNOWN.get(0);

        double[] values = strange.values(pair.a(), pair.b());

        assertThat(List.of(
                        Criterion.TIES,
                        Criterion.OPENNESS,
                        Criterion.CUSTOM,
                        Criterion.AFFINITY,
                        Criterion.SECOND_TIES,
                        Criterion.REGION_TIES,
                        Criterion.NEAR_TIES,
                        Criterion.WIDE_TIES,
                        Criterion.LIKE_PARTNERS))
                .allMatch(criterion -> values[criterion.ordinal()] == 0);
        assertThat(List.of(
                        Criterion.MAGNITUDE,
                        Criterion.COUNTRY_RANK,
                        Criterion.LEADING,
                        Criterion.ROLE,
                        Criterion.VICINITY,
                        Criterion.PROMINENCE,
                        Criterion.CLOSEST,
                        Criterion.INLAND,
                        Criterion.DOMINANCE,
                        Criterion.LARGE_ALIKE))
                .allMatch(criterion -> values[criterion.ordinal()] > 0 && values[criterion.ordinal()] <= 1)
                .allMatch(criterion ->
                        values[criterion.ordinal()] == MATRIX.values(pair.a(), pair.b())[criterion.ordinal()]);
    }
}
