package org.talka.web.page;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where a reader can go from every page.
 *
 * @param wide all in one line, the analyst's pages behind their first
 * @param country the pages that speak of the data and its plans
 * @param analyst the analyst's pages
 */
public record Menu(List<Entry> wide, List<Entry> country, List<Entry> analyst) {

    public Menu {
        wide = List.copyOf(wide);
        country = List.copyOf(country);
        analyst = List.copyOf(analyst);
    }

    /** @param here whether it leads to the page it stands on */
    public record Entry(String text, String href, boolean here) {}

    /**
     * The menu on a page.
     *
     * @param here the entry the page belongs to; empty for none
     * @param rest the page's address after the language
     */
    static Menu of(Speech speech, String here, String rest) {
        Links links = speech.links();
        Entry rules = entry(speech, "nav.rules", links.to("rules"), here.equals("rules"));
        Entry data = entry(speech, "nav.data", links.aboutData(), here.equals("data"));
        List<Entry> country = List.of(
                entry(speech, "nav.plan", links.plan(), here.equals("plan")),
                entry(speech, "nav.scenarios", links.scenarios(), here.equals("scenarios")),
                entry(speech, "nav.matrix", links.matrix(), here.equals("matrix")),
                entry(speech, "nav.tasks", links.tasks(), here.equals("tasks")),
                entry(speech, "nav.circles", links.circles(), here.equals("circles")),
                entry(speech, "nav.map", links.map(), here.equals("map")),
                entry(speech, "nav.municipalities", links.municipalities(), here.equals("municipalities")));
        String page = rest.split("[?/]", 2)[0];
        return new Menu(
                Stream.concat(country.stream(), Stream.of(rules, data)).toList(),
                Stream.concat(country.stream(), Stream.of(data)).toList(),
                Stream.of("rules", "backtest", "sensitivity", "tradeoff", "missing")
                        .map(name -> entry(speech, "analyst." + name, links.to(name), name.equals(page)))
                        .toList());
    }

    private static Entry entry(Speech speech, String key, String href, boolean here) {
        return new Entry(speech.say(key), href, here);
    }
}
