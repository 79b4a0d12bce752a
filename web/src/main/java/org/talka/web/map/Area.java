package org.talka.web.map;

import java.util.List;

/**
 * Municipalities that belong together, with one outline round them.
 *
 * @param label what a member is in words, beside its name; empty for none
 * @param number stands at the lead's place; empty for none
 * @param lead id of the one with the number
 * @param members ids
 * @param tone class of the outline
 * @param href where its members lead; empty where each leads to its own page
 */
public record Area(String label, String number, String lead, List<String> members, String tone, String href) {

    public Area {
        members = List.copyOf(members);
    }

    /** An outline alone. */
    public static Area outline(List<String> members, String tone) {
        return new Area("", "", "", members, tone, "");
    }
}
