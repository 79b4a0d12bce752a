package org.talka.engine.io.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.talka.engine.model.Finding.Cause;

/** The reference lists every cause of a finding, the mild ones apart. */
class CausesOnThePageTest {

    private static final Path PAGE = Path.of("../docs/reference/data-package.md");
    private static final Pattern CAUSE = Pattern.compile("`([A-Z0-9]+(?:_[A-Z0-9]+)+)`");

    @Test
    void everyNoteAndEveryFaultIsListedWhereItBelongs() throws IOException {
        String findings = Files.readString(PAGE).split("## Findings", 2)[1].split("\n## ", 2)[0];
        List<String> parts = List.of(findings.split("All other causes are faults", 2));

        assertThat(listed(parts.get(0))).isEqualTo(causes(false));
        assertThat(listed(parts.get(1))).isEqualTo(causes(true));
    }

    private static Set<String> listed(String part) {
        return CAUSE.matcher(part)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> causes(boolean fault) {
        return Stream.of(Cause.values())
                .filter(cause -> cause.isFault() == fault)
                .map(Cause::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
