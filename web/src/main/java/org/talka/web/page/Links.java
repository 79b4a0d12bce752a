package org.talka.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.talka.engine.explain.Language;

/**
 * The addresses of the pages in one language, asking one question where they speak of a plan. Ids are free text and are encoded here and nowhere else.
 */
public record Links(Language language, Question question) {

    public String start() {
        return "/" + language.code() + "/";
    }

    public String plan() {
        return planOf(question);
    }

    /** The plan that answers another question. */
    public String planOf(Question other) {
        return start() + "plan" + other.query();
    }

    public String matrix() {
        return start() + "matrix";
    }

    public String map() {
        return start() + "map";
    }

    public String tasks() {
        return start() + "tasks";
    }

    /** The groups for one competency. */
    public String tasks(String competency) {
        return tasks() + "?competency=" + segment(competency);
    }

    public String circles() {
        return start() + "circles";
    }

    /** The peer circles for one competency. */
    public String circles(String competency) {
        return circles() + "?competency=" + segment(competency);
    }

    /** One page about a municipality, for a council. */
    public String brief(String id) {
        return municipality(id) + "/brief";
    }

    public String municipalities() {
        return start() + "municipalities";
    }

    public String municipality(String id) {
        return start() + "municipality/" + segment(id);
    }

    public String pair(String a, String b) {
        return start() + "pair/" + segment(a) + "/" + segment(b) + question.query();
    }

    /** A view as a file: its address without language and ending, the ending, the part behind the question mark. */
    public String file(String view, String ending, String query) {
        return "/api/" + language.code() + "/" + view + "." + ending + query;
    }

    public String scenarios() {
        return start() + "scenarios";
    }

    public String scenario(long id) {
        return start() + "scenario/" + id;
    }

    /** Two scenarios side by side; each by its number, or "usual". */
    public String compare(String a, String b) {
        return start() + "compare?a=" + segment(a) + "&b=" + segment(b);
    }

    public String aboutData() {
        return start() + "about-data";
    }

    /** A value as it stands in a path or a query. */
    public static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
