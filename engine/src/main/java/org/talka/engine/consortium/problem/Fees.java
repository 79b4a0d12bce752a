package org.talka.engine.consortium.problem;

/**
 * What makes a group dear or cheap beside the way to its lead, in metres.
 *
 * @param region cost of each further region in a group
 * @param help worth of a need of urgency 1 that meets an offer of level 1
 * @param keep worth of each member kept together with another of an existing consortium
 * @param group cost of a group
 */
public record Fees(int region, int help, int keep, int group) {

    /** Nothing but the way counts. */
    public static final Fees NONE = new Fees(0, 0, 0, 0);
}
