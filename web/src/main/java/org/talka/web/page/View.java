package org.talka.web.page;

/**
 * What a page shows.
 *
 * @param template name of the template
 * @param title what stands in the browser's tab
 * @param here the navigation entry it belongs to; empty for none
 * @param model what the template shows
 * @param refreshSeconds after which the browser asks again; 0 for never
 * @param script name of the asset the page needs besides the common one; empty for none
 */
public record View(String template, String title, String here, Object model, int refreshSeconds, String script) {

    public static View of(String template, String title, String here, Object model) {
        return new View(template, title, here, model, 0, "");
    }

    /** The same view, made lively by this asset. */
    public View with(String asset) {
        return new View(template, title, here, model, refreshSeconds, asset);
    }

    /** The same view, asked for again after so many seconds. */
    public View refreshedAfter(int seconds) {
        return new View(template, title, here, model, seconds, script);
    }
}
