package org.talka.engine.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talka.engine.Region;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.matrix.Help;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;
import org.talka.engine.twinning.TwinningPlan;

/** Small regions drawn at random: every ring is written down and every choice tried. */
class RingsAgainstBruteForceTest {

    private static final List<String> COMPETENCIES = List.of("c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void theRingsAreWorthAsMuchAsTheBestChoiceOfAll(int block) {
        int found = 0;
        for (int seed = 40 * block; seed < 40 * (block + 1); seed++) {
            Random random = new Random(seed);
            CooperationMatrix matrix = matrix(random, 7 + random.nextInt(4));
            Pins pins = pins(random, matrix);
            TwinningPlan plan = plan(random, matrix, pins);

            Rings rings = Rings.of(matrix, plan);
            List<Ring> all = all(matrix, plan, pins);

            assertThat(rings.proven()).as("seed %d", seed).isTrue();
            assertThat(all.stream().map(RingsAgainstBruteForceTest::needs))
                    .as("seed %d", seed)
                    .containsAll(rings.rings().stream()
                            .map(RingsAgainstBruteForceTest::needs)
                            .toList());
            assertThat(rings.candidates()).as("seed %d", seed).isEqualTo(all.size());
            assertThat(rings.worth())
                    .as("seed %d", seed)
                    .isCloseTo(
                            best(
                                    all,
                                    0,
                                    new ArrayList<>(),
                                    matrix.rules().rings().mostPerMunicipality()),
                            within(1e-9));
            assertThat(rings.worth()).isCloseTo(rings.bound(), within(1e-9));
            found += rings.rings().size();
        }
        assertThat(found).isGreaterThan(10);
    }

    /** Most offers and needs go round in a circle of three or four kinds of municipality. */
    private static CooperationMatrix matrix(Random random, int size) {
        int round = 3 + random.nextInt(2);
        StringBuilder municipalities = new StringBuilder("id,name,country,population,lat,lon,languages\n");
        StringBuilder offers = new StringBuilder();
        StringBuilder needs = new StringBuilder();
        for (int i = 0; i < size; i++) {
            municipalities.append(String.format(
                    Locale.ROOT,
                    "M%d,Place %d,%s,%d,%.3f,%.3f,lv%n",
                    i,
                    i,
                    List.of("LV", "LV", "LV", "LV", "LV", "LV", "EE", "RU").get(random.nextInt(8)),
                    500 + random.nextInt(40_000),
                    56 + random.nextDouble(),
                    22 + 5 * random.nextDouble()));
            int turn = random.nextInt(round);
            for (int c = 0; c < COMPETENCIES.size(); c++) {
                int gives = c % round == turn ? 60 : 4;
                int takes = c % round == (turn + 1) % round ? 60 : 4;
                if (random.nextInt(100) < gives) {
                    offers.append(row(random, i, COMPETENCIES.get(c)));
                } else if (random.nextInt(100) < takes) {
                    needs.append(row(random, i, COMPETENCIES.get(c)));
                }
            }
        }
        String header = "municipality,competency,%s,source,year,origin\n";
        Region region = Region.of()
                .municipalities(municipalities.toString())
                .competencies("id,name_en\n" + String.join(",x\n", COMPETENCIES) + ",x\n")
                .offers(header.formatted("level") + offers)
                .needs(header.formatted("urgency") + needs)
                .rules(String.format(
                        Locale.ROOT,
                        "{\"home\": %s, \"rings\": {\"mostPerMunicipality\": %d, \"longest\": %d, \"weakestFlow\": %.2f}}",
                        random.nextBoolean() ? "[]" : "[\"LV\"]",
                        1 + random.nextInt(2),
                        3 + random.nextInt(2),
                        0.1 * random.nextDouble()));
        return Circling.matrix(region);
    }

    private static String row(Random random, int municipality, String competency) {
        return String.format(
                Locale.ROOT,
                "M%d,%s,%.2f,a page,2025,declared%n",
                municipality,
                competency,
                0.3 + 0.7 * random.nextDouble());
    }

