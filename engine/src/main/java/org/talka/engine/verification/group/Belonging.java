package org.talka.engine.verification.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.model.Indicator;
import org.talka.engine.model.Position;
import org.talka.engine.rules.BondMeasure;
import org.talka.engine.rules.BondRules;

/**
 * How likely those at home belong together by the tables of the rules, each measure worked out anew. Cost: for each
 * municipality a look at a thousand around it. Immutable.
 */
final class Belonging {

    /** Chances below count as none. */
    private static final double LEAST = 0.003;

    private static final double[] REACHES = {0.7, 1.1, 1.6};

    private final Ground ground;
    private final BondRules rules;
    private final Map<String, Integer> places = new HashMap<>();
    private final int[] residents;
    private final List<@Nullable Position> positions = new ArrayList<>();
    private final List<Around> around = new ArrayList<>();
    private final double[] townKm;
    private final double[] cityKm;
    private final double[] mass;
    private final List<Double> rarities = new ArrayList<>();
    private final List<int[]> facilities = new ArrayList<>();
    private final List<int[]> centres = new ArrayList<>();
    private final List<List<Visits>> visits = new ArrayList<>();

    Belonging(CooperationMatrix matrix, Ground ground, BondRules rules) {
        this.ground = ground;
        this.rules = rules;
        int size = ground.ids().size();
        this.residents = ground.ids().stream().mapToInt(ground::residents).toArray();
        this.townKm = new double[size];
        this.cityKm = new double[size];
        this.mass = new double[size];
        for (int i = 0; i < size; i++) {
            places.put(ground.ids().get(i), i);
            positions.add(ground.position(ground.ids().get(i)));
        }
        for (int i = 0; i < size; i++) {
            around.add(Around.of(ground, places, i));
            townKm[i] = around.get(i).kmToMeet(residents[i], residents, 15_000);
            cityKm[i] = around.get(i).kmToMeet(residents[i], residents, 50_000);
        }
        counts(matrix).values().forEach(this::addFacility);
        addVisits();
        addCentres();
    }

    /** How many of each sort each has, by the newest year. */
    private TreeMap<String, double[]> counts(CooperationMatrix matrix) {
        TreeMap<String, double[]> counts = new TreeMap<>();
        matrix.data().indicators().stream()
                .filter(one -> places.containsKey(one.municipality()))
                .sorted(Comparator.comparingInt(Indicator::year).thenComparingDouble(Indicator::value))
                .forEach(one -> counts.computeIfAbsent(one.indicator(), unknown -> new double[residents.length])[
                                places.getOrDefault(one.municipality(), 0)] =
                        Math.max(0, one.value()));
        return counts;
    }

    private void addFacility(double[] counts) {
        int having = 0;
        int[] turns = new int[counts.length];
        for (int i = 0; i < counts.length; i++) {
            having += counts[i] > 0 ? 1 : 0;
            turns[i] = counts[i] > 0 ? i : Turns.to(around.get(i), k -> counts[k], k -> counts[k] > 0, 500);
        }
        double rarity = Math.max(0, StrictMath.log(counts.length / (1.0 + having)));
        for (int i = 0; i < counts.length; i++) {
            mass[i] += rarity * StrictMath.log(1 + counts[i]);
        }
        rarities.add(rarity);
        facilities.add(turns);
    }

    private void addVisits() {
        double[] plain = new double[residents.length];
        double[] town = new double[residents.length];
        double[] large = new double[residents.length];
        double[] services = new double[residents.length];
        for (int i = 0; i < residents.length; i++) {
            plain[i] = residents[i];
            town[i] = residents[i] * Math.sqrt(residents[i]);
            large[i] = (double) residents[i] * residents[i];
            services[i] = mass[i] * mass[i];
        }
        addVisits(plain, km -> (km + 2) * (km + 2), false);
        addVisits(town, km -> (km + 3) * (km + 3) * (km + 3), true);
        addVisits(large, km -> (km + 4) * (km + 4) * ((km + 4) * (km + 4)), true);
        addVisits(services, km -> (km + 3) * (km + 3) * (km + 3), true);
    }

    private void addVisits(double[] masses, DoubleUnaryOperator resistance, boolean withinRegion) {
        List<Visits> all = new ArrayList<>();
        for (int i = 0; i < residents.length; i++) {
            int one = i;
            all.add(Visits.of(
                    i, around.get(i), masses, resistance, place -> !withinRegion || isSameRegion(one, place)));
        }
        visits.add(all);
    }

    private void addCentres() {
        double[] masses = new double[residents.length];
        for (int i = 0; i < masses.length; i++) {
            masses[i] = mass[i] + Math.sqrt(residents[i]) / 1_000;
        }
        for (double reach : REACHES) {
            boolean[] is = new boolean[masses.length];
            for (int i = 0; i < is.length; i++) {
                is[i] = Turns.isCentre(around.get(i), masses, i, reach * townKm[i] * 1_000);
            }
            int[] turns = new int[masses.length];
            for (int i = 0; i < turns.length; i++) {
                int one = i;
                int inside = is[i] ? i : Turns.to(around.get(i), k -> masses[k], k -> is[k] && isSameRegion(one, k), 1);
                turns[i] = inside >= 0 ? inside : Turns.to(around.get(i), k -> masses[k], k -> is[k], 1);
            }
            centres.add(turns);
        }
    }

