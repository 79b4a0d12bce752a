package org.talka.engine.circle.peers;

import java.util.Arrays;
import java.util.Objects;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.model.Municipality;

/**
 * The home municipalities in three parts of equal number by residents.
 *
 * @param middleFrom residents from which one is middle-sized
 * @param largeFrom residents from which one is large
 */
record Sizes(int middleFrom, int largeFrom) {

    static Sizes of(CooperationMatrix matrix) {
        int[] residents = matrix.municipalities().stream()
                .map(id -> matrix.data().municipality(id))
                .filter(matrix.rules()::isHome)
                .map(Municipality::population)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .toArray();
        Arrays.sort(residents);
        return residents.length == 0
                ? new Sizes(0, 0)
                : new Sizes(residents[residents.length / 3], residents[2 * residents.length / 3]);
    }

    /** 0 small, 1 middle, 2 large; {@link Participants#NONE} where unknown. */
    int of(Municipality municipality) {
        Integer population = municipality.population();
        if (population == null) {
            return Participants.NONE;
        }
        return population >= largeFrom ? 2 : population >= middleFrom ? 1 : 0;
    }
}
