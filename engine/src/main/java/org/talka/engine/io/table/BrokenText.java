package org.talka.engine.io.table;

import java.io.IOException;
import java.util.Map;
import org.talka.engine.model.Finding;
import org.talka.engine.model.Finding.Cause;

/** Text that cannot be read on from a place. */
public final class BrokenText extends IOException {

    private static final long serialVersionUID = 1;

    private final Cause cause;
    private final int row;
    private final String value;

    BrokenText(Cause cause, int row, String value) {
        super(cause + " in row " + row);
        this.cause = cause;
        this.row = row;
        this.value = value;
    }

    /** The finding to report for a file. */
    public Finding finding(String file) {
        return new Finding(file, row, "", cause, value.isEmpty() ? Map.of() : Map.of("value", value));
    }
}
