package org.talka.engine.matrix;

import org.talka.engine.graph.Landscape;
import org.talka.engine.graph.TieField;
import org.talka.engine.rules.Criterion;

/**
 * The criteria that read what places are like and how ties lie over the land. None of them reads the tie between the
 * two it speaks of. Criteria that speak of each end take the mean of both. What is not known counts 0.
 */
final class FieldCriteria {

    private static final double LARGEST = Math.log(1_000_000);

    private static final double HUNDREDFOLD = Math.log(100);

    private static final double INLAND_KM = 50;

    private static final double DOMINANCE_KM = 20;

    private final Landscape land;
    private final TieField field;

    FieldCriteria(Landscape land, TieField field) {
        this.land = land;
        this.field = field;
    }

    /** From 0 to 1. */
    double value(Criterion criterion, int a, int b) {
        return switch (criterion) {
            case DENSITY -> land.likenessInDensity(a, b);
            case SIZE -> (size(a) + size(b)) / 2;
            case CENTRE -> (land.weightAround(a) + land.weightAround(b)) / 2;
            case OPENNESS -> (share(field.partners(a, b)) + share(field.partners(b, a))) / 2;
            case CUSTOM -> (custom(a, b) + custom(b, a)) / 2;
            case NEW_COUNTRY -> (newCountry(a, b) + newCountry(b, a)) / 2;
            case AFFINITY -> (affinity(a, b) + affinity(b, a)) / 2;
            case SECOND_TIES -> share(field.waysOverTwo(a, b));
            case REGION_TIES -> share(field.betweenRegions(a, b));
            case NEAR_TIES -> rising(field.between(a, b, false), 0.02, 2);
            case WIDE_TIES -> rising(field.between(a, b, true), 0.08, 8);
            case MAGNITUDE -> magnitude(a, b);
            case COUNTRY_RANK -> (countryRank(a) + countryRank(b)) / 2;
            case LEADING -> (leading(a) + leading(b)) / 2;
            case ROLE ->
                land.isPlaced(a) && land.isPlaced(b) ? 1 - Math.abs(land.weightAround(a) - land.weightAround(b)) : 0;
            case VICINITY -> vicinity(land.kmApart(a, b));
            case NAME -> land.likenessOfNames(a, b);
            case PROMINENCE -> (prominence(a) + prominence(b)) / 2;
            case CLOSEST -> (closest(a, b) + closest(b, a)) / 2;
            case INLAND ->
                (far(land.kmToAnotherCountry(a), INLAND_KM) + far(land.kmToAnotherCountry(b), INLAND_KM)) / 2;
            case DOMINANCE -> (far(land.kmToLarger(a), DOMINANCE_KM) + far(land.kmToLarger(b), DOMINANCE_KM)) / 2;
            case LIKE_PARTNERS -> (field.likenessToPartners(a, b) + field.likenessToPartners(b, a)) / 2;
            case LARGE_ALIKE -> magnitude(a, b) * square((size(a) + size(b)) / 2);
            case LARGE_NEW -> (newCountry(a, b) + newCountry(b, a)) / 2 * ((size(a) + size(b)) / 2);
            default -> throw new IllegalArgumentException("The criterion " + criterion + " is worked out elsewhere.");
        };
    }

    CriterionValue of(Criterion criterion, int a, int b, double weight) {
        return new CriterionValue(criterion, value(criterion, a, b), weight, facts(criterion, a, b));
    }

