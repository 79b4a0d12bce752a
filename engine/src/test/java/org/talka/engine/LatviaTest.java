package org.talka.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.talka.engine.circle.Ring;
import org.talka.engine.circle.Rings;
import org.talka.engine.explain.Explainer;
import org.talka.engine.explain.Language;
import org.talka.engine.io.datapackage.LoadedPackage;
import org.talka.engine.io.datapackage.PackageReader;
import org.talka.engine.io.datapackage.PackageSource;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.Help;
import org.talka.engine.model.Cooperation;
import org.talka.engine.model.DataPackage;
import org.talka.engine.model.Evidence;
import org.talka.engine.model.Indicator;
import org.talka.engine.model.Municipality;
import org.talka.engine.model.Need;
import org.talka.engine.model.Offer;
import org.talka.engine.model.Outline;
import org.talka.engine.model.Reading;
import org.talka.engine.model.Succession;
import org.talka.engine.plan.LeftOut;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.PlanImpossible;
import org.talka.engine.plan.Progress;
import org.talka.engine.plan.Proposal;
import org.talka.engine.rules.EligibilityRule;
import org.talka.engine.twinning.TwinningPlan;

/** The package that comes with the program. */
class LatviaTest {

    private static Reading<LoadedPackage> reading;
    private static Talka talka;
    private static DataPackage data;

    @BeforeAll
    static void read() {
        reading = PackageReader.read(PackageSource.folder(Path.of("../data/latvia")));
        assertThat(reading).isInstanceOf(Reading.Complete.class);
        LoadedPackage loaded = ((Reading.Complete<LoadedPackage>) reading).value();
        talka = Talka.of(loaded.data(), loaded.rules(), reading.findings());
        data = talka.data();
    }

    @Test
    void itIsReadWithoutAFinding() {
        assertThat(reading.findings()).isEmpty();
        assertThat(talka.notes()).isEmpty();
    }

    @Test
    void fortyTwoMunicipalitiesAreAtHomeWithEverybodyWhoLivesThere() {
        assertThat(talka.home())
                .hasSize(42)
                .allMatch(id -> data.municipality(id).country().equals("LV"));
        assertThat(talka.home().stream()
                        .mapToInt(id -> data.municipality(id).population())
                        .sum())
                .isEqualTo(1_845_096);
    }

    @Test
    void everyHomeMunicipalityHasAnOutlineAndNobodyElse() {
        assertThat(data.outlines()).hasSize(42).allSatisfy(outline -> assertThat(outline.rings())
                .isNotEmpty());
        assertThat(data.outlines()).extracting(Outline::municipality).containsExactlyInAnyOrderElementsOf(talka.home());
    }

    @Test
    void everyHomeMunicipalityIsDescribedInFull() {
        assertThat(talka.home()).map(data::municipality).allSatisfy(municipality -> {
            assertThat(municipality.population()).isPositive();
            assertThat(municipality.areaKm2()).isPositive();
            assertThat(municipality.position()).isNotNull();
            assertThat(municipality.region()).isNotBlank();
            assertThat(municipality.languages()).contains("lv");
            assertThat(municipality.nameEn()).isNotBlank();
        });
    }

    @Test
    void everyOfferAndNeedHasASourceAndALevelFromZeroToOne() {
        assertThat(data.offers())
                .isNotEmpty()
                .allSatisfy(offer -> assertThat(offer.level()).isGreaterThan(0).isLessThanOrEqualTo(1));
        assertThat(data.needs())
                .isNotEmpty()
                .allSatisfy(need -> assertThat(need.urgency()).isGreaterThan(0).isLessThanOrEqualTo(1));
        assertThat(Stream.concat(
                        data.offers().stream().map(Offer::evidence),
                        data.needs().stream().map(Need::evidence)))
                .extracting(Evidence::source)
                .noneMatch(String::isBlank);
    }

    @Test
    void latvianPagesCallCooperationsAndDescribedSourcesInLatvian() {
        Explainer latvian = talka.explain(Language.LV);
        Explainer english = talka.explain(Language.EN);
        Cooperation pieriga = data.cooperations().stream()
                .filter(one -> one.id().equals("pieriga-association"))
                .findFirst()
                .orElseThrow();

        assertThat(latvian.cooperation(pieriga)).contains("Pierīgas pašvaldību apvienība");
        assertThat(english.cooperation(pieriga)).contains("Pierīga municipalities association");
        assertThat(data.cooperations())
                .extracting(latvian::cooperation)
                .anyMatch(words -> words.contains("2027. gada kultūras galvaspilsētas: Liepājas un Evoras memorands"));
        assertThat(latvian.source("CSB Latvia, table IRD041")).isEqualTo("CSP, tabula IRD041");
        assertThat(english.source("CSB Latvia, table IRD041")).isEqualTo("CSB Latvia, table IRD041");
        assertThat(latvian.source("baltictimes.com")).isEqualTo("baltictimes.com");
    }

    @Test
    void everySourceThatIsDescribedInEnglishHasALatvianName() {
        Pattern english = Pattern.compile(
                "\\b(table|list|copy|undated|vote|case|regulation|seminar|interview|draft|article|towns)\\b");
        Stream<String> sources = Stream.of(
                        data.offers().stream().map(offer -> offer.evidence().source()),
                        data.needs().stream().map(need -> need.evidence().source()),
                        data.indicators().stream().map(Indicator::source),
                        data.cooperations().stream().map(Cooperation::source))
                .flatMap(Function.identity())
                .filter(english.asPredicate());

        assertThat(sources.map(talka.explain(Language.LV)::source)).isNotEmpty().noneMatch(english.asPredicate());
    }

