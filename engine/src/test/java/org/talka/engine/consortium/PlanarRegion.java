package org.talka.engine.consortium;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.talka.engine.consortium.problem.Land;
import org.talka.engine.graph.Distance;
import org.talka.engine.model.Position;

/**
 * A made-up country: places at random in a square, neighbours those whose Voronoi cells touch (Delaunay 1934, by
 * Bowyer and Watson's insertion), inhabitants spread as in real ones: the logarithm of their number is normal.
 */
final class PlanarRegion {

    private static final double MEDIAN_RESIDENTS = 3_700;
    private static final double SPREAD = 1.2;
    private static final double KM_BETWEEN = 9;
    private static final double LONGEST_BORDER = 3;

    private final double[] xs;
    private final double[] ys;
    private final int[] residents;
    private final int[][] neighbours;
    private final int regionsAcross;

    private PlanarRegion(int size, long seed) {
        Random random = new Random(seed);
        double side = Math.sqrt(size);
        xs = new double[size];
        ys = new double[size];
        residents = new int[size];
        for (int i = 0; i < size; i++) {
            xs[i] = side * random.nextDouble();
            ys[i] = side * random.nextDouble();
            residents[i] = (int) Math.max(50, MEDIAN_RESIDENTS * Math.exp(SPREAD * random.nextGaussian()));
        }
        regionsAcross = Math.max(1, (int) Math.round(Math.sqrt(size / 60.0)));
        neighbours = new Triangles(xs, ys, side).neighbours(LONGEST_BORDER);
    }

    static PlanarRegion of(int size, long seed) {
        return new PlanarRegion(size, seed);
    }

    int size() {
        return xs.length;
    }

    int residents(int municipality) {
        return residents[municipality];
    }

    Land land() {
        double[] places = new double[3 * size()];
        int[] regions = new int[size()];
        boolean[] placed = new boolean[size()];
        for (int i = 0; i < size(); i++) {
            double[] place = Distance.onUnitSphere(new Position(latitude(i), longitude(i)));
            System.arraycopy(place, 0, places, 3 * i, 3);
            placed[i] = true;
            regions[i] = region(i);
        }
        return new Land(residents, regions, places, placed, neighbours);
    }

    private double latitude(int municipality) {
        return 45 + ys[municipality] * KM_BETWEEN / 111.2;
    }

    private double longitude(int municipality) {
        return 5 + xs[municipality] * KM_BETWEEN / 78.6;
    }

    private int region(int municipality) {
        double side = Math.sqrt(size());
        int x = (int) (xs[municipality] / side * regionsAcross);
        int y = (int) (ys[municipality] / side * regionsAcross);
        return x * regionsAcross + y;
    }

    /** Writes the region as a data package with one competency, "shared", and this scale. */
    void write(Path folder, int scale, int mostMembers) throws IOException {
        Files.createDirectories(folder);
        StringBuilder municipalities = new StringBuilder("id,name,country,region,population,lat,lon\n");
        StringBuilder borders = new StringBuilder("a,b,border_km\n");
        for (int i = 0; i < size(); i++) {
            municipalities.append(String.format(
                    Locale.ROOT,
                    "m%05d,Place %d,LV,R%d,%d,%.5f,%.5f%n",
                    i,
                    i,
                    region(i),
                    residents[i],
                    latitude(i),
                    longitude(i)));
            for (int neighbour : neighbours[i]) {
                if (neighbour > i) {
                    borders.append(String.format(Locale.ROOT, "m%05d,m%05d,%n", i, neighbour));
                }
            }
        }
        Files.writeString(folder.resolve("municipalities.csv"), municipalities);
        Files.writeString(folder.resolve("neighbours.csv"), borders);
        Files.writeString(
                folder.resolve("competencies.csv"),
                "id,name_en,name_lv,minimum_population\nshared,shared work,kopīgs darbs," + scale + "\n");
        Files.writeString(
                folder.resolve("rules.json"),
                "{\"name\": \"planar\", \"consortium\": {\"mostMembers\": " + mostMembers + "}}\n");
        Files.writeString(folder.resolve("datapackage.json"), "{\"name\": \"planar\", \"resources\": []}\n");
    }

    /** The triangles between places. */
    private static final class Triangles {
        private final double[] xs;
        private final double[] ys;
        private final int size;
        private List<int[]> triangles = new ArrayList<>();

        Triangles(double[] xs, double[] ys, double side) {
            size = xs.length;
            this.xs = Arrays.copyOf(xs, size + 3);
            this.ys = Arrays.copyOf(ys, size + 3);
            double far = 50 * side;
            corner(0, -far, -far);
            corner(1, far, -far);
            corner(2, 0, far);
            triangles.add(new int[] {size, size + 1, size + 2});
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                order.add(i);
            }
            order.sort(Comparator.comparingDouble(i -> xs[i]));
            List<int[]> settled = new ArrayList<>();
            for (int point : order) {
                insert(point, settled);
            }
            settled.addAll(triangles);
            triangles = settled;
        }

        private void corner(int number, double x, double y) {
            xs[size + number] = x;
            ys[size + number] = y;
        }

        /** Sweeps from left to right: a triangle whose circle lies to the left of all that come is settled. */
        private void insert(int point, List<int[]> settled) {
            List<int[]> kept = new ArrayList<>();
            Map<Long, int[]> rim = new HashMap<>();
            for (int[] triangle : triangles) {
                double[] circle = circle(triangle);
                double dx = xs[point] - circle[0];
                double dy = ys[point] - circle[1];
                if (dx > 0 && dx * dx > circle[2]) {
                    settled.add(triangle);
                } else if (dx * dx + dy * dy < circle[2]) {
                    for (int i = 0; i < 3; i++) {
                        int a = triangle[i];
                        int b = triangle[(i + 1) % 3];
                        long key = (long) Math.min(a, b) << 32 | Math.max(a, b);
                        if (rim.remove(key) == null) {
                            rim.put(key, new int[] {a, b});
                        }
                    }
                } else {
                    kept.add(triangle);
                }
            }
            rim.values().forEach(edge -> kept.add(new int[] {edge[0], edge[1], point}));
            triangles = kept;
        }

        /** The middle of the circle through its corners, and the square of its radius. */
        private double[] circle(int[] triangle) {
            double bx = xs[triangle[1]] - xs[triangle[0]];
            double by = ys[triangle[1]] - ys[triangle[0]];
            double cx = xs[triangle[2]] - xs[triangle[0]];
            double cy = ys[triangle[2]] - ys[triangle[0]];
            double d = 2 * (bx * cy - by * cx);
            double ux = (cy * (bx * bx + by * by) - by * (cx * cx + cy * cy)) / d;
            double uy = (bx * (cx * cx + cy * cy) - cx * (bx * bx + by * by)) / d;
            return new double[] {xs[triangle[0]] + ux, ys[triangle[0]] + uy, ux * ux + uy * uy};
        }

        int[][] neighbours(double longest) {
            List<TreeSet<Integer>> sets = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                sets.add(new TreeSet<>());
            }
            for (int[] triangle : triangles) {
                for (int i = 0; i < 3; i++) {
                    int a = triangle[i];
                    int b = triangle[(i + 1) % 3];
                    if (a < size && b < size && Math.hypot(xs[a] - xs[b], ys[a] - ys[b]) < longest) {
                        sets.get(a).add(b);
                        sets.get(b).add(a);
                    }
                }
            }
            return sets.stream()
                    .map(set -> set.stream().mapToInt(Integer::intValue).toArray())
                    .toArray(int[][]::new);
        }
    }
}