    private boolean isSameRegion(int one, int other) {
        String here = ground.region(ground.ids().get(one));
        String there = ground.region(ground.ids().get(other));
        return here == null || there == null || here.equals(there);
    }

    private double metres(int one, int other) {
        return Ground.metres(positions.get(one), positions.get(other));
    }

    /** The chance that two of these belong together, on average; null for one alone. */
    @Nullable Double mean(List<String> members) {
        if (members.size() < 2) {
            return null;
        }
        double sum = 0;
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                sum += chance(places.getOrDefault(members.get(i), 0), places.getOrDefault(members.get(j), 0));
            }
        }
        return 2 * sum / members.size() / (members.size() - 1);
    }

    /** With the digits of a float, as it is written. */
    private double chance(int one, int other) {
        int there = around.get(one).bordersTo(other);
        int borders = there >= 0 ? there : around.get(other).bordersTo(one);
        if (borders < 0) {
            return 0;
        }
        double points = rules.points();
        for (BondRules.Term term : rules.terms()) {
            double value = measure(term.measure(), one, other, borders);
            double added = 0;
            for (BondRules.Step step : term.steps()) {
                added = step.from() <= value ? step.points() : added;
            }
            points += added;
        }
        double chance = 1 / (1 + StrictMath.exp(-points));
        return chance < LEAST ? 0 : (float) chance;
    }

    private double measure(BondMeasure measure, int one, int other, int borders) {
        double km = metres(one, other) / 1_000;
        return switch (measure) {
            case KM -> km;
            case TOWN_WAYS -> km / Math.sqrt(townKm[one] * townKm[other]);
            case CITY_WAYS -> km / Math.sqrt(cityKm[one] * cityKm[other]);
            case BORDERS -> borders;
            case SAME_REGION -> isSameRegion(one, other) ? 1 : 0;
            case SMALLER -> Math.min(residents[one], residents[other]);
            case LARGER -> Math.max(residents[one], residents[other]);
            case FEWER_WITHIN_25 -> Math.min(within(one, 25_000), within(other, 25_000));
            case MORE_WITHIN_25 -> Math.max(within(one, 25_000), within(other, 25_000));
            case FEWER_WITHIN_10 -> Math.min(within(one, 10_000), within(other, 10_000));
            case MORE_WITHIN_10 -> Math.max(within(one, 10_000), within(other, 10_000));
            case TOWN_WAY_KM -> Math.sqrt(townKm[one] * townKm[other]);
            case SHARED_CENTRES -> shared(one, other);
            case CENTRE_DETOUR -> facilityDetour(one, other) / (townKm[one] + townKm[other]);
            case SAME_PLACE -> meet(0, one, other);
            case SAME_TOWN -> meet(1, one, other);
            case SAME_LARGE_TOWN -> meet(2, one, other);
            case SAME_FACILITIES -> meet(3, one, other);
            case SMALL_CENTRE_DETOUR -> centreDetour(0, one, other);
            case MIDDLE_CENTRE_DETOUR -> centreDetour(1, one, other);
            case LARGE_CENTRE_DETOUR -> centreDetour(2, one, other);
        };
    }

    private long within(int one, int metres) {
        return around.get(one).within(residents[one], residents, metres);
    }

    private double meet(int sort, int one, int other) {
        return visits.get(sort).get(one).meet(visits.get(sort).get(other));
    }

    private double centreDetour(int order, int one, int other) {
        int[] turns = centres.get(order);
        return detour(turns, one, other) / 1_000 / (townKm[one] + townKm[other]);
    }

    private double detour(int[] turns, int one, int other) {
        int own = turns[one];
        int foreign = turns[other];
        return own < 0 || foreign < 0 || own == foreign
                ? 0
                : metres(one, foreign) + metres(other, own) - metres(one, own) - metres(other, foreign);
    }

    private double facilityDetour(int one, int other) {
        double all = 0;
        double metres = 0;
        for (int sort = 0; sort < rarities.size(); sort++) {
            all += rarities.get(sort);
            metres += rarities.get(sort) * detour(facilities.get(sort), one, other);
        }
        return all == 0 ? 0 : metres / all / 1_000;
    }

    private double shared(int one, int other) {
        double all = 0;
        double shared = 0;
        for (int sort = 0; sort < rarities.size(); sort++) {
            int[] turns = facilities.get(sort);
            all += rarities.get(sort);
            shared += turns[one] >= 0 && turns[one] == turns[other] ? rarities.get(sort) : 0;
        }
        return all == 0 ? 0 : shared / all;
    }
}
