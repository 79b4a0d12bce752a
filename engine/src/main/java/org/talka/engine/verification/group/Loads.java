package org.talka.engine.verification.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.talka.engine.rules.ConsortiumRules;

/** Who leads and joins how many groups of two or more so far, and who is together with whom. */
final class Loads {

    private final ConsortiumRules rules;
    private final Map<String, Integer> led = new HashMap<>();
    private final Map<String, Integer> joined = new HashMap<>();
    private final List<Map<String, Integer>> groups = new ArrayList<>();

    Loads(ConsortiumRules rules) {
        this.rules = rules;
    }

    boolean mayLead(String id) {
        return led.getOrDefault(id, 0) < rules.mostLed();
    }

    boolean mayJoin(String id) {
        return joined.getOrDefault(id, 0) < rules.mostJoined();
    }

    /** Whether two are in a group for an earlier competency. */
    boolean areTogether(String one, String other) {
        return groups.stream().anyMatch(group -> group.getOrDefault(one, -1).equals(group.getOrDefault(other, -2)));
    }

    /** Counts the groups for a competency in. */
    void add(List<List<String>> those, List<String> leads) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < those.size(); i++) {
            Set<String> members = new HashSet<>(those.get(i));
            int number = i;
            members.forEach(member -> numbers.put(member, number));
            if (members.size() > 1) {
                led.merge(leads.get(i), 1, Integer::sum);
                members.forEach(member -> joined.merge(member, 1, Integer::sum));
            }
        }
        groups.add(numbers);
    }
}
