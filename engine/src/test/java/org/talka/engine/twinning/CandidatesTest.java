package org.talka.engine.twinning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.matrix.Glance;
import org.talka.engine.matrix.Help;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Progress;

class CandidatesTest {

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aGlanceSeesWhatTheWholeAssessmentSays(long seed) {
        CooperationMatrix matrix = Drawn.of(seed).matrix();
        Glance glance = new Glance(matrix);
        List<String> ids = matrix.municipalities();

        for (int a = 0; a < ids.size(); a++) {
            for (int b = 0; b < ids.size(); b++) {
                Assessment pair = matrix.assess(ids.get(a), ids.get(b));
                double flows = pair.helps().stream().mapToDouble(Help::flow).sum();
                double worth = pair.fit() + matrix.rules().twinning().coverageWeight() * flows;
                if (pair.isCandidate()) {
                    assertThat(glance.worth(a, b)).isCloseTo(worth, within(1e-9));
                    assertThat(glance.ceiling(a, b)).isGreaterThanOrEqualTo(glance.worth(a, b));
                } else {
                    assertThat(glance.worth(a, b)).isNegative();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everybodyBringsItsBestAndNobodyAForbiddenPair(long seed) {
        Drawn drawn = Drawn.of(seed);
        CooperationMatrix matrix = drawn.matrix();

        List<Pair> pairs = Candidates.of(matrix, drawn.pins(), Progress.SILENT).stream()
                .map(Candidates.Candidate::pair)
                .toList();

        assertThat(pairs).isSorted().doesNotHaveDuplicates();
        assertThat(pairs)
                .filteredOn(drawn.pins().pinned()::contains)
                .hasSameSizeAs(drawn.pins().pinned());
        assertThat(pairs).noneMatch(drawn.pins().forbidden()::contains);
        for (String id : matrix.municipalities()) {
            long eligible = matrix.municipalities().stream()
                    .filter(other -> matrix.assess(id, other).isCandidate()
                            && !drawn.pins().forbidden().contains(Pair.of(id, other)))
                    .count();
            assertThat(pairs)
                    .filteredOn(pair -> pair.a().equals(id) || pair.b().equals(id))
                    .hasSizeGreaterThanOrEqualTo(
                            (int) Math.min(eligible, matrix.rules().twinning().candidates()));
        }
    }
}
