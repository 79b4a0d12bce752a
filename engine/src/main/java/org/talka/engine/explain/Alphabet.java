package org.talka.engine.explain;

import java.text.Collator;
import java.text.ParseException;
import java.text.RuleBasedCollator;

/** The order of letters in each language. */
final class Alphabet {

    /** In Latvian, long vowels are letters of their own, as in the lists of the law: Augšdaugava before Ādaži. */
    private static final String LONG_VOWELS = "& A < ā , Ā & E < ē , Ē & I < ī , Ī & O < ō , Ō & U < ū , Ū";

    private static final Collator LATVIAN = latvian();
    private static final Collator ENGLISH = Collator.getInstance(Language.EN.locale());

    private Alphabet() {}

    /** A fresh comparator: a collator may not be shared between threads. */
    static Collator of(Language language) {
        return (Collator) (language == Language.LV ? LATVIAN : ENGLISH).clone();
    }

    private static Collator latvian() {
        Collator usual = Collator.getInstance(Language.LV.locale());
        if (!(usual instanceof RuleBasedCollator rules)) {
            return usual;
        }
        try {
            return new RuleBasedCollator(rules.getRules() + LONG_VOWELS);
        } catch (ParseException e) {
            throw new IllegalStateException("The order of the Latvian alphabet cannot be read.", e);
        }
    }
}
