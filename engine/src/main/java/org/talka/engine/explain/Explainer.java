package org.talka.engine.explain;

import java.util.Collection;
import java.util.List;
import org.talka.engine.circle.Ring;
import org.talka.engine.circle.Rings;
import org.talka.engine.circle.peers.PeerCircle;
import org.talka.engine.circle.peers.PeerPlan;
import org.talka.engine.circle.peers.TopicPlan;
import org.talka.engine.circle.peers.Unplaced;
import org.talka.engine.consortium.ConsortiumPlan;
import org.talka.engine.consortium.Group;
import org.talka.engine.consortium.TaskPlan;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.matrix.CriterionValue;
import org.talka.engine.matrix.Exclusion;
import org.talka.engine.matrix.Help;
import org.talka.engine.matrix.SharedChallenge;
import org.talka.engine.model.Cooperation;
import org.talka.engine.model.Evidence;
import org.talka.engine.model.Origin;
import org.talka.engine.plan.Aim;
import org.talka.engine.plan.LeftOut;
import org.talka.engine.plan.Otherwise;
import org.talka.engine.plan.PlanImpossible;
import org.talka.engine.rules.BondMeasure;
import org.talka.engine.rules.Criterion;
import org.talka.engine.rules.Derivation;
import org.talka.engine.rules.Rules;
import org.talka.engine.twinning.TwinningPlan;

/** Says in one language what the engine found, with the facts in it. Immutable and safe to share between threads. */
public final class Explainer {

    private final Wording wording;
    private final EvidenceWords evidence;
    private final PairWords pairs;
    private final CriterionWords criteria;
    private final RuleWords rules;
    private final ExclusionWords exclusions;

    private Explainer(CooperationMatrix matrix, Language language) {
        this.wording = new Wording(matrix, language);
        this.evidence = new EvidenceWords(wording);
        this.pairs = new PairWords(wording, evidence);
        this.criteria = new CriterionWords(wording);
        this.rules = new RuleWords(wording);
        this.exclusions = new ExclusionWords(wording);
    }

    public static Explainer of(CooperationMatrix matrix, Language language) {
        return new Explainer(matrix, language);
    }

    public Language language() {
        return wording.language();
    }

    /** The municipality's name in this language, nominative. */
    public String municipality(String id) {
        return wording.municipality(id);
    }

    /** The competency's name in this language, nominative, lower case. */
    public String competency(String id) {
        return wording.competency(id);
    }

    /** The criteria pairs are shown with; see {@link org.talka.engine.rules.Rules#criteria}. */
    public List<Criterion> criteria() {
        return wording.matrix().rules().criteria();
    }

    /** "complementarity". */
    public String criterion(Criterion criterion) {
        return criteria.name(criterion);
    }

    /** What a measure of {@link BondMeasure} is called. */
    public String bondMeasure(BondMeasure measure) {
        return wording.say("bond." + measure.key());
    }

    /** One sentence on what a criterion means, for a reader who sees it for the first time. */
    public String meaning(Criterion criterion) {
        return criteria.meaning(criterion);
    }

    /** What a dial of the rules turns, in few words; {@link org.talka.engine.rules.Dial#key} names it. */
    public String dial(String key) {
        return rules.label(key);
    }

    /** The sentence of an eligibility rule of these rules, its threshold left open. */
    public String eligibility(Rules of, String id) {
        return rules.sentence("eligibility", id, of);
    }

    /** The sentence of a derivation of these rules, its threshold left open. */
    public String derivation(Rules of, String id) {
        return rules.sentence("derivations", id, of);
    }

    /** Where two sets of rules differ but for name and version. */
    public List<RuleChange> differences(Rules before, Rules after) {
        return new RuleChanges(wording, before, after).all();
    }

    /** "derived from indicators". */
    public String origin(Origin origin) {
        return wording.say("origin." + origin.word());
    }

    /**
     * Why these two, strongest reason first; at least two for any candidate. Each is a whole sentence with its
     * facts, origins, sources and years.
     */
    public List<String> reasons(Assessment assessment) {
        return new Reasons(pairs, criteria).of(assessment);
    }

    /** One sentence: who can help whom with what, and what is known on either side. */
    public String help(Help help) {
        return pairs.help(help);
    }

    /** One sentence: what both need. */
    public String challenge(SharedChallenge challenge) {
        return pairs.challenge(challenge);
    }

    /** What a criterion's value rests on, as one sentence. */
    public String facts(Assessment assessment, CriterionValue value) {
        return criteria.facts(assessment, value);
    }

    /** "fits well (73 of 100)". */
    public String fit(double fit) {
        return pairs.fit(fit);
    }

    /** The fact itself, then origin, source and year: what stands beside a need or an offer. */
    public String evidence(Evidence evidence) {
        return this.evidence.full(evidence);
    }

    /** The evidence in few words: "documented, 2025"; for the end of a sentence. */
    public String shortEvidence(Evidence evidence) {
        return this.evidence.brief(evidence);
    }

    /** The derivation's sentence with its threshold filled in. */
    public String derivation(Derivation derivation, double threshold) {
        return evidence.derivation(derivation, threshold);
    }

    /** Why a pair is out of the question. */
    public String exclusion(Exclusion exclusion) {
        return exclusions.exclusion(exclusion);
    }

    /** An existing cooperation in one sentence, with its years and source. */
    public String cooperation(Cooperation cooperation) {
        return pairs.cooperation(cooperation);
    }