    private static TwinningPlan plan(Random random, CooperationMatrix matrix, Pins pins) {
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : pairs(matrix)) {
            if (random.nextInt(30) == 0 && matrix.assess(pair.a(), pair.b()).isCandidate()) {
                pairs.add(pair);
            }
        }
        return Circling.plan(matrix, pins, pairs.toArray(Pair[]::new));
    }

    private static Pins pins(Random random, CooperationMatrix matrix) {
        return Pins.of(
                List.of(),
                pairs(matrix).stream().filter(pair -> random.nextInt(25) == 0).toList());
    }

    private static List<Pair> pairs(CooperationMatrix matrix) {
        List<Pair> pairs = new ArrayList<>();
        for (String a : matrix.municipalities()) {
            for (String b : matrix.municipalities()) {
                if (a.compareTo(b) < 0) {
                    pairs.add(Pair.of(a, b));
                }
            }
        }
        return pairs;
    }

    private static List<Ring> all(CooperationMatrix matrix, TwinningPlan plan, Pins pins) {
        List<Ring> rings = new ArrayList<>();
        for (String first : matrix.municipalities()) {
            grow(matrix, plan, pins, new ArrayList<>(List.of(first)), rings);
        }
        return rings;
    }

    private static void grow(
            CooperationMatrix matrix, TwinningPlan plan, Pins pins, List<String> members, List<Ring> rings) {
        if (members.size() >= 3) {
            List<Ring.Step> steps = new ArrayList<>();
            for (int i = 0; i < members.size(); i++) {
                step(matrix, plan, members.get(i), members.get((i + 1) % members.size()))
                        .ifPresent(steps::add);
            }
            if (steps.size() == members.size()) {
                rings.add(new Ring(steps));
            }
        }
        for (String next : matrix.municipalities()) {
            boolean mayJoin = next.compareTo(members.get(0)) > 0
                    && members.size() < matrix.rules().rings().longest()
                    && members.stream()
                            .allMatch(member -> !member.equals(next)
                                    && !pins.forbidden().contains(Pair.of(member, next))
                                    && (matrix.helps(member, next).isEmpty()
                                            || matrix.helps(next, member).isEmpty()));
            if (mayJoin) {
                members.add(next);
                grow(matrix, plan, pins, members, rings);
                members.remove(members.size() - 1);
            }
        }
    }

    private static Optional<Ring.Step> step(CooperationMatrix matrix, TwinningPlan plan, String from, String to) {
        Assessment assessment = matrix.assess(from, to);
        return matrix.helps(from, to).stream()
                .filter(help -> assessment.isCandidate() && !isMet(plan, help))
                .findFirst()
                .filter(help -> help.flow() >= matrix.rules().rings().weakestFlow())
                .map(help -> new Ring.Step(help, assessment.fit()));
    }

    private static boolean isMet(TwinningPlan plan, Help help) {
        return plan.proposals().stream()
                .flatMap(proposal -> proposal.chosenFor().stream())
                .anyMatch(met -> met.to().equals(help.to()) && met.competency().equals(help.competency()));
    }

    private static double best(List<Ring> rings, int next, List<Ring> chosen, int most) {
        if (next == rings.size()) {
            return chosen.stream().mapToDouble(Ring::worth).sum();
        }
        double without = best(rings, next + 1, chosen, most);
        if (!fits(rings.get(next), chosen, most)) {
            return without;
        }
        chosen.add(rings.get(next));
        double with = best(rings, next + 1, chosen, most);
        chosen.remove(chosen.size() - 1);
        return Math.max(with, without);
    }

    private static boolean fits(Ring ring, List<Ring> chosen, int most) {
        Set<String> needs = new HashSet<>();
        chosen.forEach(one -> needs.addAll(needs(one)));
        return needs(ring).stream().noneMatch(needs::contains)
                && ring.members().stream()
                        .allMatch(member -> chosen.stream()
                                        .filter(one -> one.members().contains(member))
                                        .count()
                                < most);
    }

    private static List<String> needs(Ring ring) {
        return ring.steps().stream()
                .map(step -> step.help().to() + " " + step.help().competency())
                .toList();
    }
}
