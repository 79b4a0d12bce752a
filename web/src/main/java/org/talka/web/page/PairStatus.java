package org.talka.web.page;

import org.jspecify.annotations.Nullable;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.Exclusion;
import org.talka.engine.twinning.TwinningPlan;

/** How a pair stands to a plan. */
public enum PairStatus {
    CHOSEN,
    POSSIBLE,
    /** Nothing is known that would flow between the two, or that both need. */
    NOTHING,
    EXCLUDED,
    /** Possible, but there is no plan yet. */
    UNKNOWN;

    /** How a pair stands to a plan; null while there is none. */
    public static PairStatus of(Assessment pair, @Nullable TwinningPlan plan) {
        if (plan != null && plan.contains(pair.a(), pair.b())) {
            return CHOSEN;
        }
        if (pair.exclusion() instanceof Exclusion.NothingToShare) {
            return NOTHING;
        }
        if (!pair.isCandidate() && !(pair.exclusion() instanceof Exclusion.NotAmongTheBest)) {
            return EXCLUDED;
        }
        return plan == null ? UNKNOWN : POSSIBLE;
    }

    /** As it is called in classes of pages and keys of words. */
    public String word() {
        return Choices.word(this);
    }
}
