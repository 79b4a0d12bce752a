package org.talka.web.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.talka.engine.explain.ProposalReasons;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.Help;
import org.talka.engine.model.DataPackage;
import org.talka.engine.plan.Proposal;
import org.talka.engine.twinning.TwinningPlan;
import org.talka.web.page.Asks;
import org.talka.web.page.Bar;
import org.talka.web.page.Giving;
import org.talka.web.page.Paging;
import org.talka.web.page.Speech;
import org.talka.web.page.Steadiness;
import org.talka.web.run.PlanRun;

/** The proposals of a plan by what they are foremost about, so that a reader can scan them; best fit first. */
final class ProposalGroups {

    private static final String NOTHING = "";
    private static final int REASONS = 2;

    private final PlanRun run;
    private final Speech speech;
    private final ProposalReasons reasons;
    private final Map<String, List<Proposal>> byCompetency = new LinkedHashMap<>();

    private ProposalGroups(Speech speech, TwinningPlan plan, PlanRun run) {
        this.run = run;
        this.speech = speech;
        this.reasons = speech.explain().reasonsIn(plan);
    }

    /**
     * Groups of the proposals shown, all of them of this plan.
     *
     * @param asked the competency they were asked for, which then is what they are about; or empty
     */
    static ProposalGroups of(
            DataPackage data, PlanRun run, TwinningPlan plan, List<Proposal> shown, String asked, Speech speech) {
        ProposalGroups groups = new ProposalGroups(speech, plan, run);
        Map<String, List<Proposal>> unsorted = new LinkedHashMap<>();
        data.competencies().keySet().forEach(id -> unsorted.put(id, new ArrayList<>()));
        unsorted.put(NOTHING, new ArrayList<>());
        for (Proposal proposal : shown) {
            unsorted.get(asked.isEmpty() ? about(proposal) : asked).add(proposal);
        }
        unsorted.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
                .forEach(entry -> {
                    entry.getValue().sort(Comparator.comparingDouble((Proposal proposal) -> -proposal.assessment()
                            .fit()));
                    groups.byCompetency.put(entry.getKey(), entry.getValue());
                });
        return groups;
    }

    /** The competency of the strongest help, else of the strongest shared challenge. */
    private static String about(Proposal proposal) {
        if (!proposal.chosenFor().isEmpty()) {
            return proposal.chosenFor().get(0).competency();
        }
        return proposal.assessment().challenges().isEmpty()
                ? NOTHING
                : proposal.assessment().challenges().get(0).competency();
    }

    /** The groups on one page of the list; one that is cut by the page's end goes on on the next. */
    List<PlanPage.Group> on(Paging paging) {
        List<PlanPage.Group> groups = new ArrayList<>();
        int before = 0;
        for (Map.Entry<String, List<Proposal>> entry : byCompetency.entrySet()) {
            List<Proposal> all = entry.getValue();
            int from = Math.max(0, paging.from() - before);
            int to = Math.min(all.size(), paging.to() - before);
            if (from < to) {
                groups.add(group(entry.getKey(), all.size(), all.subList(from, to)));
            }
            before += all.size();
        }
        return groups;
    }

    private PlanPage.Group group(String competency, int size, List<Proposal> shown) {
        String title = competency.equals(NOTHING)
                ? speech.say("plan.group.other")
                : speech.explain().competency(competency);
        return new PlanPage.Group(
                "about-" + competency,
                title,
                speech.count("plan.group.count", size),
                shown.stream().map(this::line).toList());
    }

    private PlanPage.Line line(Proposal proposal) {
        Assessment pair = proposal.assessment();
        return new PlanPage.Line(
                pair.a(),
                pair.b(),
                speech.municipality(pair.a()),
                speech.municipality(pair.b()),
                sign(proposal),
                speech.explain().fit(pair.fit()),
                Bar.of(pair.fit(), "fit"),
                Giving.of(speech, pair, proposal.chosenFor()),
                reasons(pair),
                speech.links().pair(pair.a(), pair.b()),
                Asks.about(speech, pair),
                Steadiness.of(speech, run.share(proposal.pair())));
    }

    /** The strongest, and what the pair does for what the rules ask. */
    private List<String> reasons(Assessment pair) {
        Stream<String> strongest = speech.explain().reasons(pair).stream().limit(REASONS);
        return Stream.concat(strongest, reasons.asked(pair).stream()).toList();
    }

    private static String sign(Proposal proposal) {
        boolean toB = false;
        boolean toA = false;
        for (Help help : proposal.chosenFor()) {
            toB |= help.to().equals(proposal.assessment().b());
            toA |= help.to().equals(proposal.assessment().a());
        }
        return toA && toB ? "both" : toB ? "to-b" : toA ? "to-a" : "together";
    }
}
