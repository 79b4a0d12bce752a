package org.talka.engine.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.talka.engine.model.Position;

/**
 * Neighbours by their centres: two between whom nobody lies, that is, with no third centre in the ball that has the
 * line between the two as its diameter (Gabriel and Sokal 1969). The lines never cross, and everybody can be reached.
 */
final class Between {

    private static final int IN_A_SQUARE = 4;
    private static final int LOOKED_AT = 32;

    private final List<String> ids;
    private final double[][] places;
    private final Map<Long, List<Integer>> squares = new HashMap<>();
    private final double side;
    private final Map<String, Position> positions;

    private Between(Map<String, Position> positions) {
        this.positions = positions;
        this.ids = List.copyOf(positions.keySet());
        this.places =
                ids.stream().map(id -> Distance.onUnitSphere(positions.get(id))).toArray(double[][]::new);
        double south = 90;
        double north = -90;
        double west = 180;
        double east = -180;
        for (Position position : positions.values()) {
            south = Math.min(south, position.latitude());
            north = Math.max(north, position.latitude());
            west = Math.min(west, position.longitude());
            east = Math.max(east, position.longitude());
        }
        double area = Math.max(1e-6, (north - south) * (east - west));
        this.side = Math.sqrt(area * IN_A_SQUARE / Math.max(1, ids.size()));
        for (int i = 0; i < ids.size(); i++) {
            squares.computeIfAbsent(square(i, 0, 0), unknown -> new ArrayList<>())
                    .add(i);
        }
    }

    /** Every two neighbours, each as a list of two ids. */
    static List<List<String>> of(Map<String, Position> positions) {
        Between between = new Between(positions);
        List<List<String>> pairs = new ArrayList<>();
        for (int i = 0; i < between.ids.size(); i++) {
            List<Integer> near = between.near(i);
            for (int j : near) {
                if (between.isFree(i, j, near)) {
                    pairs.add(List.of(between.ids.get(i), between.ids.get(j)));
                }
            }
        }
        return pairs;
    }

    private long square(int one, int right, int up) {
        Position position = positions.get(ids.get(one));
        long x = (long) Math.floor(position.longitude() / side) + right;
        long y = (long) Math.floor(position.latitude() / side) + up;
        return x * 100_000_000L + y;
    }

    /** The nearest, nearest first. */
    private List<Integer> near(int one) {
        List<Integer> near = new ArrayList<>();
        int most = Math.min(LOOKED_AT, ids.size() - 1);
        for (int ring = 0; near.size() < 2 * most && ring < 50; ring++) {
            for (int right = -ring; right <= ring; right++) {
                for (int up = -ring; up <= ring; up++) {
                    if (Math.max(Math.abs(right), Math.abs(up)) == ring) {
                        near.addAll(squares.getOrDefault(square(one, right, up), List.of()));
                    }
                }
            }
        }
        near.remove((Integer) one);
        near.sort(Comparator.comparingDouble((Integer other) -> squared(one, other))
                .thenComparing(Comparator.naturalOrder()));
        return near.subList(0, Math.min(most, near.size()));
    }

    private double squared(int one, int other) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double difference = places[one][i] - places[other][i];
            sum += difference * difference;
        }
        return sum;
    }

    private boolean isFree(int one, int other, List<Integer> near) {
        double apart = squared(one, other);
        for (int third : near) {
            if (third != other && squared(one, third) + squared(other, third) < apart) {
                return false;
            }
        }
        return true;
    }
}
