package org.talka.web.circle;

import org.jspecify.annotations.Nullable;
import org.talka.web.page.Bar;

/**
 * What stands where there are no circles to show.
 *
 * @param text what is being done, or why nothing is
 * @param next what to expect or to do
 * @param done how much of the whole is done; null where nothing is being done
 * @param percent the same as a whole number
 */
public record CircleNotice(
        String headline, String text, String next, @Nullable Bar done, String percent) {}
