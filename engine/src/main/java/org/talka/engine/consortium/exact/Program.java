package org.talka.engine.consortium.exact;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * One cost to be made as low as possible over the partitions into columns, with at least so many of them: the linear
 * program with its prices, then the whole-number program among the columns these leave. Not safe to share between
 * threads.
 */
final class Program {

    private static final int COLUMNS_A_ROUND = 300;
    private static final double TINY = 1e-7;

    private final int size;
    private final ToLongFunction<int[]> cost;
    private final List<Column> columns;
    private final int fewest;
    private final boolean cover;
    private final long deadline;
    private final BitSet in = new BitSet();
    private double[] prices = new double[0];
    private double lowest;
    private final double scale;

    private record Column(int[] members, double cost) {}

    /** Where columns come from that were not there from the start. */
    interface Source {
        /**
         * Some that would lower the cost; none where there is none. Empty where that cannot be told in time.
         *
         * @param prices of the municipalities, and last of a column
         */
        Optional<List<int[]>> cheaper(double[] prices);
    }

    /**
     * A program.
     *
     * @param cost of a column
     * @param fewest columns a partition has at least; 0 asks for nothing
     * @param cover whether each municipality must be in a column; otherwise it may be in none
     */
    Program(int size, List<int[]> columns, ToLongFunction<int[]> cost, int fewest, boolean cover, long deadline) {
        this.size = size;
        this.cover = cover;
        this.cost = cost;
        this.columns = new ArrayList<>();
        add(columns);
        this.fewest = fewest;
        this.deadline = deadline;
        double largest = this.columns.stream()
                .mapToDouble(column -> Math.abs(column.cost))
                .max()
                .orElse(1);
        this.scale = Math.max(1, largest / 1_000);
    }

    /** More columns, each with its members in order. */
    void add(List<int[]> more) {
        more.forEach(members -> columns.add(new Column(members, cost.applyAsLong(members))));
    }

    /** Lets these groups in, and whoever is alone. */
    void begin(List<int[]> groups) {
        List<int[]> sorted = groups.stream().map(Program::sorted).toList();
        for (int column = 0; column < columns.size(); column++) {
            int[] members = columns.get(column).members;
            in.set(column, members.length == 1 || sorted.stream().anyMatch(group -> Arrays.equals(group, members)));
        }
    }

    /** Lets all columns in. */
    void beginWithAll() {
        in.set(0, columns.size());
    }

