package org.talka.engine.matrix;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talka.engine.model.DataPackage;
import org.talka.engine.model.Evidence;
import org.talka.engine.model.Need;
import org.talka.engine.model.Offer;
import org.talka.engine.rules.Rules;

/**
 * Where each municipality stands today: its strongest offer and its most urgent need in each competency, after
 * ageing. Independent of the order of rows.
 */
final class Standing {

    private static final Comparator<Evidence> BY_EVIDENCE = Comparator.comparing(Evidence::origin)
            .thenComparing(Evidence::source)
            .thenComparing(Evidence::factEn)
            .thenComparing(Evidence::factLv)
            .thenComparing(evidence -> evidence.year() == null ? 0 : evidence.year())
            .thenComparing(evidence -> String.valueOf(evidence.measurement()));

    private final Map<String, TreeMap<String, CurrentOffer>> offers;
    private final Map<String, TreeMap<String, CurrentNeed>> needs;

    private final int today;

    /** What stands for single municipalities in place of the above. */
    private final Map<String, TreeMap<String, CurrentOffer>> otherOffers;

    private final Map<String, TreeMap<String, CurrentNeed>> otherNeeds;

    private Standing(
            Standing base,
            Map<String, TreeMap<String, CurrentOffer>> otherOffers,
            Map<String, TreeMap<String, CurrentNeed>> otherNeeds) {
        this.offers = base.offers;
        this.needs = base.needs;
        this.otherOffers = otherOffers;
        this.otherNeeds = otherNeeds;
        this.today = base.today;
    }

    Standing(DataPackage data, Rules rules) {
        this.offers = new HashMap<>();
        this.needs = new HashMap<>();
        this.otherOffers = Map.of();
        this.otherNeeds = Map.of();
        this.today = referenceYear(data, rules.ageing());
        ToDoubleFunction<Evidence> remaining = evidence -> remaining(evidence.year(), today, rules.ageing());
        Comparator<CurrentOffer> strongest = Comparator.comparingDouble(CurrentOffer::levelNow)
                .reversed()
                .thenComparing(current -> current.offer().evidence(), BY_EVIDENCE);
        Comparator<CurrentNeed> mostUrgent = Comparator.comparingDouble(CurrentNeed::urgencyNow)
                .reversed()
                .thenComparing(current -> current.need().evidence(), BY_EVIDENCE);
        for (Offer offer : data.offers()) {
            var current = new CurrentOffer(offer, offer.level() * remaining.applyAsDouble(offer.evidence()));
            offers.computeIfAbsent(offer.municipality(), id -> new TreeMap<>())
                    .merge(offer.competency(), current, (x, y) -> strongest.compare(x, y) <= 0 ? x : y);
        }
        for (Need need : data.needs()) {
            var current = new CurrentNeed(need, need.urgency() * remaining.applyAsDouble(need.evidence()));
            needs.computeIfAbsent(need.municipality(), id -> new TreeMap<>())
                    .merge(need.competency(), current, (x, y) -> mostUrgent.compare(x, y) <= 0 ? x : y);
        }
    }

    /** The same, but for one offer. Cost: the offers of its municipality. */
    Standing with(CurrentOffer offer) {
        String municipality = offer.offer().municipality();
        TreeMap<String, CurrentOffer> own = new TreeMap<>(offersOf(municipality));
        own.put(offer.offer().competency(), offer);
        return new Standing(this, changed(otherOffers, municipality, own), otherNeeds);
    }

    /** The same, but for one need. Cost: the needs of its municipality. */
    Standing with(CurrentNeed need) {
        String municipality = need.need().municipality();
        TreeMap<String, CurrentNeed> own = new TreeMap<>(needsOf(municipality));
        own.put(need.need().competency(), need);
        return new Standing(this, otherOffers, changed(otherNeeds, municipality, own));
    }

    private static <T> Map<String, T> changed(Map<String, T> all, String municipality, T own) {
        Map<String, T> copy = new HashMap<>(all);
        copy.put(municipality, own);
        return copy;
    }

    /** The year seen as today; 0 where nothing says. */
    int today() {
        return today;
    }

    private static int referenceYear(DataPackage data, Rules.Ageing ageing) {
        if (ageing.referenceYear() != null) {
            return ageing.referenceYear();
        }
        Stream<Evidence> evidence = Stream.concat(
                data.offers().stream().map(Offer::evidence),
                data.needs().stream().map(Need::evidence));
        return evidence.flatMapToInt(one -> one.year() == null ? IntStream.empty() : IntStream.of(one.year()))
                .max()
                .orElse(0);
    }

    /** What is left of a fact's weight, above 0 to 1; a fact of the future counts as one of today. */
    static double remaining(@Nullable Integer year, int today, Rules.Ageing ageing) {
        if (ageing.halfLifeYears() == null) {
            return 1;
        }
        int age = year == null ? ageing.unknownYearAge() : Math.max(0, today - year);
        return Math.pow(0.5, age / ageing.halfLifeYears());
    }

    /** By competency. */
    Map<String, CurrentOffer> offersOf(String municipality) {
        Map<String, CurrentOffer> other = otherOffers.get(municipality);
        return other != null ? other : offers.getOrDefault(municipality, EMPTY_OFFERS);
    }

    /** By competency. */
    Map<String, CurrentNeed> needsOf(String municipality) {
        Map<String, CurrentNeed> other = otherNeeds.get(municipality);
        return other != null ? other : needs.getOrDefault(municipality, EMPTY_NEEDS);
    }

    /** What flows from one to the other, strongest first. */
    List<Help> helps(String from, String to) {
        Map<String, CurrentOffer> given = offersOf(from);
        return needsOf(to).entrySet().stream()
                .filter(need -> given.containsKey(need.getKey()))
                .map(need -> new Help(given.get(need.getKey()), need.getValue()))
                .filter(help -> help.flow() > 0)
                .sorted(STRONGEST_FIRST)
                .toList();
    }

    static final Comparator<Help> STRONGEST_FIRST = Comparator.comparingDouble(Help::flow)
            .reversed()
            .thenComparing(Help::competency)
            .thenComparing(Help::from);

    /** What both need, strongest first. */
    List<SharedChallenge> challenges(String a, String b) {
        Map<String, CurrentNeed> needsOfB = needsOf(b);
        return needsOf(a).entrySet().stream()
                .filter(need -> needsOfB.containsKey(need.getKey()))
                .map(need -> new SharedChallenge(need.getValue(), needsOfB.get(need.getKey())))
                .filter(challenge -> challenge.strength() > 0)
                .sorted(Comparator.comparingDouble(SharedChallenge::strength)
                        .reversed()
                        .thenComparing(SharedChallenge::competency))
                .toList();
    }

    private static final TreeMap<String, CurrentOffer> EMPTY_OFFERS = new TreeMap<>();
    private static final TreeMap<String, CurrentNeed> EMPTY_NEEDS = new TreeMap<>();
}
