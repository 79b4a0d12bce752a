package org.talka.web.store;

import org.talka.engine.Talka;

/**
 * The data and rules an answer rests on.
 *
 * @param dataDigest fingerprint of the data package
 * @param rulesDigest fingerprint of the rules
 */
public record Base(String dataName, String dataDigest, String rulesVersion, String rulesDigest) {

    public static Base of(Talka talka) {
        return new Base(
                talka.data().name(),
                talka.data().digest(),
                talka.rules().version(),
                talka.rules().digest());
    }

    /** Whether answers on the two may be compared line by line. */
    public boolean isSameAs(Base other) {
        return dataDigest.equals(other.dataDigest) && rulesDigest.equals(other.rulesDigest);
    }
}
