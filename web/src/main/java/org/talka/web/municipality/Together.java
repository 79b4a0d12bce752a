package org.talka.web.municipality;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.talka.engine.consortium.ConsortiumPlan;
import org.talka.engine.consortium.Group;
import org.talka.web.page.Link;
import org.talka.web.page.Paging;
import org.talka.web.page.Query;
import org.talka.web.page.Speech;
import org.talka.web.run.TaskRun;

/** The groups a municipality would carry tasks in. */
final class Together {

    private final TaskRun tasks;
    private final Speech speech;

    Together(TaskRun tasks, Speech speech) {
        this.tasks = tasks;
        this.speech = speech;
    }

    /** One line a competency; where there are no groups yet, where they are made; none where none has a scale. */
    List<MunicipalityPage.Task> of(String id) {
        if (tasks.competencies().isEmpty()) {
            return List.of();
        }
        Optional<ConsortiumPlan> plan = tasks.findPlan();
        if (plan.isEmpty()) {
            return List.of(new MunicipalityPage.Task(
                    new Link(speech.say("nav.tasks"), speech.links().tasks()),
                    speech.say(tasks.isComing() ? "municipality.tasks.coming" : "municipality.tasks.waiting")));
        }
        return tasks.competencies().stream()
                .flatMap(competency -> plan.get().find(competency).stream()
                        .flatMap(task -> task.find(id).stream())
                        .map(group -> task(id, competency, group)))
                .sorted(Comparator.comparing(
                        task -> task.competency().text(), speech.language().collator()))
                .toList();
    }

    private MunicipalityPage.Task task(String id, String competency, Group group) {
        int page = Paging.pageOf(group.number() - 1);
        Query query = new Query().with("competency", competency).with("page", page == 1 ? "" : String.valueOf(page));
        String href = speech.links().to("tasks", query) + "#group-" + group.number();
        return new MunicipalityPage.Task(new Link(speech.explain().competency(competency), href), words(id, group));
    }

    private String words(String id, Group group) {
        if (group.isAlone()) {
            return speech.say(group.reaches() ? "municipality.tasks.enough" : "municipality.tasks.alone");
        }
        List<String> others = group.ids().stream()
                .filter(member -> !member.equals(id))
                .map(speech.explain()::municipality)
                .sorted(speech.language().collator())
                .toList();
        String key = group.lead().equals(id) ? "municipality.tasks.leading" : "municipality.tasks.with";
        return speech.say(
                key,
                "number",
                Integer.toString(group.number()),
                "names",
                String.join(", ", others),
                "lead",
                speech.explain().municipality(group.lead()));
    }
}
