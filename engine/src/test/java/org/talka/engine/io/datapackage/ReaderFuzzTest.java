package org.talka.engine.io.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.talka.engine.Region;
import org.talka.engine.explain.FindingText;
import org.talka.engine.explain.Language;
import org.talka.engine.model.Finding;

class ReaderFuzzTest {

    private static final List<String> NASTY = List.of(
            "\"", ",", "\n", "\r", "\0", "NaN", "1e999", "{", "}", "[", "]", "\uFEFF", "ā", "\uD83D\uDE00", "-", ";");

    private final Random random = new Random(20260101);

    @Test
    void damagedPackageIsReadOrRefusedButNeverThrows() throws IOException {
        PackageSource sound = Everything.region().source();
        for (int i = 0; i < 2_000; i++) {
            Region damaged = Everything.region();
            for (int j = 0; j <= random.nextInt(3); j++) {
                String file = pick(List.copyOf(Contents.KNOWN));
                damaged = damaged.file(file, damage(bytes(sound, file)));
            }

            List<Finding> findings = damaged.findings();

            assertThat(findings).isSorted().allSatisfy(finding -> assertThat(FindingText.of(finding, Language.LV))
                    .isNotBlank());
        }
    }

    private byte[] damage(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, at + random.nextInt(12));
        var damaged = new ByteArrayOutputStream();
        switch (random.nextInt(5)) {
            case 0 -> damaged.write(bytes, 0, at);
            case 1 -> {
                damaged.write(bytes, 0, at);
                damaged.write(bytes, to, bytes.length - to);
            }
            case 2 -> {
                damaged.write(bytes, 0, to);
                damaged.write(bytes, at, bytes.length - at);
            }
            case 3 -> {
                damaged.write(bytes, 0, at);
                damaged.writeBytes(pick(NASTY).getBytes(StandardCharsets.UTF_8));
                damaged.write(bytes, at, bytes.length - at);
            }
            default -> {
                damaged.write(bytes, 0, at);
                damaged.write(random.nextInt(256));
                damaged.write(bytes, at + 1, bytes.length - at - 1);
            }
        }
        return damaged.toByteArray();
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static byte[] bytes(PackageSource source, String file) throws IOException {
        try (InputStream in = source.open(file).orElseThrow()) {
            return in.readAllBytes();
        }
    }
}
