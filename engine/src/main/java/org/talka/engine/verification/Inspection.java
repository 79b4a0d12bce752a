package org.talka.engine.verification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.talka.engine.explain.Explainer;
import org.talka.engine.explain.Language;
import org.talka.engine.io.plan.BrokenFile;
import org.talka.engine.io.plan.PlanDocument;
import org.talka.engine.io.plan.PlanFolder;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.plan.Check.Subject;
import org.talka.engine.plan.Checklist;
import org.talka.engine.plan.Flaw;
import org.talka.engine.plan.Flaws;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;

/** Holds everything a plan says, of a question known to be this one, against what the data and rules give. */
final class Inspection {

    private final CooperationMatrix matrix;
    private final PlanFolder folder;
    private final PlanDocument plan;
    private final Checklist checks;
    private final Explainer explainer;

    Inspection(CooperationMatrix matrix, PlanFolder folder, PlanDocument plan, Checklist checks) {
        this.matrix = matrix;
        this.folder = folder;
        this.plan = plan;
        this.checks = checks;
        Language language = plan.text("/language").flatMap(Language::find).orElse(Language.EN);
        this.explainer = Explainer.of(matrix, language);
    }

    void run(@Nullable Pins asked) throws BrokenFile, IOException {
        PinsCheck pinsCheck = new PinsCheck(matrix, plan);
        Optional<Pins> pins = pinsCheck.read(asked);
        if (pins.isEmpty()) {
            checks.add(Subject.PINS, "", "", pinsCheck.flaws());
            return;
        }
        Flaws flaws = new Flaws();
        List<Pair> pairs = pairs(flaws);
        checkPins(pins.get(), pairs, pinsCheck);
        CandidateTable table = CandidateTable.of(matrix, pins.get(), Shortlist.of(matrix, pins.get()));
        checkCandidates(table);
        if (checkPairs(table, pairs, flaws)) {
            new Reckoning(matrix, pins.get(), plan, table, pairs, checks).run(folder, explainer);
        }
    }

    private void checkPins(Pins pins, List<Pair> pairs, PinsCheck check) {
        check.keep(pins, pairs);
        String count = Integer.toString(pins.pinned().size() + pins.forbidden().size());
        checks.add(Subject.PINS, count, check.flaws().isEmpty() ? count : "", check.flaws());
    }

    private void checkCandidates(CandidateTable table) {
        checks.addEqual(
                Subject.CANDIDATES,
                Figures.isWhole(plan, "/candidates", table.size()),
                "/candidates",
                plan.shown("/candidates"),
                Integer.toString(table.size()));
    }

    /** The proposals that name a pair of the data. */
    private List<Pair> pairs(Flaws flaws) {
        List<Pair> pairs = new ArrayList<>();
        int number = 0;
        for (PlanDocument.Ends ends : plan.proposals()) {
            boolean isPair = ends.a().compareTo(ends.b()) < 0
                    && matrix.data().findMunicipality(ends.a()).isPresent()
                    && matrix.data().findMunicipality(ends.b()).isPresent();
            if (isPair) {
                pairs.add(new Pair(ends.a(), ends.b()));
            } else {
                flaws.add(new Flaw(Flaw.Kind.NO_PAIR, "/proposals/" + number, ends.shown(), ""));
            }
            number++;
        }
        return pairs;
    }

    private boolean checkPairs(CandidateTable table, List<Pair> pairs, Flaws flaws) {
        Set<Pair> seen = new HashSet<>();
        Pair before = null;
        int candidates = 0;
        for (Pair pair : pairs) {
            if (!seen.add(pair)) {
                flaws.add(new Flaw(Flaw.Kind.PAIR_TWICE, PinsCheck.name(pair)));
            } else if (table.find(pair) < 0) {
                flaws.add(new Flaw(Flaw.Kind.NO_CANDIDATE, PinsCheck.name(pair)));
            } else if (before != null && before.compareTo(pair) > 0) {
                flaws.add(new Flaw(Flaw.Kind.OUT_OF_ORDER, PinsCheck.name(pair)));
            } else {
                candidates++;
            }
            before = pair;
        }
        String proposals = Integer.toString(plan.proposals().size());
        return checks.add(Subject.PAIRS, proposals, Integer.toString(candidates), flaws.list());
    }
}
