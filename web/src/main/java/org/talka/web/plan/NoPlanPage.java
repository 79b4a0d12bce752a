package org.talka.web.plan;

import org.jspecify.annotations.Nullable;

/**
 * Why there is no plan, and how to ask for one.
 *
 * @param curve how far it came; null where it was not begun
 * @param question what is asked
 */
public record NoPlanPage(
        String headline, String reason, @Nullable CurveDrawing curve, QuestionView question) {}
