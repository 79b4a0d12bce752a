package org.talka.web.plan;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.talka.engine.Talka;
import org.talka.engine.model.Municipality;
import org.talka.engine.plan.Proposal;
import org.talka.engine.twinning.TwinningPlan;
import org.talka.web.page.Choices;
import org.talka.web.page.Parameters;
import org.talka.web.page.Query;
import org.talka.web.page.Speech;

/**
 * Which proposals of a plan are shown.
 *
 * @param competency id, or empty for all
 * @param region of at least one of the two, or empty for all
 */
record PlanFilter(String competency, String region, Border border) {

    static final Parameters KNOWN = Parameters.of("competency", "region", "border");

    /** Whether the two are of one country. */
    enum Border {
        ALL,
        HOME,
        ACROSS
    }

    static PlanFilter of(Context ctx, Talka talka) {
        return new PlanFilter(
                Query.find(ctx, "competency", talka.data().competencies().keySet())
                        .orElse(""),
                Query.find(
                                ctx,
                                "region",
                                talka.data().municipalities().values().stream()
                                        .map(Municipality::region)
                                        .toList())
                        .orElse(""),
                Query.choice(ctx, "border", Border.class, Border.ALL));
    }

    boolean isNone() {
        return competency.isEmpty() && region.isEmpty() && border == Border.ALL;
    }

    List<Proposal> of(Talka talka, TwinningPlan plan) {
        return plan.proposals().stream().filter(one -> keeps(talka, one)).toList();
    }

    private boolean keeps(Talka talka, Proposal proposal) {
        Municipality a = talka.data().municipality(proposal.assessment().a());
        Municipality b = talka.data().municipality(proposal.assessment().b());
        boolean oneCountry = a.country().equals(b.country());
        return (region.isEmpty() || region.equals(a.region()) || region.equals(b.region()))
                && (border == Border.ALL || (border == Border.HOME) == oneCountry)
                && (competency.isEmpty() || fields(proposal).anyMatch(competency::equals));
    }

    /** What a proposal is about. */
    private static Stream<String> fields(Proposal proposal) {
        return Stream.concat(
                proposal.chosenFor().stream().map(help -> help.competency()),
                proposal.assessment().challenges().stream().map(challenge -> challenge.competency()));
    }

    /** As it stands behind an address. */
    Query query() {
        return new Query().with("competency", competency).with("region", region).with("border", border, Border.ALL);
    }

    List<Choices> choices(Talka talka, TwinningPlan plan, Speech speech) {
        List<Choices> choices = new ArrayList<>();
        List<Choices.Option> fields = new ArrayList<>();
        fields.add(new Choices.Option("", speech.say("matrix.competency.all"), competency.isEmpty()));
        plan.proposals().stream()
                .flatMap(PlanFilter::fields)
                .distinct()
                .map(id -> new Choices.Option(id, speech.explain().competency(id), id.equals(competency)))
                .sorted(Comparator.comparing(
                        Choices.Option::text, speech.language().collator()))
                .forEach(fields::add);
        choices.add(new Choices("competency", speech.say("plan.filter"), fields));
        List<Choices.Option> regions = new ArrayList<>();
        regions.add(new Choices.Option("", speech.say("matrix.region.all"), region.isEmpty()));
        talka.home().stream()
                .map(id -> talka.data().municipality(id).region())
                .filter(one -> !one.isEmpty())
                .distinct()
                .sorted(speech.language().collator())
                .map(one -> new Choices.Option(one, one, one.equals(region)))
                .forEach(regions::add);
        if (regions.size() > 2) {
            choices.add(new Choices("region", speech.say("plan.region"), regions));
        }
        choices.add(Choices.of(speech, "border", "plan.border", List.of(Border.values()), Border.ALL, border));
        return choices;
    }
}
