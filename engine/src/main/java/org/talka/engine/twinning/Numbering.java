package org.talka.engine.twinning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.talka.engine.matrix.Help;
import org.talka.engine.rules.Rules;
import org.talka.engine.twinning.problem.Link;

/** Turns candidates into links of a problem, and numbers their needs as they come. */
final class Numbering {

    private final Rules.TwinningRules rules;
    private final Map<String, Integer> municipalities;
    private final Quotas quotas;
    private final Map<Formulation.NeedKey, Integer> known;
    private final Map<Formulation.NeedKey, Integer> numbers = new HashMap<>();
    private final List<Formulation.NeedKey> needs = new ArrayList<>();

    /**
     * A numbering without needs.
     *
     * @param municipalities indices by id
     */
    Numbering(Rules.TwinningRules rules, Map<String, Integer> municipalities, Quotas quotas) {
        this(rules, municipalities, quotas, Map.of());
    }

    private Numbering(
            Rules.TwinningRules rules,
            Map<String, Integer> municipalities,
            Quotas quotas,
            Map<Formulation.NeedKey, Integer> known) {
        this.rules = rules;
        this.municipalities = municipalities;
        this.quotas = quotas;
        this.known = known;
    }

    /** A numbering that goes on from here and leaves this one, which must be complete, as it is. */
    Numbering onward() {
        return new Numbering(rules, municipalities, quotas, numbers);
    }

    /** The needs numbered here, in order. */
    List<Formulation.NeedKey> needs() {
        return needs;
    }

    int municipality(String id) {
        return municipalities.get(id);
    }

    Link link(int index, Candidates.Candidate candidate, boolean pinned) {
        List<Link.Share> shares = new ArrayList<>();
        for (Help help : candidate.helps()) {
            int need = number(new Formulation.NeedKey(help.to(), help.competency()));
            shares.add(new Link.Share(need, Formulation.whole(rules.coverageWeight() * help.flow())));
        }
        int a = municipality(candidate.pair().a());
        int b = municipality(candidate.pair().b());
        long fit = Formulation.whole(candidate.fit());
        long tie = Formulation.whole(candidate.tie());
        return new Link(index, a, b, fit, tie, shares, quotas.parts(a, b), pinned);
    }

    private int number(Formulation.NeedKey key) {
        Integer number = known.get(key);
        return number != null
                ? number
                : numbers.computeIfAbsent(key, unknown -> {
                    needs.add(key);
                    return known.size() + numbers.size();
                });
    }
}
