package org.talka.engine.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.talka.engine.plan.Aim;
import org.talka.engine.twinning.TwinningPlan;

/**
 * What the rules ask of a plan as a whole, and what it reaches. Figures are rounded so that they never sound better
 * than they are: what is reached downwards, what it costs upwards.
 */
final class AimWords {

    private static final int MOST_SHORT = 10;
    private static final int MOST_NAMES = 5;

    /** Less than any figure shown, more than what doubles add up to by rounding. */
    private static final double ROUNDING = 1e-9;

    private final Wording wording;

    AimWords(Wording wording) {
        this.wording = wording;
    }

    /** The share across borders, then each region that falls short, then the regions that do not. */
    List<String> of(TwinningPlan plan) {
        List<String> sentences = new ArrayList<>();
        List<Aim.Region> enough = new ArrayList<>();
        List<Aim.Region> tooFew = new ArrayList<>();
        for (Aim aim : plan.aims()) {
            if (aim instanceof Aim.Region region) {
                (isShort(region) ? tooFew : enough).add(region);
            } else {
                sentences.add(border(aim));
            }
        }
        boolean severalCountries = plan.aims().stream()
                        .filter(Aim.Region.class::isInstance)
                        .map(aim -> ((Aim.Region) aim).country())
                        .distinct()
                        .count()
                > 1;
        tooFew.stream()
                .limit(MOST_SHORT)
                .map(region -> region(region, severalCountries))
                .forEach(sentences::add);
        if (tooFew.size() > MOST_SHORT) {
            sentences.add(wording.count("aim.region.more", tooFew.size() - MOST_SHORT, Map.of()));
        }
        if (!enough.isEmpty()) {
            sentences.add(enough(enough, severalCountries));
        }
        return List.copyOf(sentences);
    }

    private String border(Aim aim) {
        String sentence = wording.say(
                "aim.border", Map.of("asked", wording.percent(aim.asked()), "reached", down(100 * aim.reached(), 1)));
        return withCost(sentence, aim);
    }

    private String region(Aim.Region region, boolean withCountry) {
        String sentence = wording.say(
                "aim.region",
                Map.of(
                        "region", name(region, withCountry),
                        "asked", wording.language().number(region.asked(), 2),
                        "reached", down(region.reached(), 2)));
        return withCost(sentence, region);
    }

    private String enough(List<Aim.Region> regions, boolean withCountry) {
        List<String> names =
                regions.stream().map(region -> name(region, withCountry)).toList();
        return wording.say(
                "aim.region.enough",
                Map.of(
                        "asked", wording.language().number(regions.get(0).asked(), 2),
                        "regions", wording.some(names, MOST_NAMES)));
    }

    private String name(Aim.Region region, boolean withCountry) {
        return withCountry
                ? wording.say(
                        "aim.region.name",
                        Map.of("region", region.region(), "country", wording.country(region.country())))
                : region.region();
    }

    private String withCost(String sentence, Aim aim) {
        return aim.cost() > 0 ? sentence + " " + wording.say("aim.cost", Map.of("cost", up(aim.cost()))) : sentence;
    }

    private static boolean isShort(Aim.Region aim) {
        return aim.reached() < aim.asked() - ROUNDING;
    }

    private String down(double number, int decimals) {
        double scale = Math.pow(10, decimals);
        return wording.language().number(Math.floor(number * scale + ROUNDING) / scale, decimals);
    }

    private String up(double number) {
        return wording.language().number(Math.ceil(number * 1_000 - ROUNDING) / 1_000, 3);
    }
}
