package org.talka.engine.rules;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.talka.engine.model.Municipality;

/**
 * One version of what an analyst tunes.
 *
 * @param name what these rules are called
 * @param version free text, changed with every change of meaning
 * @param digest SHA-256 of the file, hexadecimal
 * @param home countries whose municipalities are to find partners; empty means all
 * @param weights of the criteria, 0 or more; 0 switches a criterion off
 * @param twinning what a plan of pairs aims at
 * @param rings which circles of help are looked for
 * @param consortium what a plan of shared tasks aims at
 * @param circles which peer circles are looked for
 * @param eligibility which pairings are out of the question, in order
 * @param indicators what the indicators are called
 * @param derivations how figures become offers and needs
 */
public record Rules(
        String name,
        String version,
        String digest,
        List<String> home,
        Map<Criterion, Double> weights,
        Scales scales,
        Ageing ageing,
        TwinningRules twinning,
        RingRules rings,
        ConsortiumRules consortium,
        CircleRules circles,
        List<EligibilityRule> eligibility,
        List<IndicatorName> indicators,
        List<Derivation> derivations) {

    public Rules {
        home = List.copyOf(home);
        Map<Criterion, Double> complete = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            complete.put(criterion, weights.getOrDefault(criterion, 0.0));
        }
        weights = Collections.unmodifiableMap(complete);
        eligibility = List.copyOf(eligibility);
        indicators = List.copyOf(indicators);
        derivations = List.copyOf(derivations);
    }

    /** Rules with the usual rings, consortia and circles: the {@code USUAL} of each. */
    public Rules(
            String name,
            String version,
            String digest,
            List<String> home,
            Map<Criterion, Double> weights,
            Scales scales,
            Ageing ageing,
            TwinningRules twinning,
            List<EligibilityRule> eligibility,
            List<IndicatorName> indicators,
            List<Derivation> derivations) {
        this(
                name,
                version,
                digest,
                home,
                weights,
                scales,
                ageing,
                twinning,
                RingRules.USUAL,
                ConsortiumRules.USUAL,
                CircleRules.USUAL,
                eligibility,
                indicators,
                derivations);
    }

    /** The same rules but for what a plan of shared tasks aims at. */
    public Rules with(ConsortiumRules other) {
        return with(version, digest, weights, scales, twinning, other);
    }

    /** The same rules under another version. */
    public Rules withVersion(String other) {
        return with(other, "", weights, scales, twinning, consortium);
    }

    /** The criteria a pair is shown with, in their order: the usual ones and those that weigh something. */
    public List<Criterion> criteria() {
        return weights.keySet().stream()
                .filter(criterion -> criterion.isAlwaysShown() || weight(criterion) > 0)
                .toList();
    }

    /** The same rules with other weights, under a version of their own. */
    public Rules with(Map<Criterion, Double> otherWeights, String otherVersion) {
        return with(otherVersion, "", otherWeights, scales, twinning, consortium);
    }

    /** The same rules with other aims of a plan. */
    public Rules with(TwinningRules other) {
        return with(version, digest, weights, scales, other, consortium);
    }

    /** The same rules with other scales. */
    public Rules with(Scales other) {
        return with(version, digest, weights, other, twinning, consortium);
    }

    private Rules with(
            String otherVersion,
            String otherDigest,
            Map<Criterion, Double> otherWeights,
            Scales otherScales,
            TwinningRules otherTwinning,
            ConsortiumRules otherConsortium) {
        return new Rules(
                name,
                otherVersion,
                otherDigest,
                home,
                otherWeights,
                otherScales,
                ageing,
                otherTwinning,
                rings,
                otherConsortium,
                circles,
                eligibility,
                indicators,
                derivations);
    }

    /** Weight of a criterion, 0 or more. */
    public double weight(Criterion criterion) {
        return weights.getOrDefault(criterion, 0.0);
    }

    /** Whether the municipality is one of those that are to find partners. */
    public boolean isHome(Municipality municipality) {
        return home.isEmpty() || home.contains(municipality.country());
    }

    public Optional<IndicatorName> findIndicator(String id) {
        return indicators.stream().filter(name -> name.id().equals(id)).findFirst();
    }

    public Optional<Derivation> findDerivation(String id) {
        return derivations.stream()
                .filter(derivation -> derivation.id().equals(id))
                .findFirst();
    }

    /**
     * How distances and regions become values from 0 to 1.
     *
     * @param nearnessHalfKm distance at which nearness is one half, km, above 0
     * @param sameRegion value of the region criterion within one region, 0 to 1
     * @param otherRegion between two regions of a country, 0 to 1
     * @param abroad between two countries, 0 to 1
     */
    public record Scales(double nearnessHalfKm, double sameRegion, double otherRegion, double abroad) {}

    /**
     * Old facts weigh less: half after each half-life.
     *
     * @param referenceYear the year seen as today; null takes the newest year of the package's offers and needs
     * @param halfLifeYears years after which a fact counts half, above 0; null switches ageing off
     * @param unknownYearAge age in years given to a fact without a year, 0 or more
     */
    public record Ageing(
            @Nullable Integer referenceYear, @Nullable Double halfLifeYears, int unknownYearAge) {}

    /**
     * What a twinning plan aims at.
     *
     * @param capacity most partners a municipality takes on, 1 or more
     * @param candidates how many of its best candidates a municipality brings, 1 or more
     * @param repeatedHelp what the first, second, third ... helper for the same need counts, falling from 1 to 0;
     *     helpers beyond the list count nothing
     * @param coverageWeight worth of a fully met need in units of fit, 0 or more
     * @param loadCost cost in units of fit of each further partner: the k-th costs (k - 1) times this
     * @param capacityByPopulation capacities that depend on size, by rising population
     * @param capacities what single municipalities have declared, by id, 0 or more
     * @param ties what it is worth to keep or renew a twinning
     * @param crossBorder what part of the pairs is to cross a border
     * @param regionalBalance how many partners the municipalities of each region are to have
     */
    public record TwinningRules(
            int capacity,
            int candidates,
            List<Double> repeatedHelp,
            double coverageWeight,
            double loadCost,
            List<CapacityStep> capacityByPopulation,
            Map<String, Integer> capacities,
            TieRules ties,
            CrossBorder crossBorder,
            RegionalBalance regionalBalance) {
        public TwinningRules {
            repeatedHelp = List.copyOf(repeatedHelp);
            capacityByPopulation = List.copyOf(capacityByPopulation);
            capacities = Collections.unmodifiableSortedMap(new TreeMap<>(capacities));
        }

        /** One capacity for all, and nothing asked of ties, borders and regions. */
        public TwinningRules(
                int capacity, int candidates, List<Double> repeatedHelp, double coverageWeight, double loadCost) {
            this(
                    capacity,
                    candidates,
                    repeatedHelp,
                    coverageWeight,
                    loadCost,
                    List.of(),
                    Map.of(),
                    new TieRules(0, 0),
                    new CrossBorder(0, 0),
                    new RegionalBalance(0, 0));
        }

        /**
         * Most partners a municipality takes on: what it has declared; otherwise that of the last step its
         * population reaches; otherwise the capacity of all.
         */
        public int capacityOf(Municipality municipality) {
            Integer declared = capacities.get(municipality.id());
            return declared == null ? usualCapacityOf(municipality) : declared;
        }

        /** Most partners a municipality takes on where it has declared nothing. */
        public int usualCapacityOf(Municipality municipality) {
            int most = capacity;
            Integer population = municipality.population();
            for (CapacityStep step : capacityByPopulation) {
                if (population != null && population >= step.population()) {
                    most = step.capacity();
                }
            }
            return most;
        }

        /** Whether the capacity may differ from municipality to municipality. */
        public boolean capacitiesDiffer() {
            return !capacityByPopulation.isEmpty() || !capacities.isEmpty();
        }

        /** What the helper of this rank counts, 0 being the first. */
        public double repeatedHelp(int rank) {
            return rank < repeatedHelp.size() ? repeatedHelp.get(rank) : 0;
        }
    }

    /**
     * A capacity that goes with size.
     *
     * @param population from so many residents on
     * @param capacity most partners, 0 or more
     */
    public record CapacityStep(int population, int capacity) {}

    /**
     * What it is worth, in units of fit, that a proposed pair has a twinning already; negative where new pairs are
     * wanted instead.
     *
     * @param keep for a twinning that lasts
     * @param renew for one that has ended
     */
    public record TieRules(double keep, double renew) {}

    /**
     * What part of the proposed pairs is to join two countries.
     *
     * @param percent of all pairs, 0 to 100
     * @param weight cost in units of fit of each pair that is missing, 0 or more
     */
    public record CrossBorder(int percent, double weight) {

        /** Whether a plan that falls short of it is worth less. */
        public boolean isAsked() {
            return percent > 0 && weight > 0;
        }
    }

    /**
     * How many partners the home municipalities of each region are to have on average.
     *
     * @param partners a municipality, 0 or more, at most two decimals
     * @param weight cost in units of fit of each partner a region is short of, 0 or more
     */
    public record RegionalBalance(double partners, double weight) {

        /** Whether a plan that falls short of it is worth less. */
        public boolean isAsked() {
            return partners > 0 && weight > 0;
        }
    }

    /**
     * Which rings, circles of help, are looked for.
     *
     * @param mostPerMunicipality most rings a municipality is in, 0 or more; 0 looks for none
     * @param longest most members of a ring, 3 or more
     * @param weakestFlow flow each step of a ring has at least, 0 to 1
     */
    public record RingRules(int mostPerMunicipality, int longest, double weakestFlow) {
        /** One ring a municipality, of three or four members. */
        public static final RingRules USUAL = new RingRules(1, 4, 0.05);
    }

    /**
     * What an indicator is called and measured in.
     *
     * @param unit English unit, may be empty
     */
    public record IndicatorName(String id, String en, String lv, String unit, String unitLv) {}
}
