package org.talka.web.rulebook;

import java.util.function.Function;
import org.talka.web.run.Study;

/**
 * A study an address asks for.
 *
 * @param page address without language and query
 * @param query in one order, so that the same question is made once
 * @param <T> what comes out
 */
public record Wanted<T>(String page, String query, Function<Study.Teller, T> work) {

    String address() {
        return page + query;
    }
}
