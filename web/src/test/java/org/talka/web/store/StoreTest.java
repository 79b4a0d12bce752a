package org.talka.web.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.talka.engine.plan.Pins;
import org.talka.web.Plans;

class StoreTest {

    private static final Base BASE = new Base("n", "data", "1", "rules");

    @TempDir
    private Path folder;

    @Test
    void scenariosOutliveTheProgram() throws Exception {
        long id;
        try (Store store = Store.open(folder)) {
            id = store.scenarios()
                    .keep("North <b>first</b>", "?pin=a~b", 7, BASE)
                    .id();
            store.scenarios().rename(id, "Čaka iela");
        }

        try (Store store = Store.open(folder)) {
            Scenario scenario = store.scenarios().find(id).orElseThrow();
            assertThat(scenario.name()).isEqualTo("Čaka iela");
            assertThat(scenario.question()).isEqualTo("?pin=a~b");
            assertThat(scenario.base()).isEqualTo(BASE);
            assertThat(store.scenarios().list()).containsExactly(scenario);
            assertThat(store.scenarios().asking(scenario.key())).containsExactly(scenario);
        }
    }

    @Test
    void scenarioThatWasRemovedIsGoneAndItsNumberIsNotUsedAgain() throws Exception {
        try (Store store = Store.open(folder)) {
            long first = store.scenarios().keep("one", "", 1, BASE).id();
            store.scenarios().remove(first);

            assertThat(store.scenarios().find(first)).isEmpty();
            assertThat(store.scenarios().keep("two", "", 1, BASE).id()).isGreaterThan(first);
        }
    }

    @Test
    void runsThatWereUnderWayAreMarkedWhenTheProgramComesBack() throws Exception {
        RunKey key = RunKey.of("?pin=a~b", 1, BASE);
        try (Store store = Store.open(folder)) {
            store.runs().asked(key);
            store.runs().begun(store.runs().asked(key));
            store.runs().ended(store.runs().asked(key), KeptRun.State.STOPPED);
        }

        try (Store store = Store.open(folder)) {
            assertThat(store.runs().of(key))
                    .extracting(KeptRun::state)
                    .containsExactly(KeptRun.State.STOPPED, KeptRun.State.INTERRUPTED, KeptRun.State.INTERRUPTED);
        }
    }

    @Test
    void oneProgramHasTheFolderAtATime() throws Exception {
        try (Store store = Store.open(folder)) {
            assertThat(store.folder()).isEqualTo(folder);
            assertThat(kindOfTroubleWith(folder)).isEqualTo(StoreTrouble.Kind.IN_USE);
        }
    }

    @Test
    void fileThatIsNoStoreIsLeftAsItIs() throws Exception {
        Path file = folder.resolve(Store.FILE);
        String words = "these are not the bytes of a database ".repeat(200);
        Files.writeString(file, words);

        assertThat(kindOfTroubleWith(folder)).isEqualTo(StoreTrouble.Kind.DAMAGED);
        assertThat(Files.readString(file)).isEqualTo(words);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void fileThatIsNoStoreIsNotHeldOpen() throws Exception {
        Path file = Files.writeString(folder.resolve(Store.FILE), "no database ".repeat(200));

        assertThat(kindOfTroubleWith(folder)).isEqualTo(StoreTrouble.Kind.DAMAGED);
        assertThat(openFiles()).isNotEmpty().doesNotContain(file.toRealPath());
    }

    private static List<Path> openFiles() throws IOException {
        List<Path> open = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
            for (Path one : all) {
                if (Files.isSymbolicLink(one)) {
                    open.add(Files.readSymbolicLink(one));
                }
            }
        }
        return open;
    }

