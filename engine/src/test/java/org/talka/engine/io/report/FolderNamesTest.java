package org.talka.engine.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Competencies of any id have each a folder of its own within that of the plan. */
class FolderNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"waste", "Pašvaldības-policija", "10.4", "road_upkeep"})
    void anOrdinaryIdIsItsFolder(String id) {
        assertThat(new FolderNames(List.of(id, "other")).of(id)).isEqualTo(id);
    }

    @Test
    void whatMayNotStandInANameIsReplaced() {
        assertThat(new FolderNames(List.of("waste water", "roads")).of("waste water"))
                .isEqualTo("waste_water");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "...", ".hidden", "end.", "con", "NUL.txt", "Lpt1", "plan.json", "Groups.csv"})
    void aNameThatIsNoneOnSomeSystemGetsAFingerprint(String id) {
        assertThat(new FolderNames(List.of(id, "other")).of(id)).matches("[^.~]+~[0-9a-f]{12}");
    }

    @Test
    void aLongIdIsCutAndKeepsAFingerprint() {
        String one = "ķ".repeat(300);

        assertThat(new FolderNames(List.of(one, "other")).of(one)).hasSize(80).matches("ķ+~[0-9a-f]{12}");
    }

    @Test
    void idsThatLookAlikeHaveEachAFolderOfTheirOwnAndTheOrdinaryOneKeepsIts() {
        List<String> ids = List.of("a/b", "a_b", "a:b", "Waste", "waste", "\u0101", "a\u0304");
        FolderNames names = new FolderNames(ids);
        Set<String> folders =
                ids.stream().map(id -> names.of(id).toLowerCase(Locale.ROOT)).collect(Collectors.toSet());

        assertThat(folders).hasSameSizeAs(ids);
        assertThat(names.of("a_b")).isEqualTo("a_b");
    }

    @Test
    void theOrderOfTheIdsIsOfNoAccount() {
        List<String> ids = new ArrayList<>(List.of("a/b", "a:b", "..", "waste", "Waste"));
        List<String> before = folders(ids);

        Collections.reverse(ids);

        assertThat(new HashSet<>(folders(ids))).isEqualTo(new HashSet<>(before));
        assertThat(folders(List.of("a/b", "a:b"))).isEqualTo(before.subList(0, 2));
    }

    private static List<String> folders(List<String> ids) {
        FolderNames names = new FolderNames(ids);
        return ids.stream().map(names::of).toList();
    }
}
