package org.talka.cli;

import org.talka.engine.evaluation.Watch;
import org.talka.engine.explain.Phrases;

/** Says on the progress line what the analyst's bench is doing. */
final class WatchLine implements Watch {

    private final ProgressLine line;
    private final Phrases words;

    WatchLine(ProgressLine line, Phrases words) {
        this.line = line;
        this.words = words;
    }

    @Override
    public void at(Task task, double done) {
        line.show(words.say("watch." + task.name()), done);
    }
}
