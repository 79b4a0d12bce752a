package org.talka.web.data;

import java.util.List;
import org.talka.web.page.SourcePart;

/**
 * What the pages rest on.
 *
 * @param headline the answer
 * @param demo a sentence on made-up data
 * @param sources who published what, the most used first
 */
public record DataPage(
        String headline,
        String demo,
        List<OfOrigin> origins,
        List<Rule> rules,
        List<Exclusion> exclusions,
        List<Source> sources,
        String moreSources,
        List<Source> furtherSources,
        List<Note> notes,
        String identity) {

    public DataPage {
        origins = List.copyOf(origins);
        rules = List.copyOf(rules);
        exclusions = List.copyOf(exclusions);
        sources = List.copyOf(sources);
        furtherSources = List.copyOf(furtherSources);
        notes = List.copyOf(notes);
    }

    /** How many needs and offers have one origin. */
    public record OfOrigin(String mark, String origin, String meaning, String needs, String offers) {}

    /**
     * A derivation.
     *
     * @param reach how many municipalities it speaks of
     */
    public record Rule(String sentence, String makes, String tone, String reach) {}

    /** An eligibility rule. */
    public record Exclusion(String sentence) {}

    /** A source and how often it is named. */
    public record Source(List<SourcePart> parts, String count) {
        public Source {
            parts = List.copyOf(parts);
        }
    }

    /** Something in the data a person should look at. */
    public record Note(String place, String words) {}
}
