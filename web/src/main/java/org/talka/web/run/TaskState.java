package org.talka.web.run;

import org.talka.engine.consortium.ConsortiumPlan;

/** How far the plan of shared tasks is. */
public sealed interface TaskState {

    /**
     * Not there yet.
     *
     * @param done part of the competencies that are done, 0 to 1
     */
    record Working(double done) implements TaskState {}

    /** There. */
    record Done(ConsortiumPlan plan) implements TaskState {}

    /** Stopped, or ended by a fault of the program. */
    record Broken() implements TaskState {}
}
