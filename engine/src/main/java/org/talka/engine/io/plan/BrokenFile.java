package org.talka.engine.io.plan;

import org.talka.engine.plan.Flaw;

/** A file of a plan that cannot be read to its end. */
public final class BrokenFile extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Flaw flaw;

    /**
     * A broken file.
     *
     * @param file its name
     * @param place the last place that could be read, such as a row, or a line and a column
     */
    BrokenFile(String file, String place) {
        super(file + " " + place);
        this.flaw = new Flaw(Flaw.Kind.BROKEN_FILE, file, "", place);
    }

    public Flaw flaw() {
        return flaw;
    }
}
