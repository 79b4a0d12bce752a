package org.talka.engine.consortium;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.talka.engine.consortium.problem.Land;
import org.talka.engine.graph.Borders;
import org.talka.engine.graph.Distance;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.model.Municipality;

/**
 * The home municipalities of a package as a land: by index, in the order of their ids, so that the order of rows does
 * not matter.
 *
 * @param ids of the municipalities, in order
 * @param source how it is known who neighbours whom
 */
record Country(List<String> ids, Map<String, Integer> indices, Borders.Source source, Land land) {

    static Country of(CooperationMatrix matrix) {
        List<String> ids = matrix.municipalities().stream()
                .filter(id -> matrix.rules().isHome(matrix.data().municipality(id)))
                .sorted()
                .toList();
        Map<String, Integer> indices = new HashMap<>();
        ids.forEach(id -> indices.put(id, indices.size()));
        Borders borders = Borders.among(ids, matrix.data());
        int size = ids.size();
        int[] residents = new int[size];
        int[] regions = new int[size];
        double[] places = new double[3 * size];
        boolean[] placed = new boolean[size];
        int[][] neighbours = new int[size][];
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < size; i++) {
            Municipality municipality = matrix.data().municipality(ids.get(i));
            Integer population = municipality.population();
            residents[i] = population == null ? 0 : population;
            regions[i] = municipality.region().isEmpty()
                    ? -1
                    : numbers.computeIfAbsent(
                            municipality.country() + "\n" + municipality.region(), unknown -> numbers.size());
            if (municipality.position() != null) {
                placed[i] = true;
                System.arraycopy(Distance.onUnitSphere(municipality.position()), 0, places, 3 * i, 3);
            }
            neighbours[i] = borders.neighbours().get(ids.get(i)).stream()
                    .mapToInt(indices::get)
                    .toArray();
        }
        return new Country(
                ids, Map.copyOf(indices), borders.source(), new Land(residents, regions, places, placed, neighbours));
    }
}
