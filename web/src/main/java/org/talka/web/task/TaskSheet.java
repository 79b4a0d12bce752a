package org.talka.web.task;

import io.javalin.http.Context;
import java.util.List;
import org.talka.engine.Talka;
import org.talka.engine.consortium.Group;
import org.talka.engine.consortium.TaskPlan;
import org.talka.engine.io.sheet.Sheet;
import org.talka.web.page.Problem;
import org.talka.web.page.Speech;
import org.talka.web.run.TaskRun;
import org.talka.web.run.TaskState;
import org.talka.web.sheet.Sheets;

/** The groups for one competency, a row each municipality. */
final class TaskSheet {

    private final Talka talka;
    private final TaskRun run;
    private final TaskChoice choice;

    TaskSheet(Talka talka, TaskRun run, TaskChoice choice) {
        this.talka = talka;
        this.run = run;
        this.choice = choice;
    }

    Sheet of(Context ctx, Speech speech) {
        String competency = choice.of(ctx, speech);
        if (!(run.state() instanceof TaskState.Done done)) {
            throw Problem.notReady();
        }
        TaskPlan task = done.plan().find(competency).orElseThrow();
        return new Sheet(
                "talka-tasks",
                speech.explain().headline(task) + " " + speech.explain().proof(task),
                Sheets.source(talka, speech),
                List.of(
                        "id",
                        "name",
                        "group",
                        "lead_id",
                        "lead",
                        "residents",
                        "group_residents",
                        "scale",
                        "reaches",
                        "level",
                        "urgency",
                        "km_to_lead",
                        "reasons"),
                task.groups().stream()
                        .flatMap(group -> rows(speech, task, group).stream())
                        .toList());
    }

    private List<Sheet.Row> rows(Speech speech, TaskPlan task, Group group) {
        Sheet.Value reasons = Sheet.words(speech.explain().reasons(task, group));
        return group.members().stream()
                .map(member -> new Sheet.Row(
                        List.of(
                                Sheet.words(member.municipality()),
                                Sheet.words(speech.explain().municipality(member.municipality())),
                                Sheet.figure(group.number()),
                                Sheet.words(group.lead()),
                                Sheet.words(speech.explain().municipality(group.lead())),
                                Sheets.known(member.residents()),
                                Sheet.figure(group.residents()),
                                Sheet.figure(task.scale()),
                                Sheet.words(speech.say(group.reaches() ? "sheet.yes" : "sheet.no")),
                                Sheets.known(member.level()),
                                Sheets.known(member.urgency()),
                                Sheet.figure(member.kmToLead()),
                                reasons),
                        Sheets.places(talka.data().municipality(member.municipality()))))
                .toList();
    }
}
