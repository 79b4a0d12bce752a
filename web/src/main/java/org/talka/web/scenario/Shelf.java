package org.talka.web.scenario;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.talka.engine.Talka;
import org.talka.web.page.Problem;
import org.talka.web.page.Question;
import org.talka.web.page.Speech;
import org.talka.web.store.Base;
import org.talka.web.store.KeptProposal;
import org.talka.web.store.KeptRun;
import org.talka.web.store.RunKey;
import org.talka.web.store.Scenario;
import org.talka.web.store.Scenarios;
import org.talka.web.store.Store;

/** What is kept, as the pages ask for it: beside the data and rules the site runs on. */
record Shelf(Talka talka, long seed, Store store) {

    /** As the usual plan stands in the address of a comparison. */
    static final String USUAL = "usual";

    static Optional<Scenario> find(Store store, String id) {
        return id.matches("[0-9]{1,15}") ? store.scenarios().find(Long.parseLong(id)) : Optional.empty();
    }

    /** The scenario of a path, or the page that says there is none. */
    Scenario require(Context ctx) {
        String id = ctx.pathParam("id");
        return find(store, id).orElseThrow(() -> Problem.unknownScenario(id));
    }

    Base base() {
        return Base.of(talka);
    }

    boolean isOfToday(Scenario scenario) {
        return scenario.base().isSameAs(base()) && scenario.seed() == seed;
    }

    /** Whether every municipality its pins name is in the package. */
    boolean canBeAsked(Scenario scenario) {
        Question question = Question.parse(scenario.question());
        return question.pairs().stream()
                .flatMap(pair -> List.of(pair.a(), pair.b()).stream())
                .allMatch(id -> talka.data().findMunicipality(id).isPresent());
    }

    /** Refused where there are too many. */
    Scenario keep(String name, Question question) {
        if (store.scenarios().count() >= Scenarios.MOST) {
            throw Problem.tooManyScenarios(Scenarios.MOST);
        }
        return store.scenarios().keep(name, question.query(), seed, base());
    }

    /** The same question under another name, asked of the data and rules of today. */
    Scenario copy(Scenario scenario, Speech speech) {
        String name = speech.say("scenario.copyOf", "name", scenario.name());
        int longest = Math.min(name.codePointCount(0, name.length()), Scenario.LONGEST_NAME);
        return keep(name.substring(0, name.offsetByCodePoints(0, longest)), Question.parse(scenario.question()));
    }

    Optional<KeptRun> findDone(Scenario scenario) {
        return store.runs().findDone(scenario.key());
    }

    /** The run a list shows: one with a plan, else the newest. */
    Optional<KeptRun> findShown(Scenario scenario) {
        return findDone(scenario)
                .or(() -> store.runs().of(scenario.key()).stream().findFirst());
    }

    Optional<KeptRun> findUsual() {
        return store.runs().findDone(RunKey.of(Question.USUAL.query(), seed, base()));
    }

    List<KeptProposal> proposals(KeptRun run) {
        return store.runs().proposals(run.id());
    }

    /** A municipality's name; its id where the package of today does not know it. */
    String name(Speech speech, String id) {
        return talka.data().findMunicipality(id).isPresent() ? speech.explain().municipality(id) : id;
    }
}
