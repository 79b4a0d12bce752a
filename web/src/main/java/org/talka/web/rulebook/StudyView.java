package org.talka.web.rulebook;

import org.jspecify.annotations.Nullable;
import org.talka.web.page.Bar;
import org.talka.web.page.Speech;
import org.talka.web.run.Study;

/**
 * How far a study is, and what a person can do about it.
 *
 * @param state none, working, done, stopped or broken
 * @param query what it is about, behind the question mark, without the pins it does not heed
 * @param begin where it is asked for
 * @param stop where it is no longer wanted
 * @param button what the button says that begins it
 * @param doing what is being done, in words
 * @param bar how far that is; null unless it is being made
 * @param percent the same as a number of 100
 */
public record StudyView(
        String state,
        String query,
        String begin,
        String stop,
        String button,
        String doing,
        @Nullable Bar bar,
        String percent) {

    /** The view of a study that may not have begun. */
    static StudyView of(Speech speech, Wanted<?> wanted, @Nullable Study<?> study) {
        String begin = speech.links().to(wanted.page(), wanted.query());
        String stop = speech.links().to(wanted.page() + "/stop", wanted.query());
        String button = speech.say("study.begin." + wanted.page().replace('/', '.'));
        if (study == null) {
            return new StudyView("none", wanted.query(), begin, stop, button, "", null, "");
        }
        boolean working = study.state() == Study.State.WORKING;
        String doing = study.doing().isEmpty() ? speech.say("study.doing") : speech.say(study.doing());
        return new StudyView(
                study.state().name().toLowerCase(java.util.Locale.ROOT),
                wanted.query(),
                begin,
                stop,
                button,
                doing,
                working ? Bar.of(study.done(), "fit") : null,
                speech.ofHundred(study.done()));
    }

    public boolean isWorking() {
        return state.equals("working");
    }

    public boolean isDone() {
        return state.equals("done");
    }
}
