package org.talka.web.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.talka.engine.consortium.Group;
import org.talka.engine.consortium.TaskPlan;
import org.talka.engine.graph.Borders;

class HuesTest {

    private static final int SIDE = 9;

    @Test
    void neighbouringGroupsOfAMapNeverShareAHue() {
        Borders borders = triangles();

        Map<Integer, Integer> hues = Hues.of(everybodyAlone(), borders);

        borders.neighbours()
                .forEach((id, others) -> others.forEach(other ->
                        assertThat(hues.get(Integer.valueOf(id))).isNotEqualTo(hues.get(Integer.valueOf(other)))));
        assertThat(hues.values()).allMatch(hue -> hue >= 1 && hue <= Hues.MOST);
    }

    /** A square field, each place with the one to the right, the one below and the one across. */
    private static Borders triangles() {
        SortedMap<String, SortedSet<String>> neighbours = new TreeMap<>();
        for (int i = 1; i <= SIDE * SIDE; i++) {
            neighbours.put(Integer.toString(i), new TreeSet<>());
        }
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                link(neighbours, row, column, row, column + 1);
                link(neighbours, row, column, row + 1, column);
                link(neighbours, row, column, row + 1, column + 1);
            }
        }
        return new Borders(Borders.Source.FILE, neighbours);
    }

    private static void link(
            SortedMap<String, SortedSet<String>> neighbours, int row, int column, int toRow, int toColumn) {
        if (toRow < SIDE && toColumn < SIDE) {
            String a = Integer.toString(1 + row * SIDE + column);
            String b = Integer.toString(1 + toRow * SIDE + toColumn);
            neighbours.get(a).add(b);
            neighbours.get(b).add(a);
        }
    }

    private static TaskPlan everybodyAlone() {
        List<Group> groups = new ArrayList<>();
        for (int i = 1; i <= SIDE * SIDE; i++) {
            String id = Integer.toString(i);
            groups.add(new Group(i, id, List.of(new Group.Member(id, 1, null, null, 0)), 1, null, 1, 0));
        }
        return new TaskPlan(
                "c",
                1,
                groups,
                groups.size(),
                groups.size(),
                0,
                0,
                0,
                true,
                false,
                List.of(),
                new TaskPlan.Today(0, groups.size(), 0));
    }
}
