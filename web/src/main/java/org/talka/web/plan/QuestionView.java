package org.talka.web.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.plan.Pair;
import org.talka.engine.twinning.TwinningPlan;
import org.talka.engine.twinning.TwinningRun;
import org.talka.web.page.Choices;
import org.talka.web.page.Link;
import org.talka.web.page.Question;
import org.talka.web.page.Speech;

/**
 * What a plan is asked to keep and to leave out, and what that changes.
 *
 * @param isUsual whether nothing is asked
 * @param pinned with what each pin costs, where that is known
 * @param limits how long the plan may take
 * @param action where the question is sent to
 * @param stop where its answer is no longer wanted
 * @param usual the plan nobody asked anything of
 * @param changes what is different from the usual plan, in one sentence; empty where there is no plan to compare
 * @param came pairs the usual plan does not hold
 * @param went pairs only the usual plan holds
 */
public record QuestionView(
        boolean isUsual,
        List<Asked> pinned,
        List<Asked> forbidden,
        Choices limits,
        String action,
        String stop,
        String usual,
        String changes,
        List<Link> came,
        List<Link> went) {

    public QuestionView {
        pinned = List.copyOf(pinned);
        forbidden = List.copyOf(forbidden);
        came = List.copyOf(came);
        went = List.copyOf(went);
    }

    /**
     * One pair a person spoke of.
     *
     * @param free the same question without it
     * @param price what it costs, in words; empty where that is not known
     */
    public record Asked(Link pair, String free, String price) {}

    static QuestionView of(Speech speech, Optional<TwinningRun> usual, @Nullable TwinningPlan plan) {
        Question question = speech.links().question();
        Question none = Question.USUAL;
        Set<Pair> before = usual.map(run -> pairs(run.plan())).orElse(Set.of());
        Set<Pair> after = plan == null ? Set.of() : pairs(plan);
        boolean compares = plan != null && usual.isPresent() && !question.isUsual();
        Set<Pair> came = compares ? minus(after, before) : Set.of();
        Set<Pair> went = compares ? minus(before, after) : Set.of();
        return new QuestionView(
                question.isUsual(),
                question.pins().pinned().stream()
                        .map(pair -> asked(speech, question, pair, usual, true))
                        .toList(),
                question.pins().forbidden().stream()
                        .map(pair -> asked(speech, question, pair, usual, false))
                        .toList(),
                limits(speech, question, plan != null && !plan.optimal()),
                speech.links().plan(),
                speech.links().start() + "plan/stop" + question.query(),
                speech.links().planOf(none),
                compares ? changes(speech, usual.get().plan(), plan, came, went) : "",
                came.stream().map(pair -> link(speech, pair)).toList(),
                went.stream().map(pair -> link(speech, pair)).toList());
    }

    private static Asked asked(
            Speech speech, Question question, Pair pair, Optional<TwinningRun> usual, boolean isPinned) {
        List<String> prices = usual.filter(run -> run.plan().contains(pair.a(), pair.b()) != isPinned)
                .map(run -> prices(speech, run, run.assess(pair.a(), pair.b())))
                .orElse(List.of());
        return new Asked(
                link(speech, pair),
                speech.links().planOf(question.freeing(pair)),
                prices.isEmpty() ? "" : prices.get(0));
    }

    private static List<String> prices(Speech speech, TwinningRun run, Assessment pair) {
        return speech.explain().otherwise(pair, run.whatIf().about(pair));
    }

    private static Link link(Speech speech, Pair pair) {
        String names = speech.say(
                "pair.names",
                "a",
                speech.explain().municipality(pair.a()),
                "b",
                speech.explain().municipality(pair.b()));
        return new Link(names, speech.links().pair(pair.a(), pair.b()));
    }

    /**
     * How long a plan may take.
     *
     * @param wantsMore whether more time than it had may bring a better one
     */
    private static Choices limits(Speech speech, Question question, boolean wantsMore) {
        int last = Question.LIMITS.get(Question.LIMITS.size() - 1);
        int wanted = wantsMore
                ? question.isUsual()
                        ? last
                        : Question.LIMITS.stream()
                                .filter(limit -> limit > question.seconds())
                                .findFirst()
                                .orElse(last)
                : question.seconds();
        List<Choices.Option> options = new ArrayList<>();
        for (int seconds : Question.LIMITS) {
            if (question.isUsual() && seconds == question.seconds()) {
                continue;
            }
            options.add(new Choices.Option(
                    String.valueOf(seconds), speech.count("question.seconds", seconds), seconds == wanted));
        }
        return new Choices("seconds", speech.say("question.limit"), options);
    }

    private static String changes(
            Speech speech, TwinningPlan before, TwinningPlan after, Set<Pair> came, Set<Pair> went) {
        double loss = before.objective() - after.objective();
        String key = loss > 0.0005
                ? "question.changes.loss"
                : loss < -0.0005 ? "question.changes.gain" : "question.changes.same";
        return speech.say(
                key,
                "kept",
                speech.number(after.proposals().size() - came.size(), 0),
                "came",
                speech.number(came.size(), 0),
                "went",
                speech.number(went.size(), 0),
                "loss",
                speech.number(Math.abs(loss), 3),
                "part",
                speech.number(100 * Math.abs(loss) / Math.max(1e-9, before.objective()), 2));
    }

    private static Set<Pair> pairs(TwinningPlan plan) {
        return plan.proposals().stream()
                .map(proposal -> proposal.pair())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Pair> minus(Set<Pair> all, Set<Pair> others) {
        Set<Pair> rest = new TreeSet<>(all);
        rest.removeAll(others);
        return rest;
    }
}
