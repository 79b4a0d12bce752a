package org.talka.web.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows.
 *
 * @param template name of the template
 * @param title what stands in the browser's tab
 * @param here the navigation entry it belongs to; empty for none
 * @param model what the template shows
 * @param refreshSeconds after which the browser asks again; 0 for never
 * @param script name of the asset the page needs besides the common one; empty for none
 * @param question what the links of the menu ask; null for that of the address
 * @param notes what the page says of itself above its headline
 */
public record View(
        String template,
        String title,
        String here,
        Object model,
        int refreshSeconds,
        String script,
        @Nullable Question question,
        List<Note> notes) {

    public View {
        notes = List.copyOf(notes);
    }

    public static View of(String template, String title, String here, Object model) {
        return new View(template, title, here, model, 0, "", null, List.of());
    }

    /** The same view, made lively by this asset. */
    public View with(String asset) {
        return new View(template, title, here, model, refreshSeconds, asset, question, notes);
    }

    /** The same view, asked for again after so many seconds. */
    public View refreshedAfter(int seconds) {
        return new View(template, title, here, model, seconds, script, question, notes);
    }

    /** The same view of a page that has a question of its own. */
    public View asking(Question own) {
        return new View(template, title, here, model, refreshSeconds, script, own, notes);
    }

    /** The same view, saying this of itself, where there is anything to say. */
    public View noting(Optional<Note> note) {
        return new View(
                template,
                title,
                here,
                model,
                refreshSeconds,
                script,
                question,
                note.stream().toList());
    }
}
