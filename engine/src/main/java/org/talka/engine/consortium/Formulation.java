package org.talka.engine.consortium;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.talka.engine.consortium.problem.Capability;
import org.talka.engine.consortium.problem.Fees;
import org.talka.engine.consortium.problem.Grouping;
import org.talka.engine.consortium.problem.GroupingProblem;
import org.talka.engine.consortium.problem.Land;
import org.talka.engine.consortium.problem.Limits;
import org.talka.engine.consortium.problem.PairWorth;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.matrix.CurrentNeed;
import org.talka.engine.matrix.CurrentOffer;
import org.talka.engine.model.Cooperation;
import org.talka.engine.model.Cooperation.Kind;
import org.talka.engine.rules.ConsortiumRules;
import org.talka.engine.rules.ConsortiumRules.Aim;

/** Turns rules and facts into the whole numbers of a {@link GroupingProblem}, competency by competency. */
final class Formulation {

    private static final int METRES = 1_000;
    private static final int THOUSANDTHS = 1_000;

    private final CooperationMatrix matrix;
    private final Country country;
    private final ConsortiumRules rules;
    private final Load load;

    Formulation(CooperationMatrix matrix, Country country) {
        this.matrix = matrix;
        this.country = country;
        this.rules = matrix.rules().consortium();
        this.load = new Load(country.ids().size(), rules);
    }

    /** Notes the groups for a competency, so that the next ones know who leads and joins how many and with whom. */
    void note(GroupingProblem problem, Grouping grouping) {
        load.note(problem, grouping);
    }

    Load load() {
        return load;
    }

    /** The problem for a competency that has this scale. */
    GroupingProblem problem(String competency, int scale) {
        Double km = rules.largestDistanceKm();
        Limits limits = new Limits(
                scale,
                rules.mostMembers(),
                km == null ? Integer.MAX_VALUE : metres(km),
                rules.asManyAsPossible() && rules.aim() == Aim.GROUPS);
        Fees fees = new Fees(
                metres(rules.costs().regionBorderKm()),
                metres(rules.costs().helpKm()),
                metres(rules.costs().keepKm()),
                0);
        return new GroupingProblem(country.land(), limits, capability(competency, scale), fees, pairs());
    }

    private static int metres(double km) {
        return (int) Math.round(km * METRES);
    }

    private Capability capability(String competency, int scale) {
        int size = country.ids().size();
        int[] leadMetres = new int[size];
        int[] offers = new int[size];
        int[] needs = new int[size];
        for (int i = 0; i < size; i++) {
            String id = country.ids().get(i);
            CurrentOffer offer = matrix.offersOf(id).get(competency);
            CurrentNeed need = matrix.needsOf(id).get(competency);
            offers[i] = offer == null ? 0 : (int) Math.round(offer.levelNow() * THOUSANDTHS);
            needs[i] = need == null ? 0 : (int) Math.round(need.urgencyNow() * THOUSANDTHS);
            double ability = Math.max(
                    offers[i] / (double) THOUSANDTHS,
                    Math.min(1.0, country.land().residents(i) / (double) scale));
            leadMetres[i] = metres(rules.costs().leadKm() * (1 - ability));
        }
        return new Capability(leadMetres, load.mayLead(), load.mayJoin(), offers, needs, consortia(competency));
    }

    /** The existing consortia for a competency that last, in the order of ids. */
    List<Cooperation> existing(String competency) {
        return matrix.data().cooperations().stream()
                .filter(cooperation -> cooperation.kind() == Kind.CONSORTIUM
                        && competency.equals(cooperation.competency())
                        && matrix.lasts(cooperation))
                .sorted(Comparator.comparing(Cooperation::id))
                .toList();
    }

    /** The members of a cooperation at home, by index and in order. */
    int[] members(Cooperation cooperation) {
        return cooperation.members().stream()
                .map(member -> country.indices().get(member.municipality()))
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .distinct()
                .sorted()
                .toArray();
    }

    private int[][] consortia(String competency) {
        List<List<Integer>> lists = new ArrayList<>();
        country.ids().forEach(id -> lists.add(new ArrayList<>()));
        List<Cooperation> existing = existing(competency);
        for (int number = 0; number < existing.size(); number++) {
            for (int member : members(existing.get(number))) {
                lists.get(member).add(number);
            }
        }
        return lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private PairWorth pairs() {
        Land land = country.land();
        PairWorth.Making making = new PairWorth.Making(land.size(), 0);
        int tie = metres(rules.costs().tieKm());
        int again = metres(rules.costs().againKm());
        for (int one = 0; one < land.size(); one++) {
            Map<String, Double> ties = tie == 0
                    ? Map.of()
                    : matrix.graph().tieStrengths(country.ids().get(one));
            for (int other : land.neighbours(one)) {
                if (other > one && tie != 0 && ties.containsKey(country.ids().get(other))) {
                    making.add(one, other, tie);
                }
                if (other > one && again != 0 && load.areTogether(one, other)) {
                    making.add(one, other, again);
                }
            }
        }
        return making.made();
    }

    /** Who is together with whom and leads or joins how many groups so far. Groups of one count for nothing. */
    static final class Load {
        private final ConsortiumRules rules;
        private final int[] joined;
        private final int[] led;
        private final List<int[]> labels = new ArrayList<>();

        Load(int size, ConsortiumRules rules) {
            this.rules = rules;
            this.joined = new int[size];
            this.led = new int[size];
        }

        private void note(GroupingProblem problem, Grouping grouping) {
            labels.add(grouping.labels());
            for (int[] members : grouping.groups()) {
                if (members.length > 1) {
                    led[problem.lead(members)]++;
                    for (int member : members) {
                        joined[member]++;
                    }
                }
            }
        }

        /** Groups it leads so far. */
        int led(int municipality) {
            return led[municipality];
        }

        /** Groups it is in so far. */
        int joined(int municipality) {
            return joined[municipality];
        }

        private boolean areTogether(int one, int other) {
            return labels.stream().anyMatch(label -> label[one] == label[other]);
        }

        private boolean[] mayLead() {
            boolean[] may = new boolean[led.length];
            for (int i = 0; i < may.length; i++) {
                may[i] = led[i] < rules.mostLed();
            }
            return may;
        }

        private boolean[] mayJoin() {
            boolean[] may = new boolean[joined.length];
            for (int i = 0; i < may.length; i++) {
                may[i] = joined[i] < rules.mostJoined();
            }
            return may;
        }
    }
}
