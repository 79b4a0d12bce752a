package org.talka.engine.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.talka.engine.consortium.BondField;
import org.talka.engine.consortium.bond.Bonds;
import org.talka.engine.consortium.problem.Grouping;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.rules.BondMeasure;
import org.talka.engine.rules.BondRules;
import org.talka.engine.rules.Rules;

/**
 * Rules that say what holds groups together, learned from known groupings. Nothing in them names a municipality. The
 * threshold is the one with which groups of strips of land not learned from come nearest to the known ones.
 *
 * @param rules with bonds as their aim; all else as in the rules learning began with, but for the members of a group
 * @param municipalities learned from
 * @param groups learned from
 * @param f1 share of pairs found and right, harmonic mean, in strips of land not learned from
 */
public record GroupLearning(Rules rules, int municipalities, int groups, double f1) {

    private static final int STRIPS = 3;

    /** Strips cannot tell smaller differences apart. */
    private static final double NEARLY = 0.01;

    private static final double[] THRESHOLDS = {0.11, 0.14, 0.17, 0.20, 0.23, 0.26, 0.30, 0.35, 0.42, 0.5};

    /**
     * Learns from known groups.
     *
     * @param known group by municipality
     */
    public static GroupLearning of(CooperationMatrix matrix, Map<String, String> known, long seed, Watch watch) {
        watch.at(Watch.Task.GROUPS, 0);
        BondField field = BondField.of(matrix);
        Map<String, Integer> numbers = new TreeMap<>();
        field.ids().stream()
                .filter(known::containsKey)
                .forEach(id -> numbers.computeIfAbsent(known.get(id), unknown -> numbers.size()));
        int[] groups = field.ids().stream()
                .mapToInt(id -> known.containsKey(id) ? numbers.get(known.get(id)) : -1)
                .toArray();
        int largest = (int) IntStream.range(0, numbers.size())
                .mapToLong(group ->
                        Arrays.stream(groups).filter(other -> other == group).count())
                .max()
                .orElse(1);
        int members = Math.max(matrix.rules().consortium().mostMembers(), largest);
        PairSheet sheet = new PairSheet(field.measures(), groups);
        watch.at(Watch.Task.GROUPS, 0.3);
        Trial best = new GroupLearning.Search(field, sheet, groups, members, seed, watch).best();
        BondRules fitted = StepFit.of(sheet, IntStream.range(0, sheet.size()).toArray(), seed);
        BondRules bonds = new BondRules(best.threshold, fitted.points(), fitted.terms());
        watch.at(Watch.Task.GROUPS, 1);
        Rules learned = matrix.rules().with(matrix.rules().consortium().with(bonds, members));
        int municipalities =
                (int) Arrays.stream(groups).filter(group -> group >= 0).count();
        return new GroupLearning(
                learned.withVersion(matrix.rules().version() + "+learned"), municipalities, numbers.size(), best.f1);
    }

    private record Trial(double threshold, double f1) {}

    /** Tries thresholds in each strip with what was learned in the others. */
    private record Search(BondField field, PairSheet sheet, int[] groups, int members, long seed, Watch watch) {

        Trial best() {
            int[] strips = strips();
            double[] sums = new double[THRESHOLDS.length];
            for (int strip = 0; strip < STRIPS; strip++) {
                int tested = strip;
                int[] rows = IntStream.range(0, sheet.size())
                        .filter(row -> strips[sheet.one(row)] != tested && strips[sheet.other(row)] != tested)
                        .toArray();
                int[] those = IntStream.range(0, groups.length)
                        .filter(i -> strips[i] == tested)
                        .toArray();
                if (rows.length == 0 || those.length == 0) {
                    continue;
                }
                Bonds bonds = bonds(StepFit.of(sheet, rows, seed), those);
                for (int at = 0; at < THRESHOLDS.length; at++) {
                    watch.at(Watch.Task.GROUPS, 0.3 + 0.6 * (strip + (double) at / THRESHOLDS.length) / STRIPS);
                    sums[at] += f1(those, field.grouping(those, bonds, THRESHOLDS[at], members)) / STRIPS;
                }
            }
            return smoothed(sums);
        }

