package org.talka.engine.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.model.DataPackage;
import org.talka.engine.model.Evidence;
import org.talka.engine.model.Indicator;
import org.talka.engine.model.Municipality;
import org.talka.engine.model.Need;
import org.talka.engine.model.Offer;
import org.talka.engine.model.Origin;
import org.talka.engine.model.Position;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;
import org.talka.engine.rules.Derivation;
import org.talka.engine.rules.Derivations;
import org.talka.engine.twinning.QuickPlan;

/**
 * What the data lack, and how much each missing datum could change the plan: the gap is filled with a low and a high
 * value the package knows, or with what others most often have, and a {@link QuickPlan} is made anew. A gap that no
 * filling tried here makes matter may still matter for another value.
 *
 * @param found how many gaps there are
 * @param gaps those looked at, the one that could change most first
 */
public record Missing(int found, List<Gap> gaps) {

    private static final double FILLED = 0.6;
    private static final int FIELDS = 2;

    public Missing {
        gaps = List.copyOf(gaps);
    }

    /**
     * One missing datum.
     *
     * @param municipality id
     * @param what the sort of datum
     * @param indicator id, for an indicator; else empty
     * @param change largest part of the plan's pairs that are replaced, 0 to 1
     * @param gain largest rise of the plan's worth in units of fit, 0 or more
     */
    public record Gap(String municipality, Datum what, String indicator, double change, double gain) {}

    /** Sorts of data a package can lack. */
    public enum Datum {
        POPULATION,
        POSITION,
        LANGUAGES,
        INDICATOR,
        OFFERS,
        NEEDS
    }

    private record Filling(Gap gap, List<DataPackage> filled) {}

    /**
     * What is missing in the data of a matrix.
     *
     * @param most how many gaps are looked at; each costs two or three quick plans
     */
    public static Missing of(CooperationMatrix matrix, int most, Watch watch) {
        Filler filler = new Filler(matrix);
        List<Filling> all = filler.fillings();
        List<Filling> looked = all.subList(0, Math.min(most, all.size()));
        QuickPlan plan = plan(matrix, filler.bare);
        AtomicInteger done = new AtomicInteger();
        List<Gap> gaps = looked.parallelStream()
                .map(filling -> {
                    double change = 0;
                    double gain = 0;
                    for (DataPackage data : filling.filled()) {
                        QuickPlan other = plan(matrix, data);
                        change = Math.max(change, change(plan, other));
                        gain = Math.max(gain, other.objective() - plan.objective());
                    }
                    watch.at(Watch.Task.MISSING, (double) done.incrementAndGet() / looked.size());
                    Gap gap = filling.gap();
                    return new Gap(gap.municipality(), gap.what(), gap.indicator(), change, gain);
                })
                .sorted(Comparator.comparingDouble(Gap::change)
                        .thenComparingDouble(Gap::gain)
                        .reversed()
                        .thenComparing(Gap::municipality)
                        .thenComparing(Gap::what)
                        .thenComparing(Gap::indicator))
                .toList();
        return new Missing(all.size(), gaps);
    }

    private static QuickPlan plan(CooperationMatrix matrix, DataPackage bare) {
        return QuickPlan.of(CooperationMatrix.of(Derivations.apply(bare, matrix.rules()), matrix.rules()), Pins.NONE);
    }

    private static double change(QuickPlan plan, QuickPlan other) {
        Set<Pair> again = new HashSet<>(other.pairs());
        long kept = plan.pairs().stream().filter(again::contains).count();
        int larger = Math.max(plan.pairs().size(), other.pairs().size());
        return larger == 0 ? 0 : 1 - (double) kept / larger;
    }

    /** Finds gaps and fills them. */
    private static final class Filler {
        private final CooperationMatrix matrix;
        private final DataPackage bare;

        Filler(CooperationMatrix matrix) {
            this.matrix = matrix;
            DataPackage data = matrix.data();
            this.bare = data.with(
                    data.offers().stream()
                            .filter(offer -> offer.evidence().origin() != Origin.DERIVED)
                            .toList(),
                    data.needs().stream()
                            .filter(need -> need.evidence().origin() != Origin.DERIVED)
                            .toList());
        }

        List<Filling> fillings() {
            List<Filling> fillings = new ArrayList<>();
            for (String id : matrix.municipalities()) {
                Municipality municipality = bare.municipality(id);
                boolean home = matrix.rules().isHome(municipality);
                if (home && matrix.needsOf(id).isEmpty()) {
                    fillings.add(filling(id, Datum.NEEDS, "", List.of(withNeeds(id))));
                }
                if (matrix.offersOf(id).isEmpty()) {
                    fillings.add(filling(id, Datum.OFFERS, "", List.of(withOffers(id))));
                }
                addFields(municipality, fillings);
            }
            addIndicators(fillings);
            return fillings;
        }

