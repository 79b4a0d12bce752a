package org.talka.engine.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Flaws as they are found: the first few in full, the rest as a number. */
public final class Flaws {

    private static final int SHOWN = 5;

    private final List<Flaw> first = new ArrayList<>();
    private long more;

    public void add(Flaw flaw) {
        if (first.size() < SHOWN) {
            first.add(flaw);
        } else {
            more++;
        }
    }

    public void addAll(Collection<Flaw> flaws) {
        flaws.forEach(this::add);
    }

    public boolean isEmpty() {
        return first.isEmpty();
    }

    /** What was found, the last saying how many more there are. */
    public List<Flaw> list() {
        List<Flaw> list = new ArrayList<>(first);
        if (more > 0) {
            list.add(new Flaw(Flaw.Kind.MORE, "", "", Long.toString(more)));
        }
        return list;
    }
}
