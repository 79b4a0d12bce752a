package org.talka.web.task;

import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.talka.engine.Talka;
import org.talka.engine.consortium.ConsortiumPlan;
import org.talka.engine.consortium.Group;
import org.talka.engine.consortium.TaskPlan;
import org.talka.engine.graph.Borders;
import org.talka.web.map.CountryMap;
import org.talka.web.page.Bar;
import org.talka.web.page.Choices;
import org.talka.web.page.Notice;
import org.talka.web.page.Pages;
import org.talka.web.page.Paging;
import org.talka.web.page.Query;
import org.talka.web.page.Speech;
import org.talka.web.page.View;
import org.talka.web.run.TaskRun;
import org.talka.web.run.TaskState;

/** Answers with the groups for a competency, or with how far they are. */
final class TaskHandler implements Pages.Answer {

    private static final String HERE = "tasks";

    private final Talka talka;
    private final TaskRun run;
    private final TaskChoice choice;
    private final CountryMap map;
    private final Map<String, Map<Integer, Integer>> hues = new ConcurrentHashMap<>();

    TaskHandler(Talka talka, TaskRun run, TaskChoice choice, CountryMap map) {
        this.talka = talka;
        this.run = run;
        this.choice = choice;
        this.map = map;
    }

    @Override
    public View answer(Context ctx, Speech speech) {
        if (choice.isEmpty(ctx)) {
            return Notice.of(speech.say("tasks.empty"), speech.say("tasks.empty.why"), speech.say("tasks.empty.next"))
                    .view(HERE);
        }
        String competency = choice.of(ctx, speech);
        TaskState state = run.state();
        if (state instanceof TaskState.Done done) {
            return groups(ctx, speech, competency, done.plan());
        }
        if (state instanceof TaskState.Working working) {
            return waiting(speech, working.done()).view(HERE).refreshedAfter(2).with("wait.js");
        }
        return Notice.of(speech.say("plan.none"), speech.say("plan.broken"), speech.say("problem.fault.next"))
                .view(HERE);
    }

    private Notice waiting(Speech speech, double done) {
        List<String> all = run.competencies();
        int now = Math.min(all.size() - 1, (int) Math.round(done * all.size()));
        return new Notice(
                speech.say("tasks.waiting"),
                speech.say(
                        "tasks.waiting.doing",
                        "competency",
                        speech.explain().competency(all.get(now)),
                        "number",
                        Integer.toString(now + 1),
                        "all",
                        Integer.toString(all.size())),
                speech.say("tasks.waiting.next"),
                Bar.of(done, "fit"),
                speech.ofHundred(done));
    }

    private View groups(Context ctx, Speech speech, String competency, ConsortiumPlan plan) {
        TaskPlan task = plan.find(competency).orElseThrow();
        Map<Integer, Integer> hueOf =
                hues.computeIfAbsent(competency, unknown -> Hues.of(task, Borders.among(talka.home(), talka.data())));
        Paging paging = Paging.of(ctx, task.groups().size());
        Query query = new Query().with("competency", competency);
        GroupWords words = new GroupWords(
                talka.matrix(), speech, task, hueOf, query.behind(speech.links().question()), paging);
        String headline = speech.explain().headline(task);
        TaskPage page = new TaskPage(
                headline,
                speech.explain().proof(task),
                speech.explain().borders(plan),
                choices(speech, competency),
                map.draw(words.sketch(speech.say("tasks.map", "headline", headline)), speech)
                        .orElse(null),
                task.groups().stream().anyMatch(group -> !group.reaches()),
                count(speech, task),
                task.groups().subList(paging.from(), paging.to()).stream()
                        .map(words::view)
                        .toList(),
                paging,
                words.existing(),
                words.gain(),
                query.toString(),
                query.before(speech.links().question()));
        return View.of(HERE, headline, HERE, page);
    }

    /** How many groups there are, and how many of them are one municipality by itself. */
    private static String count(Speech speech, TaskPlan task) {
        String groups = speech.count("tasks.count", task.groups().size());
        long alone = task.groups().stream().filter(Group::isAlone).count();
        return alone == 0 ? groups : speech.count("tasks.count.alone", alone, "groups", groups);
    }

    private Choices choices(Speech speech, String chosen) {
        return new Choices(
                "competency",
                speech.say("tasks.choose"),
                run.competencies().stream()
                        .map(id -> new Choices.Option(id, speech.explain().competency(id), id.equals(chosen)))
                        .sorted(Comparator.comparing(
                                Choices.Option::text, speech.language().collator()))
                        .toList());
    }
}
