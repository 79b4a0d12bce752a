package org.talka.engine.consortium.problem;

import java.util.Arrays;

/**
 * What the municipalities bring to a group, by index, and what may be asked of them.
 *
 * @param leadMetres what it costs that one leads
 * @param mayLead whether it may lead a group of two or more
 * @param mayJoin whether it may be in a group of two or more
 * @param offers level of what it is strong in, thousandths
 * @param needs urgency of what it lacks, thousandths
 * @param consortia the existing consortia it is in, by number
 */
public record Capability(
        int[] leadMetres, boolean[] mayLead, boolean[] mayJoin, int[] offers, int[] needs, int[][] consortia) {

    /** Everybody may do everything, and nothing is known of anybody. */
    public static Capability unknown(int size) {
        boolean[] yes = new boolean[size];
        Arrays.fill(yes, true);
        return new Capability(new int[size], yes, yes, new int[size], new int[size], new int[size][0]);
    }

    /** The part that concerns these alone, each at its place in the list. */
    Capability part(int[] those) {
        Capability part = unknown(those.length);
        boolean[] lead = new boolean[those.length];
        boolean[] join = new boolean[those.length];
        for (int i = 0; i < those.length; i++) {
            part.leadMetres[i] = leadMetres[those[i]];
            lead[i] = mayLead[those[i]];
            join[i] = mayJoin[those[i]];
            part.offers[i] = offers[those[i]];
            part.needs[i] = needs[those[i]];
            part.consortia[i] = consortia[those[i]];
        }
        return new Capability(part.leadMetres, lead, join, part.offers, part.needs, part.consortia);
    }
}
