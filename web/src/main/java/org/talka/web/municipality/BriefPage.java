package org.talka.web.municipality;

import java.util.List;
import org.talka.web.page.Link;

/**
 * One page for a council.
 *
 * @param facts who it is
 * @param partners at most three, each with what it is about
 * @param isPlanned whether they are those of the plan
 * @param needs the most urgent, in one line each
 * @param offers the strongest, in one line each
 * @param proof how good the plan is; empty before there is one
 * @param source where it all comes from
 */
public record BriefPage(
        String headline,
        String facts,
        List<Partner> partners,
        boolean isPlanned,
        List<String> needs,
        List<String> offers,
        String proof,
        String source,
        Link back) {

    public BriefPage {
        partners = List.copyOf(partners);
        needs = List.copyOf(needs);
        offers = List.copyOf(offers);
    }

    /** A partner: how well it fits, who gets what, the strongest reason with its facts, and how steady it is. */
    public record Partner(Link municipality, String fit, List<String> gives, String reason, String steady) {
        public Partner {
            gives = List.copyOf(gives);
        }
    }
}