        private void addFields(Municipality municipality, List<Filling> fillings) {
            String id = municipality.id();
            if (municipality.population() == null) {
                double[] known = bare.municipalities().values().stream()
                        .filter(one -> one.population() != null)
                        .mapToDouble(one -> one.population() == null ? 0 : one.population())
                        .sorted()
                        .toArray();
                fillings.add(filling(
                        id,
                        Datum.POPULATION,
                        "",
                        ends(known).stream()
                                .map(end -> with(
                                        municipality,
                                        end.intValue(),
                                        municipality.position(),
                                        municipality.languages()))
                                .toList()));
            }
            if (municipality.position() == null) {
                List<Position> known = bare.municipalities().values().stream()
                        .filter(one -> one.country().equals(municipality.country()) && one.position() != null)
                        .sorted(Comparator.comparing(Municipality::id))
                        .map(Municipality::position)
                        .toList();
                fillings.add(filling(
                        id,
                        Datum.POSITION,
                        "",
                        (known.isEmpty() ? List.<Position>of() : List.of(known.get(0), known.get(known.size() - 1)))
                                .stream()
                                        .map(at -> with(
                                                municipality, municipality.population(), at, municipality.languages()))
                                        .toList()));
            }
            if (municipality.languages().isEmpty()) {
                Map<List<String>, Long> usual = bare.municipalities().values().stream()
                        .filter(one -> !one.languages().isEmpty())
                        .collect(Collectors.groupingBy(Municipality::languages, HashMap::new, Collectors.counting()));
                List<DataPackage> filled = usual.entrySet().stream()
                        .sorted(Map.Entry.<List<String>, Long>comparingByValue()
                                .reversed()
                                .thenComparing(entry -> entry.getKey().toString()))
                        .limit(1)
                        .map(entry ->
                                with(municipality, municipality.population(), municipality.position(), entry.getKey()))
                        .toList();
                fillings.add(filling(id, Datum.LANGUAGES, "", filled));
            }
        }

        private void addIndicators(List<Filling> fillings) {
            Set<String> used = new TreeSet<>();
            matrix.rules().derivations().stream().map(Derivation::indicator).forEach(used::add);
            for (String indicator : used) {
                List<Indicator> rows = bare.indicators().stream()
                        .filter(row -> row.indicator().equals(indicator))
                        .toList();
                Set<String> known =
                        rows.stream().map(Indicator::municipality).collect(Collectors.toCollection(TreeSet::new));
                List<String> lacking = matrix.municipalities().stream()
                        .filter(id -> matrix.rules().isHome(bare.municipality(id)) && !known.contains(id))
                        .toList();
                if (known.size() > lacking.size()) {
                    int year = rows.stream().mapToInt(Indicator::year).max().orElse(0);
                    double[] values =
                            rows.stream().mapToDouble(Indicator::value).sorted().toArray();
                    for (String id : lacking) {
                        fillings.add(filling(
                                id,
                                Datum.INDICATOR,
                                indicator,
                                ends(values).stream()
                                        .map(end -> with(new Indicator(id, indicator, year, end, "")))
                                        .toList()));
                    }
                }
            }
        }

        private static Filling filling(String id, Datum what, String indicator, List<DataPackage> filled) {
            return new Filling(new Gap(id, what, indicator, 0, 0), filled);
        }

        /** The tenth and the ninetieth percentile. */
        private static List<Double> ends(double[] sorted) {
            return sorted.length == 0
                    ? List.of()
                    : Arrays.asList(sorted[(sorted.length - 1) / 10], sorted[(sorted.length - 1) * 9 / 10]);
        }

        private DataPackage withOffers(String id) {
            List<Offer> offers = new ArrayList<>(bare.offers());
            for (String competency :
                    usual(bare.needs().stream().map(Need::competency).toList())) {
                offers.add(new Offer(id, competency, FILLED, Evidence.of(Origin.DECLARED, "", null)));
            }
            return bare.with(offers, bare.needs());
        }

        private DataPackage withNeeds(String id) {
            List<Need> needs = new ArrayList<>(bare.needs());
            for (String competency :
                    usual(bare.offers().stream().map(Offer::competency).toList())) {
                needs.add(new Need(id, competency, FILLED, Evidence.of(Origin.DECLARED, "", null)));
            }
            return bare.with(bare.offers(), needs);
        }

        /** The words that come most often, in order. */
        private static List<String> usual(List<String> words) {
            Map<String, Integer> counts = new TreeMap<>();
            words.forEach(word -> counts.merge(word, 1, Integer::sum));
            return counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .limit(FIELDS)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        private DataPackage with(Indicator more) {
            List<Indicator> indicators = new ArrayList<>(bare.indicators());
            indicators.add(more);
            return copy(bare.municipalities(), indicators);
        }

        private DataPackage with(
                Municipality old, @Nullable Integer population, @Nullable Position position, List<String> languages) {
            Map<String, Municipality> municipalities = new LinkedHashMap<>(bare.municipalities());
            municipalities.put(
                    old.id(),
                    new Municipality(
                            old.id(),
                            old.name(),
                            old.nameEn(),
                            old.country(),
                            old.region(),
                            old.kind(),
                            population,
                            old.areaKm2(),
                            position,
                            languages));
            return copy(municipalities, bare.indicators());
        }

        private DataPackage copy(Map<String, Municipality> municipalities, List<Indicator> indicators) {
            return new DataPackage(
                    bare.name(),
                    bare.title(),
                    bare.digest(),
                    municipalities,
                    bare.competencies(),
                    bare.offers(),
                    bare.needs(),
                    indicators,
                    bare.neighbourhoods(),
                    bare.cooperations(),
                    bare.successions(),
                    bare.outlines());
        }
    }
}
