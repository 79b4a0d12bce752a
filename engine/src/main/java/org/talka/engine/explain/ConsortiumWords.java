package org.talka.engine.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.talka.engine.consortium.ConsortiumPlan;
import org.talka.engine.consortium.Group;
import org.talka.engine.consortium.TaskPlan;

/** Shared tasks: who carries one with whom and why, and how good that is. */
final class ConsortiumWords {

    private static final int NAMES_SHOWN = 8;

    private final Wording wording;

    ConsortiumWords(Wording wording) {
        this.wording = wording;
    }

    /** Inhabitants against the scale, then the lead, the ways, the regions, and who brings or needs what. */
    List<String> reasons(TaskPlan task, Group group) {
        List<String> reasons = new ArrayList<>();
        reasons.add(inhabitants(task, group));
        if (!group.isAlone()) {
            reasons.add(lead(group));
            reasons.add(wording.count("group.regions", group.regions(), Map.of()));
            Double bond = group.bond();
            if (bond != null) {
                reasons.add(wording.say("group.bond", Map.of("percent", wording.percent(bond))));
            }
        }
        for (Group.Member member : group.members()) {
            Double level = member.level();
            Double urgency = member.urgency();
            if (level != null) {
                reasons.add(wording.share("group.offer", member.municipality(), level));
            }
            if (urgency != null && !group.isAlone()) {
                reasons.add(wording.share("group.need", member.municipality(), urgency));
            }
        }
        for (TaskPlan.Existing existing : task.existing()) {
            if (existing.kept() && existing.groups().contains(group.number())) {
                reasons.add(wording.say("group.kept", Map.of("name", wording.cooperation(existing.cooperation()))));
            }
        }
        return reasons;
    }

    private String inhabitants(TaskPlan task, Group group) {
        Map<String, String> values = Map.of(
                "names", names(group.ids()),
                "residents", wording.whole(group.residents()),
                "scale", wording.whole(task.scale()));
        Group.Shortfall shortfall = group.shortfall();
        if (shortfall != null) {
            return wording.say("group.short", values) + " " + wording.say("group.short." + shortfall, values);
        }
        return wording.say(group.isAlone() ? "group.alone" : "group.reaches", values);
    }

    private String lead(Group group) {
        Group.Member farthest = group.members().stream()
                .max(Comparator.comparingDouble(Group.Member::kmToLead).thenComparing(Group.Member::municipality))
                .orElseThrow();
        return wording.say(
                "group.lead",
                Map.of(
                        "name", wording.municipality(group.lead()),
                        "farthest", wording.municipality(farthest.municipality()),
                        "km", wording.whole(farthest.kmToLead())));
    }

    /** "waste management: 8 groups reach 150,000 inhabitants. Nobody is in a group below that." */
    String headline(TaskPlan task) {
        String reaching = wording.count(
                "task.reaching",
                task.reaching(),
                Map.of("competency", wording.competency(task.competency()), "scale", wording.whole(task.scale())));
        String missing = task.shortMembers() == 0
                ? wording.say("task.nobodyShort")
                : wording.count("task.short", task.shortMembers(), Map.of());
        return reaching + " " + missing;
    }

    /** What is proven, and what is not. */
    String proof(TaskPlan task) {
        List<String> sentences = new ArrayList<>();
        if (task.optimal()) {
            sentences.add(wording.say("task.optimal"));
        } else if (task.mostGroupsProven()) {
            sentences.add(wording.say("task.most"));
        } else {
            sentences.add(wording.say("task.bound", Map.of("bound", wording.whole(task.reachingBound()))));
        }
        if (task.shortMembers() > task.shortBound() && !task.optimal()) {
            sentences.add(wording.say("task.shortBound", Map.of("bound", wording.whole(task.shortBound()))));
        }
        if (task.stoppedByClock()) {
            sentences.add(wording.say("proof.clock"));
        }
        return String.join(" ", sentences);
    }

    /** How it is known who neighbours whom, and who has no neighbour or a single one. */
    List<String> borders(ConsortiumPlan plan) {
        List<String> sentences = new ArrayList<>();
        sentences.add(wording.say("borders." + plan.borders()));
        if (!plan.islands().isEmpty()) {
            sentences.add(wording.say("borders.islands", Map.of("names", names(plan.islands()))));
        }
        if (!plan.enclaves().isEmpty()) {
            sentences.add(wording.say("borders.enclaves", Map.of("names", names(plan.enclaves()))));
        }
        return sentences;
    }

    /** What becomes of each consortium there is, then what the plan gains; none where there is none. */
    List<String> existing(TaskPlan task) {
        List<String> sentences = new ArrayList<>();
        for (TaskPlan.Existing existing : task.existing()) {
            Map<String, String> values = Map.of(
                    "name", wording.cooperation(existing.cooperation()),
                    "residents", wording.whole(existing.residents()),
                    "members", wording.whole(existing.members().size()));
            if (existing.kept()) {
                sentences.add(wording.say("existing.kept", values));
            } else if (existing.groups().size() == 1) {
                sentences.add(wording.say("existing.grows", values));
            } else {
                sentences.add(wording.count("existing.parted", existing.groups().size(), values));
            }
        }
        if (!sentences.isEmpty()) {
            sentences.add(wording.say(
                    "existing.gain",
                    Map.of(
                            "reachingToday", wording.whole(task.today().reaching()),
                            "shortToday", wording.whole(task.today().shortMembers()),
                            "reaching", wording.whole(task.reaching()),
                            "short", wording.whole(task.shortMembers()))));
        }
        return sentences;
    }

    private String names(List<String> ids) {
        return wording.some(ids.stream().map(wording::municipality).toList(), NAMES_SHOWN);
    }
}
