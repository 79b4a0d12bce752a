package org.talka.web.page;

import java.util.OptionalDouble;

/** How often a pair is chosen when the weights are drawn anew, in words. */
public final class Steadiness {

    private Steadiness() {}

    /** The sentence; empty while nobody has looked. */
    public static String of(Speech speech, OptionalDouble share) {
        return share.isPresent() ? speech.say("steady", "share", speech.ofHundred(share.getAsDouble())) : "";
    }
}
