package org.talka.web.plan;

import org.talka.web.page.Speech;
import org.talka.web.run.RunState;

/** How good a plan is proven to be, and whether somebody stopped it. */
final class Proof {

    private Proof() {}

    static String of(Speech speech, RunState.Done done) {
        return done.stoppedAfter() == null
                ? speech.explain().proof(done.plan())
                : speech.explain().proofOfStopped(done.plan(), done.stoppedAfterSeconds());
    }
}
