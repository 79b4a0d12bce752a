package org.talka.engine.io.table;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.talka.engine.model.Finding.Cause;
import org.talka.engine.model.Nearest;

/** The ids one table declares, with their names, and the likely one for an id that is not there. */
public final class Ids {

    /** Comparisons spent on suggestions; more would make a file full of strangers slow. */
    private static final int PATIENCE = 2_000_000;

    private static final int LONGEST_SOUGHT = 100;

    private final Cause unknown;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, String> idByName = new LinkedHashMap<>();
    private boolean complete = true;
    private final Map<String, Map<String, String>> asked = new HashMap<>();
    private int patience = PATIENCE;

    /** @param unknown what to report for an id that is not here */
    public Ids(Cause unknown) {
        this.unknown = unknown;
    }

    /** The id a row declares, which must be there and new. Even the id of a faulty row counts as known. */
    public String declare(Row row, String column) {
        String id = row.required(column);
        if (id.isEmpty()) {
            complete = false;
            return id;
        }
        Entry before = entries.putIfAbsent(id, new Entry(id, row.number()));
        if (before != null) {
            row.fault(
                    column,
                    Cause.DUPLICATE_ID,
                    Map.of("value", Row.shown(id), "firstRow", String.valueOf(before.row())));
        }
        return id;
    }

    /** Makes an id findable by a name in suggestions. */
    public void name(String id, String name) {
        if (!id.isEmpty() && !name.isEmpty() && name.length() <= LONGEST_SOUGHT) {
            idByName.putIfAbsent(name, id);
        }
    }

    /** From now on an id that is not here may still exist: its table could not be read to the end. */
    public void incomplete() {
        complete = false;
    }

    /** Whether an id that is not here does not exist. */
    public boolean isComplete() {
        return complete;
    }

    /** The declared id that equals this one, always the same copy. */
    public Optional<String> find(String id) {
        Entry entry = entries.get(id);
        return entry == null ? Optional.empty() : Optional.of(entry.id());
    }

    /** What to report for an id that is not here. */
    public Cause unknown() {
        return unknown;
    }

    /** The values of a finding about an unknown id: itself and, where one is likely, the id and name it may mean. */
    public Map<String, String> nearest(String id) {
        boolean affordable = id.length() <= LONGEST_SOUGHT && patience > 0;
        return affordable ? asked.computeIfAbsent(id, this::seek) : Map.of("value", Row.shown(id));
    }

    private Map<String, String> seek(String id) {
        patience -= entries.size() + idByName.size();
        Map<String, String> values = new TreeMap<>(Map.of("value", Row.shown(id)));
        suggestion(id).ifPresent(suggestion -> {
            values.put("suggestion", Row.shown(suggestion));
            nameOf(suggestion).ifPresent(name -> values.put("name", Row.shown(name)));
        });
        return values;
    }

    private Optional<String> suggestion(String sought) {
        Optional<String> exactName = Optional.ofNullable(idByName.get(sought));
        if (exactName.isPresent()) {
            return exactName;
        }
        return nearest(sought, entries.keySet())
                .or(() -> nearest(sought, idByName.keySet()).map(idByName::get));
    }

    private static Optional<String> nearest(String sought, Collection<String> known) {
        return Nearest.to(sought, known);
    }

    private Optional<String> nameOf(String id) {
        return idByName.entrySet().stream()
                .filter(named -> named.getValue().equals(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .filter(name -> !name.equals(id));
    }

    private record Entry(String id, int row) {}
}