    private Facts facts(Criterion criterion, int a, int b) {
        return switch (criterion) {
            case DENSITY -> new Facts.Ends(land.density(a), land.density(b));
            case SIZE, MAGNITUDE, LARGE_ALIKE ->
                new Facts.Ends(Math.rint(Math.exp(land.logPopulation(a))), Math.rint(Math.exp(land.logPopulation(b))));
            case CENTRE, ROLE -> new Facts.Ends(land.weightAround(a), land.weightAround(b));
            case OPENNESS -> new Facts.Ends(field.partners(a, b), field.partners(b, a));
            case CUSTOM -> new Facts.Ends(field.kinWithPartners(a, b), field.kinWithPartners(b, a));
            case NEW_COUNTRY, LARGE_NEW ->
                new Facts.Ends(field.partnersInCountryOf(b, a), field.partnersInCountryOf(a, b));
            case AFFINITY -> new Facts.Ends(field.towardsCountryOf(b, a), field.towardsCountryOf(a, b));
            case SECOND_TIES -> new Facts.Between(field.waysOverTwo(a, b));
            case REGION_TIES -> new Facts.Between(field.betweenRegions(a, b));
            case NEAR_TIES -> new Facts.Between(field.between(a, b, false));
            case WIDE_TIES -> new Facts.Between(field.between(a, b, true));
            case COUNTRY_RANK -> new Facts.Ends(land.smallerInCountry(a), land.smallerInCountry(b));
            case LEADING, PROMINENCE -> new Facts.Ends(land.largerInCountry(a), land.largerInCountry(b));
            case VICINITY -> apart(land.kmApart(a, b));
            case NAME -> new Facts.Between(land.likenessOfNames(a, b));
            case CLOSEST -> new Facts.Ends(land.shareNearer(a, b), land.shareNearer(b, a));
            case INLAND -> new Facts.Ends(land.kmToAnotherCountry(a), land.kmToAnotherCountry(b));
            case DOMINANCE -> new Facts.Ends(land.kmToLarger(a), land.kmToLarger(b));
            case LIKE_PARTNERS -> new Facts.Ends(field.likenessToPartners(a, b), field.likenessToPartners(b, a));
            default -> throw new IllegalArgumentException("The criterion " + criterion + " is worked out elsewhere.");
        };
    }

    /** Logarithm of the inhabitants as a share of that of a million. */
    private double size(int place) {
        double log = land.logPopulation(place);
        return Double.isNaN(log) ? 0 : Math.min(1, log / LARGEST);
    }

    /** 1 for as many inhabitants, falling with each doubling, 0 from a hundred times as many. */
    private double magnitude(int a, int b) {
        double apart = Math.abs(land.logPopulation(a) - land.logPopulation(b));
        return Double.isNaN(apart) ? 0 : Math.max(0, 1 - apart / HUNDREDFOLD);
    }

    private double countryRank(int place) {
        double smaller = land.smallerInCountry(place);
        return Double.isNaN(smaller) ? 0 : Math.pow(smaller, 12);
    }

    private double leading(int place) {
        double larger = land.largerInCountry(place);
        return Double.isNaN(larger) ? 0 : 100 / (100 + larger);
    }

    private double prominence(int place) {
        double larger = land.largerInCountry(place);
        return Double.isNaN(larger) ? 0 : 1_000 / (1_000 + larger);
    }

    /** One half where a twentieth of the country of the other lies nearer than the other. */
    private double closest(int place, int other) {
        double nearer = land.shareNearer(place, other);
        return Double.isNaN(nearer) ? 0 : 0.05 / (0.05 + nearer);
    }

    /** 0 for no distance, one half at this many km, nearing 1. */
    private static double far(double km, double half) {
        return Double.isNaN(km) ? 0 : km / (half + km);
    }

    private static double square(double value) {
        return value * value;
    }

    private static double vicinity(double km) {
        return Double.isNaN(km) ? 0 : 50 / (50 + km);
    }

    private static Facts apart(double km) {
        return new Facts.Apart(Double.isNaN(km) ? null : km);
    }

    private double custom(int place, int other) {
        return rising(field.kinWithPartners(place, other), 0.02, 1);
    }

    private double newCountry(int place, int other) {
        return 1 / (1 + field.partnersInCountryOf(other, place));
    }

    private double affinity(int place, int other) {
        return rising(field.towardsCountryOf(other, place), 0.03, 1);
    }

    /** 0 for nothing, one half for one, nearing 1. */
    private static double share(double amount) {
        return amount / (1 + amount);
    }

    /** 0 for nothing, 1 for this much and more, each doubling above the first step adding about the same. */
    private static double rising(double amount, double step, double full) {
        return Math.min(1, Math.log1p(amount / step) / Math.log1p(full / step));
    }
}
