package org.talka.web.page;

import io.javalin.http.Context;

/**
 * One page of a long list.
 *
 * @param number of the page, from 1
 * @param pages how many there are, at least 1
 * @param from first entry, from 0
 * @param to one after the last entry
 */
public record Paging(int number, int pages, int from, int to) {

    /** Its name in the address. */
    public static final String NAME = "page";

    private static final int LENGTH = 100;

    /** The page an address asks for; one that does not exist becomes the nearest that does. */
    public static Paging of(Context ctx, int entries) {
        int pages = Math.max(1, (entries + LENGTH - 1) / LENGTH);
        int number = Math.max(1, Math.min(pages, asked(ctx)));
        return new Paging(number, pages, (number - 1) * LENGTH, Math.min(entries, number * LENGTH));
    }

    /** The number of the page an entry is on, counted from 0. */
    public static int pageOf(int entry) {
        return entry / LENGTH + 1;
    }

    private static int asked(Context ctx) {
        String page = Query.find(ctx, NAME).orElse("1");
        if (page.matches("[0-9]{1,6}")) {
            return Integer.parseInt(page);
        }
        Query.passOver(ctx, NAME);
        return 1;
    }

    public boolean isNeeded() {
        return pages > 1;
    }
}
