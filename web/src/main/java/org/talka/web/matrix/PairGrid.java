package org.talka.web.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.talka.engine.Talka;
import org.talka.engine.matrix.Exclusion;
import org.talka.engine.matrix.Glance;
import org.talka.engine.matrix.Help;
import org.talka.engine.plan.Pair;
import org.talka.engine.twinning.TwinningPlan;
import org.talka.web.page.Speech;

/**
 * Municipality against municipality. A cell says what flows to its row from its column, so that the two cells of a pair
 * show both directions; or how well the two fit, which is the same in both. Where a competency is asked
 * for, values and marks speak of it and of those under it; what a rule keeps apart stays so. Cost: cells times the needs of a row.
 */
final class PairGrid {

    private final Talka talka;
    private final MatrixQuery query;
    private final Speech speech;
    private final Supplier<Glance> glance;
    private final Scope scope;
    private final Set<Pair> proposed;
    private final Set<Pair> forbidden;
    private final List<String> reasons = new ArrayList<>();

    PairGrid(Talka talka, MatrixQuery query, Speech speech, Supplier<Glance> glance, @Nullable TwinningPlan plan) {
        this.talka = talka;
        this.query = query;
        this.speech = speech;
        this.glance = glance;
        this.scope = query.scope(talka.data());
        this.proposed = plan == null
                ? Set.of()
                : plan.proposals().stream()
                        .filter(proposal -> scope.holdsAny(proposal.chosenFor()))
                        .map(proposal -> proposal.pair())
                        .collect(Collectors.toSet());
        this.forbidden = plan == null ? Set.of() : plan.pins().forbidden();
    }

    Grid of(Members members) {
        List<Axis> rows = members.rows();
        List<Axis> columns = members.columns();
        List<List<Cell>> cells = new ArrayList<>();
        for (Axis row : rows) {
            Set<String> tied = talka.matrix().graph().tieStrengths(row.id()).keySet();
            List<Cell> line = new ArrayList<>();
            for (Axis column : columns) {
                line.add(
                        row.id().equals(column.id())
                                ? Cell.SELF
                                : cell(
                                        row.id(),
                                        column.id(),
                                        tied.contains(column.id()) && worksTogether(row.id(), column.id())));
            }
            cells.add(line);
        }
        return Grid.of(rows, columns, cells, reasons);
    }

    /** Whether two who have ties have one in what is asked for. */
    private boolean worksTogether(String row, String column) {
        return scope.isAll()
                || talka.matrix().graph().ties(row, column).stream().anyMatch(tie -> scope.holds(tie.competency()));
    }

    private Cell cell(String row, String column, boolean existing) {
        if (query.border() == MatrixQuery.Border.ACROSS && sameCountry(row, column)) {
            return Cell.of(Cell.NONE);
        }
        Pair pair = Pair.of(row, column);
        boolean chosen = proposed.contains(pair);
        double fit = chosen ? 1 : glance.get().fit(place(row), place(column));
        Optional<Exclusion> exclusion = forbidden.contains(pair)
                ? Optional.of(new Exclusion.Forbidden())
                : fit < 0 ? talka.matrix().assess(row, column).findExclusion() : Optional.empty();
        Optional<Exclusion> blocking = exclusion.filter(it -> !(it instanceof Exclusion.NothingToShare));
        if (blocking.isPresent()) {
            return new Cell(Cell.NONE, Cell.NONE, chosen, existing, reason(blocking.get()));
        }
        return new Cell(value(row, column), Cell.NONE, chosen, existing, -1);
    }

    private int value(String row, String column) {
        if (query.show() == MatrixQuery.Show.FIT) {
            double fit = glance.get().fit(place(row), place(column));
            return fit < 0 || !speaksOfTheCompetency(row, column) ? Cell.NONE : (int) Math.round(100 * fit);
        }
        double strongest = talka.matrix().helps(column, row).stream()
                .filter(help -> scope.holds(help.competency()))
                .mapToDouble(Help::flow)
                .max()
                .orElse(0);
        return strongest == 0 ? Cell.NONE : (int) Math.max(1, Math.round(100 * strongest));
    }

    private boolean speaksOfTheCompetency(String row, String column) {
        return scope.isAll() || scope.any(asked -> speaksOf(asked, row, column));
    }

    private boolean speaksOf(String asked, String row, String column) {
        boolean rowNeeds = talka.matrix().needsOf(row).containsKey(asked);
        boolean columnNeeds = talka.matrix().needsOf(column).containsKey(asked);
        return rowNeeds && talka.matrix().offersOf(column).containsKey(asked)
                || columnNeeds && talka.matrix().offersOf(row).containsKey(asked)
                || rowNeeds && columnNeeds;
    }

    private boolean sameCountry(String one, String other) {
        return talka.data()
                .municipality(one)
                .country()
                .equals(talka.data().municipality(other).country());
    }

    private int reason(Exclusion exclusion) {
        String words = speech.explain().exclusion(exclusion);
        if (!reasons.contains(words)) {
            reasons.add(words);
        }
        return reasons.indexOf(words);
    }

    /** The place a glance knows it by. */
    private int place(String id) {
        return java.util.Collections.binarySearch(talka.matrix().municipalities(), id);
    }
}
