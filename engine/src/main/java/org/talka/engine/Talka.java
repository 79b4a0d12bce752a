package org.talka.engine;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.talka.engine.circle.Rings;
import org.talka.engine.circle.peers.PeerPlan;
import org.talka.engine.circle.peers.PeerPlanner;
import org.talka.engine.consortium.ConsortiumPlan;
import org.talka.engine.consortium.ConsortiumPlanner;
import org.talka.engine.evaluation.BackTest;
import org.talka.engine.evaluation.Comparison;
import org.talka.engine.evaluation.GroupLearning;
import org.talka.engine.evaluation.Learning;
import org.talka.engine.evaluation.Missing;
import org.talka.engine.evaluation.Negatives;
import org.talka.engine.evaluation.Sensitivity;
import org.talka.engine.evaluation.TradeOff;
import org.talka.engine.evaluation.Watch;
import org.talka.engine.explain.Explainer;
import org.talka.engine.explain.Language;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.model.DataPackage;
import org.talka.engine.model.Finding;
import org.talka.engine.model.Origin;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.PlanImpossible;
import org.talka.engine.plan.Progress;
import org.talka.engine.rules.Derivations;
import org.talka.engine.rules.Rules;
import org.talka.engine.twinning.KeptPlan;
import org.talka.engine.twinning.TwinningPlan;
import org.talka.engine.twinning.TwinningPlanner;
import org.talka.engine.twinning.TwinningRun;

/**
 * The front door: one package under one set of rules, ready for questions. Immutable and safe to share between
 * threads.
 */
public final class Talka {

    private final CooperationMatrix matrix;
    private final List<Finding> notes;

    private Talka(CooperationMatrix matrix, List<Finding> notes) {
        this.matrix = matrix;
        this.notes = List.copyOf(notes);
    }

    /**
     * A package under these rules; the derivations speak here.
     *
     * @param data as read, without derived offers and needs
     * @param notes what the reading found worth a look
     */
    public static Talka of(DataPackage data, Rules rules, List<Finding> notes) {
        return new Talka(CooperationMatrix.of(Derivations.apply(data, rules), rules), notes);
    }

    /** The same package under other rules. What is derived depends on who is at home: it is derived anew where any of this changed. */
    public Talka with(Rules other) {
        boolean same = other.derivations().equals(rules().derivations())
                && other.home().equals(rules().home())
                && other.ageing().equals(rules().ageing());
        if (same) {
            return new Talka(matrix.with(other), notes);
        }
        DataPackage data = data();
        DataPackage bare = data.with(
                data.offers().stream()
                        .filter(offer -> offer.evidence().origin() != Origin.DERIVED)
                        .toList(),
                data.needs().stream()
                        .filter(need -> need.evidence().origin() != Origin.DERIVED)
                        .toList());
        return of(bare, other, notes);
    }

    public DataPackage data() {
        return matrix.data();
    }

    public Rules rules() {
        return matrix.rules();
    }

    public CooperationMatrix matrix() {
        return matrix;
    }

    /** What the reading found worth a look; none of it a fault. */
    public List<Finding> notes() {
        return notes;
    }

    /** The municipalities that are to find partners, in the order of ids. */
    public List<String> home() {
        return matrix.municipalities().stream()
                .filter(id -> rules().isHome(data().municipality(id)))
                .toList();
    }

    /**
     * The candidates of a municipality, best fit first.
     *
     * @param top how many at most
     */
    public List<Assessment> partners(String municipality, int top) {
        return matrix.municipalities().stream()
                .map(other -> matrix.assess(municipality, other))
                .filter(Assessment::isCandidate)
                .sorted(Comparator.comparingDouble(Assessment::fit)
                        .reversed()
                        .thenComparing(assessment -> assessment.partnerOf(municipality)))
                .limit(top)
                .toList();
    }

    /** A twinning plan; see {@link TwinningPlanner#plan}. */
    public TwinningPlan propose(Pins pins, long seed, Duration limit, Progress progress) throws PlanImpossible {
        return TwinningPlanner.plan(matrix, pins, seed, limit, progress);
    }

    /** A twinning plan that answers what would be otherwise; keeps more in memory than the plan alone. */
    public TwinningRun run(Pins pins, long seed, Duration limit, Progress progress) throws PlanImpossible {
        return TwinningPlanner.run(matrix, pins, seed, limit, progress);
    }

    /** A plan that was made before, without solving it again; see {@link TwinningPlanner#takeUp}. */
    public Optional<TwinningRun> takeUp(KeptPlan kept, Progress progress) {
        return TwinningPlanner.takeUp(matrix, kept, progress);
    }

    /** The rings beside a plan; see {@link Rings#of}. */
    public Rings rings(TwinningPlan plan) {
        return Rings.of(matrix, plan);
    }

    /** The rings among all needs; see {@link Rings#ofAll}. */
    public Rings rings() {
        return Rings.ofAll(matrix);
    }

    /** These rules held against known pairs; see {@link BackTest#run}. */
    public BackTest backTest(List<Pair> known, Negatives negatives, long seed, boolean countries, Watch watch) {
        return BackTest.run(matrix, known, negatives, seed, countries, watch);
    }

    /** Rules with weights learned from known pairs; see {@link Learning#of}. */
    public Learning learn(List<Pair> known, long seed, Watch watch) {
        return Learning.of(matrix, known, seed, watch);
    }

    /** Rules that say what holds known groups together, by municipality; see {@link GroupLearning#of}. */
    public GroupLearning learnGroups(Map<String, String> known, long seed, Watch watch) {
        return GroupLearning.of(matrix, known, seed, watch);
    }

    /** What a plan owes to its weights; see {@link Sensitivity#of}. */
    public Sensitivity sensitivity(Pins pins, double factor, int draws, long seed, Watch watch) {
        return Sensitivity.of(matrix, pins, factor, draws, seed, watch);
    }

    /** The front between fit and another aim; see {@link TradeOff#of}. */
    public TradeOff tradeOff(Pins pins, TradeOff.Aim aim, int points, Watch watch) {
        return TradeOff.of(matrix, pins, aim, points, watch);
    }

    /** Where the rules of another differ from these, the data being the same; see {@link Comparison#of}. */
    public Comparison compare(Talka other, Pins pins) {
        return Comparison.of(matrix, other.matrix, pins);
    }

    /** What the data lack and how much it could change the plan; see {@link Missing#of}. */
    public Missing missing(int most, Watch watch) {
        return Missing.of(matrix, most, watch);
    }

    /** The competencies a plan of shared tasks can be made for: those with a scale, the largest first. */
    public List<String> sharedTasks() {
        return ConsortiumPlanner.withScale(matrix);
    }

    /** A plan of shared tasks; see {@link ConsortiumPlanner#plan}. */
    public ConsortiumPlan consortia(Collection<String> competencies, long seed, Duration limit, Progress progress) {
        return ConsortiumPlanner.plan(matrix, competencies, seed, limit, progress);
    }

    /** The competencies peer circles can be made for: those somebody needs or offers, most needed first. */
    public List<String> circleTopics() {
        return PeerPlanner.topics(matrix);
    }

    /** Peer circles; see {@link PeerPlanner#plan}. */
    public PeerPlan circles(Collection<String> competencies, Duration limit, Progress progress) {
        return PeerPlanner.plan(matrix, competencies, limit, progress);
    }

    public Explainer explain(Language language) {
        return Explainer.of(matrix, language);
    }
}
