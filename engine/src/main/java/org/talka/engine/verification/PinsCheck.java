package org.talka.engine.verification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.talka.engine.io.plan.PlanDocument;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.matrix.Exclusion;
import org.talka.engine.plan.Flaw;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;

/** The pins a plan names: whether there can be such pins, and whether they are those asked for and kept. */
final class PinsCheck {

    private final CooperationMatrix matrix;
    private final PlanDocument plan;
    private final List<Flaw> flaws = new ArrayList<>();

    PinsCheck(CooperationMatrix matrix, PlanDocument plan) {
        this.matrix = matrix;
        this.plan = plan;
    }

    /** The pins; empty where no plan could have had them. */
    Optional<Pins> read(@Nullable Pins asked) {
        SortedSet<Pair> pinned = pairs("/pins/pinned");
        SortedSet<Pair> forbidden = pairs("/pins/forbidden");
        for (Pair pair : pinned) {
            Exclusion exclusion = matrix.assess(pair.a(), pair.b()).exclusion();
            if (forbidden.contains(pair)) {
                flaws.add(new Flaw(Flaw.Kind.PINNED_AND_FORBIDDEN, name(pair)));
            } else if (exclusion != null && !(exclusion instanceof Exclusion.NothingToShare)) {
                flaws.add(new Flaw(Flaw.Kind.PIN_EXCLUDED, name(pair)));
            }
        }
        if (!flaws.isEmpty()) {
            return Optional.empty();
        }
        Pins pins = new Pins(pinned, forbidden);
        if (asked != null) {
            compare(pins.pinned(), asked.pinned());
            compare(pins.forbidden(), asked.forbidden());
        }
        return flaws.isEmpty() ? Optional.of(pins) : Optional.empty();
    }

    private SortedSet<Pair> pairs(String list) {
        SortedSet<Pair> pairs = new TreeSet<>();
        for (int i = 0; i < plan.size(list); i++) {
            String place = list + "/" + i;
            String one = plan.text(place + "/0").orElse("");
            String other = plan.text(place + "/1").orElse("");
            boolean isPair = plan.size(place) == 2
                    && matrix.data().findMunicipality(one).isPresent()
                    && matrix.data().findMunicipality(other).isPresent()
                    && !one.equals(other);
            if (isPair) {
                pairs.add(Pair.of(one, other));
            } else {
                String shown = plan.shown(place + "/0") + " – " + plan.shown(place + "/1");
                flaws.add(new Flaw(Flaw.Kind.NO_PAIR, place, shown, ""));
            }
        }
        return pairs;
    }

    private void compare(Set<Pair> named, Set<Pair> asked) {
        Set<Pair> either = new TreeSet<>(named);
        either.addAll(asked);
        either.removeIf(pair -> named.contains(pair) && asked.contains(pair));
        either.forEach(pair -> flaws.add(new Flaw(Flaw.Kind.OTHER_PINS, name(pair))));
    }

    /** Looks whether a plan of these pairs keeps the pins. */
    void keep(Pins pins, List<Pair> pairs) {
        Set<Pair> held = new HashSet<>(pairs);
        for (Pair pair : pins.pinned()) {
            if (!held.contains(pair)) {
                flaws.add(new Flaw(Flaw.Kind.PIN_NOT_KEPT, name(pair)));
            }
        }
        for (Pair pair : pins.forbidden()) {
            if (held.contains(pair)) {
                flaws.add(new Flaw(Flaw.Kind.FORBIDDEN_KEPT, name(pair)));
            }
        }
    }

    List<Flaw> flaws() {
        return flaws;
    }

    static String name(Pair pair) {
        return pair.a() + " – " + pair.b();
    }
}
