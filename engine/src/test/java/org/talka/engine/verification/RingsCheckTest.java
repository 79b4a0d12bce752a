package org.talka.engine.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talka.engine.Region;
import org.talka.engine.explain.Language;
import org.talka.engine.plan.Check;
import org.talka.engine.plan.Check.Subject;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.PlanImpossible;
import org.talka.engine.rules.Rules;

/** A plan whose pairs leave room for one ring: each of three has a partner of its own and could besides help the next. */
class RingsCheckTest {

    private static final Region REGION = Region.of()
            .municipalities("""
                    id,name,country,population,lat,lon,languages
                    A,Alder,LV,12000,56.9,24.1,lv
                    B,Birch,LV,8000,57.3,25.2,lv
                    C,Cedar,LV,30000,56.2,26.0,lv
                    D,Elm,LV,12000,56.9,24.2,lv
                    E,Fir,LV,8000,57.3,25.3,lv
                    F,Hazel,LV,30000,56.2,26.1,lv
                    """)
            .competencies("id,name_en\nwaste,waste\nroads,roads\nparks,parks\nown,own\nown2,own\nown3,own\n")
            .offers("""
                    municipality,competency,level,source,year,origin
                    A,waste,0.5,a page,2025,documented
                    B,roads,0.5,a page,2025,documented
                    C,parks,0.5,a page,2025,documented
                    D,own,1,a page,2025,documented
                    E,own2,1,a page,2025,documented
                    F,own3,1,a page,2025,documented
                    """)
            .needs("""
                    municipality,competency,urgency,source,year,origin
                    B,waste,0.5,a letter,2025,declared
                    C,roads,0.5,a letter,2025,declared
                    A,parks,0.5,a letter,2025,declared
                    A,own,1,a letter,2025,declared
                    B,own2,1,a letter,2025,declared
                    C,own3,1,a letter,2025,declared
                    """);

    @TempDir
    private Path folder;

    private PlanFiles files;

    @BeforeEach
    void writeAPlanWithARing() throws IOException, PlanImpossible {
        var matrix = PlanFiles.matrix(REGION, new Rules.TwinningRules(1, 20, List.of(1.0), 0.5, 0.01));
        files = PlanFiles.of(matrix, Pins.NONE, Language.EN, 5, folder);
    }

    @Test
    void aRingThatIsOneIsAccepted() throws IOException {
        assertThat(files.json().path("rings")).hasSize(1);
        assertThat(files.verify().check(Subject.RINGS).state()).isEqualTo(Check.State.PASSED);
    }

    @ParameterizedTest
    @CsvSource({
        "/rings/0/worth",
        "/rings/0/steps/0/level",
        "/rings/0/steps/1/strength",
        "/rings/0/steps/2/fit",
        "/rings/0/reasons/0",
        "/ringsWorth",
        "/ringsBound"
    })
    void aFigureThatIsChangedAndSealedAnewIsFound(String place) throws IOException {
        files.writeSealed(PlanFiles.changed(files.json(), place));

        assertThat(state()).isEqualTo(Check.State.FAILED);
    }

    @Test
    void aRingGivenTwiceOrLeftOutOrOfOthersIsFound() throws IOException {
        ObjectNode twice = files.json();
        rings(twice).add(rings(twice).get(0).deepCopy());
        files.writeSealed(twice);
        assertThat(state()).isEqualTo(Check.State.FAILED);

        ObjectNode none = files.json();
        rings(none).removeAll();
        files.writeSealed(none);
        assertThat(state()).isEqualTo(Check.State.FAILED);
        files.restore();

        ObjectNode others = files.json();
        ((ArrayNode) others.at("/rings/0/members")).set(1, "E");
        files.writeSealed(others);
        assertThat(state()).isEqualTo(Check.State.FAILED);
    }

    @ParameterizedTest
    @CsvSource({"Alder,Elder", ";,:", "0.,1.", "Birch,Birches"})
    void aRowOfTheTableThatSaysOtherIsFoundUnderANewSeal(String was, String is) throws IOException {
        List<String> lines = files.read("rings.csv").lines().toList();
        String spoilt = lines.get(1).replace(was, is);
        assertThat(spoilt).isNotEqualTo(lines.get(1));
        files.write("rings.csv", lines.get(0) + "\n" + spoilt + "\n");
        files.sealAnew();

        assertThat(files.verify().check(Subject.RINGS_TABLE).state()).isEqualTo(Check.State.FAILED);
        assertThat(state()).isEqualTo(Check.State.PASSED);
    }

    @Test
    void aTableWithARowTooFewOrTooManyOrNoHeaderIsFoundUnderANewSeal() throws IOException {
        String table = files.read("rings.csv");
        String header = table.lines().findFirst().orElseThrow() + "\n";
        for (String spoilt :
                List.of(header, table + "A;B;C,,0,\n", table.substring(header.length()), "", table + "\"")) {
            files.write("rings.csv", spoilt);
            files.sealAnew();
            assertThat(files.verify().check(Subject.RINGS_TABLE).state()).isEqualTo(Check.State.FAILED);
        }
    }

    private Check.State state() {
        return files.verify().check(Subject.RINGS).state();
    }

    private static ArrayNode rings(ObjectNode plan) {
        return (ArrayNode) plan.get("rings");
    }
}
