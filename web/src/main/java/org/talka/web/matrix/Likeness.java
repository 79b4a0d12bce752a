package org.talka.web.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.talka.engine.matrix.CooperationMatrix;

/**
 * Puts those side by side who need and offer much the same, so that blocks show: a chain in which each is followed by
 * the one most like it that is still free, by the cosine of what they need and offer. Cost: the square of their number
 * times what is known of each.
 */
final class Likeness {

    private final CooperationMatrix matrix;

    Likeness(CooperationMatrix matrix) {
        this.matrix = matrix;
    }

    List<String> chain(List<String> ids) {
        Map<String, Map<String, Double>> profiles = new HashMap<>();
        ids.forEach(id -> profiles.put(id, profile(id)));
        Set<String> free = new LinkedHashSet<>(ids.stream().sorted().toList());
        List<String> chain = new ArrayList<>();
        String last = "";
        double most = -1;
        for (String id : free) {
            double length = dot(profiles.get(id), profiles.get(id));
            if (length > most) {
                most = length;
                last = id;
            }
        }
        while (!free.isEmpty()) {
            free.remove(last);
            chain.add(last);
            Map<String, Double> here = profiles.get(last);
            double best = -1;
            for (String id : free) {
                double like = dot(here, profiles.get(id));
                if (like > best) {
                    best = like;
                    last = id;
                }
            }
        }
        return chain;
    }

    /** Needs and offers as a vector of length 1; empty where nothing is known. */
    private Map<String, Double> profile(String id) {
        Map<String, Double> profile = new TreeMap<>();
        matrix.needsOf(id).forEach((competency, need) -> profile.put("n" + competency, need.urgencyNow()));
        matrix.offersOf(id).forEach((competency, offer) -> profile.put("o" + competency, offer.levelNow()));
        double length = Math.sqrt(dot(profile, profile));
        if (length > 0) {
            profile.replaceAll((key, value) -> value / length);
        }
        return profile;
    }

    private static double dot(Map<String, Double> one, Map<String, Double> other) {
        double sum = 0;
        for (Map.Entry<String, Double> entry : one.entrySet()) {
            sum += entry.getValue() * other.getOrDefault(entry.getKey(), 0.0);
        }
        return sum;
    }
}
