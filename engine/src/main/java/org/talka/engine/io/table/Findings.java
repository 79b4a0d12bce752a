package org.talka.engine.io.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.talka.engine.model.Finding;
import org.talka.engine.model.Finding.Cause;

/**
 * Collects findings, at most 1,000 faults and 1,000 mild ones a file; what goes beyond is counted and told in one
 * finding about the file. Not for several threads.
 */
public final class Findings {

    private static final int KEPT = 1_000;

    private final List<Finding> kept = new ArrayList<>();
    private final Map<String, Integer> faults = new TreeMap<>();
    private final Map<String, Integer> remarks = new TreeMap<>();

    public void add(Finding finding) {
        if (counts(finding.isFault()).merge(finding.file(), 1, Integer::sum) <= KEPT) {
            kept.add(finding);
        }
    }

    public void addAll(List<Finding> findings) {
        findings.forEach(this::add);
    }

    /** Whether another fault (or remark, the mild kind) of this file would only be counted. */
    public boolean isFull(String file, boolean fault) {
        return counts(fault).getOrDefault(file, 0) >= KEPT;
    }

    public boolean hasFault() {
        return !faults.isEmpty();
    }

    /** All that was kept and, for files with more, how many more. */
    public List<Finding> all() {
        List<Finding> all = new ArrayList<>(kept);
        addSurplus(faults, Cause.TOO_MANY_FINDINGS, all);
        addSurplus(remarks, Cause.TOO_MANY_REMARKS, all);
        return all;
    }

    private Map<String, Integer> counts(boolean fault) {
        return fault ? faults : remarks;
    }

    private static void addSurplus(Map<String, Integer> counts, Cause cause, List<Finding> all) {
        counts.forEach((file, count) -> {
            if (count > KEPT) {
                all.add(new Finding(file, 0, "", cause, Map.of("count", String.valueOf(count - KEPT))));
            }
        });
    }
}
