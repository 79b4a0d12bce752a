package org.talka.web.map;

import org.talka.web.page.Speech;

/**
 * How many arcs stand on a map before anybody is looked at: all where they can be told apart, else the strongest. The arcs of
 * whoever is looked at or kept in sight always show.
 *
 * @param all that there are to show
 * @param linked that are drawn at all, strongest first
 * @param wide that stand on a wide screen
 * @param narrow that stand on a small one
 */
record Strongest(int all, int linked, int wide, int narrow) {

    /** Arcs that can still be told apart, and how many are drawn where there are more. */
    private static final int MOST_WIDE = 80;

    private static final int FEW_WIDE = 40;
    private static final int MOST_NARROW = 16;
    private static final int FEW_NARROW = 12;

    /**
     * For a map of this sketch.
     *
     * @param linked arcs that are drawn at all
     */
    static Strongest of(Sketch sketch, int linked) {
        boolean isSparing = !sketch.isLocator()
                && sketch.flows().stream().allMatch(flow -> flow.tone().isEmpty());
        int all = sketch.flows().size();
        return isSparing
                ? new Strongest(
                        all, linked, all > MOST_WIDE ? FEW_WIDE : linked, all > MOST_NARROW ? FEW_NARROW : linked)
                : new Strongest(all, linked, linked, linked);
    }

    /** Class of the arc with this place in the order of strength, from 0; empty where it always stands. */
    String tone(int place) {
        return place >= wide ? "spare" : place >= narrow ? "spare-narrow" : "";
    }

    String wideNote(Speech speech) {
        return note(speech, wide);
    }

    String narrowNote(Speech speech) {
        return note(speech, narrow);
    }

    /** What is shown and how to see the rest; empty where all are. */
    private String note(Speech speech, int shown) {
        if (shown >= all) {
            return "";
        }
        String key = linked < all ? "map.arcs.listed" : "map.arcs";
        return speech.count(key, all, "shown", speech.number(shown, 0));
    }
}
