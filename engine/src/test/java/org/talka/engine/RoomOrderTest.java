package org.talka.engine;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The rooms of the engine stand in an order, and every library has one owner. */
class RoomOrderTest {

    private static final String ENGINE = "org.talka.engine";

    /** A room may use only those before it. */
    static final List<String> LOWEST_FIRST = List.of(
            "model",
            "rules",
            "graph",
            "matrix",
            "plan",
            "library",
            "twinning",
            "consortium",
            "circle",
            "explain",
            "evaluation",
            "io",
            "verification");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ENGINE);

    @ParameterizedTest
    @FieldSource("LOWEST_FIRST")
    void aRoomUsesOnlyThoseBelowIt(String room) {
        var above = LOWEST_FIRST.stream()
                .skip(LOWEST_FIRST.indexOf(room) + 1L)
                .map(RoomOrderTest::inside)
                .toArray(String[]::new);

        ArchRule order = noClasses()
                .that()
                .resideInAPackage(inside(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(above);

        if (above.length > 0) {
            order.allowEmptyShould(true).check(CLASSES);
        }
    }

    @ParameterizedTest
    @FieldSource("LOWEST_FIRST")
    void noRoomUsesTheFrontDoor(String room) {
        noClasses()
                .that()
                .resideInAPackage(inside(room))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ENGINE)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("org.talka.engine.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    org.jgrapht..              | org.talka.engine.graph, org.talka.engine.twinning.proof
                    net.sf.geographiclib..     | org.talka.engine.graph
                    org.optaplanner..          | org.talka.engine.twinning.solver, org.talka.engine.consortium.solver
                    com.google.ortools..       | org.talka.engine.library, org.talka.engine.twinning.exact, org.talka.engine.consortium.exact
                    com.fasterxml.jackson..    | org.talka.engine.io.., org.talka.engine.rules
                    de.siegmar.fastcsv..       | org.talka.engine.io..
                    org.dhatim.fastexcel..     | org.talka.engine.io.sheet
                    """)
    void eachLibraryHasOneOwner(String library, String owners) {
        noClasses()
                .that()
                .resideOutsideOfPackages(owners.split(",\\s*"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
    }

    @Test
    void theModelStandsOnTheJdkAlone() {
        noClasses()
                .that()
                .resideInAPackage(inside("model"))
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(inside("model"), "java..", "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void onlyTheSearchIsSeenOutsideTheSolver() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..solver")
                .should()
                .dependOnClassesThat(resideInAPackage("..solver")
                        .and(not(simpleName("TwinningSearch")))
                        .and(not(simpleName("ConsortiumSearch"))))
                .check(CLASSES);
    }

    @Test
    void whatChecksPlansSharesNothingWithWhatMakesThem() {
        noClasses()
                .that()
                .resideInAPackage(inside("verification"))
                .should()
                .dependOnClassesThat(resideInAPackage(inside("twinning")).and(not(simpleName("CandidatePairs"))))
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(inside("verification"))
                .should()
                .dependOnClassesThat(resideInAPackage(inside("consortium"))
                        .or(resideInAPackage(ENGINE + ".circle.peers.."))
                        .and(not(assignableTo(Record.class)))
                        .and(not(assignableTo(Enum.class))))
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(inside("verification"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        inside("consortium.problem"),
                        inside("consortium.search"),
                        inside("consortium.exact"),
                        inside("consortium.solver"))
                .check(CLASSES);
    }

    private static String inside(String room) {
        return ENGINE + "." + room + "..";
    }
}
