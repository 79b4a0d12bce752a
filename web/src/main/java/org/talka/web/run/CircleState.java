package org.talka.web.run;

import org.talka.engine.circle.Rings;
import org.talka.engine.circle.peers.PeerPlan;

/** How far the peer circles are. */
public sealed interface CircleState {

    /**
     * Not there yet.
     *
     * @param done part of the competencies that are done, 0 to 1
     */
    record Working(double done) implements CircleState {}

    /**
     * There.
     *
     * @param rings among all needs
     */
    record Done(PeerPlan plan, Rings rings) implements CircleState {}

    /** Stopped, or ended by a fault of the program. */
    record Broken() implements CircleState {}
}
