package org.talka.web.run;

import java.util.ArrayList;
import java.util.List;
import org.talka.engine.circle.peers.PeerCircle;
import org.talka.engine.circle.peers.TopicPlan;
import org.talka.engine.consortium.Group;
import org.talka.engine.consortium.TaskPlan;
import org.talka.web.page.Link;
import org.talka.web.page.Speech;

/** The groups and circles a municipality is in, as far as they have been made; begins nothing. */
public record Memberships(TaskRun tasks, CircleRun circles) {

    /**
     * One group or circle.
     *
     * @param page address of its competency's groups or circles
     * @param role whether it is a group or a circle, and what the municipality would do there, in words
     * @param others the other members
     */
    public record Membership(String page, String competency, String role, List<Link> others) {
        public Membership {
            others = List.copyOf(others);
        }
    }

    /**
     * What one municipality is in; each list is empty where it is in none or where none was made yet.
     *
     * @param groups of two or more that would carry a task together
     */
    public record Of(List<Membership> groups, List<Membership> circles) {
        public Of {
            groups = List.copyOf(groups);
            circles = List.copyOf(circles);
        }

        public boolean isEmpty() {
            return groups.isEmpty() && circles.isEmpty();
        }

        /** Groups, then circles. */
        public List<Membership> all() {
            List<Membership> all = new ArrayList<>(groups);
            all.addAll(circles);
            return all;
        }
    }

    /** What a municipality with this id is in. */
    public Of of(String id, Speech speech) {
        List<Membership> groups = new ArrayList<>();
        for (TaskPlan task : tasks.made().map(plan -> plan.tasks()).orElse(List.of())) {
            task.find(id)
                    .filter(group -> !group.isAlone())
                    .ifPresent(group -> groups.add(group(task, group, id, speech)));
        }
        List<Membership> meeting = new ArrayList<>();
        for (TopicPlan topic : circles.made().map(made -> made.plan().topics()).orElse(List.of())) {
            for (PeerCircle circle : topic.circles()) {
                if (circle.ids().contains(id)) {
                    meeting.add(circle(topic, circle, id, speech));
                }
            }
        }
        return new Of(groups, meeting);
    }

    private static Membership group(TaskPlan task, Group group, String id, Speech speech) {
        return new Membership(
                speech.links().tasks(task.competency()) + "#group-" + group.number(),
                speech.explain().competency(task.competency()),
                speech.say(group.lead().equals(id) ? "membership.leads" : "membership.group"),
                others(group.ids(), id, speech));
    }

    private static Membership circle(TopicPlan topic, PeerCircle circle, String id, Speech speech) {
        String role = circle.coach().equals(id)
                ? "membership.coach"
                : circle.host().equals(id) ? "membership.host" : "membership.circle";
        return new Membership(
                speech.links().circles(topic.competency()) + "#circle-" + circle.number(),
                speech.explain().competency(topic.competency()),
                speech.say(role),
                others(circle.ids(), id, speech));
    }

    private static List<Link> others(List<String> ids, String id, Speech speech) {
        return ids.stream()
                .filter(one -> !one.equals(id))
                .map(speech::municipality)
                .toList();
    }
}
