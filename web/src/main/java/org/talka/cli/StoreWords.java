package org.talka.cli;

import java.util.Map;
import org.talka.engine.explain.Phrases;
import org.talka.web.store.StoreTrouble;

/** What keeps a folder from being used as a store, in one line. */
final class StoreWords {

    private StoreWords() {}

    static String of(StoreTrouble trouble, Phrases words) {
        String key =
                switch (trouble.kind()) {
                    case NOT_WRITABLE -> "store.notWritable";
                    case IN_USE -> "store.inUse";
                    case DAMAGED -> "store.damaged";
                    case NEWER -> "store.newer";
                    case NOTHING_THERE -> "store.nothingThere";
                    case TAKEN -> "store.taken";
                };
        return words.say(key, Map.of("folder", trouble.folder().toString()));
    }
}
