package org.talka.engine.circle;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.talka.engine.matrix.Amounts;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.matrix.CurrentNeed;
import org.talka.engine.matrix.CurrentOffer;
import org.talka.engine.matrix.Help;
import org.talka.engine.plan.Proposal;

/**
 * Who offers and needs what, and which needs no proposal of a plan meets. Municipalities are named by their place in
 * the order of ids, competencies by theirs. Memory grows with offers and needs.
 */
final class OpenHelp {

    /** No competency. */
    static final int NONE = -1;

    private final CooperationMatrix matrix;
    private final List<String> ids;
    private final List<String> competencies;
    private final Amounts[] offers;
    private final Amounts[] needs;
    private final Amounts[] open;

    OpenHelp(CooperationMatrix matrix, List<Proposal> proposals) {
        this.matrix = matrix;
        this.ids = matrix.municipalities();
        this.competencies =
                matrix.data().competencies().keySet().stream().sorted().toList();
        Map<String, Integer> numbers = new TreeMap<>();
        competencies.forEach(id -> numbers.put(id, numbers.size()));
        Set<List<String>> met = new HashSet<>();
        for (Proposal proposal : proposals) {
            proposal.chosenFor().forEach(help -> met.add(List.of(help.to(), help.competency())));
        }
        offers = new Amounts[ids.size()];
        needs = new Amounts[ids.size()];
        open = new Amounts[ids.size()];
        for (int place = 0; place < offers.length; place++) {
            String id = ids.get(place);
            Map<String, CurrentNeed> all = matrix.needsOf(id);
            Map<String, CurrentNeed> unmet = new TreeMap<>(all);
            unmet.keySet().removeIf(competency -> met.contains(List.of(id, competency)));
            offers[place] = amounts(matrix.offersOf(id), CurrentOffer::levelNow, numbers);
            needs[place] = amounts(all, CurrentNeed::urgencyNow, numbers);
            open[place] = amounts(unmet, CurrentNeed::urgencyNow, numbers);
        }
    }

    /** What is above 0, in the order of competencies. */
    private static <T> Amounts amounts(Map<String, T> byId, ToDoubleFunction<T> amount, Map<String, Integer> numbers) {
        List<Map.Entry<String, T>> some = new TreeMap<>(byId)
                .entrySet().stream()
                        .filter(entry -> amount.applyAsDouble(entry.getValue()) > 0)
                        .toList();
        return new Amounts(
                some.stream().mapToInt(entry -> numbers.get(entry.getKey())).toArray(),
                some.stream()
                        .mapToDouble(entry -> amount.applyAsDouble(entry.getValue()))
                        .toArray());
    }

    int size() {
        return ids.size();
    }

    String id(int place) {
        return ids.get(place);
    }

    int competencies() {
        return competencies.size();
    }

    /** Competencies it offers, with levels above 0. */
    Amounts offers(int place) {
        return offers[place];
    }

    /** Competencies it needs that no proposal meets, with urgencies above 0. */
    Amounts open(int place) {
        return open[place];
    }

    /** Whether the one offers anything the other needs, met or not. */
    boolean helps(int from, int to) {
        return strongest(offers[from], needs[to]) != NONE;
    }

    /** Whether each offers something the other needs: a pair, and no part of a ring. */
    boolean helpEachOther(int one, int other) {
        return helps(one, other) && helps(other, one);
    }

    /** The competency of the strongest help for an open need, the first of equal ones; NONE where there is none. */
    int strongest(int from, int to) {
        return strongest(offers[from], open[to]);
    }

    private static int strongest(Amounts given, Amounts needed) {
        int strongest = NONE;
        double most = 0;
        int i = 0;
        int j = 0;
        while (i < given.keys().length && j < needed.keys().length) {
            int order = Integer.compare(given.keys()[i], needed.keys()[j]);
            if (order == 0 && given.values()[i] * needed.values()[j] > most) {
                most = given.values()[i] * needed.values()[j];
                strongest = given.keys()[i];
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return strongest;
    }

    /** Flow of the help in one competency, 0 to 1. */
    double flow(int from, int to, int competency) {
        return amount(offers[from], competency) * amount(needs[to], competency);
    }

    /** The amount at a key, 0 where there is none. */
    static double amount(Amounts amounts, int key) {
        int at = Arrays.binarySearch(amounts.keys(), key);
        return at < 0 ? 0 : amounts.values()[at];
    }

    /** The strongest help for an open need, which there must be. */
    Help help(int from, int to) {
        String competency = competencies.get(strongest(from, to));
        return new Help(
                matrix.offersOf(ids.get(from)).get(competency),
                matrix.needsOf(ids.get(to)).get(competency));
    }
}
