package org.talka.engine.io.table;

import java.util.HashMap;
import java.util.Map;

/** Keeps one copy of each word that comes again and again, up to 50,000 words. */
final class Words {

    private static final int MOST = 50_000;

    private final Map<String, String> copies = new HashMap<>();

    String share(String word) {
        String copy = copies.get(word);
        if (copy != null) {
            return copy;
        }
        if (copies.size() < MOST) {
            copies.put(word, word);
        }
        return word;
    }
}