    /** Why somebody is in no proposal. */
    public String left(LeftOut left) {
        return exclusions.left(left);
    }

    /** The reasons for the proposals of a plan, and what each does for what the rules ask of the whole. */
    public ProposalReasons reasonsIn(TwinningPlan plan) {
        return new ProposalReasons(new Reasons(pairs, criteria), new AskedWords(wording, plan));
    }

    /** The same for a plan known by what the rules ask of it and the pairs it holds. */
    public ProposalReasons reasonsIn(List<Aim> aims, Collection<Assessment> proposed) {
        return new ProposalReasons(new Reasons(pairs, criteria), new AskedWords(wording, aims, proposed));
    }

    /**
     * What the rules ask of the plan as a whole, what it reaches and what it costs to fall short, sentence by
     * sentence; none where they ask nothing.
     */
    public List<String> aims(TwinningPlan plan) {
        return new AimWords(wording).of(plan);
    }

    /** "42 municipalities, 61 proposals; nobody is left out." */
    public String headline(TwinningPlan plan) {
        return new PlanWords(wording).headline(plan);
    }

    /** A gap, 0 to 1, in percent as a proof has it: rounded up to two decimals. */
    public String gap(double part) {
        return new PlanWords(wording).percent(part);
    }

    /** What a cooperation is called in this language; may be empty. */
    public String name(Cooperation cooperation) {
        return wording.cooperation(cooperation);
    }

    /** What a source is called in this language. */
    public String source(String text) {
        return wording.source(text);
    }

    /** How good the plan is proven to be. */
    public String proof(TwinningPlan plan) {
        return new PlanWords(wording).proof(plan);
    }

    /** The same of a plan somebody stopped after so many seconds. */
    public String proofOfStopped(TwinningPlan plan, long seconds) {
        return new PlanWords(wording).proofOfStopped(plan, seconds);
    }

    /** The same in one sentence where no plan is better, without saying who proved it. */
    public String verdict(TwinningPlan plan) {
        return new PlanWords(wording).verdict(plan);
    }

    /**
     * Why a pair is or is not in a plan: chosen and for what; excluded and why; or a candidate whose two sides
     * are better served by the partners named, with what would change it. One or more sentences.
     */
    public List<String> why(Assessment assessment, TwinningPlan plan) {
        return new WhyWords(wording, pairs, exclusions).why(assessment, plan);
    }

    /**
     * What would be otherwise: what it costs to force a pair that is not chosen, and what would bring it in; or what
     * each of the two does when a chosen pair comes to nothing. No sentence where nothing can be said.
     */
    public List<String> otherwise(Assessment assessment, Otherwise otherwise) {
        return new OtherwiseWords(wording).of(assessment, otherwise);
    }

    /** Who helps whom in a ring, in one line. */
    public String ring(Ring ring) {
        return new RingWords(wording, pairs).headline(ring);
    }

    /** Why a ring beside a plan: each step with its facts, then why a ring and not pairs, then its weakest step. */
    public List<String> reasons(Ring ring) {
        return new RingWords(wording, pairs).reasonsBesidePairs(ring);
    }

    /** The same of a ring looked for among all needs, whatever pairs there are. */
    public List<String> reasonsAmongAllNeeds(Ring ring) {
        return new RingWords(wording, pairs).reasons(ring);
    }

    /** How many rings stand beside a plan, and how good the choice of them is proven to be. */
    public String rings(Rings rings) {
        return new RingWords(wording, pairs).summary(rings);
    }

    /** Why these carry a competency together: inhabitants, lead, regions, and who brings or needs what. */
    public List<String> reasons(TaskPlan task, Group group) {
        return new ConsortiumWords(wording).reasons(task, group);
    }

    /** How many groups reach the scale of a competency, and who is in none of them. */
    public String headline(TaskPlan task) {
        return new ConsortiumWords(wording).headline(task);
    }

    /** How good the groups for a competency are proven to be. */
    public String proof(TaskPlan task) {
        return new ConsortiumWords(wording).proof(task);
    }

    /** How it is known who neighbours whom, and who has no neighbour or a single one. */
    public List<String> borders(ConsortiumPlan plan) {
        return new ConsortiumWords(wording).borders(plan);
    }

    /** What becomes of the consortia there are, and what the plan gains; no sentence where there are none. */
    public List<String> existing(TaskPlan task) {
        return new ConsortiumWords(wording).existing(task);
    }

    /** Why these are a peer circle: who could coach and host, regions, sizes, and who brings or needs what. */
    public List<String> reasons(PeerCircle circle) {
        return new PeerWords(wording).reasons(circle);
    }

    /** How many circles there are for a competency, and how many of those in need are in one. */
    public String headline(TopicPlan topic) {
        return new PeerWords(wording).headline(topic);
    }

    /** How good the circles for a competency are proven to be. */
    public String proof(TopicPlan topic) {
        return new PeerWords(wording).proof(topic);
    }

    /** Who is in no circle for a competency and why, a sentence for each cause. */
    public List<String> left(TopicPlan topic) {
        return new PeerWords(wording).left(topic);
    }

    /** Why one is in no peer circle. */
    public String reason(Unplaced.Cause cause) {
        return new PeerWords(wording).reason(cause);
    }

    /** Whether peer circles meet online, or how far their members travel. */
    public String meeting(PeerPlan plan) {
        return new PeerWords(wording).meeting(plan);
    }

    /** Why no plan keeps every pin, and what to do. */
    public String impossible(PlanImpossible.Cause cause) {
        return exclusions.impossible(cause);
    }
}
