package org.talka.web.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.talka.engine.graph.Distance;
import org.talka.engine.model.DataPackage;
import org.talka.engine.model.Municipality;
import org.talka.engine.model.Position;
import org.talka.web.page.Selection;
import org.talka.web.page.Speech;

/** Draws one sketch. */
final class MapArtist {

    /** Arcs drawn at most: more cannot be told apart. */
    static final int MOST_ARCS = 300;

    /** Places linked one by one at most; beyond, the others are dots. */
    static final int MOST_LINKED = 400;

    private static final int MOST_NAMES = 60;
    private static final int MOST_NAMES_NARROW = 9;
    private static final int FEW_NAMES = 5;
    /** Half the width of a dot inside an outline, and of one without. */
    private static final double INSIDE = 3;

    private static final double ALONE = 4.5;

    /** How much larger dots are on a map that is drawn small. */
    private static final double LARGER = 1.8;

    private static final double WIDE_LETTERS = 14.5;
    private static final double LOCATOR_LETTERS = 28;
    private static final double NARROW_LETTERS = 30;

    private final DataPackage data;
    private final Sketch sketch;
    private final Speech speech;
    private final Map<String, Point> points;
    private final Map<String, String> outlines;
    private final Set<String> home;
    private final List<Flow> flows;
    private final Strongest strongest;
    private final Residents residents;
    private final Map<String, Area> areas = new HashMap<>();

    MapArtist(
            DataPackage data,
            Sketch sketch,
            Speech speech,
            Map<String, Point> points,
            Map<String, String> outlines,
            Set<String> home) {
        this.data = data;
        this.sketch = sketch;
        this.speech = speech;
        this.points = points;
        this.outlines = outlines;
        this.home = home;
        this.flows = sketch.flows().stream()
                .filter(flow -> points.containsKey(flow.a()) && points.containsKey(flow.b()))
                .sorted(Comparator.comparingDouble(Flow::fit).reversed())
                .limit(MOST_ARCS)
                .toList();
        this.strongest = Strongest.of(sketch, flows.size());
        this.residents = Residents.of(data, home);
        sketch.areas().forEach(area -> area.members().forEach(id -> areas.putIfAbsent(id, area)));
    }

    /**
     * @param borders the outlines round the areas of the sketch
     */
    MapDrawing draw(double height, List<MapDrawing.Trace> borders) {
        Set<String> linked = linked();
        Box paper = new Box(2, 2, Projection.WIDTH - 2, height - 2);
        return new MapDrawing(
                sketch.label(),
                kind() + (sketch.selection().isNone() ? "" : " is-focused"),
                "0 0 " + Point.number(Projection.WIDTH) + " " + Point.number(height),
                crowds(linked),
                linked.stream().map(this::place).toList(),
                IntStream.range(0, flows.size()).mapToObj(this::arc).toList(),
                names(linked, new NamePlacer(sketch.isLocator() ? LOCATOR_LETTERS : WIDE_LETTERS, paper), MOST_NAMES),
                names(linked, new NamePlacer(NARROW_LETTERS, paper), MOST_NAMES_NARROW),
                strongest.wideNote(speech),
                strongest.narrowNote(speech),
                borders,
                marks(linked),
                sketch.isLocator() ? null : tools());
    }

    private String kind() {
        String kind = sketch.isLocator() ? "locator" : sketch.areas().isEmpty() ? "country" : "areas";
        return outlines.isEmpty() ? kind + (sketch.shades().isEmpty() ? " centres" : " centres shaded") : kind;
    }

    private MapDrawing.Tools tools() {
        return new MapDrawing.Tools(
                speech.say("map.tools"),
                speech.say("map.larger"),
                speech.say("map.smaller"),
                speech.say("map.whole"),
                speech.say("map.keys"));
    }

    /** Whether it stays bright while somebody is kept in sight: the selected, and those paired with the only one. */
    private boolean isOn(String id) {
        Selection selection = sketch.selection();
        return selection.ids().contains(id)
                || flows.stream()
                        .anyMatch(flow ->
                                isOn(flow) && (flow.a().equals(id) || flow.b().equals(id)));
    }

    private boolean isOn(Flow flow) {
        Selection selection = sketch.selection();
        return selection.isPair()
                ? selection.isPairOf(flow.a(), flow.b())
                : selection.isOne(flow.a()) || selection.isOne(flow.b());
    }

    private List<MapDrawing.Mark> marks(Set<String> linked) {
        return sketch.areas().stream()
                .filter(area -> !area.number().isEmpty() && linked.contains(area.lead()))
                .map(area -> new MapDrawing.Mark(
                        area.lead(),
                        Point.number(points.get(area.lead()).x()),
                        Point.number(points.get(area.lead()).y()),
                        area.number()))
                .toList();
    }

    private boolean hasNumber(String id) {
        Area area = areas.get(id);
        return area != null && !area.number().isEmpty() && area.lead().equals(id);
    }

    /** Every place, or where there are too many, those with arcs and those the page is about. */
    private Set<String> linked() {
        Set<String> linked = new LinkedHashSet<>();
        if (points.size() <= MOST_LINKED) {
            linked.addAll(points.keySet());
            return linked;
        }
        sketch.marked().stream().filter(points::containsKey).forEach(linked::add);
        sketch.selection().ids().stream().filter(points::containsKey).forEach(linked::add);
        for (Flow flow : flows) {
            linked.add(flow.a());
            linked.add(flow.b());
        }
        return linked;
    }

