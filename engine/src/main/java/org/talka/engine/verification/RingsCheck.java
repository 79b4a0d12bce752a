package org.talka.engine.verification;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.talka.engine.circle.Ring;
import org.talka.engine.explain.Explainer;
import org.talka.engine.io.plan.BrokenFile;
import org.talka.engine.io.plan.PlanDocument;
import org.talka.engine.io.plan.PlanFolder;
import org.talka.engine.io.plan.RingComparison;
import org.talka.engine.io.report.RingRecord;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.matrix.Help;
import org.talka.engine.plan.Check.Subject;
import org.talka.engine.plan.Checklist;
import org.talka.engine.plan.Flaw;
import org.talka.engine.plan.Flaws;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;

/**
 * Whether every ring beside a plan is one, and their worths add up. That no other choice of rings is worth more is not
 * recomputed.
 */
final class RingsCheck {

    private static final int SHORTEST = 3;

    private final CooperationMatrix matrix;
    private final Pins pins;
    private final PlanDocument plan;
    private final Set<List<String>> met = new HashSet<>();
    private final Map<String, Integer> ringsOf = new HashMap<>();
    private BigDecimal worth = BigDecimal.ZERO;

    RingsCheck(CooperationMatrix matrix, Pins pins, PlanDocument plan, List<Pair> pairs) {
        this.matrix = matrix;
        this.pins = pins;
        this.plan = plan;
        for (Pair pair : pairs) {
            matrix.assess(pair.a(), pair.b()).helps().forEach(help -> met.add(need(help)));
        }
    }

    private static List<String> need(Help help) {
        return List.of(help.to(), help.competency());
    }

    void run(PlanFolder folder, Explainer explainer, Checklist checks) throws BrokenFile, IOException {
        Set<List<String>> metByRings = new HashSet<>();
        RingComparison comparison = new RingComparison(
                new RingRecord(explainer), members -> ring(members).filter(ring -> isWithinLimits(ring, metByRings)));
        RingComparison.Result result = comparison.compare(folder.plan());
        Flaws flaws = new Flaws();
        result.flaws().forEach(flaws::add);
        require(Figures.isRounded(plan, "/ringsWorth", worth), "/ringsWorth", Figures.rounded(worth), flaws);
        boolean proven = plan.isTrue("/ringsProven");
        boolean above = plan.number("/ringsBound")
                .filter(bound -> proven ? bound.compareTo(worth) == 0 : bound.compareTo(worth) > 0)
                .isPresent();
        require(above, "/ringsBound", (proven ? "" : "> ") + Figures.rounded(worth), flaws);
        String count = Integer.toString(result.items());
        checks.add(Subject.RINGS, count, flaws.list().isEmpty() ? count : "", flaws.list());
        checkTable(comparison, folder, count, checks);
    }

    /** Whether rings.csv says of each ring what plan.json should. */
    private static void checkTable(RingComparison comparison, PlanFolder folder, String count, Checklist checks)
            throws IOException {
        try {
            RingComparison.Result table = comparison.compareTable(folder.rings());
            String found = table.flaws().isEmpty() ? count : "";
            checks.add(Subject.RINGS_TABLE, Integer.toString(table.items()), found, table.flaws());
        } catch (BrokenFile broken) {
            checks.add(Subject.RINGS_TABLE, "", "", List.of(broken.flaw()));
        }
    }

    private void require(boolean right, String place, String expected, Flaws flaws) {
        if (!right) {
            flaws.add(new Flaw(Flaw.Kind.DIFFERS, place, plan.shown(place), expected));
        }
    }

    private Optional<Ring> ring(List<String> members) {
        if (!mayMeet(members)) {
            return Optional.empty();
        }
        List<Ring.Step> steps = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            step(members.get(i), members.get((i + 1) % members.size())).ifPresent(steps::add);
        }
        return Optional.of(new Ring(steps)).filter(ring -> steps.size() == members.size());
    }

    private boolean mayMeet(List<String> members) {
        boolean known = members.stream()
                .allMatch(id -> matrix.data().findMunicipality(id).isPresent());
        if (!known
                || members.size() < SHORTEST
                || members.size() > matrix.rules().rings().longest()) {
            return false;
        }
        for (int i = 1; i < members.size(); i++) {
            if (members.get(i).compareTo(members.get(0)) <= 0) {
                return false;
            }
            for (int j = 0; j < i; j++) {
                if (!mayMeet(members.get(j), members.get(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean mayMeet(String one, String other) {
        boolean mutual =
                !matrix.helps(one, other).isEmpty() && !matrix.helps(other, one).isEmpty();
        return !one.equals(other) && !mutual && !pins.forbidden().contains(Pair.of(one, other));
    }

    private Optional<Ring.Step> step(String from, String to) {
        Assessment pair = matrix.assess(from, to);
        return matrix.helps(from, to).stream()
                .filter(help -> pair.isCandidate() && !met.contains(need(help)))
                .findFirst()
                .filter(help -> help.flow() >= matrix.rules().rings().weakestFlow())
                .map(help -> new Ring.Step(help, pair.fit()));
    }

    /** Counts the ring in. */
    private boolean isWithinLimits(Ring ring, Set<List<String>> metByRings) {
        boolean within = true;
        for (Ring.Step step : ring.steps()) {
            within &= metByRings.add(need(step.help()));
            int rings = ringsOf.merge(step.help().from(), 1, Integer::sum);
            within &= rings <= matrix.rules().rings().mostPerMunicipality();
        }
        worth = worth.add(new BigDecimal(Figures.rounded(BigDecimal.valueOf(ring.worth()))));
        return within;
    }
}
