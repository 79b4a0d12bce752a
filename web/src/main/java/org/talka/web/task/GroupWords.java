package org.talka.web.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.talka.engine.consortium.Group;
import org.talka.engine.consortium.TaskPlan;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.web.map.Area;
import org.talka.web.map.Sketch;
import org.talka.web.page.Levels;
import org.talka.web.page.Link;
import org.talka.web.page.Paging;
import org.talka.web.page.Speech;

/** The groups for one competency, on the map and in the list, in one language. */
final class GroupWords {

    /** Leads named before all others; more would not find room. */
    private static final int MOST_MARKED = 400;

    private final CooperationMatrix matrix;
    private final Speech speech;
    private final TaskPlan task;
    private final Map<Integer, Integer> hues;
    private final String query;
    private final Paging paging;
    private final List<String> becomes;

    /**
     * @param hues by number of the group
     * @param query the competency as it stands behind an address
     * @param paging the page of the list that is shown
     */
    GroupWords(
            CooperationMatrix matrix,
            Speech speech,
            TaskPlan task,
            Map<Integer, Integer> hues,
            String query,
            Paging paging) {
        this.matrix = matrix;
        this.speech = speech;
        this.task = task;
        this.hues = hues;
        this.query = query;
        this.paging = paging;
        this.becomes = speech.explain().existing(task);
    }

    /** Each group in its shade with outline and number, over the outlines of the consortia there are. */
    Sketch sketch(String label) {
        Map<String, String> shades = new HashMap<>();
        Set<String> leads = new HashSet<>();
        List<Area> areas = new ArrayList<>();
        for (Group group : task.groups()) {
            group.ids().forEach(id -> shades.put(id, hue(group)));
            leads.add(group.lead());
            areas.add(new Area(
                    speech.say("tasks.group", "number", Integer.toString(group.number())),
                    Integer.toString(group.number()),
                    group.lead(),
                    group.ids(),
                    group.reaches() ? "reaching" : "short",
                    href(group.number())));
        }
        for (TaskPlan.Existing existing : task.existing()) {
            areas.add(Area.outline(existing.members(), "today"));
        }
        return Sketch.of(label, leads.size() > MOST_MARKED ? Set.of() : leads, shades, areas);
    }

    private String hue(Group group) {
        return "g" + hues.getOrDefault(group.number(), 1);
    }

    /** Where a group stands in the list, which may be on another page. */
    private String href(int number) {
        int page = Paging.pageOf(number - 1);
        return (page == paging.number() ? "" : query + "&page=" + page) + "#" + anchor(number);
    }

    private static String anchor(int number) {
        return "group-" + number;
    }

    TaskPage.GroupView view(Group group) {
        String members = speech.count("tasks.members", group.members().size());
        return new TaskPage.GroupView(
                anchor(group.number()),
                Integer.toString(group.number()),
                hue(group),
                speech.explain().municipality(group.lead()),
                members + ", " + speech.count("tasks.residents", group.residents()),
                group.reaches(),
                group.members().stream().map(member -> member(group, member)).toList(),
                speech.explain().reasons(task, group));
    }

    private TaskPage.MemberView member(Group group, Group.Member member) {
        Integer residents = member.residents();
        boolean leads = member.municipality().equals(group.lead()) && !group.isAlone();
        return new TaskPage.MemberView(
                member.municipality(),
                speech.municipality(member.municipality()),
                leads ? speech.say("tasks.leads") : "",
                residents == null ? "" : speech.number(residents, 0),
                Levels.brought(speech, matrix, member.municipality(), task.competency()));
    }

    /** Each consortium there is beside the groups its members are in. */
    List<TaskPage.Today> existing() {
        List<TaskPage.Today> rows = new ArrayList<>();
        for (int i = 0; i < task.existing().size(); i++) {
            TaskPlan.Existing one = task.existing().get(i);
            rows.add(new TaskPage.Today(
                    speech.explain().name(one.cooperation()),
                    one.members().stream().map(speech::municipality).toList(),
                    becomes.get(i),
                    one.groups().stream().map(this::link).toList()));
        }
        return rows;
    }

    private Link link(int number) {
        String lead = task.groups().stream()
                .filter(group -> group.number() == number)
                .map(group -> speech.explain().municipality(group.lead()))
                .findFirst()
                .orElse("");
        String name = speech.say("tasks.group", "number", Integer.toString(number));
        return new Link(name + " (" + lead + ")", href(number));
    }

    /** How things stand today against the plan. */
    String gain() {
        return becomes.isEmpty() ? speech.say("tasks.today.none") : becomes.get(becomes.size() - 1);
    }
}
