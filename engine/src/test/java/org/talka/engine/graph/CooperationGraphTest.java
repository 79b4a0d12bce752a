package org.talka.engine.graph;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.talka.engine.Region;
import org.talka.engine.graph.CooperationGraph.CommonPartner;
import org.talka.engine.model.Cooperation;

class CooperationGraphTest {

    private static final String COOPERATIONS = "id,kind,name,source\n";
    private static final String MEMBERS = "cooperation,municipality\n";

    @Test
    void neighboursShareABorderWhicheverIsNamedFirst() {
        var graph = graph(Region.small().neighbours("""
                a,b,border_km
                B,A,12.5
                B,C,
                """));

        assertThat(graph.neighbours("A")).containsExactly("B");
        assertThat(graph.neighbours("B")).containsExactly("A", "C");
        assertThat(graph.neighbours("C")).containsExactly("B");
    }

    @Test
    void whoeverHasNoBorderHasNoNeighbours() {
        assertThat(graph(Region.small()).neighbours("A")).isEmpty();
    }

    @Test
    void tiesAreTheCooperationsBothTakePartIn() {
        var graph = graph(Region.small().cooperations("""
                id,kind,name,source
                river,other,river basin,a page
                choir,twinning,choirs,a page
                alone,other,alone,a page
                """).members("""
                cooperation,municipality
                river,A
                river,B
                river,C
                choir,B
                choir,A
                alone,A
                """));

        assertThat(graph.ties("A", "B")).extracting(Cooperation::id).containsExactly("choir", "river");
        assertThat(graph.ties("B", "A")).extracting(Cooperation::id).containsExactly("choir", "river");
        assertThat(graph.ties("A", "C")).extracting(Cooperation::id).containsExactly("river");
    }

    @Test
    void bordersAndSharedCompetenciesAreNoTies() {
        var graph = graph(Region.small().neighbours("""
                a,b,border_km
                A,B,1
                """).offers("""
                municipality,competency,level,source,year,origin
                A,waste,1,a page,2025,documented
                B,waste,1,a page,2025,documented
                """));

        assertThat(graph.ties("A", "B")).isEmpty();
    }

    @Test
    void helpersOfferWhatIsNeededAndAreNeverTheMunicipalityItself() {
        var graph = graph(Region.small().offers("""
                municipality,competency,level,source,year,origin
                A,waste,0.5,a page,2025,documented
                B,waste,0.9,a page,2025,documented
                B,waste,0.2,another page,2020,documented
                C,roads,0.7,a page,2025,documented
                """).needs("""
                municipality,competency,urgency,source,year,origin
                A,waste,0.6,a letter,2025,declared
                A,waste,0.3,an older letter,2020,declared
                B,roads,0.6,a letter,2025,declared
                """));

        assertThat(graph.helpersOf("A")).containsExactly("B");
        assertThat(graph.helpersOf("B")).containsExactly("C");
        assertThat(graph.helpersOf("C")).isEmpty();
        assertThat(graph.offering("waste")).containsExactly("A", "B");
        assertThat(graph.offering("roads")).containsExactly("C");
    }

