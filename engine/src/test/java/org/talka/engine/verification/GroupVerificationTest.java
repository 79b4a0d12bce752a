package org.talka.engine.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talka.engine.Region;
import org.talka.engine.explain.Language;
import org.talka.engine.plan.Check;
import org.talka.engine.plan.Check.State;
import org.talka.engine.plan.Check.Subject;
import org.talka.engine.plan.Verdict;

/** Plans of groups and circles for six municipalities along a road and an island, as written and with any one thing changed. */
class GroupVerificationTest {

    private static final Region ROAD = Region.of()
            .municipalities("""
                    id,name,country,population,lat,lon,region
                    A,Alder,LV,6000,57.0,24.0,West
                    B,Birch,LV,5000,57.0,24.2,West
                    C,Cedar,LV,4000,57.0,24.4,West
                    D,Dogwood,LV,7000,57.0,24.6,East
                    E,Elm,LV,5000,57.0,24.8,East
                    F,Fir,LV,6000,57.0,25.0,East
                    I,Isle,LV,500,57.9,24.5,West
                    """)
            .neighbours("a,b,border_km\nA,B,\nB,C,\nC,D,\nD,E,\nE,F,\n")
            .competencies("""
                    id,name_en,name_lv,minimum_population
                    waste,waste management,atkritumu apsaimniekošana,10000
                    police,municipal police,pašvaldības policija,15000
                    """)
            .offers("""
                    municipality,competency,level,source,year,origin
                    A,waste,0.9,a page,2025,documented
                    E,waste,0.7,a page,2025,documented
                    D,police,0.8,a page,2025,documented
                    """)
            .needs("""
                    municipality,competency,urgency,source,year,origin
                    B,waste,0.5,a letter,2025,declared
                    C,waste,0.6,a letter,2025,declared
                    D,waste,0.7,a letter,2025,declared
                    F,waste,0.7,a letter,2025,declared
                    I,waste,0.2,a letter,2025,declared
                    C,police,0.4,a letter,2025,declared
                    E,police,0.4,a letter,2025,declared
                    """)
            .file("cooperations.csv", """
                    id,kind,competency,name,instrument,since,until,source
                    w,consortium,waste,West waste,,2001,,a page
                    t,twinning,,Two,,2001,,a page
                    """)
            .file("cooperation_members.csv", "cooperation,municipality,role\nw,A,\nw,B,\nt,C,\nt,D,\n");

    private static final Region TRAVELLING =
            ROAD.rules("{\"circles\": {\"fewest\": 3, \"most\": 4, \"largestDistanceKm\": 40}}");

    @TempDir
    private Path folder;

    @Test
    void groupsAreAcceptedAsTheyWereWrittenInBothLanguages() throws IOException {
        for (Language language : Language.values()) {
            assertAccepted(
                    GroupPlanFiles.ofTasks(ROAD, language, folder.resolve(language.name()))
                            .verify(),
                    Subject.ofGroups().size());
        }
    }

    @Test
    void circlesAreAcceptedAsTheyWereWrittenWhetherTheyTravelOrNot() throws IOException {
        assertAccepted(
                GroupPlanFiles.ofCircles(ROAD, Language.LV, folder).verify(),
                Subject.ofCircles().size());
        assertAccepted(
                GroupPlanFiles.ofCircles(TRAVELLING, Language.EN, folder).verify(),
                Subject.ofCircles().size());
    }

    private static void assertAccepted(Verdict verdict, int checks) {
        assertThat(verdict.checks())
                .filteredOn(check -> check.state() != State.PASSED)
                .isEmpty();
        assertThat(verdict.checks()).hasSize(checks);
    }

    @Test
    void noFigureOfGroupsCanBeChangedUnderANewSealButTheSeed() throws IOException {
        assertThat(hidden(GroupPlanFiles.ofTasks(ROAD, Language.EN, folder))).containsExactly("/seed");
    }

    @Test
    void noFigureOfCirclesCanBeChangedUnderANewSeal() throws IOException {
        assertThat(hidden(GroupPlanFiles.ofCircles(TRAVELLING, Language.EN, folder)))
                .isEmpty();
    }

    @Test
    void tablesOfCompetenciesWhoseIdsLookAlikeAreCheckedEach() throws IOException {
        Region alike = ROAD.competencies("""
                id,name_en,name_lv,minimum_population
                ..,waste management,atkritumu apsaimniekošana,10000
                a/b,municipal police,pašvaldības policija,15000
                a_b,fire service,ugunsdzēsība,20000
                """)
                .offers("municipality,competency,level,source,year,origin\nA,..,0.9,a page,2025,documented\n")
                .needs("municipality,competency,urgency,source,year,origin\nB,a/b,0.5,a letter,2025,declared\n")
                .file("cooperations.csv", "id,kind,competency,name,instrument,since,until,source\n")
                .file("cooperation_members.csv", "cooperation,municipality,role\n");
        Path home = folder.resolve("out");
        GroupPlanFiles files = GroupPlanFiles.ofTasks(alike, Language.EN, home);

        assertThat(files.tables())
                .hasSize(3)
                .allSatisfy(table -> assertThat(home.resolve(table).normalize()).startsWith(home));
        assertAccepted(files.verify(), Subject.ofGroups().size());
        for (String table : files.tables()) {
            files.write(table, "municipality,group,lead\n");
            files.writeSealed(files.json());
            assertThat(files.verify().check(Subject.GROUPS_TABLE).state()).isEqualTo(State.FAILED);
            files.restore();
        }
    }

