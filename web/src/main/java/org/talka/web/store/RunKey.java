package org.talka.web.store;

/**
 * What a run answers. Two runs of one key have the same answer, unless the clock cut one of them short.
 *
 * @param question pins and time limit as they stand in an address; empty for the usual question
 */
public record RunKey(String question, long seed, String dataDigest, String rulesDigest) {

    public static RunKey of(String question, long seed, Base base) {
        return new RunKey(question, seed, base.dataDigest(), base.rulesDigest());
    }
}
