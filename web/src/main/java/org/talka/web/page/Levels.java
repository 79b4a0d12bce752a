package org.talka.web.page;

import java.util.ArrayList;
import java.util.List;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.matrix.CurrentNeed;
import org.talka.engine.matrix.CurrentOffer;

/** Levels of needs and offers in words. */
public final class Levels {

    private static final double HIGH = 0.75;
    private static final double MIDDLE = 0.5;

    private Levels() {}

    /** "pressing (80 of 100) · counts 70 today, as facts age": the word is that of the figure as it was stated. */
    public static String of(Speech speech, CurrentNeed current) {
        double urgency = current.need().urgency();
        return joined(need(speech, urgency), now(speech, urgency, current.urgencyNow()));
    }

    /** The same of an offer. */
    public static String of(Speech speech, CurrentOffer current) {
        double level = current.offer().level();
        return joined(offer(speech, level), now(speech, level, current.levelNow()));
    }

    /** What one offers and needs in a competency, a sentence each; none where nothing is known. */
    public static List<String> brought(
            Speech speech, CooperationMatrix matrix, String municipality, String competency) {
        List<String> sentences = new ArrayList<>();
        CurrentOffer offer = matrix.offersOf(municipality).get(competency);
        CurrentNeed need = matrix.needsOf(municipality).get(competency);
        if (offer != null) {
            sentences.add(speech.say("tasks.offers", "level", of(speech, offer)));
        }
        if (need != null) {
            sentences.add(speech.say("tasks.needs", "level", of(speech, need)));
        }
        return sentences;
    }

    /** "pressing (80 of 100)". */
    public static String need(Speech speech, double urgency) {
        return word(speech, "need", urgency);
    }

    /** "outstanding (90 of 100)". */
    public static String offer(Speech speech, double level) {
        return word(speech, "offer", level);
    }

    /** What age has left of it; empty where it counts in full. */
    public static String now(Speech speech, double once, double now) {
        boolean same = speech.ofHundred(once).equals(speech.ofHundred(now));
        return same ? "" : speech.say("level.now", "value", speech.ofHundred(now));
    }

    private static String joined(String level, String now) {
        return now.isEmpty() ? level : level + " · " + now;
    }

    private static String word(Speech speech, String what, double level) {
        String step = level >= HIGH ? "high" : level >= MIDDLE ? "middle" : "low";
        return speech.say("level." + what + "." + step, "value", speech.ofHundred(level));
    }
}
