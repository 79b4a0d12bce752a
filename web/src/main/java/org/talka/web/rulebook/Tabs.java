package org.talka.web.rulebook;

import java.util.List;
import java.util.Set;
import org.talka.engine.plan.Pins;
import org.talka.web.page.Speech;

/**
 * The analyst's pages, each asking about the same rules.
 *
 * @param tabs in order
 * @param rules a sentence about the rules asked for where they are not those of the package; else empty
 * @param pins said where the address holds pins and the page speaks of the usual plan; else empty
 * @param usual the same page under the rules of the package
 */
public record Tabs(List<Tab> tabs, String rules, String pins, String usual) {

    private static final List<String> PAGES = List.of("rules", "backtest", "sensitivity", "tradeoff", "missing");

    /** Those that make plans of their own, for which pins mean nothing. */
    private static final Set<String> WITHOUT_PINS = Set.of("sensitivity", "tradeoff", "missing");

    public Tabs {
        tabs = List.copyOf(tabs);
    }

    /** One of the pages. */
    public record Tab(String text, String href, boolean current) {}

    /** The tabs on a page. */
    public static Tabs of(Speech speech, String page, Asked asked) {
        return new Tabs(
                PAGES.stream()
                        .map(name -> new Tab(
                                speech.say("analyst." + name),
                                speech.links().to(name, asked.query()),
                                name.equals(page)))
                        .toList(),
                asked.isUsual() ? "" : sentence(speech, asked),
                WITHOUT_PINS.contains(page) && !speech.links().question().pins().equals(Pins.NONE)
                        ? speech.say("analyst.pins")
                        : "",
                speech.links().to(page));
    }

    private static String sentence(Speech speech, Asked asked) {
        String turned = speech.count("analyst.turned", asked.turned().size());
        return asked.from().isEmpty()
                ? turned
                : speech.say("analyst.from", "name", asked.from())
                        + (asked.turned().isEmpty() ? "" : " " + turned);
    }
}