    private static int[] sorted(int[] members) {
        int[] sorted = members.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /** The lowest cost with parts of columns allowed: no partition costs less. */
    double lowest() {
        return lowest * scale;
    }

    /** The prices found last, of the municipalities and of a column, in the unit of the cost. */
    double[] prices() {
        return Arrays.stream(prices).map(price -> price * scale).toArray();
    }

    /** Finds prices at which no column of those there are would lower the cost; false where time is up first. */
    boolean price() {
        return price(found -> Optional.of(List.of()));
    }

    /** Finds prices at which neither of these nor of the source is any column left that would lower the cost. */
    boolean price(Source source) {
        MPSolver solver = MPSolver.createSolver("GLOP");
        if (solver == null) {
            return false;
        }
        try {
            MPConstraint[] rows = rows(solver);
            solver.objective().setMinimization();
            IntStream.range(0, columns.size()).filter(in::get).forEach(column -> variable(solver, rows, column, false));
            while (millisLeft() > 0) {
                solver.setTimeLimit(millisLeft());
                if (solver.solve() != ResultStatus.OPTIMAL) {
                    return false;
                }
                prices =
                        Arrays.stream(rows).mapToDouble(MPConstraint::dualValue).toArray();
                lowest = solver.objective().value();
                int[] wanted = wanted();
                if (wanted.length == 0) {
                    Optional<List<int[]>> more = source.cheaper(prices());
                    int known = columns.size();
                    more.ifPresent(this::add);
                    wanted = IntStream.range(known, columns.size()).toArray();
                    if (wanted.length == 0) {
                        return more.isPresent();
                    }
                }
                for (int column : wanted) {
                    in.set(column);
                    variable(solver, rows, column, false);
                }
            }
            return false;
        } finally {
            solver.delete();
        }
    }

    /** A row for each municipality, and one for the number of columns. */
    private MPConstraint[] rows(MPSolver solver) {
        MPConstraint[] rows = new MPConstraint[size + 1];
        for (int i = 0; i < size; i++) {
            rows[i] = solver.makeConstraint(cover ? 1 : 0, 1);
        }
        rows[size] = solver.makeConstraint(fewest, MPSolver.infinity());
        return rows;
    }

    private MPVariable variable(MPSolver solver, MPConstraint[] rows, int column, boolean whole) {
        MPVariable variable = solver.makeVar(0, whole ? 1 : MPSolver.infinity(), whole, "");
        for (int member : columns.get(column).members) {
            rows[member].setCoefficient(variable, 1);
        }
        rows[size].setCoefficient(variable, 1);
        solver.objective().setCoefficient(variable, columns.get(column).cost / scale);
        return variable;
    }

    private double reduced(int column) {
        double reduced = columns.get(column).cost / scale - prices[size];
        for (int member : columns.get(column).members) {
            reduced -= prices[member];
        }
        return reduced;
    }

    /** The columns that would lower the cost most. */
    private int[] wanted() {
        return IntStream.range(0, columns.size())
                .filter(column -> !in.get(column))
                .mapToObj(column -> new Wanted(column, reduced(column)))
                .filter(wanted -> wanted.reduced < -TINY)
                .sorted()
                .limit(COLUMNS_A_ROUND)
                .mapToInt(Wanted::column)
                .toArray();
    }

    private record Wanted(int column, double reduced) implements Comparable<Wanted> {
        @Override
        public int compareTo(Wanted other) {
            int byCost = Double.compare(reduced, other.reduced);
            return byCost != 0 ? byCost : Integer.compare(column, other.column);
        }
    }

    /**
     * What SCIP made of it.
     *
     * @param groups of the cheapest partition found; none where none costs so little
     * @param proven whether there is none cheaper, or none at all
     */
    record Whole(List<int[]> groups, boolean proven) {}

    /** The cheapest partition that costs this or less; only columns that could be in one take part. */
    Whole whole(double atMost) {
        MPSolver solver = MPSolver.createSolver("SCIP");
        if (solver == null || millisLeft() <= 0) {
            return new Whole(List.of(), false);
        }
        try {
            double room = atMost / scale - lowest + 1e-6;
            int[] open = IntStream.range(0, columns.size())
                    .filter(column -> reduced(column) <= room)
                    .toArray();
            MPConstraint[] rows = rows(solver);
            solver.objective().setMinimization();
            List<MPVariable> variables = new ArrayList<>();
            for (int column : open) {
                variables.add(variable(solver, rows, column, true));
            }
            solver.setSolverSpecificParametersAsString("limits/gap = 0\nlimits/memory = 2000\n");
            solver.setTimeLimit(millisLeft());
            ResultStatus status = solver.solve();
            if (status == ResultStatus.INFEASIBLE) {
                return new Whole(List.of(), true);
            }
            if (status != ResultStatus.OPTIMAL && status != ResultStatus.FEASIBLE) {
                return new Whole(List.of(), false);
            }
            List<int[]> groups = new ArrayList<>();
            for (int i = 0; i < open.length; i++) {
                if (variables.get(i).solutionValue() > 0.5) {
                    groups.add(columns.get(open[i]).members);
                }
            }
            return new Whole(groups, status == ResultStatus.OPTIMAL);
        } finally {
            solver.delete();
        }
    }

    private long millisLeft() {
        return (deadline - System.nanoTime()) / 1_000_000;
    }
}
