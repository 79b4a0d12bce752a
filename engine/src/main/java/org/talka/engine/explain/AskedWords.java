package org.talka.engine.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.model.Cooperation;
import org.talka.engine.model.Municipality;
import org.talka.engine.plan.Aim;
import org.talka.engine.plan.Proposal;
import org.talka.engine.twinning.TwinningPlan;

/**
 * What a proposal does for what the rules ask of ties and of the plan as a whole. Made once a plan: it counts the
 * partners of each region.
 */
final class AskedWords {

    private static final double ROUNDING = 1e-9;

    private final Wording wording;
    private final CooperationMatrix matrix;
    private final List<Aim> aims;
    private final Map<List<String>, Integer> partners = new LinkedHashMap<>();

    AskedWords(Wording wording, TwinningPlan plan) {
        this(
                wording,
                plan.aims(),
                plan.proposals().stream().map(Proposal::assessment).toList());
    }

    AskedWords(Wording wording, List<Aim> aims, Collection<Assessment> proposed) {
        this.wording = wording;
        this.matrix = wording.matrix();
        this.aims = List.copyOf(aims);
        if (aims.stream().anyMatch(Aim.Region.class::isInstance)) {
            proposed.forEach(pair -> count(pair, partners));
        }
    }

    List<String> of(Assessment proposed) {
        List<String> sentences = new ArrayList<>();
        matrix.findTwinning(proposed).ifPresent(twinning -> addTie(twinning, matrix.tieWorth(proposed), sentences));
        Map<List<String>, Integer> added = new LinkedHashMap<>();
        count(proposed, added);
        for (Aim aim : aims) {
            if (aim instanceof Aim.CrossBorder border) {
                addBorder(border, proposed, sentences);
            } else if (aim instanceof Aim.Region region) {
                addRegion(region, added.getOrDefault(key(region), 0), sentences);
            }
        }
        return List.copyOf(sentences);
    }

    private void addTie(Cooperation twinning, double worth, List<String> sentences) {
        if (worth == 0) {
            return;
        }
        String frame =
                !matrix.lasts(twinning) ? "tie.renewed" : twinning.since() == null ? "tie.kept" : "tie.kept.since";
        String what = wording.say(
                frame, Map.of("since", String.valueOf(twinning.since()), "until", String.valueOf(twinning.until())));
        sentences.add(wording.say(
                worth > 0 ? "tie.given" : "tie.taken",
                Map.of("what", what, "worth", wording.language().number(Math.abs(worth), 3))));
    }

    private void addBorder(Aim.CrossBorder border, Assessment proposed, List<String> sentences) {
        String a = matrix.data().municipality(proposed.a()).country();
        String b = matrix.data().municipality(proposed.b()).country();
        if (!a.equals(b)) {
            sentences.add(wording.say(
                    "asked.border",
                    Map.of(
                            "countryA", wording.country(a),
                            "countryB", wording.country(b),
                            "asked", wording.percent(border.asked()))));
        }
    }

    /** Only where the region would fall short without the pair. */
    private void addRegion(Aim.Region region, int added, List<String> sentences) {
        int all = partners.getOrDefault(key(region), 0);
        if (added == 0 || all == 0) {
            return;
        }
        double without = region.reached() * (all - added) / all;
        if (without < region.asked() - ROUNDING) {
            sentences.add(wording.say(
                    "asked.region",
                    Map.of(
                            "region",
                            region.region(),
                            "asked",
                            wording.language().number(region.asked(), 2))));
        }
    }

    private void count(Assessment pair, Map<List<String>, Integer> counts) {
        Stream.of(pair.a(), pair.b())
                .map(id -> matrix.data().municipality(id))
                .filter(matrix.rules()::isHome)
                .map(AskedWords::key)
                .forEach(key -> counts.merge(key, 1, Integer::sum));
    }

    private static List<String> key(Municipality municipality) {
        return List.of(municipality.country(), municipality.region());
    }

    private static List<String> key(Aim.Region region) {
        return List.of(region.country(), region.region());
    }
}
