package org.talka.engine.verification.group;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.talka.engine.consortium.ConsortiumPlan;
import org.talka.engine.consortium.Group;
import org.talka.engine.consortium.Group.Shortfall;
import org.talka.engine.consortium.TaskPlan;
import org.talka.engine.io.plan.GroupsDocument;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.model.Competency;
import org.talka.engine.model.Cooperation;
import org.talka.engine.plan.Check.Subject;
import org.talka.engine.plan.Checklist;
import org.talka.engine.plan.Flaw;
import org.talka.engine.plan.Flaws;
import org.talka.engine.rules.BondRules;
import org.talka.engine.rules.ConsortiumRules.Aim;

/** A plan of shared tasks worked out anew from who is with whom. */
final class TasksAnew {

    private static final double METRES = 1_000;

    private final CooperationMatrix matrix;
    private final GroupsDocument plan;
    private final Ground ground;
    private final Loads loads;
    private final @Nullable Belonging belonging;
    private final Flaws assignment = new Flaws();
    private final Flaws pieces = new Flaws();
    private final Flaws limits = new Flaws();
    private final List<TaskPlan> tasks = new ArrayList<>();
    private final List<Proven> proofs = new ArrayList<>();

    TasksAnew(CooperationMatrix matrix, GroupsDocument plan) {
        this.matrix = matrix;
        this.plan = plan;
        this.ground = new Ground(matrix);
        this.loads = new Loads(matrix.rules().consortium());
        BondRules bonds = matrix.rules().consortium().bonds();
        this.belonging = bonds == null || matrix.rules().consortium().aim() != Aim.BONDS
                ? null
                : new Belonging(matrix, ground, bonds);
    }

    /** Whether the groups may be, so that there is something to work out. */
    boolean arePossible(Checklist checks) {
        List<GroupsDocument.Task> named = plan.tasks();
        List<String> order = order(named);
        for (int i = 0; i < named.size(); i++) {
            boolean inPlace = i < order.size() && named.get(i).competency().equals(order.get(i));
            if (!inPlace) {
                assignment.add(
                        new Flaw(Flaw.Kind.NO_TASK, "/tasks/" + i, named.get(i).competency(), ""));
            }
        }
        for (int i = 0; assignment.isEmpty() && i < named.size(); i++) {
            workOut(i, named.get(i));
        }
        boolean all = checks.add(Subject.ASSIGNMENT, "", "", assignment.list());
        if (all) {
            all = checks.add(Subject.CONNECTED, "", "", pieces.list())
                    & checks.add(Subject.LIMITS, "", "", limits.list());
        }
        return all;
    }

    /** The competencies of the plan in the order in which they are planned: those of the largest scale first. */
    private List<String> order(List<GroupsDocument.Task> named) {
        Set<String> those = new HashSet<>();
        named.forEach(task -> those.add(task.competency()));
        Map<String, Integer> scales = new HashMap<>();
        for (Competency competency : matrix.data().competencies().values()) {
            matrix.rules().consortium().scale(competency).ifPresent(scale -> scales.put(competency.id(), scale));
        }
        return scales.keySet().stream()
                .filter(those::contains)
                .sorted(Comparator.comparing((String id) -> -scales.getOrDefault(id, 0))
                        .thenComparing(id -> id))
                .toList();
    }

    private void workOut(int number, GroupsDocument.Task named) {
        List<List<String>> groups = named.groups();
        checkAssignment(number, groups);
        if (!assignment.isEmpty()) {
            return;
        }
        List<List<String>> sorted = groups.stream()
                .map(members -> members.stream().sorted().toList())
                .sorted(Comparator.comparing(members -> members.get(0)))
                .toList();
        Asked asked = new Asked(matrix, ground, loads, named.competency());
        for (int i = 0; i < sorted.size(); i++) {
            String place = "/tasks/" + number + "/groups/" + i;
            if (!ground.isOnePiece(sorted.get(i))) {
                pieces.add(
                        new Flaw(Flaw.Kind.NOT_CONNECTED, place, sorted.get(i).get(0), ""));
            }
            if (!asked.isAllowed(sorted.get(i))) {
                limits.add(
                        new Flaw(Flaw.Kind.BEYOND_LIMITS, place, sorted.get(i).get(0), ""));
            }
        }
        if (pieces.isEmpty() && limits.isEmpty()) {
            Proven proven = Proven.of(asked, sorted);
            proofs.add(proven);
            tasks.add(task(number, named.competency(), asked, sorted, proven));
            loads.add(
                    sorted, tasks.get(number).groups().stream().map(Group::lead).toList());
        }
    }

