package org.talka.web.page;

import org.jspecify.annotations.Nullable;

/**
 * What stands where there is nothing to show yet, or at all.
 *
 * @param text what is being done, or why nothing is
 * @param next what to expect or to do
 * @param done how much of the whole is done; null where nothing is being done
 * @param percent the same as a whole number
 */
public record Notice(
        String headline, String text, String next, @Nullable Bar done, String percent) {

    /** Nothing is being done. */
    public static Notice of(String headline, String text, String next) {
        return new Notice(headline, text, next, null, "");
    }

    /** @param here the navigation entry it stands in for */
    public View view(String here) {
        return View.of("notice", headline, here, this);
    }
}