    @Test
    void oldRunsNobodyNamedAreForgottenAsNewOnesEndAndTheUsualPlanStays() throws Exception {
        try (Store store = Store.open(folder)) {
            RunBook runs = store.runs();
            RunKey usual = RunKey.of("", 1, BASE);
            RunKey named = RunKey.of("?pin=a~b", 1, BASE);
            RunKey nobodys = RunKey.of("?pin=c~d", 1, BASE);
            store.scenarios().keep("named", named.question(), 1, BASE);
            for (RunKey key : List.of(usual, named, nobodys)) {
                runs.done(runs.asked(key), Plans.withoutProposals(Pins.NONE), null);
            }
            for (int i = 0; i < 200; i++) {
                runs.asked(RunKey.of("?pin=e~" + i, 1, BASE));
            }
            assertThat(runs.findDone(nobodys)).isPresent();

            runs.done(runs.asked(RunKey.of("?pin=f~g", 1, BASE)), Plans.withoutProposals(Pins.NONE), null);

            assertThat(runs.findDone(nobodys)).isEmpty();
            assertThat(runs.findDone(usual)).isPresent();
            assertThat(runs.findDone(named)).isPresent();
        }
    }

    @Test
    void damagedStoreIsNoticedAndLeftAsItIs() throws Exception {
        try (Store store = Store.open(folder)) {
            for (int i = 0; i < 500; i++) {
                store.scenarios().keep("scenario " + i, "?pin=a~b", 1, BASE);
            }
        }
        Path file = folder.resolve(Store.FILE);
        byte[] bytes = Files.readAllBytes(file);
        byte[] spoiled = "spoiled ".repeat(512).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(spoiled, 0, bytes, bytes.length - 3 * spoiled.length, spoiled.length);
        Files.write(file, bytes);

        assertThat(kindOfTroubleWith(folder)).isEqualTo(StoreTrouble.Kind.DAMAGED);
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    @Test
    void storeOfANewerProgramIsLeftAsItIs() throws Exception {
        Store.open(folder).close();
        try (Database database = Database.open(folder.resolve(Store.FILE))) {
            database.write(
                    handle -> handle.execute(
                            "INSERT INTO flyway_schema_history (installed_rank, version,"
                                    + " description, type, script, checksum, installed_by, installed_on, execution_time, success)"
                                    + " VALUES (99, '99', 'from tomorrow', 'SQL', 'V99__x.sql', 1, 'x', '2030-01-01 00:00:00.000', 1, 1)"));
        }

        assertThat(kindOfTroubleWith(folder)).isEqualTo(StoreTrouble.Kind.NEWER);
    }

    @Test
    void folderThatCannotBeMadeIsSaid() throws Exception {
        Path file = Files.writeString(folder.resolve("taken"), "a file");

        assertThat(kindOfTroubleWith(file.resolve("store"))).isEqualTo(StoreTrouble.Kind.NOT_WRITABLE);
    }

    @Test
    void backupOfAStoreInUseIsAStore() throws Exception {
        Path copy = folder.resolve("copy");
        try (Store store = Store.open(folder.resolve("store"))) {
            long id = store.scenarios().keep("kept", "", 1, BASE).id();

            Store.backUp(folder.resolve("store"), copy);

            try (Store restored = Store.open(copy)) {
                assertThat(restored.scenarios().find(id)).map(Scenario::name).contains("kept");
            }
        }
    }

    @Test
    void backupOverwritesNothingAndNeedsSomethingToCopy() throws Exception {
        Store.open(folder.resolve("store")).close();
        Store.open(folder.resolve("other")).close();

        assertThatThrownBy(() -> Store.backUp(folder.resolve("store"), folder.resolve("other")))
                .isInstanceOfSatisfying(StoreTrouble.class, trouble -> assertThat(trouble.kind())
                        .isEqualTo(StoreTrouble.Kind.TAKEN));
        assertThatThrownBy(() -> Store.backUp(folder.resolve("nothing"), folder.resolve("copy")))
                .isInstanceOfSatisfying(StoreTrouble.class, trouble -> assertThat(trouble.kind())
                        .isEqualTo(StoreTrouble.Kind.NOTHING_THERE));
    }

    private static StoreTrouble.Kind kindOfTroubleWith(Path folder) {
        try {
            Store.open(folder).close();
        } catch (StoreTrouble trouble) {
            return trouble.kind();
        }
        throw new AssertionError("The store was opened.");
    }
}
