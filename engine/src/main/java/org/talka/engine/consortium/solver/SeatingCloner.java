package org.talka.engine.consortium.solver;

import org.optaplanner.core.api.domain.solution.cloner.SolutionCloner;

/**
 * Copies a seating at every new best one, at the cost of one array. Public only because OptaPlanner makes one by its
 * name.
 */
public class SeatingCloner implements SolutionCloner<Seating> {

    @Override
    public Seating cloneSolution(Seating original) {
        return original.copy();
    }
}
