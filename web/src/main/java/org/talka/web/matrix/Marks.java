package org.talka.web.matrix;

import java.util.stream.Collectors;
import org.talka.web.page.Speech;

/**
 * What the marks of a matrix mean, in words. Where it speaks of one competency, so do ring and dot; a rule that keeps two apart does
 * so in every one.
 *
 * @param proposed of one cell
 * @param existing of one cell
 * @param proposedLegend under the matrix
 * @param existingLegend under the matrix
 * @param blockedLegend under the matrix, before the reasons
 */
public record Marks(
        String proposed, String existing, String proposedLegend, String existingLegend, String blockedLegend) {

    static Marks of(Speech speech, Scope scope) {
        String key = scope.isAll() ? "" : ".competency";
        String about = scope.isAll() ? "" : speech.explain().competency(scope.competency());
        String parts = scope.ids().stream()
                .filter(id -> !id.equals(scope.competency()))
                .map(speech.explain()::competency)
                .sorted(speech.language().collator())
                .collect(Collectors.joining(", "));
        String whole = parts.isEmpty() ? about : speech.say("matrix.about", "about", about, "parts", parts);
        return new Marks(
                speech.say("matrix.mark.proposed" + key, "about", about),
                speech.say("matrix.mark.existing" + key, "about", about),
                speech.say("matrix.legend.proposed" + key, "about", whole),
                speech.say("matrix.legend.existing" + key, "about", whole),
                speech.say("matrix.legend.blocked" + key));
    }
}
