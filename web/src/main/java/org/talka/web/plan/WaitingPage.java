package org.talka.web.plan;

import org.talka.web.page.Bar;

/**
 * What is being done while there is no plan yet.
 *
 * @param doing the step in words
 * @param done how much of the whole is done
 * @param percent the same as a whole number
 * @param curve how plan and ceiling came closer so far
 * @param progress where the next news come from
 * @param canStop whether somebody may still stop it
 * @param question what was asked
 */
public record WaitingPage(
        String headline,
        String doing,
        Bar done,
        String percent,
        CurveDrawing curve,
        String progress,
        boolean canStop,
        QuestionView question) {}
