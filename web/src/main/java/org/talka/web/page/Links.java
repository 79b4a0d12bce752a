package org.talka.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.talka.engine.explain.Language;

/**
 * The addresses of the pages in one language. Beside the way in and scenarios they all ask one question, also those that speak of
 * no plan, so that whoever visits them comes back to the same plan. Ids are free text and are encoded here and nowhere else.
 */
public record Links(Language language, Question question) {

    public String start() {
        return "/" + language.code() + "/";
    }

    /** A page without anything behind its address, for forms: they send the question along themselves. */
    public String path(String page) {
        return start() + page;
    }

    /** A page asking the question and more beside it. */
    public String to(String page, Query more) {
        return path(page) + more.behind(question);
    }

    /** The same where more is already written as "?a=1", or is nothing. */
    public String to(String page, String more) {
        return path(page) + Query.joined(question.query(), more);
    }

    /** A page asking the question alone. */
    public String to(String page) {
        return path(page) + question.query();
    }

    public String plan() {
        return planOf(question);
    }

    /** The plan that answers another question. */
    public String planOf(Question other) {
        return start() + "plan" + other.query();
    }

    public String matrix() {
        return to("matrix");
    }

    public String map() {
        return to("map");
    }

    public String tasks() {
        return to("tasks");
    }

    /** The groups for one competency. */
    public String tasks(String competency) {
        return to("tasks", new Query().with("competency", competency));
    }

    public String circles() {
        return to("circles");
    }

    /** The peer circles for one competency. */
    public String circles(String competency) {
        return to("circles", new Query().with("competency", competency));
    }

    /** One page about a municipality, for a council. */
    public String brief(String id) {
        return to("municipality/" + segment(id) + "/brief");
    }

    public String municipalities() {
        return to("municipalities");
    }

    public String municipality(String id) {
        return to("municipality/" + segment(id));
    }

    public String pair(String a, String b) {
        return to("pair/" + segment(a) + "/" + segment(b));
    }

    /** A view as a file: its address without language and ending, the ending, the part behind the question mark. */
    public String file(String view, String ending, String query) {
        return "/api/" + language.code() + "/" + view + "." + ending + query;
    }

    public String scenarios() {
        return to("scenarios");
    }

    /** A scenario: it has a question of its own. */
    public String scenario(long id) {
        return path("scenario/" + id);
    }

    /** Two scenarios side by side; each by its number, or "usual". */
    public String compare(String a, String b) {
        return to("compare", new Query().with("a", a).with("b", b));
    }

    public String aboutData() {
        return to("about-data");
    }

    /** A value as it stands in a path or a query. */
    public static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
