package org.talka.engine.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.talka.engine.plan.Pair;

/**
 * How well true partners are told from others.
 *
 * @param questions how many were asked; figures of none are 0
 * @param auc chance that a true partner comes before another
 * @param mrr mean of 1 / rank of the true partner
 * @param recall share of true partners among the first ten
 */
public record Accuracy(int questions, Figure auc, Figure mrr, Figure recall) {

    private static final int RESAMPLES = 1_000;

    /**
     * A mean and where it lies with 95 % confidence.
     *
     * @param low 2.5th percentile of means over pairs drawn again with replacement
     * @param high 97.5th percentile
     */
    public record Figure(double mean, double low, double high) {}

    /** The accuracy of these answers; the bootstrap draws pairs, whose two questions stay together. */
    static Accuracy of(Collection<Answer> answers, long seed) {
        return new Accuracy(
                answers.size(),
                figure(answers, Answer::auc, seed),
                figure(answers, answer -> 1 / answer.rank(), seed),
                figure(answers, answer -> answer.rank() <= 10 ? 1 : 0, seed));
    }

    private static Figure figure(Collection<Answer> answers, ToDoubleFunction<Answer> value, long seed) {
        if (answers.isEmpty()) {
            return new Figure(0, 0, 0);
        }
        Map<Pair, double[]> byPair = new TreeMap<>();
        for (Answer answer : answers) {
            double[] sum = byPair.computeIfAbsent(answer.pair(), pair -> new double[2]);
            sum[0] += value.applyAsDouble(answer);
            sum[1]++;
        }
        List<double[]> pairs = List.copyOf(byPair.values());
        double[] means = new double[RESAMPLES];
        SplittableRandom random = new SplittableRandom(Draws.mix(seed));
        for (int i = 0; i < RESAMPLES; i++) {
            double sum = 0;
            double count = 0;
            for (int j = 0; j < pairs.size(); j++) {
                double[] drawn = pairs.get(random.nextInt(pairs.size()));
                sum += drawn[0];
                count += drawn[1];
            }
            means[i] = sum / count;
        }
        java.util.Arrays.sort(means);
        double sum = pairs.stream().mapToDouble(pair -> pair[0]).sum();
        return new Figure(sum / answers.size(), means[(int) (0.025 * RESAMPLES)], means[(int) (0.975 * RESAMPLES)]);
    }

    /**
     * How one question was answered.
     *
     * @param country of the partner that was sought
     * @param population of the partner; 0 where unknown
     * @param ties with how many the partner was known to work while the pair was hidden
     * @param auc share of the others that come after the true partner, ties counting half
     * @param rank of the true partner, from 1; ties in the middle
     */
    record Answer(Pair pair, String country, int population, int ties, double auc, double rank) {}
}