    @Test
    void aCooperationOfManyTiesAnyTwoOfThemLess() {
        var graph = graph(among(5, room("pair-ac", 0, 2), room("pair-bc", 1, 2), room("four", 0, 1, 3, 4)));

        List<CommonPartner> common = graph.commonPartners("M00", "M01");

        assertThat(common).extracting(CommonPartner::municipality).containsExactly("M02", "M03", "M04");
        assertThat(common.get(0).strength()).isEqualTo(1);
        assertThat(common.get(1).strength()).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void severalCooperationsAddUpAndTheWeakerLinkCounts() {
        var graph = graph(among(4, room("two", 0, 2), room("three", 0, 2, 3), room("weak", 1, 2, 3)));

        assertThat(graph.commonPartners("M00", "M01"))
                .containsExactly(new CommonPartner("M02", 0.5), new CommonPartner("M03", 0.5));
    }

    @Test
    void commonPartnersDoNotDependOnTheOrderOfRows() {
        List<String> rooms = new ArrayList<>(List.of(
                room("c02", 0, 1),
                room("c03", 0, 1, 2),
                room("c04", 0, 1, 2, 3),
                room("c06", 0, 1, 2, 3, 4, 5),
                room("c08", 0, 1, 2, 3, 4, 5, 6, 7),
                room("c11", 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
                room("c12", 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)));
        List<CommonPartner> inOrder =
                graph(among(12, rooms.toArray(String[]::new))).commonPartners("M00", "M01");
        Random random = new Random(3);

        for (int i = 0; i < 20; i++) {
            Collections.shuffle(rooms, random);

            assertThat(graph(among(12, rooms.toArray(String[]::new))).commonPartners("M00", "M01"))
                    .isEqualTo(inOrder);
        }
    }

    @Test
    void sixtyMembersStillAreACooperationAndOneMoreIsAForum() {
        int[] sixty = IntStream.range(0, 60).toArray();
        int[] more = IntStream.range(0, 61).toArray();

        var graph = graph(among(62, room("sixty", sixty)));
        var forum = graph(among(62, room("forum", more)));

        assertThat(graph.ties("M00", "M59")).hasSize(1);
        assertThat(graph.commonPartners("M00", "M59")).hasSize(58);
        assertThat(forum.ties("M00", "M59")).isEmpty();
        assertThat(forum.commonPartners("M00", "M59")).isEmpty();
    }

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neighboursTiesAndPartnersAreTheSameFromBothSides(long seed) {
        Random random = new Random(seed);
        int size = 3 + random.nextInt(8);
        var graph = graph(drawn(random, size));

        for (int i = 0; i < size; i++) {
            assertThat(graph.neighbours(id(i))).doesNotContain(id(i));
            for (int j = 0; j < size; j++) {
                assertThat(graph.neighbours(id(i)).contains(id(j)))
                        .isEqualTo(graph.neighbours(id(j)).contains(id(i)));
                if (i != j) {
                    assertThat(graph.ties(id(i), id(j))).isEqualTo(graph.ties(id(j), id(i)));
                    assertCommonPartners(graph, id(i), id(j));
                }
            }
        }
    }

    private static void assertCommonPartners(CooperationGraph graph, String a, String b) {
        List<CommonPartner> common = graph.commonPartners(a, b);

        assertThat(common).isEqualTo(graph.commonPartners(b, a));
        assertThat(common).extracting(CommonPartner::municipality).doesNotContain(a, b);
        assertThat(common).allSatisfy(partner -> {
            assertThat(partner.strength()).isPositive();
            assertThat(graph.ties(a, partner.municipality())).isNotEmpty();
            assertThat(graph.ties(b, partner.municipality())).isNotEmpty();
        });
        assertThat(common).extracting(CommonPartner::strength).isSortedAccordingTo(Collections.reverseOrder());
    }

    private static Region drawn(Random random, int size) {
        StringBuilder neighbours = new StringBuilder("a,b,border_km\n");
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                if (random.nextInt(3) == 0) {
                    boolean turned = random.nextBoolean();
                    neighbours
                            .append(id(turned ? j : i))
                            .append(',')
                            .append(id(turned ? i : j))
                            .append(",1\n");
                }
            }
        }
        neighbours.append(id(0)).append(',').append(id(size - 1)).append(",2\n");
        String[] rooms = IntStream.range(0, 4)
                .mapToObj(k -> room(
                        "room" + k,
                        IntStream.range(0, size)
                                .filter(i -> random.nextBoolean())
                                .toArray()))
                .toArray(String[]::new);
        return among(size, rooms).neighbours(neighbours.toString());
    }

    private static CooperationGraph graph(Region region) {
        return CooperationGraph.of(region.load());
    }

    private static Region among(int municipalities, String... rooms) {
        String cooperations = IntStream.range(0, rooms.length)
                .mapToObj(i -> rooms[i].substring(0, rooms[i].indexOf(',')) + ",other,a room,a page\n")
                .collect(joining("", COOPERATIONS, ""));
        return Region.small()
                .municipalities(IntStream.range(0, municipalities)
                        .mapToObj(i -> id(i) + ",Place " + i + ",LV,,,\n")
                        .collect(joining("", "id,name,country,population,lat,lon\n", "")))
                .cooperations(cooperations)
                .members(MEMBERS + String.join("", rooms));
    }

    /** The rows of one cooperation's members. */
    private static String room(String id, int... members) {
        return members.length == 0
                ? id + "," + id(0) + "\n"
                : IntStream.of(members).mapToObj(i -> id + "," + id(i) + "\n").collect(joining());
    }

    private static String id(int index) {
        return String.format("M%02d", index);
    }
}
