package org.talka.engine.twinning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.talka.engine.model.Municipality;
import org.talka.engine.plan.Aim;
import org.talka.engine.rules.Rules;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.Quota;
import org.talka.engine.twinning.problem.TwinningProblem;

/** What the rules ask of a plan as a whole, as quotas of a problem, and the way back to words. */
final class Quotas {

    /** Shares and averages are counted in hundredths. */
    private static final long WHOLE = 100;

    private final Rules.CrossBorder crossBorder;
    private final List<Municipality> municipalities;
    private final boolean[] counted;
    private final List<Quota> quotas = new ArrayList<>();
    private final Map<RegionKey, Integer> regions = new TreeMap<>();
    private final List<Integer> members = new ArrayList<>();
    private final Map<List<Link.Part>, List<Link.Part>> seen = new ConcurrentHashMap<>();

    private record RegionKey(String country, String region) implements Comparable<RegionKey> {
        @Override
        public int compareTo(RegionKey other) {
            int byCountry = country.compareTo(other.country);
            return byCountry != 0 ? byCountry : region.compareTo(other.region);
        }
    }

    /**
     * The quotas of a question; none where the rules ask nothing.
     *
     * @param municipalities by index
     * @param counted which of them are to find partners and have a candidate
     */
    Quotas(Rules.TwinningRules rules, List<Municipality> municipalities, boolean[] counted) {
        this.crossBorder = rules.crossBorder();
        this.municipalities = municipalities;
        this.counted = counted;
        if (crossBorder.isAsked()) {
            quotas.add(new Quota(0, perHundredth(crossBorder.weight())));
        }
        Rules.RegionalBalance balance = rules.regionalBalance();
        if (balance.isAsked()) {
            TreeMap<RegionKey, Integer> sizes = new TreeMap<>();
            for (int i = 0; i < counted.length; i++) {
                if (counted[i] && !municipalities.get(i).region().isBlank()) {
                    sizes.merge(key(i), 1, Integer::sum);
                }
            }
            sizes.forEach((region, size) -> {
                regions.put(region, quotas.size());
                quotas.add(new Quota(Math.round(WHOLE * balance.partners()) * size, perHundredth(balance.weight())));
            });
            members.addAll(sizes.values());
        }
    }

    private static long perHundredth(double weight) {
        return Math.round(weight * TwinningProblem.UNIT / WHOLE);
    }

    private RegionKey key(int municipality) {
        Municipality it = municipalities.get(municipality);
        return new RegionKey(it.country(), it.region());
    }

    List<Quota> quotas() {
        return quotas;
    }

    /** What a pair adds to the quotas. Safe to ask from several threads. */
    List<Link.Part> parts(int a, int b) {
        if (quotas.isEmpty()) {
            return List.of();
        }
        List<Link.Part> parts = new ArrayList<>(3);
        if (crossBorder.isAsked()) {
            boolean crosses = !municipalities
                    .get(a)
                    .country()
                    .equals(municipalities.get(b).country());
            parts.add(new Link.Part(0, (crosses ? WHOLE : 0) - crossBorder.percent()));
        }
        Integer ofA = counted[a] ? regions.get(key(a)) : null;
        Integer ofB = counted[b] ? regions.get(key(b)) : null;
        if (ofA != null && ofA.equals(ofB)) {
            parts.add(new Link.Part(ofA, 2 * WHOLE));
        } else {
            if (ofA != null) {
                parts.add(new Link.Part(ofA, WHOLE));
            }
            if (ofB != null) {
                parts.add(new Link.Part(ofB, WHOLE));
            }
        }
        return seen.computeIfAbsent(parts, List::copyOf);
    }

    /** What the rules ask, and what a choice of so many links that reaches so much of each quota makes of it. */
    List<Aim> aims(int links, long[] reached) {
        List<Aim> aims = new ArrayList<>();
        if (crossBorder.isAsked()) {
            double asked = crossBorder.percent() / (double) WHOLE;
            double share = links == 0 ? 0 : (reached[0] / (double) WHOLE + asked * links) / links;
            aims.add(new Aim.CrossBorder(asked, share, cost(0, reached)));
        }
        regions.forEach((region, quota) -> {
            double size = WHOLE * (double) members.get(quota - (crossBorder.isAsked() ? 1 : 0));
            aims.add(new Aim.Region(
                    region.country(),
                    region.region(),
                    quotas.get(quota).target() / size,
                    reached[quota] / size,
                    cost(quota, reached)));
        });
        return aims;
    }

    private double cost(int quota, long[] reached) {
        return (double) quotas.get(quota).shortfallCost(reached[quota]) / TwinningProblem.UNIT;
    }
}
