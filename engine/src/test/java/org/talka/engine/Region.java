package org.talka.engine;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.talka.engine.explain.FindingText;
import org.talka.engine.explain.Language;
import org.talka.engine.io.datapackage.LoadedPackage;
import org.talka.engine.io.datapackage.PackageReader;
import org.talka.engine.io.datapackage.PackageSource;
import org.talka.engine.model.DataPackage;
import org.talka.engine.model.Finding;
import org.talka.engine.model.Reading;

/**
 * A tiny data package written in a test and read by the real reader. Each method gives another region, so a sound
 * one can be kept in a constant and spoilt in one place a test.
 *
 * <pre>{@code
 * DataPackage data = Region.small().needs("""
 *         municipality,competency,urgency,source,year,origin
 *         A,waste,0.7,a letter,2025,declared
 *         """).load();
 * }</pre>
 */
public final class Region {

    private final Map<String, Supplier<InputStream>> files;

    private Region(Map<String, Supplier<InputStream>> files) {
        this.files = files;
    }

    /** A package without files. */
    public static Region of() {
        return new Region(Map.of());
    }

    /** Three Latvian municipalities, A, B and C, and two competencies, waste and roads; nothing else. */
    public static Region small() {
        return of().municipalities("""
                        id,name,country,population,lat,lon,region,kind,languages
                        A,Alder,LV,12000,56.9,24.1,Vidzeme,novads,lv
                        B,Birch,LV,8000,57.3,25.2,Vidzeme,novads,lv;en
                        C,Cedar,LV,30000,55.9,26.5,Latgale,valstspilsēta,lv
                        """).competencies("""
                        id,name_en,name_lv
                        waste,waste management,atkritumu apsaimniekošana
                        roads,road upkeep,ceļu uzturēšana
                        """);
    }

    public Region municipalities(String csv) {
        return file("municipalities.csv", csv);
    }

    public Region competencies(String csv) {
        return file("competencies.csv", csv);
    }

    public Region offers(String csv) {
        return file("offers.csv", csv);
    }

    public Region needs(String csv) {
        return file("needs.csv", csv);
    }

    public Region indicators(String csv) {
        return file("indicators.csv", csv);
    }

    public Region neighbours(String csv) {
        return file("neighbours.csv", csv);
    }

    public Region cooperations(String csv) {
        return file("cooperations.csv", csv);
    }

    public Region members(String csv) {
        return file("cooperation_members.csv", csv);
    }

    public Region successions(String csv) {
        return file("successions.csv", csv);
    }

    public Region rules(String json) {
        return file("rules.json", json);
    }

    public Region file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public Region file(String name, byte[] bytes) {
        return file(name, () -> new ByteArrayInputStream(bytes));
    }

    /** A file made while it is read, for one too large to hold. */
    public Region file(String name, Supplier<InputStream> content) {
        Map<String, Supplier<InputStream>> more = new TreeMap<>(files);
        more.put(name, content);
        return new Region(more);
    }

    public Region without(String name) {
        Map<String, Supplier<InputStream>> fewer = new TreeMap<>(files);
        fewer.remove(name);
        return new Region(fewer);
    }

    public PackageSource source() {
        return new InMemory(files);
    }

    public Reading<LoadedPackage> read() {
        return PackageReader.read(source());
    }

    public List<Finding> findings() {
        return read().findings();
    }

    /** The findings in English, in order. */
    public List<String> messages() {
        return findings().stream()
                .map(finding -> FindingText.of(finding, Language.EN))
                .toList();
    }

    /** The data, which must be sound. */
    public DataPackage load() {
        return loadWithRules().data();
    }

    /** The data and its rules, which must be sound. */
    public LoadedPackage loadWithRules() {
        if (read() instanceof Reading.Complete<LoadedPackage> complete) {
            return complete.value();
        }
        throw new AssertionError(messages().stream().collect(joining("\n  ", "The region cannot be read:\n  ", "")));
    }

    private record InMemory(Map<String, Supplier<InputStream>> files) implements PackageSource {

        @Override
        public String name() {
            return "region";
        }

        @Override
        public Optional<InputStream> open(String file) throws IOException {
            return Optional.ofNullable(files.get(file)).map(Supplier::get);
        }

        @Override
        public Optional<List<String>> list() {
            return Optional.of(List.copyOf(files.keySet()));
        }
    }
}
