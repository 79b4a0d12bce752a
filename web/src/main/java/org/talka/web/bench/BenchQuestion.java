package org.talka.web.bench;

import java.util.SortedMap;
import org.talka.web.page.Query;
import org.talka.web.rulebook.Asked;

/**
 * What an address of the bench asks.
 *
 * @param asked the rules
 * @param against name of the kept version they are compared with; empty for the rules of the package
 * @param municipality whose partners are shown; empty where the address names none
 */
record BenchQuestion(Asked asked, String against, String municipality) {

    /** The same about a kept version as it is, or about the rules of the package. */
    BenchQuestion from(String version) {
        return new BenchQuestion(Asked.USUAL.from(version), against, municipality);
    }

    /** The same with other dials turned. */
    BenchQuestion turning(SortedMap<String, String> turned) {
        return new BenchQuestion(asked.turning(turned), against, municipality);
    }

    /** Behind the address of the page. */
    String query() {
        return asked.addTo(new Query().with("municipality", municipality).with("against", against))
                .toString();
    }

    /** Behind the address of the plan: whose partners are looked at changes nothing about it. */
    String planQuery() {
        return asked.addTo(new Query().with("against", against)).toString();
    }
}