        /** By means over thresholds beside each other, so that chance has less to say; of nearly equal ones the lowest. */
        private static Trial smoothed(double[] f1) {
            double[] means = IntStream.range(0, f1.length)
                    .mapToDouble(at -> Arrays.stream(f1, Math.max(0, at - 1), Math.min(f1.length, at + 2))
                            .average()
                            .orElse(0))
                    .toArray();
            double most = Arrays.stream(means).max().orElse(0);
            int best = 0;
            while (means[best] < most - NEARLY) {
                best++;
            }
            return new Trial(THRESHOLDS[best], f1[best]);
        }

        private Bonds bonds(BondRules rules, int[] those) {
            int[] places = new int[groups.length];
            Arrays.fill(places, -1);
            for (int i = 0; i < those.length; i++) {
                places[those[i]] = i;
            }
            Bonds.Making making = new Bonds.Making(those.length);
            double[] values = new double[BondMeasure.values().length];
            for (int row = 0; row < sheet.size(); row++) {
                if (places[sheet.one(row)] >= 0 && places[sheet.other(row)] >= 0) {
                    for (int measure = 0; measure < values.length; measure++) {
                        values[measure] = sheet.value(row, measure);
                    }
                    making.add(places[sheet.one(row)], places[sheet.other(row)], Bonds.chance(rules, values));
                }
            }
            return making.made();
        }

        /** Whole groups, parted along the longest way through the land into strips of about equal numbers. */
        private int[] strips() {
            int[] known = IntStream.range(0, groups.length)
                    .filter(i -> groups[i] >= 0)
                    .toArray();
            int first = farthest(known.length == 0 ? 0 : known[0], known);
            Map<Integer, double[]> middles = new HashMap<>();
            for (int i : known) {
                double[] middle = middles.computeIfAbsent(groups[i], unknown -> new double[2]);
                middle[0] += field.measures().land().metres(first, i);
                middle[1]++;
            }
            List<Integer> order = new ArrayList<>(middles.keySet());
            order.sort(Comparator.comparingDouble((Integer group) -> middles.get(group)[0] / middles.get(group)[1])
                    .thenComparing(Comparator.naturalOrder()));
            Map<Integer, Integer> strip = new HashMap<>();
            double before = 0;
            for (int group : order) {
                strip.put(group, (int) Math.min(STRIPS - 1, STRIPS * before / known.length));
                before += middles.get(group)[1];
            }
            return Arrays.stream(groups)
                    .map(group -> group < 0 ? -1 : strip.get(group))
                    .toArray();
        }

        private int farthest(int from, int[] those) {
            return Arrays.stream(those)
                    .boxed()
                    .max(Comparator.comparingInt(
                                    (Integer i) -> field.measures().land().metres(from, i))
                            .thenComparing(Comparator.reverseOrder()))
                    .orElse(from);
        }

        private double f1(int[] those, Grouping found) {
            Map<Long, Long> both = new HashMap<>();
            Map<Integer, Long> real = new HashMap<>();
            for (int i = 0; i < those.length; i++) {
                both.merge((long) groups[those[i]] << Integer.SIZE | found.group(i), 1L, Long::sum);
                real.merge(groups[those[i]], 1L, Long::sum);
            }
            long right = both.values().stream().mapToLong(Search::pairs).sum();
            long all = real.values().stream().mapToLong(Search::pairs).sum()
                    + found.groups().stream()
                            .mapToLong(members -> pairs(members.length))
                            .sum();
            return all == 0 ? 0 : 2.0 * right / all;
        }

        private static long pairs(long members) {
            return members * (members - 1) / 2;
        }
    }
}
