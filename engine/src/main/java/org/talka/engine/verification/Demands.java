package org.talka.engine.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.model.Municipality;
import org.talka.engine.plan.Aim;
import org.talka.engine.rules.Rules;

/**
 * What the rules ask of a plan as a whole: first the part of pairs that crosses borders, then the partners of each
 * region. Pairs bring hundredths; falling short of a target costs.
 */
final class Demands {

    private static final int WHOLE = 100;
    private static final int NONE = -1;

    private final CandidateTable table;
    private final Rules.TwinningRules rules;
    private final List<Municipality> municipalities;
    private final boolean asksForBorders;
    private final List<Region> regions = new ArrayList<>();
    private final int[] regionOf;

    private record Region(String country, String name, int members) {}

    Demands(CooperationMatrix matrix, CandidateTable table) {
        this.table = table;
        this.rules = matrix.rules().twinning();
        this.municipalities = matrix.municipalities().stream()
                .map(matrix.data()::municipality)
                .toList();
        this.asksForBorders =
                rules.crossBorder().percent() > 0 && rules.crossBorder().weight() > 0;
        this.regionOf = new int[municipalities.size()];
        Arrays.fill(regionOf, NONE);
        if (rules.regionalBalance().partners() > 0 && rules.regionalBalance().weight() > 0) {
            number();
        }
    }

    private void number() {
        Map<List<String>, List<Integer>> members = new TreeMap<>(
                Comparator.comparing((List<String> region) -> region.get(0)).thenComparing(region -> region.get(1)));
        for (int i = 0; i < municipalities.size(); i++) {
            Municipality municipality = municipalities.get(i);
            if (table.isWanting(i) && !municipality.region().isBlank()) {
                members.computeIfAbsent(
                                List.of(municipality.country(), municipality.region()), unknown -> new ArrayList<>())
                        .add(i);
            }
        }
        members.forEach((region, places) -> {
            places.forEach(place -> regionOf[place] = regions.size());
            regions.add(new Region(region.get(0), region.get(1), places.size()));
        });
    }

    int size() {
        return (asksForBorders ? 1 : 0) + regions.size();
    }

    /** What the pairs of a plan are to add up to, hundredths. */
    long target(int demand) {
        if (isBorders(demand)) {
            return 0;
        }
        return Math.round(WHOLE * rules.regionalBalance().partners())
                * region(demand).members();
    }

    /** What each hundredth that is missing costs, millionths. */
    long cost(int demand) {
        double weight = isBorders(demand)
                ? rules.crossBorder().weight()
                : rules.regionalBalance().weight();
        return Math.round(weight * CandidateTable.UNIT / WHOLE);
    }

    /** What a candidate brings, hundredths; below 0 where it takes away. */
    int amount(int demand, int candidate) {
        if (isBorders(demand)) {
            return (crosses(candidate) ? WHOLE : 0) - rules.crossBorder().percent();
        }
        int region = demand - (asksForBorders ? 1 : 0);
        return (regionOf[table.a(candidate)] == region ? WHOLE : 0)
                + (regionOf[table.b(candidate)] == region ? WHOLE : 0);
    }

    /** The demands a candidate brings anything for, each once. */
    int[] touchedBy(int candidate) {
        int first = asksForBorders ? 1 : 0;
        int ofA = regionOf[table.a(candidate)];
        int ofB = regionOf[table.b(candidate)];
        int[] touched = new int[3];
        int count = 0;
        if (asksForBorders) {
            touched[count++] = 0;
        }
        if (ofA != NONE) {
            touched[count++] = first + ofA;
        }
        if (ofB != NONE && ofB != ofA) {
            touched[count++] = first + ofB;
        }
        return Arrays.copyOf(touched, count);
    }

    /** What these candidates bring together, hundredths, by demand. */
    long[] reached(int[] chosen) {
        long[] reached = new long[size()];
        for (int candidate : chosen) {
            for (int demand : touchedBy(candidate)) {
                reached[demand] += amount(demand, candidate);
            }
        }
        return reached;
    }

    /** What falling short costs a plan of these candidates, millionths. */
    long shortfall(int demand, long reached) {
        return Math.max(0, target(demand) - reached) * cost(demand);
    }

    /** What is asked and what a plan of these candidates makes of it. */
    List<Aim> aims(int[] chosen) {
        long[] reached = reached(chosen);
        List<Aim> aims = new ArrayList<>();
        for (int demand = 0; demand < size(); demand++) {
            double cost = (double) shortfall(demand, reached[demand]) / CandidateTable.UNIT;
            if (isBorders(demand)) {
                long crossing = Arrays.stream(chosen).filter(this::crosses).count();
                double share = chosen.length == 0 ? 0 : (double) crossing / chosen.length;
                aims.add(new Aim.CrossBorder((double) rules.crossBorder().percent() / WHOLE, share, cost));
            } else {
                Region region = region(demand);
                double all = (double) WHOLE * region.members();
                aims.add(new Aim.Region(
                        region.country(), region.name(), target(demand) / all, reached[demand] / all, cost));
            }
        }
        return aims;
    }

    private boolean isBorders(int demand) {
        return asksForBorders && demand == 0;
    }

    private Region region(int demand) {
        return regions.get(demand - (asksForBorders ? 1 : 0));
    }

    private boolean crosses(int candidate) {
        return !municipalities
                .get(table.a(candidate))
                .country()
                .equals(municipalities.get(table.b(candidate)).country());
    }
}
