package org.talka.cli;

import java.io.PrintWriter;
import java.util.List;
import org.talka.engine.explain.FindingText;
import org.talka.engine.model.Finding;

/** Says on the error stream what in a file deserves a look: the first few notes, and how many more there are. */
final class Notes {

    private static final int MOST = 5;

    private Notes() {}

    static void tell(List<Finding> notes, Question question, PrintWriter err) throws Refusal {
        for (Finding note : notes.subList(0, Math.min(MOST, notes.size()))) {
            err.println(FindingText.of(note, question.language()));
        }
        if (notes.size() > MOST) {
            err.println(question.words().count("known.more", notes.size() - MOST));
        }
    }
}
