package org.talka.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.talka.engine.Talka;
import org.talka.engine.explain.FindingText;
import org.talka.engine.explain.Language;
import org.talka.engine.explain.Phrases;
import org.talka.engine.io.datapackage.LoadedPackage;
import org.talka.engine.io.datapackage.PackageReader;
import org.talka.engine.io.datapackage.PackageSource;
import org.talka.engine.io.datapackage.RulesCheck;
import org.talka.engine.io.pins.PinsFile;
import org.talka.engine.model.Finding;
import org.talka.engine.model.Municipality;
import org.talka.engine.model.Nearest;
import org.talka.engine.model.Reading;
import org.talka.engine.plan.Pins;
import org.talka.engine.rules.Rules;
import org.talka.engine.rules.RulesFile;
import picocli.CommandLine.Option;

/** What every command is asked about: data, rules and the language of the answer. */
final class Question {

    private static final double LONGEST_SECONDS = 86_400;
    private static final int MOST_IDS = 10;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder with a data package; without it the embedded package of Latvia.")
    private @Nullable Path data;

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "Rules to use instead of the package's own rules.json.")
    private @Nullable Path rules;

    @Option(names = "--lang", paramLabel = "lv|en", description = "Language of the answer; en unless told.")
    private String lang = "en";

    /** The same as somebody would ask with these options; without a folder about the embedded package. */
    static Question about(@Nullable Path data, @Nullable Path rules, String lang) {
        Question question = new Question();
        question.data = data;
        question.rules = rules;
        question.lang = lang;
        return question;
    }

    Language language() throws Refusal {
        return Language.find(lang)
                .orElseThrow(() -> Refusal.ofUse("There is no language \"" + lang + "\". Use lv or en."));
    }

    /** The words of the commands in the language asked for. */
    Phrases words() throws Refusal {
        return Phrases.of(language(), "org.talka.cli.commands", Question.class.getClassLoader());
    }

    /** The package under its rules, or every finding where data or rules cannot be used. */
    Reading<Talka> read() throws Refusal, IOException {
        return read(new ArrayList<>());
    }

    /**
     * The same.
     *
     * @param aboutRules takes what there is to say of the rules that were given instead of the package's own
     */
    private Reading<Talka> read(List<Finding> aboutRules) throws Refusal, IOException {
        Reading<LoadedPackage> data = PackageReader.read(source());
        List<Finding> findings = new ArrayList<>(data.findings());
        Rules chosen = null;
        if (data instanceof Reading.Complete<LoadedPackage> complete) {
            chosen = complete.value().rules();
        }
        if (rules != null) {
            Reading<Rules> instead = readRules(rules);
            aboutRules.addAll(instead.findings());
            chosen = instead instanceof Reading.Complete<Rules> complete ? complete.value() : null;
        }
        if (chosen == null || !(data instanceof Reading.Complete<LoadedPackage> complete)) {
            findings.addAll(aboutRules);
            return new Reading.Refused<>(findings);
        }
        if (rules != null) {
            String file = String.valueOf(rules.getFileName());
            aboutRules.addAll(RulesCheck.check(chosen, complete.value().data(), file));
        }
        findings.addAll(aboutRules);
        return findings.stream().anyMatch(Finding::isFault)
                ? new Reading.Refused<>(findings)
                : new Reading.Complete<>(Talka.of(complete.value().data(), chosen, findings), findings);
    }

    /**
     * The package under its rules, or a refusal with every finding.
     *
     * @param err is told what in rules that were given deserves a look
     */
    Talka open(PrintWriter err) throws Refusal, IOException {
        List<Finding> aboutRules = new ArrayList<>();
        Reading<Talka> reading = read(aboutRules);
        if (reading instanceof Reading.Complete<Talka> complete) {
            Notes.tell(aboutRules, this, err);
            return complete.value();
        }
        throw Refusal.because(lines(reading.findings(), language()));
    }

    /** The pins in a file, or a refusal with every finding. */
    Pins pins(Talka talka, Path file) throws Refusal, IOException {
        Reading<Pins> reading = PinsFile.read(bytes(file), String.valueOf(file.getFileName()), talka.data());
        if (reading instanceof Reading.Complete<Pins> complete) {
            return complete.value();
        }
        throw Refusal.because(lines(reading.findings(), language()));
    }

    private Reading<Rules> readRules(Path file) throws Refusal, IOException {
        return RulesFile.read(bytes(file), String.valueOf(file.getFileName()));
    }

    private PackageSource source() {
        return data == null
                ? PackageSource.embedded(Question.class.getClassLoader(), "org/talka/data/latvia")
                : PackageSource.folder(data);
    }

    /** Every finding as a line, and a last line that counts them. */
    static List<String> lines(List<Finding> findings, Language language) {
        List<String> lines = new ArrayList<>();
        findings.forEach(finding -> lines.add(FindingText.of(finding, language)));
        return lines;
    }

    private byte[] bytes(Path file) throws Refusal, IOException {
        if (!Files.isRegularFile(file)) {
            throw noFile(file);
        }
        return Files.readAllBytes(file);
    }

    /** A time limit of so many seconds, above 0 and up to a day. */
    Duration limit(double seconds) throws Refusal {
        return limit("--seconds", seconds);
    }

    /** The same, as said with this option. */
    Duration limit(String option, double seconds) throws Refusal {
        if (!(seconds > 0 && seconds <= LONGEST_SECONDS)) {
            throw Refusal.ofUse(
                    words().say("refused.seconds", Map.of("option", option, "value", String.valueOf(seconds))));
        }
        return Duration.ofMillis(Math.max(1, Math.round(seconds * 1_000)));
    }

    /** A file that was named and is not there. */
    Refusal noFile(Path file) throws Refusal {
        return Refusal.because(words().say("refused.noFile", Map.of("file", file.toString())));
    }

    /** The municipality with this id or, where only one bears it, this name. */
    Municipality municipality(Talka talka, String word) throws Refusal {
        List<Municipality> byName = called(talka, word);
        if (byName.size() == 1) {
            return byName.get(0);
        }
        if (byName.size() > 1) {
            throw Refusal.because(
                    words().count("refused.sameName", byName.size(), Map.of("value", word, "ids", ids(byName))));
        }
        List<String> known = new ArrayList<>(talka.data().municipalities().keySet());
        talka.data().municipalities().values().forEach(one -> known.add(one.name()));
        List<String> sentences = new ArrayList<>();
        sentences.add(words().say("refused.noMunicipality", Map.of("value", word)));
        Optional<String> nearest = Nearest.to(word, known);
        if (nearest.isPresent()) {
            sentences.add(words().say("refused.nearest", Map.of("suggestion", nearest.get())));
        }
        sentences.add(words().say("refused.known"));
        throw Refusal.because(String.join(" ", sentences));
    }

    /** The one with this id, or else all that bear this name. */
    static List<Municipality> called(Talka talka, String word) {
        Optional<Municipality> byId =
                talka.data().findMunicipality(word).or(() -> talka.data().findMunicipality(word.strip()));
        return byId.map(List::of).orElseGet(() -> talka.data().municipalities().values().stream()
                .filter(one -> isCalled(one, word))
                .toList());
    }

    private static String ids(List<Municipality> municipalities) {
        String ids = municipalities.stream()
                .map(Municipality::id)
                .sorted()
                .limit(MOST_IDS)
                .collect(Collectors.joining(", "));
        return municipalities.size() > MOST_IDS ? ids + ", …" : ids;
    }

    private static boolean isCalled(Municipality municipality, String word) {
        String sought = word.strip().toLowerCase(Locale.ROOT);
        return municipality.name().toLowerCase(Locale.ROOT).equals(sought)
                || municipality.nameEn().toLowerCase(Locale.ROOT).equals(sought);
    }
}
