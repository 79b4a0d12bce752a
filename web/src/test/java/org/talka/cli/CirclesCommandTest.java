package org.talka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CirclesCommandTest {

    @TempDir
    private Path folder;

    @Test
    void circlesOfOneCompetencyStandBesideThePlanAndRepeatToTheByte() throws IOException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");

        Cli.Answer answer = run("youth-work", first);
        run("youth-work", second);

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("Coach", "Host", "Municipalities in need:");
        List<String> rows = Files.readAllLines(first.resolve("groups.csv"));
        assertThat(rows.get(0)).isEqualTo("municipality,group,lead");
        assertThat(rows).hasSizeGreaterThan(4);
        assertThat(first.resolve("groups.csv")).hasSameBinaryContentAs(second.resolve("groups.csv"));
        assertThat(first.resolve("plan.json")).hasSameBinaryContentAs(second.resolve("plan.json"));
        assertThat(first.resolve("plan.json")).content().contains("\"kind\" : \"circle\"", "\"host\"", "\"seal\"");
    }

    private static Cli.Answer run(String competency, Path out) {
        return Cli.run("circles", "--data", Cli.LATVIA, "--competency", competency, "--out", out.toString());
    }

    @Test
    void withoutACompetencyEachHasAFolder() {
        Cli.Answer answer =
                Cli.run("circles", "--data", Cli.LATVIA, "--out", folder.toString(), "--lang", "lv", "--json");

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).startsWith("{").contains("\"tasks\"");
        assertThat(folder.resolve("energy-management").resolve("groups.csv")).exists();
        assertThat(folder.resolve("plan.json")).exists();
    }

    @Test
    void anUnknownCompetencyAndOneNobodyNeedsOrOffersAreRefusedInOneLine() throws IOException {
        Path data = Cli.tinyPackage(folder.resolve("tiny"));
        Files.writeString(data.resolve("competencies.csv"), """
                id,name_en,name_lv
                waste,waste management,atkritumu apsaimniekošana
                roads,road upkeep,ceļu uzturēšana
                parks,parks,parki
                """);

        Cli.Answer unknown = Cli.run("circles", "--data", data.toString(), "--competency", "wast");
        Cli.Answer without = Cli.run("circles", "--data", data.toString(), "--competency", "parks", "--lang", "lv");

        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.err()).contains("\"wast\"", "Did you mean \"waste\"?");
        assertThat(without.code()).isEqualTo(1);
        assertThat(without.errLines()).singleElement().asString().contains("parki");
    }

    @Test
    void whoIsInNoCircleIsNamedWithTheReason() throws IOException {
        Path data = Cli.tinyPackage(folder.resolve("tiny"));

        Cli.Answer answer = Cli.run("circles", "--data", data.toString(), "--competency", "waste");

        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .contains("no circle", "than the 4 a circle needs")
                .doesNotContain("Pskov");
    }
}