    private List<MapDrawing.Trace> crowds(Set<String> linked) {
        Map<String, Set<String>> dots = new TreeMap<>();
        points.forEach((id, point) -> {
            if (!linked.contains(id)) {
                dots.computeIfAbsent(sketch.shades().getOrDefault(id, ""), unknown -> new LinkedHashSet<>())
                        .add("M" + onGrid(point.x()) + " " + onGrid(point.y()) + "h0");
            }
        });
        return dots.entrySet().stream()
                .map(shade -> new MapDrawing.Trace(shade.getKey(), String.join("", shade.getValue())))
                .toList();
    }

    /** Dots that would cover each other are drawn once: a hundred thousand places stay a small page. */
    private static long onGrid(double value) {
        return 2 * Math.round(value / 2);
    }

    private MapDrawing.Place place(String id) {
        Point at = points.get(id);
        Area area = areas.get(id);
        String name = speech.explain().municipality(id);
        return new MapDrawing.Place(
                id,
                area == null || area.label().isEmpty() ? name : name + ", " + area.label(),
                area == null || area.href().isEmpty() ? speech.links().municipality(id) : area.href(),
                outlines.getOrDefault(id, ""),
                Point.number(at.x()),
                Point.number(at.y()),
                Point.number(radius(id)),
                tone(id)
                        + (isOn(id) ? " is-on" : "")
                        + (sketch.shades().containsKey(id)
                                ? " " + sketch.shades().get(id)
                                : ""));
    }

    private double radius(String id) {
        if (outlines.isEmpty() && home.contains(id)) {
            return residents.radius(id) * (sketch.isLocator() ? LARGER : 1);
        }
        return outlines.containsKey(id) ? INSIDE : ALONE;
    }

    private String tone(String id) {
        return sketch.marked().contains(id) ? "marked" : home.contains(id) ? "home" : "guest";
    }

    private MapDrawing.Arc arc(int place) {
        Flow flow = flows.get(place);
        return new MapDrawing.Arc(
                flow.a(),
                flow.b(),
                speech.explain().municipality(flow.a()) + " – "
                        + speech.explain().municipality(flow.b()),
                speech.links().pair(flow.a(), flow.b()),
                flow.tone().isEmpty()
                        ? Swell.path(points.get(flow.a()), points.get(flow.b()), flow.towardsA(), flow.towardsB())
                        : Swell.line(points.get(flow.a()), points.get(flow.b())),
                Stream.of(
                                flow.tone().isEmpty() ? "" : "line " + flow.tone(),
                                strongest.tone(place),
                                isOn(flow) ? "is-on" : "")
                        .filter(tone -> !tone.isEmpty())
                        .collect(Collectors.joining(" ")));
    }

    private List<MapDrawing.Name> names(Set<String> linked, NamePlacer placer, int most) {
        List<String> wanted = linked.stream()
                .filter(id -> !sketch.isLocator() || sketch.marked().contains(id) || hasArc(id) || isBare())
                .sorted(Comparator.comparing(
                                (String id) -> !sketch.selection().ids().contains(id))
                        .thenComparing(id -> !sketch.marked().contains(id))
                        .thenComparing(home::contains)
                        .thenComparing(id -> -residents.of(id))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(isBare() ? FEW_NAMES : most)
                .toList();
        wanted.forEach(id -> placer.keepOff(points.get(id), radius(id), hasNumber(id)));
        linked.stream().filter(this::hasNumber).forEach(id -> placer.keepOff(points.get(id), radius(id), true));
        linked.forEach(id -> placer.avoid(points.get(id), radius(id)));
        List<MapDrawing.Name> names = new ArrayList<>();
        for (String id : wanted) {
            boolean guest = !home.contains(id);
            List<String> lines =
                    new ArrayList<>(NamePlacer.lines(speech.explain().municipality(id)));
            if (guest) {
                lines.addAll(distance(id));
            }
            MapDrawing.Name name = placer.place(
                    new NamePlacer.Wish(id, points.get(id), radius(id), lines, tone(id), guest, hasNumber(id)));
            names.add(isOn(id) ? name.kept() : name);
        }
        return names;
    }

    /** Whether it shows dots alone: a few names say where one is. */
    private boolean isBare() {
        return sketch.isLocator()
                && outlines.isEmpty()
                && flows.isEmpty()
                && sketch.marked().isEmpty();
    }

    private boolean hasArc(String id) {
        return flows.stream().anyMatch(flow -> flow.a().equals(id) || flow.b().equals(id));
    }

    /** How far a partner abroad is from the nearest of those it is paired with, in words. */
    private List<String> distance(String id) {
        Position there = data.municipality(id).position();
        if (there == null) {
            return List.of();
        }
        return flows.stream()
                .filter(flow -> flow.a().equals(id) || flow.b().equals(id))
                .map(flow -> data.municipality(flow.a().equals(id) ? flow.b() : flow.a()))
                .map(Municipality::position)
                .filter(Objects::nonNull)
                .mapToDouble(here -> Distance.km(here, there))
                .min()
                .stream()
                .mapToObj(km -> speech.say("map.distance", "km", speech.number(rounded(km), 0)))
                .toList();
    }

    /** As people say it: to the ten, or to the hundred from a thousand on. */
    private static double rounded(double km) {
        double step = km >= 1000 ? 100 : km >= 100 ? 10 : 1;
        return Math.round(km / step) * step;
    }
}
