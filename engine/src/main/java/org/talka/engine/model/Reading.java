package org.talka.engine.model;

import java.util.List;

/**
 * What came of reading: all or nothing.
 *
 * @param <T> what was to be read
 */
public sealed interface Reading<T> {

    /** Everything worth a look, sorted by place. */
    List<Finding> findings();

    /** Read whole; the findings are of the mild kind only. */
    record Complete<T>(T value, List<Finding> findings) implements Reading<T> {
        public Complete {
            findings = findings.stream().sorted().toList();
        }
    }

    /** Not read: at least one finding is a fault. */
    record Refused<T>(List<Finding> findings) implements Reading<T> {
        public Refused {
            findings = findings.stream().sorted().toList();
            if (findings.stream().noneMatch(Finding::isFault)) {
                throw new IllegalArgumentException("Nothing is refused without a fault.");
            }
        }
    }
}
