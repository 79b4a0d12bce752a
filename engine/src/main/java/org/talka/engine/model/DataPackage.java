package org.talka.engine.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that is known about the municipalities of one question, read whole and consistent: every id that is
 * mentioned exists.
 *
 * @param name short name of the package
 * @param title what a person would call it
 * @param digest SHA-256 over all its files, hexadecimal: equal digests mean equal data
 * @param municipalities by id, in the order of the file
 * @param competencies by id, in the order of the file
 * @param licence under which the data may be passed on, in the package's own words; empty where it says nothing
 * @param titleLv the title in Latvian; the title itself where the package has no other
 * @param sources what sources are called in each language, by their text; only those that have a name beside it
 */
public record DataPackage(
        String name,
        String title,
        String digest,
        Map<String, Municipality> municipalities,
        Map<String, Competency> competencies,
        List<Offer> offers,
        List<Need> needs,
        List<Indicator> indicators,
        List<Neighbourhood> neighbourhoods,
        List<Cooperation> cooperations,
        List<Succession> successions,
        List<Outline> outlines,
        String licence,
        String titleLv,
        Map<String, Source> sources) {

    public DataPackage {
        municipalities = Collections.unmodifiableMap(new LinkedHashMap<>(municipalities));
        competencies = Collections.unmodifiableMap(new LinkedHashMap<>(competencies));
        offers = List.copyOf(offers);
        needs = List.copyOf(needs);
        indicators = List.copyOf(indicators);
        neighbourhoods = List.copyOf(neighbourhoods);
        cooperations = List.copyOf(cooperations);
        successions = List.copyOf(successions);
        outlines = List.copyOf(outlines);
        sources = Map.copyOf(sources);
    }

    /** A package that says nothing of a licence, has one title and gives sources no names. */
    public DataPackage(
            String name,
            String title,
            String digest,
            Map<String, Municipality> municipalities,
            Map<String, Competency> competencies,
            List<Offer> offers,
            List<Need> needs,
            List<Indicator> indicators,
            List<Neighbourhood> neighbourhoods,
            List<Cooperation> cooperations,
            List<Succession> successions,
            List<Outline> outlines) {
        this(
                name,
                title,
                digest,
                municipalities,
                competencies,
                offers,
                needs,
                indicators,
                neighbourhoods,
                cooperations,
                successions,
                outlines,
                "",
                title,
                Map.of());
    }

    public Optional<Municipality> findMunicipality(String id) {
        return Optional.ofNullable(municipalities.get(id));
    }

    /** The municipality with this id, which must exist. */
    public Municipality municipality(String id) {
        return findMunicipality(id)
                .orElseThrow(() -> new IllegalArgumentException("There is no municipality \"" + id + "\"."));
    }

    /** The competency with this id, which must exist. */
    public Competency competency(String id) {
        Competency competency = competencies.get(id);
        if (competency == null) {
            throw new IllegalArgumentException("There is no competency \"" + id + "\".");
        }
        return competency;
    }

    /** What a source is called, where it is called anything but its text. */
    public Optional<Source> findSource(String text) {
        return Optional.ofNullable(sources.get(text));
    }

    /** The same package with other cooperations, as when some are hidden. */
    public DataPackage with(List<Cooperation> others) {
        return new DataPackage(
                name,
                title,
                digest,
                municipalities,
                competencies,
                offers,
                needs,
                indicators,
                neighbourhoods,
                others,
                successions,
                outlines,
                licence,
                titleLv,
                sources);
    }

    /** The same package with other offers and needs, as after the derivations have spoken. */
    public DataPackage with(List<Offer> otherOffers, List<Need> otherNeeds) {
        return new DataPackage(
                name,
                title,
                digest,
                municipalities,
                competencies,
                otherOffers,
                otherNeeds,
                indicators,
                neighbourhoods,
                cooperations,
                successions,
                outlines,
                licence,
                titleLv,
                sources);
    }
}
