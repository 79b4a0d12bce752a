package org.talka.engine.evaluation;

import org.talka.engine.evaluation.Accuracy.Answer;

/** Ranks those lined up in a question by a weighted sum. */
final class Ranking {

    private Ranking() {}

    static Answer answer(Sheet sheet, double[] weights, String country, int population) {
        double own = score(sheet.values()[0], weights);
        int before = 0;
        int level = 0;
        int others = sheet.values().length - 1;
        for (int i = 1; i <= others; i++) {
            double other = score(sheet.values()[i], weights);
            before += other > own ? 1 : 0;
            level += other == own ? 1 : 0;
        }
        double after = others - before - level;
        return new Answer(
                sheet.question().pair(),
                country,
                population,
                sheet.ties(),
                (after + level / 2.0) / others,
                1 + before + level / 2.0);
    }

    private static double score(float[] row, double[] weights) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * row[i];
        }
        return sum;
    }
}
