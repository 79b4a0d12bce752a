package org.talka.engine.matrix;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talka.engine.graph.CooperationGraph;
import org.talka.engine.graph.Landscape;
import org.talka.engine.graph.TieField;
import org.talka.engine.model.Cooperation;
import org.talka.engine.model.DataPackage;
import org.talka.engine.model.Municipality;
import org.talka.engine.model.Once;
import org.talka.engine.rules.Criterion;
import org.talka.engine.rules.EligibilityRule;
import org.talka.engine.rules.Rules;

/**
 * For every pair of municipalities: what flows, what both need, how well they fit and what stops them. Cells are
 * computed when asked for, so that memory grows with the package and not with the pairs. Immutable and safe to
 * share between threads.
 */
public final class CooperationMatrix {

    private final DataPackage data;
    private final Rules rules;
    private final CooperationGraph graph;
    private final Standing standing;
    private final Fit fit;
    private final List<String> ids;
    private final List<Criterion> further;
    private final Supplier<Landscape> landscape;
    private final Supplier<FieldCriteria> field;

    private CooperationMatrix(CooperationMatrix other, Standing standing) {
        this.data = other.data;
        this.rules = other.rules;
        this.graph = other.graph;
        this.standing = standing;
        this.fit = other.fit;
        this.ids = other.ids;
        this.further = other.further;
        this.landscape = other.landscape;
        this.field = other.field;
    }

    private CooperationMatrix(
            DataPackage data,
            Rules rules,
            CooperationGraph graph,
            Standing standing,
            Supplier<Landscape> landscape,
            Supplier<FieldCriteria> field) {
        this.data = data;
        this.rules = rules;
        this.graph = graph;
        this.standing = standing;
        this.landscape = landscape;
        this.field = field;
        this.fit = new Fit(rules, graph);
        this.ids = data.municipalities().keySet().stream().sorted().toList();
        this.further = rules.criteria().stream()
                .filter(criterion -> !criterion.isAlwaysShown())
                .toList();
    }

    /** The matrix of a package in which the derivations have already spoken. */
    public static CooperationMatrix of(DataPackage data, Rules rules) {
        return over(
                data,
                rules,
                CooperationGraph.of(data),
                new Standing(data, rules),
                new Once<>(() -> Landscape.of(data)));
    }

    /**
     * The same matrix as if these pairs were not known to cooperate: every cooperation that both of a pair take part
     * in is gone, whoever else does. Costs a new graph; what municipalities are like is shared.
     *
     * @param pairs lists of two ids each
     */
    public CooperationMatrix hiding(Set<List<String>> pairs) {
        List<Cooperation> left = data.cooperations().stream()
                .filter(cooperation -> !holdsOneOf(cooperation, pairs))
                .toList();
        return over(data.with(left), rules, graph.with(left), standing, landscape);
    }

    private static CooperationMatrix over(
            DataPackage data, Rules rules, CooperationGraph graph, Standing standing, Supplier<Landscape> landscape) {
        Supplier<FieldCriteria> field =
                new Once<>(() -> new FieldCriteria(landscape.get(), new TieField(landscape.get(), graph)));
        return new CooperationMatrix(data, rules, graph, standing, landscape, field);
    }

