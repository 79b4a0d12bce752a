package org.talka.engine.io.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talka.engine.Region;
import org.talka.engine.model.Competency;
import org.talka.engine.model.Cooperation;
import org.talka.engine.model.Cooperation.Member;
import org.talka.engine.model.DataPackage;
import org.talka.engine.model.Evidence;
import org.talka.engine.model.Finding;
import org.talka.engine.model.Finding.Cause;
import org.talka.engine.model.Indicator;
import org.talka.engine.model.Municipality;
import org.talka.engine.model.Need;
import org.talka.engine.model.Neighbourhood;
import org.talka.engine.model.Offer;
import org.talka.engine.model.Origin;
import org.talka.engine.model.Outline;
import org.talka.engine.model.Position;
import org.talka.engine.model.Reading;
import org.talka.engine.model.Source;
import org.talka.engine.model.Succession;
import org.talka.engine.rules.RulesFile;

class SoundPackageTest {

    @Test
    void everyTableBecomesTheModel() {
        DataPackage data = Everything.region().load();

        assertThat(data.name()).isEqualTo("forest");
        assertThat(data.title()).isEqualTo("The forest");
        assertThat(data.titleLv()).isEqualTo("Mežs");
        assertThat(data.municipality("B"))
                .isEqualTo(new Municipality(
                        "B",
                        "Birch",
                        "Birch",
                        "LV",
                        "Vidzeme",
                        "novads",
                        8000,
                        null,
                        new Position(57.3, 25.2),
                        List.of("lv", "en")));
        assertThat(data.competency("bins")).isEqualTo(new Competency("bins", "waste", "bins", "bins", "05.1", 500));
        assertThat(data.offers())
                .containsExactly(new Offer(
                        "A",
                        "waste",
                        0.8,
                        new Evidence(Origin.DOCUMENTED, "a report, page 7", 2024, "sorts 71 %", "šķiro 71 %", null)));
        assertThat(data.needs()).containsExactly(new Need("B", "waste", 1, Evidence.of(Origin.DECLARED, "", null)));
        assertThat(data.indicators()).containsExactly(new Indicator("A", "gravel", 2024, -1250.5, "CSB"));
        assertThat(data.neighbourhoods()).containsExactly(new Neighbourhood("A", "B", null));
        assertThat(data.cooperations())
                .containsExactly(new Cooperation(
                        "t1",
                        Cooperation.Kind.TWINNING,
                        "waste",
                        "Friends",
                        "Draugi",
                        "agreement",
                        2001,
                        null,
                        "web",
                        List.of(new Member("A", "lead"), new Member("C", ""))));
        assertThat(data.findSource("a report, page 7"))
                .hasValue(new Source("a report, page 7", "", "pārskats, 7. lappuse"));
        assertThat(data.findSource("web")).isEmpty();
        assertThat(data.successions())
                .containsExactly(
                        new Succession("old", "", "middle", LocalDate.of(2009, 7, 1), 1.0),
                        new Succession("middle", "", "A", null, null));
        assertThat(data.outlines())
                .containsExactly(new Outline(
                        "A",
                        List.of(List.of(
                                new Position(56.9, 24.1),
                                new Position(56.9, 24.2),
                                new Position(57, 24.2),
                                new Position(56.9, 24.1)))));
    }

    @Test
    void packageOfTwoFilesIsEnough() {
        LoadedPackage loaded = Region.small().loadWithRules();

        assertThat(loaded.data().name()).isEqualTo("region");
        assertThat(loaded.data().title()).isEqualTo("region");
        assertThat(loaded.data().titleLv()).isEqualTo("region");
        assertThat(loaded.data().municipalities().keySet()).containsExactly("A", "B", "C");
        assertThat(loaded.data().offers()).isEmpty();
        assertThat(loaded.rules()).isEqualTo(RulesFile.defaults());
    }

