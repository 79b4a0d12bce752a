package org.talka.engine.twinning.solver;

import org.optaplanner.core.api.domain.solution.cloner.SolutionCloner;

/**
 * Copies a selection at every new best one, at the cost of one array. Without it OptaPlanner copies every choice by
 * reflection. Public only because OptaPlanner makes one by its name.
 */
public class SelectionCloner implements SolutionCloner<Selection> {

    @Override
    public Selection cloneSolution(Selection original) {
        return original.copy();
    }
}