    private static boolean holdsOneOf(Cooperation cooperation, Set<List<String>> pairs) {
        List<String> members = cooperation.members().stream()
                .map(Cooperation.Member::municipality)
                .distinct()
                .sorted()
                .toList();
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                if (pairs.contains(List.of(members.get(i), members.get(j)))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The same matrix under other rules, as far as derivations, ageing and their offers and needs stay the same. */
    public CooperationMatrix with(Rules other) {
        return new CooperationMatrix(data, other, graph, standing, landscape, field);
    }

    /** The same matrix with this offer in place of what its municipality offers in its competency. */
    public CooperationMatrix with(CurrentOffer offer) {
        return new CooperationMatrix(this, standing.with(offer));
    }

    /** The same matrix with this need in place of what its municipality needs in its competency. */
    public CooperationMatrix with(CurrentNeed need) {
        return new CooperationMatrix(this, standing.with(need));
    }

    /** The year seen as today; 0 where nothing says. */
    public int today() {
        return standing.today();
    }

    public DataPackage data() {
        return data;
    }

    public Rules rules() {
        return rules;
    }

    public CooperationGraph graph() {
        return graph;
    }

    /** Every municipality, in the order of ids, whatever the order of rows. */
    public List<String> municipalities() {
        return ids;
    }

    /** The strongest offer in each competency, by competency. */
    public Map<String, CurrentOffer> offersOf(String municipality) {
        return standing.offersOf(municipality);
    }

    /** The most urgent need in each competency, by competency. */
    public Map<String, CurrentNeed> needsOf(String municipality) {
        return standing.needsOf(municipality);
    }

    /** Whether a cooperation goes on in the year seen as today. */
    public boolean lasts(Cooperation cooperation) {
        return cooperation.until() == null || (standing.today() > 0 && cooperation.until() >= standing.today());
    }

    /** The twinning the two have or had: one that lasts, the oldest, before one that has ended, the latest. */
    public Optional<Cooperation> findTwinning(Assessment pair) {
        return pair.ties().stream()
                .filter(tie -> tie.kind() == Cooperation.Kind.TWINNING)
                .min(Comparator.comparing((Cooperation tie) -> !lasts(tie))
                        .thenComparing(tie -> lasts(tie) ? since(tie) : -until(tie)));
    }

    private static int since(Cooperation tie) {
        return tie.since() == null ? Integer.MAX_VALUE : tie.since();
    }

    private static int until(Cooperation tie) {
        return tie.until() == null ? 0 : tie.until();
    }

    /** What the rules give for the twinning the two have or had, in units of fit; 0 where there is none. */
    public double tieWorth(Assessment pair) {
        Rules.TieRules ties = rules.twinning().ties();
        return findTwinning(pair)
                .map(twinning -> lasts(twinning) ? ties.keep() : ties.renew())
                .orElse(0.0);
    }

    /** What one can give the other, strongest first. */
    public List<Help> helps(String from, String to) {
        return standing.helps(from, to);
    }

    /**
     * All there is to say about a pair, in either order. Throws where one of the two is not in the package. Cost:
     * the offers, needs and ties of both.
     */
    public Assessment assess(String one, String other) {
        boolean inOrder = one.compareTo(other) <= 0;
        Municipality a = data.municipality(inOrder ? one : other);
        Municipality b = data.municipality(inOrder ? other : one);
        List<Help> helps = Stream.concat(
                        standing.helps(a.id(), b.id()).stream(), standing.helps(b.id(), a.id()).stream())
                .sorted(Standing.STRONGEST_FIRST)
                .toList();
        List<SharedChallenge> challenges = standing.challenges(a.id(), b.id());
        List<CriterionValue> criteria = fit.criteria(a, b, helps, challenges);
        for (Criterion criterion : further) {
            criteria.add(field.get()
                    .of(
                            criterion,
                            landscape.get().place(a.id()),
                            landscape.get().place(b.id()),
                            rules.weight(criterion)));
        }
        boolean nothing = helps.isEmpty() && challenges.isEmpty();
        return new Assessment(
                a.id(),
                b.id(),
                Fit.mean(criteria),
                criteria,
                helps,
                challenges,
                a.id().equals(b.id()) ? List.of() : graph.ties(a.id(), b.id()),
                exclusion(a, b, nothing));
    }

    /**
     * What the criteria beyond the usual ones add to the weighted sum of a pair, by place in the order of ids; 0 where
     * none weighs anything.
     */
    double furtherSum(int a, int b) {
        double sum = 0;
        for (Criterion criterion : further) {
            sum += rules.weight(criterion) * field.get().value(criterion, Math.min(a, b), Math.max(a, b));
        }
        return sum;
    }

    /**
     * The value of every criterion for a pair, whatever it weighs, in the order of {@link Criterion}: the values of
     * {@link #assess} without their facts.
     */
    public double[] values(String one, String other) {
        boolean inOrder = one.compareTo(other) <= 0;
        Municipality a = data.municipality(inOrder ? one : other);
        Municipality b = data.municipality(inOrder ? other : one);
        List<Help> helps = Stream.concat(
                        standing.helps(a.id(), b.id()).stream(), standing.helps(b.id(), a.id()).stream())
                .toList();
        double[] values = new double[Criterion.values().length];
        for (CriterionValue value : fit.criteria(a, b, helps, standing.challenges(a.id(), b.id()))) {
            values[value.criterion().ordinal()] = value.value();
        }
        int placeOfA = landscape.get().place(a.id());
        int placeOfB = landscape.get().place(b.id());
        for (Criterion criterion : Criterion.values()) {
            if (!criterion.isAlwaysShown()) {
                values[criterion.ordinal()] = field.get().value(criterion, placeOfA, placeOfB);
            }
        }
        return values;
    }

    private @Nullable Exclusion exclusion(Municipality a, Municipality b, boolean nothingToShare) {
        if (a.id().equals(b.id())) {
            return new Exclusion.Itself();
        }
        for (EligibilityRule rule : rules.eligibility()) {
            if (stops(rule, a, b)) {
                return new Exclusion.ByRule(rule);
            }
        }
        if (!rules.isHome(a) && !rules.isHome(b)) {
            return new Exclusion.NeitherAtHome();
        }
        for (Municipality one : List.of(a, b)) {
            if (rules.twinning().capacityOf(one) == 0) {
                return new Exclusion.TakesNoPartners(one.id());
            }
        }
        return nothingToShare ? new Exclusion.NothingToShare() : null;
    }

    private static boolean stops(EligibilityRule rule, Municipality a, Municipality b) {
        if (rule.excludedCountries().contains(a.country())
                || rule.excludedCountries().contains(b.country())) {
            return true;
        }
        Double limit = rule.maximumDistanceKm();
        Double km = limit == null ? null : Fit.km(a, b);
        return limit != null && km != null && km > limit;
    }
}
