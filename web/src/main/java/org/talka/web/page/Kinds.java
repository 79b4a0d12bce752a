package org.talka.web.page;

import java.util.Map;

/** Kinds of municipality in the reader's language: those the site knows; any other stands in the package's own word. */
public final class Kinds {

    private static final Map<String, String> KNOWN =
            Map.of("novads", "novads", "valstspilsēta", "stateCity", "abroad", "abroad");

    private Kinds() {}

    /** What a kind is called; empty where it is not known. */
    public static String of(Speech speech, String kind) {
        String known = KNOWN.get(kind);
        return known == null ? kind : speech.say("municipalityKind." + known);
    }
}
