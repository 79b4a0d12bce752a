package org.talka.web.page;

import java.util.regex.Pattern;

/** Keeps a figure and its unit on one line: no break before "%" and none within "of 100". */
final class Tied {

    private static final Pattern PERCENT = Pattern.compile("(?<=\\d) %");
    private static final Pattern OF_HUNDRED = Pattern.compile(" (no|of) 100\\b");

    private Tied() {}

    /** The page with its text tied. What stands within a tag stays as it is: forms send it back. */
    static String of(String html) {
        StringBuilder tied = new StringBuilder(html.length() + 256);
        int from = 0;
        while (from < html.length()) {
            int open = html.indexOf('<', from);
            int end = open < 0 ? html.length() : open;
            tied.append(text(html.substring(from, end)));
            int close = open < 0 ? -1 : html.indexOf('>', open);
            from = close < 0 ? html.length() : close + 1;
            tied.append(html, end, from);
        }
        return tied.toString();
    }

    private static String text(String text) {
        String percents = text.indexOf('%') < 0 ? text : PERCENT.matcher(text).replaceAll("\u00a0%");
        return percents.contains(" 100") ? OF_HUNDRED.matcher(percents).replaceAll("\u00a0$1\u00a0100") : percents;
    }
}
