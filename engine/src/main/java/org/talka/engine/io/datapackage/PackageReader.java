package org.talka.engine.io.datapackage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.talka.engine.io.table.Findings;
import org.talka.engine.io.table.Ids;
import org.talka.engine.model.Cooperation;
import org.talka.engine.model.DataPackage;
import org.talka.engine.model.Finding;
import org.talka.engine.model.Finding.Cause;
import org.talka.engine.model.Indicator;
import org.talka.engine.model.Nearest;
import org.talka.engine.model.Outline;
import org.talka.engine.model.Reading;
import org.talka.engine.rules.Derivation;
import org.talka.engine.rules.Rules;
import org.talka.engine.rules.RulesFile;

/**
 * Reads a data package, all or nothing: the model, or every finding of every file. Tables that others refer to are
 * read first; where one of them breaks off, references into it are taken on trust, so that one fault does not look
 * like a thousand. Lists keep the order of the files. Only what becomes the model is held in memory.
 */
public final class PackageReader {

    private static final String RULES = "rules.json";

    private final PackageSource source;
    private final Findings findings = new Findings();
    private final Contents contents;
    private final MunicipalityTable municipalities = new MunicipalityTable();
    private final CompetencyTable competencies = new CompetencyTable();
    private final OfferTable offers = new OfferTable(municipalities.ids(), competencies.ids());
    private final NeedTable needs = new NeedTable(municipalities.ids(), competencies.ids());
    private final IndicatorTable indicators = new IndicatorTable(municipalities.ids());
    private final NeighbourTable neighbours = new NeighbourTable(municipalities.ids());
    private final CooperationTable cooperations = new CooperationTable(competencies.ids());
    private final MemberTable members = new MemberTable(cooperations.ids(), municipalities.ids());
    private final SuccessionTable successions = new SuccessionTable(municipalities.ids());
    private final SourceTable sources = new SourceTable();

    private PackageReader(PackageSource source) {
        this.source = source;
        this.contents = new Contents(source, findings);
    }

    /** The package with its rules, or the findings that stand in the way. Never throws for what is in the files. */
    public static Reading<LoadedPackage> read(PackageSource source) {
        return new PackageReader(source).read();
    }

    private Reading<LoadedPackage> read() {
        if (!contents.exists()) {
            return new Reading.Refused<>(findings.all());
        }
        Descriptor descriptor = Descriptor.read(contents.document(Descriptor.FILE), source.name(), findings);
        readWhatOthersReferTo();
        contents.read(offers);
        contents.read(needs);
        boolean indicatorsKnown = contents.read(indicators) >= 0;
        contents.read(neighbours);
        readCooperations();
        contents.read(successions);
        successions.finish(findings);
        contents.read(sources);
        List<Outline> outlines = readOutlines();
        Rules rules = readRules(indicatorsKnown);
        if (findings.hasFault()) {
            return new Reading.Refused<>(findings.all());
        }
        DataPackage data = data(descriptor, outlines);
        sources.finish(findings, named(data));
        return new Reading.Complete<>(new LoadedPackage(data, rules), findings.all());
    }

    /** The text of every source a row names. */
    private static Set<String> named(DataPackage data) {
        return Stream.of(
                        data.offers().stream().map(offer -> offer.evidence().source()),
                        data.needs().stream().map(need -> need.evidence().source()),
                        data.indicators().stream().map(Indicator::source),
                        data.cooperations().stream().map(Cooperation::source))
                .flatMap(Function.identity())
                .collect(Collectors.toSet());
    }

    private void readWhatOthersReferTo() {
        if (!contents.readRequired(municipalities)) {
            municipalities.ids().incomplete();
        }
        municipalities.finish(findings);
        if (!contents.readRequired(competencies)) {
            competencies.ids().incomplete();
        }
        competencies.finish(findings);
    }

    private void readCooperations() {
        int rows = contents.read(cooperations);
        boolean missing = !contents.has(cooperations.file());
        if (rows < 0 || missing) {
            cooperations.ids().incomplete();
        }
        if (contents.read(members) > 0 && missing) {
            findings.add(new Finding(cooperations.file(), 0, "", Cause.MISSING_FILE, Map.of()));
        }
    }

    private List<Outline> readOutlines() {
        return contents.open(OutlineFile.FILE)
                .map(in -> new OutlineFile(new FeatureReader(municipalities, findings), findings).read(in))
                .orElse(List.of());
    }

    private Rules readRules(boolean indicatorsKnown) {
        Optional<byte[]> json = contents.document(RULES);
        if (json.isEmpty()) {
            return RulesFile.defaults();
        }
        Reading<Rules> reading = RulesFile.read(json.get(), RULES);
        findings.addAll(reading.findings());
        if (!(reading instanceof Reading.Complete<Rules> complete)) {
            return RulesFile.defaults();
        }
        List<Derivation> derivations = complete.value().derivations();
        for (int i = 0; i < derivations.size(); i++) {
            check(derivations.get(i), "/derivations/" + i, indicatorsKnown);
        }
        checkCapacities(complete.value());
        if (municipalities.ids().isComplete()) {
            findings.addAll(RulesCheck.checkHome(complete.value(), municipalities.countries(), RULES));
        }
        return complete.value();
    }

    private void checkCapacities(Rules rules) {
        Ids known = municipalities.ids();
        for (String id : rules.twinning().capacities().keySet()) {
            if (known.isComplete() && known.find(id).isEmpty()) {
                String pointer = RulesCheck.capacityPointer(id);
                findings.add(new Finding(RULES, 0, pointer, Cause.IDLE_CAPACITY, known.nearest(id)));
            }
        }
    }

    private void check(Derivation derivation, String pointer, boolean indicatorsKnown) {
        Ids known = competencies.ids();
        if (known.isComplete() && known.find(derivation.competency()).isEmpty()) {
            Map<String, String> values = known.nearest(derivation.competency());
            findings.add(new Finding(RULES, 0, pointer + "/competency", Cause.UNKNOWN_COMPETENCY, values));
        }
        if (indicatorsKnown && !indicators.names().contains(derivation.indicator())) {
            Map<String, String> values = new TreeMap<>(Map.of("value", derivation.indicator()));
            Nearest.to(
                            derivation.indicator(),
                            indicators.names().stream().sorted().toList())
                    .ifPresent(nearest -> values.put("suggestion", nearest));
            findings.add(new Finding(RULES, 0, pointer + "/indicator", Cause.UNKNOWN_INDICATOR, values));
        }
    }

    private DataPackage data(Descriptor descriptor, List<Outline> outlines) {
        return new DataPackage(
                descriptor.name(),
                descriptor.title(),
                contents.digest(),
                municipalities.municipalities(),
                competencies.competencies(),
                offers.offers(),
                needs.needs(),
                indicators.indicators(),
                neighbours.neighbourhoods(),
                cooperations.cooperations(members.members()),
                successions.successions(),
                outlines,
                descriptor.licence(),
                descriptor.titleLv(),
                sources.sources());
    }
}
