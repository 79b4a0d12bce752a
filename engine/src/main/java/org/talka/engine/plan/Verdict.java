package org.talka.engine.plan;

import java.util.List;

/**
 * What came of checking a plan.
 *
 * @param checks in the order of {@link Check.Subject}, each subject once
 */
public record Verdict(List<Check> checks) {

    public Verdict {
        checks = List.copyOf(checks);
    }

    /** Whether everything that can be checked is as the plan says. */
    public boolean isAccepted() {
        return checks.stream()
                .allMatch(check -> check.state() == Check.State.PASSED || check.state() == Check.State.ON_TRUST);
    }

    /** How many checks failed. */
    public long failed() {
        return checks.stream()
                .filter(check -> check.state() == Check.State.FAILED)
                .count();
    }

    /** The check of this subject, which must be among them. */
    public Check check(Check.Subject subject) {
        return checks.stream()
                .filter(check -> check.subject() == subject)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing was checked about " + subject + "."));
    }
}
