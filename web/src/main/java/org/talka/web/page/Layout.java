package org.talka.web.page;

import java.util.List;
import org.talka.engine.explain.Language;

/**
 * The frame round a page.
 *
 * @param speech the language it speaks
 * @param title what stands in the browser's tab
 * @param here the navigation entry it belongs to; empty for none
 * @param rest the address after the language, with its query, so that the switch of language keeps the page
 * @param refreshSeconds after which the browser asks again; 0 for never
 * @param script the asset the page needs besides the common one; empty for none
 * @param packageTitle what the data is called
 * @param assets where style and script lie
 * @param notes what the page says of itself above its headline
 */
public record Layout(
        Speech speech,
        String title,
        String here,
        String rest,
        int refreshSeconds,
        String script,
        String packageTitle,
        Assets assets,
        List<Note> notes) {

    public Layout {
        notes = List.copyOf(notes);
    }

    /** The same page in another language. */
    public String in(Language language) {
        return "/" + language.code() + "/" + rest;
    }

    public Menu menu() {
        return Menu.of(speech, here, rest);
    }

    public String say(String key) {
        return speech.say(key);
    }
}
