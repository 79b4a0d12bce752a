package org.talka.engine.verification.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What counting inhabitants alone says of any grouping. */
final class Counting {

    private final Asked asked;

    Counting(Asked asked) {
        this.asked = asked;
    }

    /** Groups that reach the scale among those of one part of the land, at most: their inhabitants fill no more. */
    int mostGroups(List<String> part) {
        long together = 0;
        int alone = 0;
        for (String id : part) {
            int residents = asked.ground().residents(id);
            if (asked.mayJoin(id)) {
                together += Math.min(residents, asked.scale());
            } else if (residents >= asked.scale()) {
                alone++;
            }
        }
        return alone + (int) (together / asked.scale());
    }

    /** How many of these are below the scale in any grouping. */
    int hopeless(List<String> part) {
        return (int) part.stream().filter(this::isHopeless).count();
    }

    /** Whether one is below the scale even with the largest it could be with. */
    boolean isHopeless(String id) {
        Ground ground = asked.ground();
        if (ground.residents(id) >= asked.scale()) {
            return false;
        }
        return !asked.mayJoin(id) || most(id) < asked.scale();
    }

    /** Inhabitants of one and the largest others within as many borders as a group has members beside it. */
    private long most(String id) {
        Ground ground = asked.ground();
        int others = asked.rules().mostMembers() - 1;
        Map<String, Integer> borders = new HashMap<>(Map.of(id, 0));
        List<String> found = new ArrayList<>(List.of(id));
        long all = ground.residents(id);
        for (int next = 0; next < found.size(); next++) {
            int away = borders.getOrDefault(found.get(next), 0);
            for (String neighbour : away < others ? ground.neighbours(found.get(next)) : List.<String>of()) {
                if (asked.mayJoin(neighbour) && !borders.containsKey(neighbour)) {
                    borders.put(neighbour, away + 1);
                    found.add(neighbour);
                    all += ground.residents(neighbour);
                    if (all >= asked.scale() && found.size() <= others + 1) {
                        return all;
                    }
                }
            }
        }
        return ground.residents(id)
                + found.stream()
                        .skip(1)
                        .map(ground::residents)
                        .sorted(Comparator.reverseOrder())
                        .limit(others)
                        .mapToLong(Integer::intValue)
                        .sum();
    }
}
