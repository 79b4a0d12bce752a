package org.talka.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talka.cli.Cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talka.cli.Cli.Answer;

/** A plan somebody sent, checked with a command. */
class VerifyCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private String data = "";
    private String plan = "";

    @BeforeEach
    void makeAPlan() throws IOException {
        data = Cli.tinyPackage(folder.resolve("tiny")).toString();
        plan = folder.resolve("plan").toString();
        assertThat(run("propose", "--data", data, "--seconds", "20", "--out", plan)
                        .code())
                .isZero();
    }

    private Answer verify(String... more) {
        String[] arguments = new String[5 + more.length];
        System.arraycopy(new String[] {"verify", "--data", data, "--plan", plan}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return run(arguments);
    }

    private void change(String file, String from, String to) throws IOException {
        Path path = Path.of(plan, file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    @Test
    void aPlanIsAcceptedAsItWasMade() {
        Answer answer = verify();

        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .contains("objective", "Recomputed", "right", "Accepted: ")
                .doesNotContain("wrong");
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void aPlanWithAChangedSeedIsRejectedByItsSeal() throws IOException {
        change("plan.json", "\"seed\" : 1", "\"seed\" : 2");

        Answer answer = verify();

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains("plan.json was changed after it was written", "Rejected: 1 check failed.");
    }

    @Test
    void aChangedTableIsNamedInLatvian() throws IOException {
        change("prices.csv", "alder,,,", "alder,,,1");

        Answer answer = verify("--lang", "lv");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains("prices.csv: tas nav fails, kas rakstīts kopā ar plan.json", "Noraidīts: ");
    }

    @Test
    void theVerdictIsSaidAsJson() throws IOException {
        JsonNode accepted = JSON.readTree(verify("--json").out());
        change("plan.json", "\"leftOut\" : 2", "\"leftOut\" : 0");
        Answer answer = verify("--json");
        JsonNode rejected = JSON.readTree(answer.out());

        assertThat(accepted.get("accepted").asBoolean()).isTrue();
        assertThat(accepted.get("checks"))
                .allSatisfy(check -> assertThat(check.get("state").asText()).isEqualTo("passed"));
        assertThat(answer.code()).isEqualTo(1);
        assertThat(rejected.get("accepted").asBoolean()).isFalse();
        assertThat(rejected.get("checks"))
                .filteredOn(check -> check.get("check").asText().equals("leftOut"))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.get("state").asText()).isEqualTo("failed");
                    assertThat(check.get("claimed").asText()).isEqualTo("0");
                    assertThat(check.get("found").asText()).isEqualTo("2");
                    assertThat(check.at("/flaws/0/place").asText()).isEqualTo("/leftOut");
                });
    }

    @Test
    void thePinsAPlanShouldHaveAreHeldAgainstItsOwn() throws IOException {
        Path pins = folder.resolve("pins.csv");
        Files.writeString(pins, "a,b,kind\nalder,cedar,pin\n");

        Answer answer = verify("--pins", pins.toString());

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains("alder – cedar: pinned or forbidden in the plan or in the pins given");
    }

    @Test
    void aPlanOfOtherRulesOrDataIsSaidToBeOne() throws IOException {
        Path rules = folder.resolve("others.json");
        Files.writeString(rules, "{\"name\": \"others\", \"twinning\": {\"capacity\": 1}}");

        assertThat(verify("--rules", rules.toString()).out())
                .contains("these are others")
                .contains("--rules");
        assertThat(run("verify", "--plan", plan).out()).contains("The plan names the data tiny");
    }

    @Test
    void aFolderOrAFileThatIsNotThereIsNamed() throws IOException {
        Files.delete(Path.of(plan, "prices.csv"));

        assertThat(verify().out()).contains("There is no file prices.csv in this folder.");
        assertThat(verify().code()).isEqualTo(1);

        plan = folder.resolve("nowhere").toString();

        assertThat(verify().code()).isEqualTo(1);
        assertThat(verify().err()).startsWith("There is no folder \"").doesNotContain("Exception");
        assertThat(run("verify", "--data", data).code()).isEqualTo(2);
    }
}
