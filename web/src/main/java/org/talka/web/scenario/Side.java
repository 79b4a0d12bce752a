package org.talka.web.scenario;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;
import org.talka.web.page.Problem;
import org.talka.web.page.Question;
import org.talka.web.page.Speech;
import org.talka.web.store.Base;
import org.talka.web.store.KeptProposal;
import org.talka.web.store.KeptRun;
import org.talka.web.store.Scenario;

/**
 * One of the two plans held side by side.
 *
 * @param id number of the scenario, or "usual"
 * @param run null where it has no plan yet
 * @param proposals by pair
 */
record Side(
        String id,
        String name,
        String href,
        Base base,
        Pins pins,
        KeptRun.@Nullable Figures run,
        TreeMap<Pair, KeptProposal> proposals) {

    static Side of(Shelf shelf, String id, Speech speech) {
        if (id.equals(Shelf.USUAL)) {
            return of(
                    shelf,
                    id,
                    speech.say("compare.usual"),
                    speech.links().path("plan"),
                    shelf.base(),
                    Pins.NONE,
                    shelf.findUsual().orElse(null));
        }
        Scenario scenario = Shelf.find(shelf.store(), id).orElseThrow(() -> Problem.unknownScenario(id));
        return of(
                shelf,
                id,
                scenario.name(),
                speech.links().scenario(scenario.id()),
                scenario.base(),
                Question.parse(scenario.question()).pins(),
                shelf.findDone(scenario).orElse(null));
    }

    private static Side of(
            Shelf shelf, String id, String name, String href, Base base, Pins pins, @Nullable KeptRun run) {
        TreeMap<Pair, KeptProposal> proposals = new TreeMap<>();
        List<KeptProposal> kept = run == null ? List.of() : shelf.proposals(run);
        kept.forEach(proposal -> proposals.put(proposal.pair(), proposal));
        return new Side(id, name, href, base, pins, run == null ? null : run.figures(), proposals);
    }

    double meanFit() {
        return proposals.values().stream()
                .mapToDouble(KeptProposal::fit)
                .average()
                .orElse(0);
    }

    /** How many of these municipalities have so many partners, by that number. */
    TreeMap<Integer, Integer> loads(Predicate<String> counted) {
        TreeMap<String, Integer> partners = new TreeMap<>();
        proposals.keySet().forEach(pair -> {
            partners.merge(pair.a(), 1, Integer::sum);
            partners.merge(pair.b(), 1, Integer::sum);
        });
        TreeMap<Integer, Integer> loads = new TreeMap<>();
        partners.forEach((id, count) -> {
            if (counted.test(id)) {
                loads.merge(count, 1, Integer::sum);
            }
        });
        return loads;
    }
}