    private static List<String> hidden(GroupPlanFiles files) throws IOException {
        List<String> figures = PlanFiles.figures(files.json());
        List<String> hidden = new ArrayList<>();
        assertThat(figures).hasSizeGreaterThan(50);
        for (String figure : figures) {
            if (!figure.startsWith("/files") && !figure.equals("/seal")) {
                files.writeSealed(PlanFiles.changed(files.json(), figure));
                if (files.verify().isAccepted()) {
                    hidden.add(figure);
                }
                files.restore();
            }
        }
        return hidden;
    }

    /** Whoever changes a table and plan.json alike has to change every figure that follows as well. */
    @Test
    void noMunicipalityCanBeMovedToAnotherGroup() throws IOException {
        GroupPlanFiles files = GroupPlanFiles.ofTasks(ROAD, Language.EN, folder);
        int groups = files.json().at("/tasks/0/groups").size();

        for (int from = 0; from < groups; from++) {
            for (int to = 0; to < groups; to++) {
                for (int member = 0;
                        from != to && member < members(files.json(), from).size();
                        member++) {
                    ObjectNode plan = files.json();
                    members(plan, to).add(members(plan, from).remove(member));
                    files.writeSealed(plan);

                    assertThat(files.verify().isAccepted())
                            .as(member + " of " + from + " to " + to)
                            .isFalse();
                    files.restore();
                }
            }
        }
    }

    private static ArrayNode members(ObjectNode plan, int group) {
        return (ArrayNode) plan.at("/tasks/0/groups/" + group + "/members");
    }

    @Test
    void everyRowOfTheTablesIsHeldAgainstThePlan() throws IOException {
        GroupPlanFiles files = GroupPlanFiles.ofTasks(ROAD, Language.EN, folder);

        for (String table : files.tables()) {
            List<String> rows = files.read(table).lines().toList();
            for (String row : rows.subList(1, rows.size())) {
                String other = row.replaceFirst(",\\d+,", ",9,");
                files.write(table, files.read(table).replace(row, other));
                assertThat(failed(files.verify())).contains(Subject.ATTACHMENTS, Subject.GROUPS_TABLE);
                files.writeSealed(files.json());

                assertThat(failed(files.verify())).as(row).contains(Subject.GROUPS_TABLE);
                files.restore();
            }
        }
    }

    @Test
    void groupsThatMayNotBeAreNamedBeforeAnythingElse() throws IOException {
        GroupPlanFiles files = GroupPlanFiles.ofTasks(ROAD, Language.EN, folder);

        ObjectNode twice = files.json();
        members(twice, 0).add(members(twice, 1).get(0).deepCopy());
        files.writeSealed(twice);
        assertThat(failed(files.verify())).containsExactly(Subject.ASSIGNMENT);

        files.restore();
        ObjectNode apart = files.json();
        int last = apart.at("/tasks/0/groups").size() - 1;
        members(apart, 0).addAll(members(apart, last));
        ((ArrayNode) apart.at("/tasks/0/groups")).remove(last);
        files.writeSealed(apart);
        assertThat(failed(files.verify())).contains(Subject.CONNECTED);
    }

    @Test
    void aPlanThatIsNotTheBestIsNotCalledSo() throws IOException {
        GroupPlanFiles files = GroupPlanFiles.ofTasks(ROAD, Language.EN, folder);
        ObjectNode plan = files.json();
        ((ObjectNode) plan.at("/tasks/1")).put("optimal", false);
        files.writeSealed(plan);

        assertThat(failed(files.verify())).containsExactly(Subject.OPTIMAL);
    }

    @Test
    void aChangeWithoutANewSealIsSeenAtOnce() throws IOException {
        GroupPlanFiles files = GroupPlanFiles.ofTasks(ROAD, Language.EN, folder);
        files.write("plan.json", files.read("plan.json").replace("\"seed\" : 1", "\"seed\" : 2"));

        assertThat(failed(files.verify())).containsExactly(Subject.SEAL);
    }

    private static List<Subject> failed(Verdict verdict) {
        return verdict.checks().stream()
                .filter(check -> check.state() == State.FAILED)
                .map(Check::subject)
                .collect(Collectors.toList());
    }
}
