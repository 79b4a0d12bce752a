package org.talka.web.run;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.talka.engine.Talka;
import org.talka.web.page.Problem;
import org.talka.web.page.Question;
import org.talka.web.page.Speech;

/**
 * The plans of the site: the usual one, and those people asked for with pins of their own. The latest are kept in
 * memory; few are made at a time. Safe to share between threads.
 */
public final class Runs {

    private static final int KEPT = 20;
    private static final int AT_A_TIME = 2;

    private final Talka talka;
    private final long seed;
    private final PlanRun usual;
    private final Map<Question, Asked> asked = new LinkedHashMap<>();

    /** Whose run it is: one person has one at a time. */
    private record Asked(PlanRun run, String person) {}

    private Runs(Talka talka, long seed, PlanRun usual) {
        this.talka = talka;
        this.seed = seed;
        this.usual = usual;
    }

    /** Begins the usual plan at once. */
    public static Runs start(Talka talka, long seed, Duration limit) {
        return new Runs(talka, seed, PlanRun.start(talka, Question.USUAL.pins(), seed, limit));
    }

    /** The plan nobody asked anything special of. */
    public PlanRun usual() {
        return usual;
    }

    /** The run that answers a question, if it was ever begun and is still kept. */
    public synchronized Optional<PlanRun> find(Question question) {
        return question.isUsual()
                ? Optional.of(usual)
                : Optional.ofNullable(asked.get(question)).map(Asked::run);
    }

    /** How far the usual plan is, and the one that answers the question of these links: what a page is made of. */
    public List<RunState> states(Speech speech) {
        return Stream.concat(Stream.of(usual), find(speech.links().question()).stream())
                .map(PlanRun::state)
                .toList();
    }

    /**
     * Begins to answer a question, unless somebody has already; refused where too many are being answered.
     *
     * @param person who asks, such as a network address
     */
    public synchronized void begin(Question question, String person) {
        Asked before = asked.get(question);
        boolean again = before == null || before.run().state() instanceof RunState.Stopped;
        if (question.isUsual() || !again) {
            return;
        }
        long busy = asked.values().stream().filter(one -> one.run().isBusy()).count();
        boolean hasOne = asked.values().stream()
                .anyMatch(one -> one.person().equals(person) && one.run().isWorking());
        if (hasOne || busy >= AT_A_TIME) {
            throw Problem.tooManyRuns();
        }
        asked.remove(question);
        asked.put(
                question,
                new Asked(PlanRun.start(talka, question.pins(), seed, Duration.ofSeconds(question.seconds())), person));
        asked.entrySet()
                .removeIf(
                        entry -> asked.size() > KEPT && !entry.getValue().run().isBusy());
    }

    /** Nobody waits for the answer any more. */
    public synchronized void stop(Question question) {
        Asked one = asked.get(question);
        if (one != null) {
            one.run().stop();
        }
    }

    /** Ends everything. */
    public synchronized void stop() {
        usual.stop();
        asked.values().forEach(one -> one.run().stop());
    }
}
