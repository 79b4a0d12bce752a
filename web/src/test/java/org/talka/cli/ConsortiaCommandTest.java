package org.talka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsortiaCommandTest {

    @TempDir
    private Path folder;

    @Test
    void groupsOfOneCompetencyStandBesideThePlanAndRepeatToTheByte() throws IOException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        String[] asked = {"consortia", "--data", Cli.LATVIA, "--competency", "civil-protection", "--seconds", "5"};

        Cli.Answer answer = Cli.run(with(asked, first));
        Cli.run(with(asked, second));

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("groups reach the scale of 60,000 inhabitants");
        List<String> rows = Files.readAllLines(first.resolve("groups.csv"));
        assertThat(rows.get(0)).isEqualTo("municipality,group,lead");
        assertThat(rows).hasSize(43);
        assertThat(first.resolve("groups.csv")).hasSameBinaryContentAs(second.resolve("groups.csv"));
        assertThat(first.resolve("plan.json")).hasSameBinaryContentAs(second.resolve("plan.json"));
        assertThat(first.resolve("plan.json")).content().contains("\"kind\" : \"consortium\"", "\"seal\"");
    }

    private static String[] with(String[] asked, Path out) {
        String[] all = Arrays.copyOf(asked, asked.length + 2);
        all[asked.length] = "--out";
        all[asked.length + 1] = out.toString();
        return all;
    }

    @Test
    void anUnknownCompetencyAndOneWithoutAScaleAreRefusedInOneLine() {
        Cli.Answer unknown = Cli.run("consortia", "--data", Cli.LATVIA, "--competency", "civil-protecton");
        Cli.Answer without = Cli.run("consortia", "--data", Cli.LATVIA, "--competency", "sport", "--lang", "lv");

        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.err()).contains("\"civil-protecton\"", "Did you mean \"civil-protection\"?");
        assertThat(without.code()).isEqualTo(1);
        assertThat(without.errLines()).singleElement().asString().contains("consortium.scales.sport");
    }

    @Test
    void aPackageWithoutAnyScaleIsRefused() throws IOException {
        Path data = Cli.tinyPackage(folder.resolve("tiny"));

        Cli.Answer answer = Cli.run("consortia", "--data", data.toString());

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.errLines()).singleElement().asString().contains("minimum_population");
    }
}
