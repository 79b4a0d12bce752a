package org.talka.web.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.talka.engine.Talka;
import org.talka.engine.model.Municipality;
import org.talka.engine.model.Nearest;

/** A page that cannot be shown: says what is wrong and what next. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The name under which the other of a pair is kept. */
    private static final String PARTNER = "one";

    private final int status;
    private final String key;
    private final List<String> values;
    private final List<String> nearest;

    private Problem(int status, String key, List<String> values, List<String> nearest) {
        super(key, null, false, false);
        this.status = status;
        this.key = key;
        this.values = new ArrayList<>(values);
        this.nearest = new ArrayList<>(nearest);
    }

    /** Nothing lives at this address. */
    public static Problem unknownAddress() {
        return new Problem(404, "problem.address", List.of(), List.of());
    }

    /** What was sent cannot be read. */
    static Problem unread() {
        return new Problem(400, "problem.unread", List.of(), List.of());
    }

    /** Nothing can be sent to this address, or nothing read from it. */
    static Problem otherMethod() {
        return new Problem(405, "problem.method", List.of(), List.of());
    }

    /** The problem with what was sent, as its status tells it. */
    static Problem of(int status) {
        return switch (status) {
            case 400 -> unread();
            case 405 -> otherMethod();
            case 413 -> tooLarge();
            case 500 -> fault();
            default -> unknownAddress();
        };
    }

    /** No municipality has this id; the nearest known ones are named. */
    public static Problem unknownMunicipality(Talka talka, String id) {
        return new Problem(404, "problem.municipality", List.of("id", id), nearest(talka, id));
    }

    /** A pair of a municipality with itself; those that fit it best are named. */
    public static Problem pairWithItself(Talka talka, String name, String id) {
        List<String> best =
                talka.partners(id, 3).stream().map(pair -> pair.partnerOf(id)).toList();
        return new Problem(400, "problem.itself", List.of("name", name, PARTNER, id), best);
    }

    /**
     * Nobody is called what somebody wrote.
     *
     * @param one the other of the pair
     * @param nearest ids of those the reader may have meant
     */
    public static Problem unknownPartner(String written, String one, List<String> nearest) {
        return new Problem(404, "problem.partner", List.of("name", written, PARTNER, one), nearest);
    }

    /**
     * Several have a name somebody wrote.
     *
     * @param one the other of the pair
     * @param found their ids
     */
    public static Problem severalPartners(String written, String one, List<String> found) {
        return new Problem(300, "problem.several", List.of("name", written, PARTNER, one), found);
    }

    /** A value of the address that this package does not know, and the name it is given under. */
    public static Problem unknownFilter(String name, String value) {
        return new Problem(400, "problem.filter", List.of("name", name, "value", value), List.of());
    }

    /**
     * A name behind the question mark that the address of a file does not know.
     *
     * @param known those it knows
     * @param near the one that may have been meant
     */
    static Problem unknownParameter(String name, Collection<String> known, Optional<String> near) {
        if (known.isEmpty()) {
            return new Problem(400, "problem.parameterless", List.of("name", name), List.of());
        }
        List<String> values = new ArrayList<>(List.of("name", name, "known", String.join(", ", known)));
        near.ifPresent(meant -> values.addAll(List.of("near", meant)));
        return new Problem(400, near.isPresent() ? "problem.parameterNear" : "problem.parameter", values, List.of());
    }

    /** A name that the address of a file gives several times, though only one counts. */
    static Problem repeatedParameter(String name) {
        return new Problem(400, "problem.repeated", List.of("name", name), List.of());
    }

    /**
     * No competency has this id.
     *
     * @param known ids of those the reader may have meant
     */
    public static Problem unknownCompetency(String id, List<String> known) {
        return new Problem(404, "problem.competency", List.of("id", id), known);
    }

    /**
     * A competency that has no scale, so that there are no groups for it.
     *
     * @param known ids of those that have one
     */
    public static Problem noScale(String name, List<String> known) {
        return new Problem(404, "problem.scale", List.of("name", name), known);
    }

    /** No competency of the package has a scale. */
    public static Problem noScaleAtAll() {
        return new Problem(404, "problem.scales", List.of(), List.of());
    }

    /**
     * A competency nobody needs or offers, so that there are no circles for it.
     *
     * @param known ids of those somebody does
     */
    public static Problem noTopic(String id, List<String> known) {
        return new Problem(404, "problem.topic", List.of("id", id), known);
    }

    /** The plan is still being made. */
    public static Problem notReady() {
        return new Problem(503, "problem.notReady", List.of(), List.of());
    }

    /** Nobody has had this plan made, or none could be. */
    public static Problem notMade() {
        return new Problem(404, "problem.notMade", List.of(), List.of());
    }

    /** Too many plans are being made. */
    public static Problem tooManyRuns() {
        return new Problem(429, "problem.runs", List.of(), List.of());
    }

    /** No scenario has this number. */
    public static Problem unknownScenario(String id) {
        return new Problem(404, "problem.scenario", List.of("id", id), List.of());
    }

    /** The site was started without a store, or its store cannot be written any more. */
    public static Problem noStore() {
        return new Problem(503, "problem.store", List.of(), List.of());
    }

    /** A scenario without a name. */
    public static Problem noName() {
        return new Problem(400, "problem.noName", List.of(), List.of());
    }

    /**
     * A name that is too long.
     *
     * @param longest in characters
     */
    public static Problem longName(int longest) {
        return new Problem(400, "problem.longName", List.of("longest", String.valueOf(longest)), List.of());
    }

    /**
     * No further scenario can be kept.
     *
     * @param most there can be
     */
    public static Problem tooManyScenarios(int most) {
        return new Problem(409, "problem.tooMany", List.of("most", String.valueOf(most)), List.of());
    }

    /** More was sent than any form here needs. */
    public static Problem tooLarge() {
        return new Problem(413, "problem.large", List.of(), List.of());
    }

    /** Nobody keeps rules under this name. */
    public static Problem unknownVersion(String name) {
        return new Problem(404, "problem.version", List.of("name", name), List.of());
    }

    /** The rules an address asks for have a fault. */
    public static Problem faultyRules() {
        return new Problem(400, "problem.rules", List.of(), List.of());
    }

    /** A list of pairs that somebody brought and that is no longer in memory. */
    public static Problem listGone(String name) {
        return new Problem(404, "problem.list", List.of("name", name), List.of());
    }

    /** A file is larger than may be. */
    public static Problem fileTooLarge() {
        return new Problem(413, "problem.tooLarge", List.of(), List.of());
    }

    /** A form of another site. */
    public static Problem fromElsewhere() {
        return new Problem(403, "problem.elsewhere", List.of(), List.of());
    }

    /** The site is called by a name that is not its own. */
    static Problem otherHost() {
        return new Problem(421, "problem.host", List.of(), List.of());
    }

    /** A fault of the program. */
    public static Problem fault() {
        return new Problem(500, "problem.fault", List.of(), List.of());
    }

    private static List<String> nearest(Talka talka, String id) {
        return Stream.<Function<Municipality, String>>of(Municipality::id, Municipality::name, Municipality::nameEn)
                .flatMap(word ->
                        Nearest.to(id, words(talka, word)).stream().flatMap(found -> holders(talka, word, found)))
                .distinct()
                .limit(3)
                .toList();
    }

    private static List<String> words(Talka talka, Function<Municipality, String> word) {
        return talka.data().municipalities().values().stream().map(word).toList();
    }

    private static Stream<String> holders(Talka talka, Function<Municipality, String> word, String found) {
        return talka.data().municipalities().values().stream()
                .filter(municipality -> word.apply(municipality).equals(found))
                .map(Municipality::id);
    }

    int status() {
        return status;
    }

    String headline(Speech speech) {
        return speech.say(key, values.toArray(String[]::new));
    }

    String next(Speech speech) {
        boolean names =
                key.equals("problem.municipality") || key.equals("problem.partner") || key.equals("problem.itself");
        return speech.say(key + (names && nearest.isEmpty() ? ".none" : ".next"), values.toArray(String[]::new));
    }

    /** What next, in one piece: with the names a page would link to. */
    String detail(Speech speech) {
        List<Link> links = links(speech);
        return links.isEmpty()
                ? next(speech)
                : next(speech) + links.stream().map(Link::text).collect(Collectors.joining(", ", " ", "."));
    }

    /** Where the reader may have wanted to go. */
    List<Link> links(Speech speech) {
        int partner = values.indexOf(PARTNER);
        if (partner >= 0) {
            String one = values.get(partner + 1);
            return nearest.stream()
                    .map(id -> id.equals(one)
                            ? speech.municipality(id)
                            : new Link(
                                    speech.explain().municipality(id),
                                    speech.links().pair(one, id)))
                    .toList();
        }
        boolean competencies = key.equals("problem.competency") || key.equals("problem.scale");
        return nearest.stream()
                .map(id -> competencies
                        ? new Link(
                                speech.explain().competency(id), speech.links().tasks(id))
                        : key.equals("problem.topic")
                                ? new Link(
                                        speech.explain().competency(id),
                                        speech.links().circles(id))
                                : speech.municipality(id))
                .toList();
    }
}
