package org.talka.engine.rules;

/** Makes the rules of peer circles of JSON fields, and notes what is wrong in each. */
final class CircleReader {

    private static final double HALF_EARTH_KM = 20_040;
    private static final int LARGEST_CIRCLE = 30;
    private static final int MOST_CIRCLES = 10_000;
    private static final double LARGEST_WORTH = 1_000;

    private CircleReader() {}

    static CircleRules read(JsonFields section, CircleRules fallback) {
        int fewest = section.whole("fewest", fallback.fewest(), 2, LARGEST_CIRCLE);
        CircleRules rules = new CircleRules(
                fewest,
                section.whole("most", Math.max(fewest, fallback.most()), fewest, LARGEST_CIRCLE),
                section.number("strongFrom", fallback.strongFrom(), 0, 1),
                section.whole("mostJoined", fallback.mostJoined(), 0, MOST_CIRCLES),
                section.find("largestDistanceKm")
                        .flatMap(km -> km.number(0.001, HALF_EARTH_KM))
                        .orElse(fallback.largestDistanceKm()),
                section.hundredths("regionWorth", fallback.regionWorth(), 0, LARGEST_WORTH),
                section.hundredths("sizeWorth", fallback.sizeWorth(), 0, LARGEST_WORTH));
        section.reportUnknown();
        return rules;
    }
}
