package org.talka.engine.verification;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.talka.engine.plan.Check;
import org.talka.engine.plan.Check.State;
import org.talka.engine.plan.Check.Subject;
import org.talka.engine.plan.Flaw;
import org.talka.engine.plan.Verdict;

/** The checks made so far; what is never made counts as not reached. */
final class Checklist {

    private final Map<Subject, Check> checks = new EnumMap<>(Subject.class);
    private final Consumer<Check> listener;

    /** An empty list that tells of each check once it is made. */
    Checklist(Consumer<Check> listener) {
        this.listener = listener;
    }

    /** Passed where there are no flaws. */
    boolean add(Subject subject, String claimed, String found, List<Flaw> flaws) {
        return add(subject, flaws.isEmpty() ? State.PASSED : State.FAILED, claimed, found, flaws);
    }

    /** One value that should be another. */
    boolean addEqual(Subject subject, boolean equal, String place, String claimed, String found) {
        Flaw flaw = new Flaw(Flaw.Kind.DIFFERS, place, claimed, found);
        return add(subject, claimed, found, equal ? List.of() : List.of(flaw));
    }

    void trust(Subject subject, String claimed, String found) {
        add(subject, State.ON_TRUST, claimed, found, List.of());
    }

    private boolean add(Subject subject, State state, String claimed, String found, List<Flaw> flaws) {
        Check check = new Check(subject, state, claimed, found, flaws);
        checks.put(subject, check);
        listener.accept(check);
        return flaws.isEmpty();
    }

    Verdict verdict() {
        return new Verdict(Stream.of(Subject.values())
                .map(subject -> checks.getOrDefault(subject, new Check(subject, State.NOT_REACHED, "", "", List.of())))
                .toList());
    }
}
