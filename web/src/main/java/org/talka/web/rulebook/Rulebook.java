package org.talka.web.rulebook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.talka.engine.Talka;
import org.talka.engine.model.Reading;
import org.talka.engine.rules.Dials;
import org.talka.engine.rules.Rules;
import org.talka.engine.rules.RulesFile;
import org.talka.web.page.Problem;

/** The package under whatever rules an address asks for. Safe to share between threads. */
public final class Rulebook {

    private static final int KEPT = 8;

    private final Talka talka;
    private final Versions versions;
    private final Map<String, Talka> latest = new LinkedHashMap<>();

    public Rulebook(Talka talka, Versions versions) {
        this.talka = talka;
        this.versions = versions;
    }

    public Talka usual() {
        return talka;
    }

    public Versions versions() {
        return versions;
    }

    /** The rules the dials begin from; a name nobody keeps gets the page that says so. */
    public Reading<Rules> base(Asked asked) {
        if (asked.from().isEmpty()) {
            return new Reading.Complete<>(talka.rules(), java.util.List.of());
        }
        byte[] json = versions.find(asked.from()).orElseThrow(() -> Problem.unknownVersion(asked.from()));
        return RulesFile.read(json, asked.from() + ".json");
    }

    /** The rules asked for, or what is wrong with them. */
    public Reading<Rules> rules(Asked asked) {
        Reading<Rules> base = base(asked);
        return base instanceof Reading.Complete<Rules> complete ? Dials.turn(complete.value(), asked.turned()) : base;
    }

    /** The package under the rules asked for; empty where these have a fault. */
    public Optional<Talka> find(Asked asked) {
        if (asked.isUsual()) {
            return Optional.of(talka);
        }
        return rules(asked) instanceof Reading.Complete<Rules> complete
                ? Optional.of(under(asked.query(), complete.value()))
                : Optional.empty();
    }

    private synchronized Talka under(String address, Rules rules) {
        Talka kept = latest.remove(address);
        Talka found = kept != null && kept.rules().equals(rules) ? kept : talka.with(rules);
        latest.put(address, found);
        if (latest.size() > KEPT) {
            latest.remove(latest.keySet().iterator().next());
        }
        return found;
    }
}
