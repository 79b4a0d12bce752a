package org.talka.web.plan;

import org.jspecify.annotations.Nullable;
import org.talka.web.page.Link;
import org.talka.web.page.Links;
import org.talka.web.page.Speech;
import org.talka.web.store.Base;
import org.talka.web.store.RunKey;
import org.talka.web.store.Scenario;
import org.talka.web.store.Scenarios;
import org.talka.web.store.Store;
import org.talka.web.store.StoreFault;

/** Which scenarios ask what a page is about. */
final class Kept {

    private final @Nullable Scenarios scenarios;
    private final Base base;
    private final long seed;

    Kept(@Nullable Store store, Base base, long seed) {
        this.scenarios = store == null ? null : store.scenarios();
        this.base = base;
        this.seed = seed;
    }

    /** Null where the site keeps nothing, or cannot read what it keeps. */
    @Nullable KeptView of(Speech speech) {
        if (scenarios == null) {
            return null;
        }
        Links links = speech.links();
        RunKey key = RunKey.of(links.question().query(), seed, base);
        try {
            return new KeptView(
                    scenarios.asking(key).stream()
                            .map(one -> new Link(one.name(), links.scenario(one.id())))
                            .toList(),
                    links.scenarios(),
                    Scenario.LONGEST_NAME);
        } catch (StoreFault fault) {
            return null;
        }
    }
}
