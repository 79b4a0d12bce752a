package org.talka.engine.circle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.talka.engine.graph.Curve;
import org.talka.engine.matrix.Amounts;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.matrix.Glance;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Proposal;
import org.talka.engine.twinning.TwinningPlan;

/**
 * The net in which rings are looked for: for every municipality its strongest helpers that it could not help in turn,
 * with needs that the plan leaves open. Municipalities are named by their place in the order of ids.
 *
 * <p>In a small package every helper of every need is looked at. In a larger one, for each need 17 who offer it and
 * lie nearby, for a circle has to close: so time and memory grow with the needs and not with the pairs.
 */
final class HelpNet {

    /** Up to so many municipalities all helpers are looked at. */
    private static final int SMALL = 300;

    /** Helpers near along the curve that are looked at for a need, each way. */
    private static final int NEARBY = 8;

    /** Helpers for one need whose fit is asked for. */
    private static final int FOR_A_NEED = 8;

    /** Helpers a municipality keeps; more where there are so few municipalities that all together keep no more than so many. */
    private static final int HELPERS = 16;

    private static final int HELPERS_OF_ALL = 4_000;

    private final OpenHelp help;
    private final Glance glance;
    private final Set<Pair> forbidden;
    private final double weakestFlow;
    private final boolean small;
    private final boolean[] joins;
    private final int[] placeOnCurve;
    private final Map<Integer, int[]> offering = new TreeMap<>();
    private final Helpers[] helpers;

    private HelpNet(CooperationMatrix matrix, List<Proposal> proposals, Set<Pair> forbidden) {
        this.help = new OpenHelp(matrix, proposals);
        this.glance = new Glance(matrix);
        this.forbidden = forbidden;
        this.weakestFlow = matrix.rules().rings().weakestFlow();
        this.small = help.size() <= SMALL;
        this.joins = new boolean[help.size()];
        for (int place = 0; place < joins.length; place++) {
            joins[place] = matrix.rules().twinning().capacityOf(glance.municipality(place)) > 0
                    && help.offers(place).keys().length > 0
                    && help.open(place).keys().length > 0;
        }
        this.placeOnCurve = new int[help.size()];
        findOffering();
        this.helpers = new Helpers[help.size()];
        IntStream.range(0, helpers.length).parallel().forEach(place -> helpers[place] = helpersOf(place));
    }

    /** The net that a plan leaves open. */
    static HelpNet of(CooperationMatrix matrix, TwinningPlan plan) {
        return new HelpNet(matrix, plan.proposals(), plan.pins().forbidden());
    }

    /** The net of all needs, as long as no pair is agreed. */
    static HelpNet ofAll(CooperationMatrix matrix) {
        return new HelpNet(matrix, List.of(), Set.of());
    }

    /** Those who may join a ring, along the curve, by what they offer. */
    private void findOffering() {
        long[] keys = IntStream.range(0, help.size())
                .mapToLong(place -> Curve.key(glance.municipality(place).position()))
                .toArray();
        int[] along = IntStream.range(0, help.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(place -> keys[place]).thenComparing(place -> place))
                .mapToInt(Integer::intValue)
                .toArray();
        Map<Integer, List<Integer>> lists = new TreeMap<>();
        for (int i = 0; i < along.length; i++) {
            placeOnCurve[along[i]] = i;
            if (joins[along[i]]) {
                for (int competency : help.offers(along[i]).keys()) {
                    lists.computeIfAbsent(competency, unknown -> new ArrayList<>())
                            .add(along[i]);
                }
            }
        }
        lists.forEach((competency, list) -> offering.put(
                competency, list.stream().mapToInt(Integer::intValue).toArray()));
    }

    private Helpers helpersOf(int place) {
        Set<Integer> found = new TreeSet<>();
        if (joins[place]) {
            Amounts open = help.open(place);
            for (int competency : open.keys()) {
                addHelpers(place, competency, found);
            }
        }
        return Helpers.strongest(
                found.stream()
                        .map(from -> new Helper(from, strength(from, place), after(place, from)))
                        .toList(),
                Math.max(HELPERS, HELPERS_OF_ALL / help.size()));
    }

