package org.talka.web.matrix;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.talka.engine.Talka;
import org.talka.engine.model.Municipality;
import org.talka.web.page.Speech;

/**
 * Who stands in the rows and columns, in the order asked for. Where there are too many to be drawn, those stay that
 * have most to give or to receive.
 */
final class Members {

    /** Rows or columns at most; more cells could not be told apart, nor sent quickly. */
    static final int MOST = 120;

    private final Talka talka;
    private final MatrixQuery query;
    private final Speech speech;
    private final Map<String, Double> weights = new HashMap<>();
    private final List<String> rows;
    private final List<String> columns;
    private final int found;

    Members(Talka talka, MatrixQuery query, Speech speech) {
        this.talka = talka;
        this.query = query;
        this.speech = speech;
        Set<String> home = new HashSet<>(talka.home());
        boolean hasGuests = home.size() < talka.matrix().municipalities().size();
        List<String> here = filtered(home, true);
        List<String> across = filtered(home, false);
        this.found = here.size();
        this.rows = ordered(strongest(here));
        if (query.view() == MatrixQuery.View.FIELDS) {
            this.columns = List.of();
        } else if (query.border() == MatrixQuery.Border.ACROSS && hasGuests) {
            List<String> guests =
                    across.stream().filter(id -> !home.contains(id)).toList();
            this.columns = ordered(strongest(guests));
        } else {
            this.columns = ordered(strongest(across));
        }
    }

    /** Rows: those who pass every filter. Columns: everybody on this side of the border asked for. */
    private List<String> filtered(Set<String> home, boolean isRow) {
        boolean everybody =
                query.border() == MatrixQuery.Border.ALL || (query.border() == MatrixQuery.Border.ACROSS && !isRow);
        return talka.matrix().municipalities().stream()
                .filter(id -> everybody || home.contains(id))
                .filter(id -> !isRow || passes(talka.data().municipality(id)))
                .toList();
    }

    private boolean passes(Municipality municipality) {
        return (query.region().isEmpty() || query.region().equals(municipality.region()))
                && (query.kind().isEmpty() || query.kind().equals(municipality.kind()));
    }

    List<Axis> rows() {
        return rows.stream().map(this::axis).toList();
    }

    List<Axis> columns() {
        return columns.stream().map(this::axis).toList();
    }

    /** How many pass the filters, drawn or not. */
    int found() {
        return found;
    }

    boolean isCut() {
        return found > rows.size() || columns.size() == MOST && talka.home().size() > MOST;
    }

    private Axis axis(String id) {
        return new Axis(
                id, speech.explain().municipality(id), query.order() == MatrixQuery.Order.REGION ? group(id) : "");
    }

    private String group(String id) {
        Municipality municipality = talka.data().municipality(id);
        return talka.rules().isHome(municipality) && !municipality.region().isEmpty()
                ? municipality.region()
                : speech.country(municipality.country());
    }

    private List<String> strongest(List<String> ids) {
        if (ids.size() <= MOST) {
            return ids;
        }
        if (weights.isEmpty()) {
            weigh();
        }
        return ids.stream()
                .sorted(Comparator.comparingDouble((String id) -> -weights.getOrDefault(id, 0.0))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /** What each could give and receive if only one other were there: cost grows with offers and needs alone. */
    private void weigh() {
        Map<String, Double> mostOffered = new HashMap<>();
        Map<String, Double> mostNeeded = new HashMap<>();
        for (String id : talka.matrix().municipalities()) {
            talka.matrix().offersOf(id).forEach((c, offer) -> mostOffered.merge(c, offer.levelNow(), Math::max));
            talka.matrix().needsOf(id).forEach((c, need) -> mostNeeded.merge(c, need.urgencyNow(), Math::max));
        }
        for (String id : talka.matrix().municipalities()) {
            double weight = 0;
            for (var need : talka.matrix().needsOf(id).entrySet()) {
                weight += need.getValue().urgencyNow() * mostOffered.getOrDefault(need.getKey(), 0.0);
            }
            for (var offer : talka.matrix().offersOf(id).entrySet()) {
                weight += offer.getValue().levelNow() * mostNeeded.getOrDefault(offer.getKey(), 0.0);
            }
            weights.put(id, weight);
        }
    }

    private List<String> ordered(List<String> ids) {
        Collator collator = speech.language().collator();
        Map<String, String> names = new HashMap<>();
        ids.forEach(id -> names.put(id, speech.explain().municipality(id)));
        Comparator<String> byName =
                Comparator.comparing((String id) -> names.get(id), collator).thenComparing(Comparator.naturalOrder());
        if (query.order() == MatrixQuery.Order.LIKENESS) {
            return new Likeness(talka.matrix()).chain(ids);
        }
        List<String> sorted = new ArrayList<>(ids);
        sorted.sort(
                switch (query.order()) {
                    case SIZE ->
                        Comparator.comparingInt((String id) -> -population(id)).thenComparing(byName);
                    case REGION ->
                        Comparator.comparing((String id) ->
                                        !talka.rules().isHome(talka.data().municipality(id)))
                                .thenComparing(this::group, collator)
                                .thenComparing(byName);
                    default -> byName;
                });
        return sorted;
    }

    private int population(String id) {
        Integer population = talka.data().municipality(id).population();
        return population == null ? 0 : population;
    }
}