    private void checkAssignment(int number, List<List<String>> groups) {
        Set<String> home = new HashSet<>(ground.ids());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < groups.size(); i++) {
            String place = "/tasks/" + number + "/groups/" + i;
            for (String member : groups.get(i)) {
                if (!home.contains(member)) {
                    assignment.add(new Flaw(Flaw.Kind.MAY_NOT_JOIN, place, member, ""));
                } else if (!seen.add(member)) {
                    assignment.add(new Flaw(Flaw.Kind.IN_TWO_GROUPS, place, member, ""));
                }
            }
            if (groups.get(i).isEmpty()) {
                assignment.add(new Flaw(Flaw.Kind.MISSING, place + "/members", "", "members"));
            }
        }
        for (String id : ground.ids()) {
            if (!seen.contains(id)) {
                assignment.add(new Flaw(Flaw.Kind.IN_NO_GROUP, "/tasks/" + number, id, ""));
            }
        }
    }

    private TaskPlan task(int number, String competency, Asked asked, List<List<String>> sorted, Proven proven) {
        String place = "/tasks/" + number;
        List<Group> groups = new ArrayList<>();
        Weighed sum = Weighed.NOTHING;
        for (List<String> members : sorted) {
            groups.add(group(groups.size() + 1, asked, members));
            sum = sum.and(EverySet.weigh(asked, members));
        }
        int reaching = (int) groups.stream().filter(Group::reaches).count();
        boolean optimal = plan.isTrue(place + "/optimal");
        if (proven.everywhere() && !proven.unsure()) {
            optimal = proven.best();
        } else if (!proven.best()) {
            optimal = false;
        }
        int claimed = plan.whole(place + "/reachingBound").orElse(proven.reaching());
        boolean lower = !proven.everywhere()
                && asked.rules().asManyAsPossible()
                && claimed >= reaching
                && claimed < proven.reaching();
        return new TaskPlan(
                competency,
                asked.scale(),
                groups,
                reaching,
                lower ? claimed : proven.reaching(),
                sum.below(),
                proven.below(),
                sum.metres() / METRES,
                optimal,
                number == 0 && plan.isTrue("/stoppedByClock"),
                existing(asked, groups),
                today(asked));
    }

    private Group group(int number, Asked asked, List<String> members) {
        String lead = String.valueOf(asked.lead(members));
        List<Group.Member> those = new ArrayList<>();
        for (String id : members) {
            those.add(new Group.Member(
                    id,
                    matrix.data().municipality(id).population(),
                    asked.level(id),
                    asked.urgency(id),
                    ground.metres(id, lead) / METRES));
        }
        return new Group(
                number,
                lead,
                those,
                asked.residents(members),
                shortfall(asked, members),
                asked.regions(members),
                asked.cost(members) / METRES,
                belonging == null ? null : belonging.mean(members));
    }

    private @Nullable Shortfall shortfall(Asked asked, List<String> members) {
        if (asked.reaches(members)) {
            return null;
        }
        if (!members.stream().allMatch(asked::mayJoin)) {
            return Shortfall.LOAD;
        }
        if (asked.residents(ground.partOf(members.get(0))) < asked.scale()) {
            return Shortfall.TOO_FEW_IN_REACH;
        }
        Counting counting = new Counting(asked);
        return members.stream().anyMatch(counting::isHopeless) ? Shortfall.TOO_SMALL_A_GROUP : Shortfall.NOT_FOUND;
    }

    private List<TaskPlan.Existing> existing(Asked asked, List<Group> groups) {
        Map<String, Group> of = new HashMap<>();
        groups.forEach(group -> group.ids().forEach(id -> of.put(id, group)));
        List<TaskPlan.Existing> existing = new ArrayList<>();
        for (Cooperation consortium : asked.existing()) {
            List<String> members = asked.members(consortium);
            if (members.size() > 1) {
                List<Integer> numbers = groups.stream()
                        .filter(group -> group.ids().stream().anyMatch(members::contains))
                        .map(Group::number)
                        .toList();
                boolean kept = groups.stream().anyMatch(group -> group.ids().equals(members));
                existing.add(new TaskPlan.Existing(
                        consortium, members, asked.residents(members), numbers, kept, ground.isOnePiece(members)));
            }
        }
        return existing;
    }

    private TaskPlan.Today today(Asked asked) {
        Set<String> joined = new HashSet<>();
        Set<String> served = new HashSet<>();
        int consortia = 0;
        int reaching = 0;
        for (Cooperation consortium : asked.existing()) {
            List<String> members = asked.members(consortium);
            if (members.size() > 1) {
                consortia++;
                joined.addAll(members);
                if (asked.reaches(members)) {
                    reaching++;
                    served.addAll(members);
                }
            }
        }
        for (String id : ground.ids()) {
            if (asked.reaches(List.of(id))) {
                reaching += joined.contains(id) ? 0 : 1;
                served.add(id);
            }
        }
        return new TaskPlan.Today(consortia, reaching, ground.ids().size() - served.size());
    }

    ConsortiumPlan plan() {
        return new ConsortiumPlan(
                plan.number("/seed").map(BigDecimal::longValue).orElse(0L),
                ground.source(),
                ground.withNeighbours(0),
                ground.withNeighbours(1),
                tasks);
    }

    /** Who proves, by the plan's own word, that no other is better. */
    private String proven(boolean tried) {
        if (!plan.isTrue("/optimal")) {
            boolean some = belonging == null && !tried && tasks.stream().anyMatch(TaskPlan::optimal);
            return some ? "exact solver, not for all" : "nobody";
        }
        return tried ? "every set" : "exact solver";
    }

    /** What is shown of the proof. */
    Fidelity.Figures figures() {
        ConsortiumPlan anew = plan();
        int reaching = anew.tasks().stream().mapToInt(TaskPlan::reaching).sum();
        int below = anew.tasks().stream().mapToInt(TaskPlan::shortMembers).sum();
        int counted = proofs.stream().mapToInt(Proven::reaching).sum();
        int belowAtLeast = proofs.stream().mapToInt(Proven::below).sum();
        int bound = anew.tasks().stream().mapToInt(TaskPlan::reachingBound).sum();
        boolean tried = proofs.stream().allMatch(proof -> proof.everywhere() && !proof.unsure());
        return new Fidelity.Figures(
                plan.shown("/objective"),
                Integer.toString(reaching),
                plan.shown("/leftOut"),
                Integer.toString(below),
                plan.shown("/leftOutBound"),
                Integer.toString(belowAtLeast),
                plan.shown("/bound"),
                Integer.toString(counted),
                bound < counted,
                proven(tried),
                belonging != null || !tried && anew.tasks().stream().anyMatch(TaskPlan::optimal));
    }
}
