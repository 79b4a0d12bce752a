package org.talka.web.backtest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.talka.engine.Talka;
import org.talka.engine.evaluation.KnownPairs;
import org.talka.engine.explain.FindingText;
import org.talka.engine.explain.Language;
import org.talka.engine.io.known.KnownFile;
import org.talka.engine.model.Digests;
import org.talka.engine.model.Finding;
import org.talka.engine.model.Reading;
import org.talka.engine.plan.Pair;

/**
 * Lists of pairs known to cooperate: those the package knows, and the latest that people have brought, by the digest of
 * their bytes. Safe to share between threads.
 */
final class KnownLists {

    static final String TWINNINGS = "twinnings";
    static final String COOPERATIONS = "cooperations";

    /** Fewer pairs than parts cannot be hidden in turn. */
    static final int FEWEST = 5;

    private static final int KEPT = 10;
    private static final int MOST_NOTES = 20;

    private final Talka talka;
    private final List<Pair> twinnings;
    private final List<Pair> cooperations;
    private final Map<String, Brought> brought = new LinkedHashMap<>();

    KnownLists(Talka talka) {
        this.talka = talka;
        this.twinnings = KnownPairs.twinnings(talka.data());
        this.cooperations = KnownPairs.cooperations(talka.data());
    }

    private record Brought(List<Pair> pairs, List<Finding> notes) {}

    /** The list nobody chose: the twinnings where there are enough, else all cooperations. */
    String usual() {
        return twinnings.size() >= FEWEST ? TWINNINGS : COOPERATIONS;
    }

    /** Names of the lists, the package's own first. */
    synchronized List<String> names() {
        List<String> names = new ArrayList<>(List.of(TWINNINGS, COOPERATIONS));
        names.addAll(brought.keySet());
        return names;
    }

    /** The pairs of a list; empty where it is none, or no longer here. */
    synchronized Optional<List<Pair>> find(String name) {
        return switch (name) {
            case TWINNINGS -> Optional.of(twinnings);
            case COOPERATIONS -> Optional.of(cooperations);
            default -> Optional.ofNullable(brought.get(name)).map(Brought::pairs);
        };
    }

    /** What a list left out, in words. */
    synchronized List<String> notes(String name, Language language) {
        Brought one = brought.get(name);
        return one == null ? List.of() : words(one.notes(), language);
    }

    static List<String> words(List<Finding> findings, Language language) {
        return findings.stream()
                .limit(MOST_NOTES)
                .map(finding -> FindingText.of(finding, language))
                .toList();
    }

    /** Keeps a list people have brought, as the latest even where it was here before; what it is called from now on, or what is wrong with it. */
    synchronized Reading<String> bring(byte[] csv, String file) {
        Reading<List<Pair>> reading = KnownFile.read(csv, file, talka.data());
        if (!(reading instanceof Reading.Complete<List<Pair>> complete)) {
            return new Reading.Refused<>(reading.findings());
        }
        String name = Digests.of(csv).substring(0, 16);
        brought.remove(name);
        brought.put(name, new Brought(complete.value(), complete.findings()));
        if (brought.size() > KEPT) {
            brought.remove(brought.keySet().iterator().next());
        }
        return new Reading.Complete<>(name, complete.findings());
    }
}
