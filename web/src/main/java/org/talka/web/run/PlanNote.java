package org.talka.web.run;

import java.util.Optional;
import org.talka.web.page.Link;
import org.talka.web.page.Note;
import org.talka.web.page.Question;
import org.talka.web.page.Speech;

/** What a page that shows proposals says of the plan its address asks for: whether that is the one shown, else why not. */
public final class PlanNote {

    private PlanNote() {}

    /** Empty where the address asks for nothing but the usual plan. */
    public static Optional<Note> of(Runs runs, Speech speech) {
        Question question = speech.links().question();
        if (question.isUsual()) {
            return Optional.empty();
        }
        String state = state(runs.find(question));
        String sentence = speech.say("asked." + state, "what", what(speech, question));
        if (!state.equals("done")) {
            boolean hasUsual = runs.usual().findPlan().isPresent();
            sentence += " " + speech.say(hasUsual ? "asked.usual" : "asked.nothing");
        }
        return Optional.of(new Note(
                sentence,
                new Link(speech.say("asked." + state + ".go"), speech.links().plan())));
    }

    private static String state(Optional<PlanRun> run) {
        if (run.isEmpty()) {
            return "none";
        }
        RunState state = run.get().state();
        if (state instanceof RunState.Done) {
            return "done";
        }
        if (!run.get().isOver()) {
            return "working";
        }
        return state instanceof RunState.Stopped
                ? "stopped"
                : state instanceof RunState.Impossible
                        ? "impossible"
                        : state instanceof RunState.Forgotten ? "none" : "broken";
    }

    /** "pinned: 1, ruled out: 0"; the time where nothing else is asked. */
    private static String what(Speech speech, Question question) {
        return question.pairs().isEmpty()
                ? speech.say("asked.time", "limit", speech.count("question.seconds", question.seconds()))
                : speech.say(
                        "asked.pins",
                        "pinned",
                        speech.number(question.pins().pinned().size(), 0),
                        "forbidden",
                        speech.number(question.pins().forbidden().size(), 0));
    }
}