    private void addHelpers(int place, int competency, Set<Integer> found) {
        near(competency, place)
                .filter(from -> help.flow(from, place, competency) >= weakestFlow && mayHelp(from, place))
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(from -> -help.flow(from, place, competency))
                        .thenComparing(from -> after(place, from)))
                .limit(small ? help.size() : FOR_A_NEED)
                .forEach(found::add);
    }

    /** Those who offer a competency and lie near along the curve; all of them in a small package. */
    private IntStream near(int competency, int place) {
        int[] members = offering.getOrDefault(competency, new int[0]);
        if (small) {
            return Arrays.stream(members);
        }
        int low = 0;
        int high = members.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (placeOnCurve[members[middle]] < placeOnCurve[place]) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Arrays.stream(members, Math.max(0, low - NEARBY), Math.min(members.length, low + NEARBY + 1));
    }

    /** Where one comes after another, counted round: so that of equal helpers not all take the same. */
    private int after(int place, int other) {
        return Math.floorMod(other - place, help.size());
    }

    private boolean mayHelp(int from, int to) {
        return from != to && !help.helps(to, from) && !isForbidden(from, to);
    }

    /** Strength of a step in millionths; 0 where a rule excludes the two. */
    private long strength(int from, int to) {
        double fit = glance.fit(Math.min(from, to), Math.max(from, to));
        int competency = help.strongest(from, to);
        return fit < 0 ? 0 : Ring.millionths(help.flow(from, to, competency) * fit);
    }

    private boolean isForbidden(int one, int other) {
        return !forbidden.isEmpty() && forbidden.contains(Pair.of(help.id(one), help.id(other)));
    }

    int size() {
        return helpers.length;
    }

    /** Who helps it, strongest first. */
    Helpers helpers(int place) {
        return helpers[place];
    }

    /** Whether two may be in a ring together, wherever they stand in it. */
    boolean mayMeet(int one, int other) {
        return !help.helpEachOther(one, other) && !isForbidden(one, other);
    }

    /** Worth of a ring, millionths. */
    long worth(int[] ring) {
        long weakest = Long.MAX_VALUE;
        for (int step = 0; step < ring.length; step++) {
            weakest = Math.min(weakest, strength(ring[step], ring[(step + 1) % ring.length]));
        }
        return Ring.worthOf(weakest, ring.length);
    }

    /** A number for the need that a step meets. */
    long need(int from, int to) {
        return (long) to * help.competencies() + help.strongest(from, to);
    }

    /** A ring with what is known of it. */
    Ring ring(int[] ring) {
        List<Ring.Step> steps = new ArrayList<>();
        for (int step = 0; step < ring.length; step++) {
            int from = ring[step];
            int to = ring[(step + 1) % ring.length];
            steps.add(new Ring.Step(help.help(from, to), glance.fit(Math.min(from, to), Math.max(from, to))));
        }
        return new Ring(steps);
    }

    /**
     * One who could help.
     *
     * @param strength of the step, millionths
     * @param turn by which equal ones are ordered
     */
    private record Helper(int from, long strength, int turn) {}

    /**
     * The helpers of one municipality.
     *
     * @param from places
     * @param strengths of the steps, millionths, above 0 and never rising
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Helpers(int[] from, long[] strengths) {

        private static Helpers strongest(List<Helper> helpers, int most) {
            List<Helper> kept = helpers.stream()
                    .filter(helper -> helper.strength() > 0)
                    .sorted(Comparator.comparingLong(Helper::strength)
                            .reversed()
                            .thenComparing(Helper::turn))
                    .limit(most)
                    .toList();
            return new Helpers(
                    kept.stream().mapToInt(Helper::from).toArray(),
                    kept.stream().mapToLong(Helper::strength).toArray());
        }
    }
}
