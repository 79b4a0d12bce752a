package org.talka.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A feature sees the engine, the layout, the run and the map, and never another feature. */
class RoomsTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.talka.web");

    static final List<String> FEATURES = List.of(
            "start",
            "atlas",
            "task",
            "circle",
            "plan",
            "matrix",
            "municipality",
            "pair",
            "scenario",
            "data",
            "bench",
            "backtest",
            "sensitivity",
            "tradeoff",
            "missing");

    @ParameterizedTest
    @FieldSource("FEATURES")
    void featureSeesNoOtherFeature(String feature) {
        String[] others = FEATURES.stream()
                .filter(other -> !other.equals(feature))
                .map(other -> "org.talka.web." + other)
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage("org.talka.web." + feature)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(CLASSES);
    }

    @Test
    void sharedRoomsSeeNoFeature() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.talka.web.page",
                        "org.talka.web.map",
                        "org.talka.web.run",
                        "org.talka.web.store",
                        "org.talka.web.rulebook")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        FEATURES.stream().map(name -> "org.talka.web." + name).toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void onlyTheStoreKnowsItsLibraries() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.talka.web.store")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jdbi..", "org.flywaydb..", "org.sqlite..", "java.sql..")
                .check(CLASSES);
    }

    @Test
    void roomsFormNoCircle() {
        slices().matching("org.talka.web.(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}
