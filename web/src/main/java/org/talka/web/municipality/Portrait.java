package org.talka.web.municipality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.talka.engine.Talka;
import org.talka.engine.model.Municipality;
import org.talka.engine.model.Succession;
import org.talka.web.page.Speech;

/** Who a municipality is and what it was made of, in sentences. */
final class Portrait {

    private final Talka talka;
    private final Speech speech;

    Portrait(Talka talka, Speech speech) {
        this.talka = talka;
        this.speech = speech;
    }

    List<String> facts(Municipality municipality) {
        List<String> facts = new ArrayList<>();
        Integer population = municipality.population();
        Double area = municipality.areaKm2();
        if (population != null && area != null) {
            facts.add(speech.count("municipality.people.area", population, "area", speech.number(area, 0)));
        } else if (population != null) {
            facts.add(speech.count("municipality.people", population));
        } else if (area != null) {
            facts.add(speech.say("municipality.area", "area", speech.number(area, 0)));
        }
        if (!talka.rules().isHome(municipality)) {
            facts.add(speech.say("municipality.abroad", "country", speech.country(municipality.country())));
        } else if (!municipality.region().isEmpty()) {
            facts.add(speech.say("municipality.region", "region", municipality.region()));
        }
        return facts;
    }

    /** What became part of it, oldest last; nothing where it only changed its code. */
    List<String> history(String id) {
        Map<LocalDate, List<Succession>> byDate = new TreeMap<>(Comparator.reverseOrder());
        collect(id, byDate, new HashSet<>());
        String own = talka.data().municipality(id).name();
        List<String> sentences = new ArrayList<>();
        byDate.forEach((date, successions) -> {
            boolean onlyItself = successions.size() == 1
                    && successions.get(0).predecessorName().equals(own);
            if (!onlyItself) {
                sentences.add(speech.say(
                        "municipality.history",
                        "date",
                        speech.date(date),
                        "names",
                        String.join(
                                ", ",
                                successions.stream()
                                        .map(this::predecessor)
                                        .sorted(speech.language().collator())
                                        .toList())));
            }
        });
        return sentences;
    }

    private void collect(String id, Map<LocalDate, List<Succession>> byDate, Set<String> seen) {
        if (!seen.add(id)) {
            return;
        }
        for (Succession succession : talka.data().successions()) {
            LocalDate date = succession.date();
            if (succession.successor().equals(id) && date != null) {
                byDate.computeIfAbsent(date, day -> new ArrayList<>()).add(succession);
                collect(succession.predecessor(), byDate, seen);
            }
        }
    }

    private String predecessor(Succession succession) {
        String name = succession.predecessorName().isEmpty() ? succession.predecessor() : succession.predecessorName();
        Double share = succession.share();
        if (share == null) {
            return speech.say("municipality.history.part", "name", name);
        }
        return share >= 1
                ? name
                : speech.say("municipality.history.share", "name", name, "share", speech.ofHundred(share));
    }
}
