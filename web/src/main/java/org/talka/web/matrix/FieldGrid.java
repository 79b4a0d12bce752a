package org.talka.web.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.talka.engine.Talka;
import org.talka.engine.matrix.CurrentNeed;
import org.talka.engine.matrix.CurrentOffer;
import org.talka.web.page.Speech;

/** Municipality against competency: what it needs and offers, who shares the need, and which needs nobody can meet. */
final class FieldGrid {

    private final Talka talka;
    private final MatrixQuery query;
    private final Speech speech;
    private final Map<String, Integer> needing = new HashMap<>();
    private final Map<String, List<String>> offering = new HashMap<>();

    FieldGrid(Talka talka, MatrixQuery query, Speech speech) {
        this.talka = talka;
        this.query = query;
        this.speech = speech;
        Set<String> home = new HashSet<>(talka.home());
        boolean abroadToo = query.border() != MatrixQuery.Border.HOME;
        for (String id : talka.matrix().municipalities()) {
            if (abroadToo || home.contains(id)) {
                talka.matrix().needsOf(id).keySet().forEach(competency -> needing.merge(competency, 1, Integer::sum));
                talka.matrix().offersOf(id).keySet().forEach(competency -> offering.computeIfAbsent(
                                competency, key -> new ArrayList<>())
                        .add(id));
            }
        }
    }

    Grid of(Members members) {
        List<Axis> rows = members.rows();
        List<Axis> columns = columns(rows);
        List<List<Cell>> cells = new ArrayList<>();
        for (Axis row : rows) {
            Map<String, CurrentNeed> needs = talka.matrix().needsOf(row.id());
            Map<String, CurrentOffer> offers = talka.matrix().offersOf(row.id());
            cells.add(columns.stream()
                    .map(column -> cell(row.id(), column.id(), needs, offers))
                    .toList());
        }
        return Grid.of(rows, columns, cells, List.of());
    }

    /** The competencies somebody shown needs or offers, in the alphabet. */
    private List<Axis> columns(List<Axis> rows) {
        Set<String> known = rows.stream()
                .flatMap(row -> java.util.stream.Stream.concat(
                        talka.matrix().needsOf(row.id()).keySet().stream(),
                        talka.matrix().offersOf(row.id()).keySet().stream()))
                .collect(Collectors.toSet());
        return talka.data().competencies().keySet().stream()
                .filter(known::contains)
                .map(id -> new Axis(id, speech.explain().competency(id), ""))
                .sorted(Comparator.comparing(Axis::name, speech.language().collator()))
                .limit(Members.MOST)
                .toList();
    }

    private Cell cell(String row, String competency, Map<String, CurrentNeed> needs, Map<String, CurrentOffer> offers) {
        CurrentNeed need = needs.get(competency);
        CurrentOffer offer = offers.get(competency);
        int needed = need == null ? Cell.NONE : hundredths(need.urgencyNow());
        int offered = offer == null ? Cell.NONE : hundredths(offer.levelNow());
        return switch (query.show()) {
            case NEED -> Cell.of(needed);
            case OFFER -> Cell.of(Cell.NONE, offered);
            case SHARED -> Cell.of(need == null ? Cell.NONE : needing.getOrDefault(competency, 1) - 1);
            case GAP -> Cell.of(need == null || isMet(row, competency) ? Cell.NONE : needed);
            default -> Cell.of(needed, offered);
        };
    }

    /** Whether somebody else offers it. */
    private boolean isMet(String row, String competency) {
        return offering.getOrDefault(competency, List.of()).stream().anyMatch(id -> !id.equals(row));
    }

    private static int hundredths(double value) {
        return (int) Math.max(1, Math.round(100 * value));
    }
}
