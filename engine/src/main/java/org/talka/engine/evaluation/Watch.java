package org.talka.engine.evaluation;

/** Is told how far a long piece of work has come. */
public interface Watch {

    /** Nobody looks. */
    Watch NOBODY = (task, done) -> {};

    /**
     * Something has been done.
     *
     * @param done part of the task, 0 to 1
     */
    void at(Task task, double done);

    /** What is being done. */
    enum Task {
        HIDING,
        LEARNING,
        COUNTRIES,
        DRAWS,
        POINTS,
        MISSING,
        GROUPS
    }
}