    @Test
    void partnersFromRussiaAndBelarusAreRuledOut() {
        assertThat(talka.rules().eligibility())
                .flatExtracting(EligibilityRule::excludedCountries)
                .contains("RU", "BY");
        assertThat(data.municipalities().values())
                .extracting(Municipality::country)
                .doesNotContain("RU", "BY");
    }

    @Test
    void everyDerivationSaysSomething() {
        Set<String> spoken = new TreeSet<>();
        Stream.concat(
                        data.offers().stream().map(Offer::evidence),
                        data.needs().stream().map(Need::evidence))
                .filter(evidence -> evidence.measurement() != null)
                .forEach(evidence -> spoken.add(evidence.measurement().derivation()));

        assertThat(talka.rules().derivations()).isNotEmpty().allSatisfy(derivation -> assertThat(spoken)
                .contains(derivation.id()));
    }

    @Test
    void varaklaniWereJoinedToMadona() {
        Set<String> chain = new LinkedHashSet<>();
        String current = "0701800";
        for (boolean more = true; more; ) {
            String here = current;
            chain.add(here);
            List<String> next = data.successions().stream()
                    .filter(succession -> succession.predecessor().equals(here))
                    .map(Succession::successor)
                    .toList();
            more = !next.isEmpty() && !chain.contains(next.get(0));
            current = more ? next.get(0) : here;
        }

        assertThat(chain).containsExactly("0701800", "LV0055000", "LV0038001");
        assertThat(data.municipality("LV0038001").name()).isEqualTo("Madonas novads");
        assertThat(data.findMunicipality("LV0055000")).isEmpty();
    }

    @Test
    void everySuccessionLeadsToAMunicipalityOfToday() {
        Set<String> known = new TreeSet<>(data.municipalities().keySet());
        data.successions().forEach(succession -> known.add(succession.predecessor()));

        assertThat(data.successions()).isNotEmpty().allSatisfy(succession -> assertThat(known)
                .contains(succession.successor()));
    }

    @Test
    void kamenCanHelpRopaziWithTheReceptionOfRefugees() throws PlanImpossible {
        Assessment pair = talka.matrix().assess("LV0044000", "DE-Kamen");
        TwinningPlan plan = plan();

        assertThat(pair.isCandidate()).isTrue();
        assertThat(pair.helps())
                .filteredOn(help -> help.from().equals("DE-Kamen"))
                .extracting(Help::competency)
                .contains("refugee-reception");
        for (Language language : Language.values()) {
            Explainer explainer = talka.explain(language);
            assertThat(String.join(" ", explainer.reasons(pair))).contains(explainer.competency("refugee-reception"));
            assertThat(explainer.why(pair, plan)).isNotEmpty();
        }
    }

    @Test
    void everyHomeMunicipalityIsInAProposalOrLeft() throws PlanImpossible {
        TwinningPlan plan = plan();

        List<String> left = plan.left().stream().map(LeftOut::municipality).toList();
        assertThat(talka.home())
                .allSatisfy(id -> assertThat(plan.of(id).isEmpty()).isEqualTo(left.contains(id)));
        assertThat(data.municipalities().keySet())
                .allSatisfy(id -> assertThat(plan.of(id)).hasSizeLessThanOrEqualTo(3));
        assertThat(plan.bound()).isGreaterThanOrEqualTo(plan.objective());
        assertThat(plan.gap()).isBetween(0.0, plan.stoppedByClock() ? 1.0 : 0.02);
        assertThat(plan.proposals())
                .allSatisfy(proposal -> assertThat(talka.explain(Language.EN).reasons(proposal.assessment()))
                        .hasSizeGreaterThanOrEqualTo(2));
    }

    @Test
    void itsRingsCloseAndMeetOnlyNeedsThatThePlanLeavesOpen() throws PlanImpossible {
        TwinningPlan plan = plan();
        TwinningPlan nobodyPaired = withoutProposals(plan);

        assertThat(talka.rings(plan).proven()).isTrue();
        for (TwinningPlan beside : List.of(plan, nobodyPaired)) {
            Rings rings = talka.rings(beside);
            assertThat(rings.rings()).allSatisfy(ring -> {
                List<String> members = ring.members();
                assertThat(members).hasSizeBetween(3, 4).doesNotHaveDuplicates();
                for (int i = 0; i < members.size(); i++) {
                    Help help = ring.steps().get(i).help();
                    assertThat(help.to()).isEqualTo(members.get((i + 1) % members.size()));
                    assertThat(beside.proposals())
                            .flatExtracting(Proposal::chosenFor)
                            .noneMatch(met -> met.to().equals(help.to())
                                    && met.competency().equals(help.competency()));
                }
            });
            assertThat(rings.rings()).flatExtracting(Ring::members).doesNotHaveDuplicates();
        }
        assertThat(talka.rings(nobodyPaired).rings()).isNotEmpty();
    }

    private static TwinningPlan withoutProposals(TwinningPlan plan) {
        return new TwinningPlan(
                plan.seed(),
                plan.pins(),
                plan.objective(),
                plan.bound(),
                plan.gap(),
                plan.leftOut(),
                plan.leftOutBound(),
                plan.optimalBy(),
                plan.stoppedByClock(),
                plan.candidates(),
                List.of(),
                plan.aims(),
                plan.left(),
                plan.certificate());
    }

    private static TwinningPlan plan() throws PlanImpossible {
        return talka.propose(Pins.NONE, 1, Duration.ofSeconds(2), Progress.SILENT);
    }
}
