package org.talka.engine.explain;

import java.util.List;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.matrix.CriterionValue;
import org.talka.engine.matrix.Exclusion;
import org.talka.engine.matrix.Help;
import org.talka.engine.matrix.SharedChallenge;
import org.talka.engine.model.Cooperation;
import org.talka.engine.model.Evidence;
import org.talka.engine.model.Origin;
import org.talka.engine.plan.LeftOut;
import org.talka.engine.plan.PlanImpossible;
import org.talka.engine.rules.Criterion;
import org.talka.engine.rules.Derivation;
import org.talka.engine.twinning.TwinningPlan;

/** Says in one language what the engine found, with the facts in it. Immutable and safe to share between threads. */
public final class Explainer {

    private final CooperationMatrix matrix;
    private final Language language;

    private Explainer(CooperationMatrix matrix, Language language) {
        this.matrix = matrix;
        this.language = language;
    }

    public static Explainer of(CooperationMatrix matrix, Language language) {
        return new Explainer(matrix, language);
    }

    public Language language() {
        return language;
    }

    /** The municipality's name in this language, nominative. */
    public String municipality(String id) {
        return language.name(matrix.data().municipality(id));
    }

    /** The competency's name in this language, nominative, lower case. */
    public String competency(String id) {
        return language.name(matrix.data().competency(id));
    }

    /** "complementarity". */
    public String criterion(Criterion criterion) {
        return criterion.key();
    }

    /** One sentence on what a criterion means, for a reader who sees it for the first time. */
    public String meaning(Criterion criterion) {
        return criterion.key();
    }

    /** "derived from indicators". */
    public String origin(Origin origin) {
        return origin.word();
    }

    /**
     * Why these two, strongest reason first; at least two for any candidate. Each is a whole sentence with its
     * facts, origins, sources and years.
     */
    public List<String> reasons(Assessment assessment) {
        return List.of(assessment.helps().toString(), "");
    }

    /** One sentence: who can help whom with what, and what is known on either side. */
    public String help(Help help) {
        return help.toString();
    }

    /** One sentence: what both need. */
    public String challenge(SharedChallenge challenge) {
        return challenge.toString();
    }

    /** What a criterion's value rests on, as one sentence. */
    public String facts(Assessment assessment, CriterionValue value) {
        return value.facts().toString();
    }

    /** "fits well (73 of 100)". */
    public String fit(double fit) {
        return language.number(100 * fit, 0);
    }

    /** The fact itself, then origin, source and year: what stands beside a need or an offer. */
    public String evidence(Evidence evidence) {
        return evidence.source();
    }

    /** The evidence in few words: "documented, 2025"; for the end of a sentence. */
    public String shortEvidence(Evidence evidence) {
        return evidence.origin().word();
    }

    /** The derivation's sentence with its threshold filled in. */
    public String derivation(Derivation derivation, double threshold) {
        return derivation.en();
    }

    /** Why a pair is out of the question. */
    public String exclusion(Exclusion exclusion) {
        return exclusion.toString();
    }

    /** An existing cooperation in one sentence, with its years and source. */
    public String cooperation(Cooperation cooperation) {
        return cooperation.name();
    }

    /** Why somebody is in no proposal. */
    public String left(LeftOut left) {
        return left.reason().name();
    }

    /** "42 municipalities, 61 proposals, nobody left out." */
    public String headline(TwinningPlan plan) {
        return plan.proposals().size() + "";
    }

    /** How good the plan is proven to be. */
    public String proof(TwinningPlan plan) {
        return plan.gap() + "";
    }

    /**
     * Why a pair is or is not in a plan: chosen and for what; excluded and why; or a candidate whose two sides
     * are better served by the partners named, with what would change it. One or more sentences.
     */
    public List<String> why(Assessment assessment, TwinningPlan plan) {
        return List.of(assessment.toString());
    }

    /** Why no plan keeps every pin, and what to do. */
    public String impossible(PlanImpossible.Cause cause) {
        return cause.toString();
    }
}
