package org.talka.engine.consortium;

import java.util.List;
import java.util.Optional;
import org.talka.engine.graph.Borders;

/**
 * Who carries what together, for one competency or several.
 *
 * @param seed of the search
 * @param borders how it is known who neighbours whom
 * @param islands home municipalities without any neighbour, in the order of ids
 * @param enclaves home municipalities with a single neighbour, in the order of ids
 * @param tasks the competencies with the largest scale first, those of equal scale in the order of ids
 */
public record ConsortiumPlan(
        long seed, Borders.Source borders, List<String> islands, List<String> enclaves, List<TaskPlan> tasks) {

    public ConsortiumPlan {
        islands = List.copyOf(islands);
        enclaves = List.copyOf(enclaves);
        tasks = List.copyOf(tasks);
    }

    /** The plan for a competency. */
    public Optional<TaskPlan> find(String competency) {
        return tasks.stream()
                .filter(task -> task.competency().equals(competency))
                .findFirst();
    }
}
