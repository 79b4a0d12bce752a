package org.talka.web.matrix;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.talka.web.map.MapDrawing;
import org.talka.web.page.Choices;
import org.talka.web.page.Link;

/**
 * The matrix and what stands round it.
 *
 * @param headline the answer
 * @param reading how a cell is read, in one sentence
 * @param cut what is not shown because there is too much; empty for nothing
 * @param empty why nothing is shown and what to do; empty where something is
 * @param isPairs whether municipalities stand across
 * @param show what a cell says, one of help, fit, both, need, offer, shared, gap
 * @param asTable whether it is written as a table
 * @param views the two matrices, the current one without an address
 * @param choices the filters
 * @param otherForm the same as a table, or as a picture
 * @param lines the table
 * @param pairPanel the pair looked at; null for none
 * @param fieldPanel the need or offer looked at; null for none
 * @param filters the filters as they stand behind an address
 * @param files the same for files: they are of the plan that is shown
 * @param marks what ring, dot and hatching mean
 * @param map where those looked at lie; null where no place is known
 */
public record MatrixPage(
        String headline,
        String reading,
        String cut,
        String empty,
        boolean isPairs,
        String show,
        boolean asTable,
        List<Link> views,
        List<Choices> choices,
        Link otherForm,
        Grid grid,
        List<Line> lines,
        @Nullable PairPanel pairPanel,
        @Nullable FieldPanel fieldPanel,
        String filters,
        String files,
        Marks marks,
        @Nullable MapDrawing map) {

    public MatrixPage {
        views = List.copyOf(views);
        choices = List.copyOf(choices);
        lines = List.copyOf(lines);
    }

    /** Names of the rows, a line each, as the drawing script reads them. */
    public String rowNames() {
        return lines(grid.rows(), Axis::name);
    }

    public String rowIds() {
        return lines(grid.rows(), Axis::id);
    }

    public String rowGroups() {
        return lines(grid.rows(), Axis::group);
    }

    public String columnNames() {
        return lines(grid.columns(), Axis::name);
    }

    public String columnIds() {
        return lines(grid.columns(), Axis::id);
    }

    public String columnGroups() {
        return lines(grid.columns(), Axis::group);
    }

    public String reasons() {
        return String.join("\n", grid.reasons());
    }

    private static String lines(List<Axis> axes, Function<Axis, String> part) {
        return axes.stream().map(part).collect(Collectors.joining("\n"));
    }

    /** One row of the table. */
    public record Line(Link name, List<Shown> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One cell of the table.
     *
     * @param tone classes of its shade and marks
     * @param text what stands in it; may be empty
     * @param words what its marks mean, for those who do not see them; may be empty
     * @param href where it leads; empty for nowhere
     */
    public record Shown(String tone, String text, String words, String href) {}
}
