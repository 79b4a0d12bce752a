package org.talka.engine.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.talka.engine.plan.Check.State;
import org.talka.engine.plan.Check.Subject;

/** The checks made so far; what is never made counts as not reached. */
public final class Checklist {

    private final Set<Subject> subjects;
    private final Map<Subject, Check> checks = new EnumMap<>(Subject.class);
    private final Consumer<Check> listener;

    /**
     * An empty list that tells of each check once it is made.
     *
     * @param subjects what is to be checked
     */
    public Checklist(Set<Subject> subjects, Consumer<Check> listener) {
        this.subjects = subjects;
        this.listener = listener;
    }

    /** Passed where there are no flaws. */
    public boolean add(Subject subject, String claimed, String found, List<Flaw> flaws) {
        return add(subject, flaws.isEmpty() ? State.PASSED : State.FAILED, claimed, found, flaws);
    }

    /** One value that should be another. */
    public boolean addEqual(Subject subject, boolean equal, String place, String claimed, String found) {
        Flaw flaw = new Flaw(Flaw.Kind.DIFFERS, place, claimed, found);
        return add(subject, claimed, found, equal ? List.of() : List.of(flaw));
    }

    /** What nothing speaks against, and what rests on the word of a solver. */
    public void trust(Subject subject, String claimed, String found) {
        add(subject, State.ON_TRUST, claimed, found, List.of());
    }

    private boolean add(Subject subject, State state, String claimed, String found, List<Flaw> flaws) {
        Check check = new Check(subject, state, claimed, found, flaws);
        checks.put(subject, check);
        listener.accept(check);
        return flaws.isEmpty();
    }

    /** All there is to say so far. */
    public Verdict verdict() {
        return new Verdict(subjects.stream()
                .sorted()
                .map(subject -> checks.getOrDefault(subject, new Check(subject, State.NOT_REACHED, "", "", List.of())))
                .toList());
    }
}
