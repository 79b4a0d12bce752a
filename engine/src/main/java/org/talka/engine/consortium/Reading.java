package org.talka.engine.consortium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.talka.engine.consortium.Group.Shortfall;
import org.talka.engine.consortium.TaskPlan.Existing;
import org.talka.engine.consortium.TaskPlan.Today;
import org.talka.engine.consortium.bond.Bonds;
import org.talka.engine.consortium.problem.Grouping;
import org.talka.engine.consortium.problem.GroupingProblem;
import org.talka.engine.consortium.problem.Land;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.matrix.CurrentNeed;
import org.talka.engine.matrix.CurrentOffer;
import org.talka.engine.model.Cooperation;

/** Reads a grouping back into the words of a plan. */
final class Reading {

    private static final double METRES = 1_000;

    private final CooperationMatrix matrix;
    private final Country country;
    private final Formulation formulation;
    private final String competency;
    private final @Nullable Bonds bonds;

    Reading(
            CooperationMatrix matrix,
            Country country,
            Formulation formulation,
            String competency,
            @Nullable Bonds bonds) {
        this.matrix = matrix;
        this.country = country;
        this.formulation = formulation;
        this.competency = competency;
        this.bonds = bonds;
    }

    TaskPlan of(GroupingProblem problem, Outcome outcome) {
        List<int[]> memberships = outcome.grouping().groups();
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < memberships.size(); i++) {
            groups.add(group(problem, i + 1, memberships.get(i)));
        }
        int reaching = (int) groups.stream().filter(Group::reaches).count();
        return new TaskPlan(
                competency,
                problem.limits().scale(),
                groups,
                reaching,
                problem.limits().asManyAsPossible() ? outcome.ceiling().reaching() : Ceiling.most(problem),
                outcome.standing().shortMembers(),
                outcome.ceiling().shortMembers(),
                outcome.standing().metres() / METRES,
                outcome.optimal(),
                outcome.stoppedByClock(),
                existing(problem, outcome.grouping()),
                today(problem));
    }

    private Group group(GroupingProblem problem, int number, int[] members) {
        int lead = problem.lead(members);
        List<Group.Member> those = Arrays.stream(members)
                .mapToObj(member -> member(problem.land(), member, lead))
                .toList();
        long regions = Arrays.stream(members)
                .map(problem.land()::region)
                .filter(region -> region >= 0)
                .distinct()
                .count();
        return new Group(
                number,
                country.ids().get(lead),
                those,
                problem.residents(members),
                shortfall(problem, members),
                (int) Math.max(1, regions),
                problem.metres(members) / METRES,
                bonds == null || members.length == 1 ? null : bonds.mean(members));
    }

    private Group.Member member(Land land, int member, int lead) {
        String id = country.ids().get(member);
        CurrentOffer offer = matrix.offersOf(id).get(competency);
        CurrentNeed need = matrix.needsOf(id).get(competency);
        return new Group.Member(
                id,
                matrix.data().municipality(id).population(),
                offer == null ? null : offer.levelNow(),
                need == null ? null : need.urgencyNow(),
                land.metres(member, lead) / METRES);
    }

    private static @Nullable Shortfall shortfall(GroupingProblem problem, int[] members) {
        int scale = problem.limits().scale();
        if (problem.residents(members) >= scale) {
            return null;
        }
        if (Arrays.stream(members).anyMatch(member -> !problem.mayJoin(member))) {
            return Shortfall.LOAD;
        }
        int part = problem.land().part(members[0]);
        long reachable = IntStream.range(0, problem.size())
                .filter(one -> problem.land().part(one) == part)
                .mapToLong(problem.land()::residents)
                .sum();
        if (reachable < scale) {
            return Shortfall.TOO_FEW_IN_REACH;
        }
        return Ceiling.isHopeless(problem, members) ? Shortfall.TOO_SMALL_A_GROUP : Shortfall.NOT_FOUND;
    }

    private List<Existing> existing(GroupingProblem problem, Grouping grouping) {
        List<Existing> existing = new ArrayList<>();
        for (Cooperation cooperation : formulation.existing(competency)) {
            int[] members = formulation.members(cooperation);
            if (members.length > 1) {
                List<Integer> numbers = Arrays.stream(members)
                        .map(member -> grouping.group(member) + 1)
                        .distinct()
                        .sorted()
                        .boxed()
                        .toList();
                boolean kept =
                        numbers.size() == 1 && grouping.groups().get(numbers.get(0) - 1).length == members.length;
                existing.add(new Existing(
                        cooperation,
                        Arrays.stream(members).mapToObj(country.ids()::get).toList(),
                        problem.residents(members),
                        numbers,
                        kept,
                        problem.land().isConnected(members)));
            }
        }
        return existing;
    }

    /** Whoever is in several consortia reaches the scale where one of them does. */
    private Today today(GroupingProblem problem) {
        boolean[] served = new boolean[problem.size()];
        boolean[] member = new boolean[problem.size()];
        int consortia = 0;
        int reaching = 0;
        for (Cooperation cooperation : formulation.existing(competency)) {
            int[] members = formulation.members(cooperation);
            if (members.length > 1) {
                consortia++;
                boolean reaches = problem.residents(members) >= problem.limits().scale();
                reaching += reaches ? 1 : 0;
                for (int one : members) {
                    member[one] = true;
                    served[one] |= reaches;
                }
            }
        }
        int missing = 0;
        for (int one = 0; one < served.length; one++) {
            boolean large = problem.land().residents(one) >= problem.limits().scale();
            reaching += large && !member[one] ? 1 : 0;
            missing += served[one] || large ? 0 : 1;
        }
        return new Today(consortia, reaching, missing);
    }
}