    @Test
    void packageBringsItsOwnRulesAndNothingIsDerivedYet() {
        LoadedPackage loaded = Everything.region().loadWithRules();

        assertThat(loaded.rules().name()).isEqualTo("forest-rules");
        assertThat(loaded.rules().derivations()).hasSize(1);
        assertThat(loaded.data().needs()).hasSize(1);
    }

    @Test
    void unknownValuesMayBeEmptyAndColumnsMayStandInAnyOrder() {
        DataPackage data = Region.small().municipalities("""
                        lon,name,lat,population,country,id
                        ,Alder,,,LV,A
                        """).load();

        Municipality alder = data.municipality("A");
        assertThat(alder.position()).isNull();
        assertThat(alder.population()).isNull();
        assertThat(alder.languages()).isEmpty();
        assertThat(alder.region()).isEmpty();
    }

    @Test
    void markReturnsQuotesAndBlankRowsAreRead() {
        String csv = "\uFEFFid,name_en,name_lv\r\n\r\nwaste,\"waste, \"\"sorted\"\"\nand not\",\r\n";

        DataPackage data = Region.small().competencies(csv).load();

        assertThat(data.competency("waste").nameEn()).isEqualTo("waste, \"sorted\"\nand not");
        assertThat(data.competency("waste").nameLv())
                .isEqualTo(data.competency("waste").nameEn());
    }

    @Test
    void placeOverseasIsNoFault() {
        DataPackage data = Region.small().municipalities("""
                        id,name,country,population,lat,lon
                        A,Pointe-à-Pitre,FR,15000,16.24,-61.53
                        B,Saint-Denis,FR,150000,-20.88,55.45
                        """).load();

        assertThat(data.municipality("B").position()).isEqualTo(new Position(-20.88, 55.45));
    }

    @Test
    void digestTellsPackagesApartAndOverlooksUnknownFiles() {
        String digest = Region.small().load().digest();

        assertThat(digest).hasSize(64).isEqualTo(Region.small().load().digest());
        assertThat(Region.small().file("README.md", "hello").load().digest()).isEqualTo(digest);
        assertThat(Region.small().file("needs.csv", Everything.NEEDS).load().digest())
                .isNotEqualTo(digest);
    }

    @Test
    void foldersAreRead(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("competencies.csv"), "id,name_en\nwaste,waste\n");
        Files.writeString(
                folder.resolve("municipalities.csv"),
                "id,name,country,population,lat,lon\nA,Alder,LV,5,,\n",
                StandardCharsets.UTF_8);
        Files.createDirectory(folder.resolve("old.csv"));

        Reading<LoadedPackage> reading = PackageReader.read(PackageSource.folder(folder));

        assertThat(reading.findings()).isEmpty();
        assertThat(((Reading.Complete<LoadedPackage>) reading).value().data().name())
                .isEqualTo(folder.getFileName().toString());
    }

    @Test
    void directoryInPlaceOfAFileIsUnreadable(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("competencies.csv"));

        assertThat(PackageReader.read(PackageSource.folder(folder)).findings())
                .extracting(Finding::cause)
                .containsExactly(Cause.UNREADABLE_FILE, Cause.MISSING_FILE);
    }

    @Test
    void resourcesOfTheClassPathAreRead() {
        PackageSource source = PackageSource.embedded(getClass().getClassLoader(), "packages/tiny/");

        Reading<LoadedPackage> reading = PackageReader.read(source);

        assertThat(reading.findings()).isEmpty();
        assertThat(((Reading.Complete<LoadedPackage>) reading).value().data().name())
                .isEqualTo("tiny");
    }

    @Test
    void missingFolderIsNamed(@TempDir Path folder) throws IOException {
        Path missing = folder.resolve("nowhere");

        assertThat(PackageReader.read(PackageSource.folder(missing)).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.cause()).isEqualTo(Cause.MISSING_FOLDER);
                    assertThat(finding.values()).containsEntry("value", missing.toString());
                });
    }
}
