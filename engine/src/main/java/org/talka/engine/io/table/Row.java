package org.talka.engine.io.table;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.talka.engine.model.Finding;
import org.talka.engine.model.Finding.Cause;
import org.talka.engine.model.Nearest;

/**
 * One row of a table. Each question about a value either answers or leaves a finding and gives a harmless answer;
 * {@link #isFaulty()} tells at the end whether the answers may be used. Values come without blanks around them.
 */
public final class Row {

    private static final int SHOWN_LETTERS = 80;
    private static final int YEAR_MIN = 1000;
    private static final int YEAR_MAX = 2200;

    private final Header header;
    private final int number;
    private final List<String> values;
    private final boolean ragged;
    private final Words words;
    private final Findings findings;
    private boolean faulty;

    Row(Header header, int number, List<String> values, Words words, Findings findings) {
        this.header = header;
        this.number = number;
        this.values = values;
        this.words = words;
        this.findings = findings;
        this.ragged = values.size() != header.width();
        if (ragged) {
            String expected = String.valueOf(header.width());
            String found = String.valueOf(values.size());
            report("", Cause.RAGGED_ROW, Map.of("expected", expected, "found", found));
            faulty = true;
        }
    }

    /** The row as a spreadsheet counts it; 1 is the header. */
    public int number() {
        return number;
    }

    /** Whether a question so far was answered by a fault. */
    public boolean isFaulty() {
        return faulty;
    }

    /** Whether the table has this column. */
    public boolean has(String column) {
        return header.place(column) >= 0;
    }

    /** The value, empty where it or the column is missing. */
    public String text(String column) {
        int place = header.place(column);
        return place < 0 || place >= values.size() ? "" : values.get(place).strip();
    }

    /** The value in a copy shared by all rows of the table, for words that come again and again. */
    public String word(String column) {
        return words.share(text(column));
    }

    /** The value, which must not be empty. */
    public String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            faulty = true;
            if (header.place(column) >= 0) {
                fault(column, Cause.EMPTY_VALUE, Map.of("value", column));
            }
        }
        return text;
    }

    /** A finite number from min to max; null where empty or faulty. */
    public @Nullable Double number(String column, double min, double max) {
        return number(column, min, max, false);
    }

    /** A number that must be there; min where faulty. */
    public double requiredNumber(String column, double min, double max) {
        required(column);
        Double value = number(column, min, max);
        return value == null ? min : value;
    }

    /** A whole number from min to max; null where empty or faulty. */
    public @Nullable Integer whole(String column, int min, int max) {
        String text = text(column);
        Double value = number(column, min, max, true);
        if (value == null) {
            return null;
        }
        if (value != Math.rint(value)) {
            fault(column, Cause.NOT_A_WHOLE_NUMBER, Map.of("value", shown(text)));
            return null;
        }
        return value.intValue();
    }

    /** A year from 1000 to 2200; null where empty or faulty. */
    public @Nullable Integer year(String column) {
        return whole(column, YEAR_MIN, YEAR_MAX);
    }

    /** A year that must be there; the least where faulty. */
    public int requiredYear(String column) {
        required(column);
        Integer year = year(column);
        return year == null ? YEAR_MIN : year;
    }

    /** A day as 2021-07-01; null where empty or faulty. */
    public @Nullable LocalDate date(String column) {
        String text = text(column);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            fault(column, Cause.NOT_A_DATE, Map.of("value", shown(text)));
            return null;
        }
    }

    /** What one of a few words stands for; empty after a fault. */
    public <T> Optional<T> choice(String column, Function<String, Optional<T>> find, List<String> known) {
        String word = required(column);
        Optional<T> choice = find.apply(word);
        if (choice.isEmpty() && !word.isEmpty()) {
            Map<String, String> about = new TreeMap<>(Map.of("value", shown(word), "known", String.join(", ", known)));
            Nearest.to(shown(word), known).ifPresent(nearest -> about.put("suggestion", nearest));
            fault(column, Cause.UNKNOWN_WORD, about);
        }
        return choice;
    }

    /** The id of something known, which must be there; as written where faulty. */
    public String reference(String column, Ids ids) {
        String id = required(column);
        return id.isEmpty() ? id : resolve(column, id, ids);
    }

    /** The id of something known; null where empty. */
    public @Nullable String optionalReference(String column, Ids ids) {
        String id = text(column);
        return id.isEmpty() ? null : resolve(column, id, ids);
    }

    /** Reports a fault of a value, or of the row where the column is empty. A ragged row is told of once only. */
    public void fault(String column, Cause cause, Map<String, String> about) {
        faulty = true;
        remark(column, cause, about);
    }

    /** Reports something that only deserves a look. */
    public void remark(String column, Cause cause, Map<String, String> about) {
        if (!ragged) {
            report(column, cause, about);
        }
    }

    /** A value as findings show it: its first 80 letters. */
    public static String shown(String text) {
        return text.length() <= SHOWN_LETTERS ? text : text.substring(0, SHOWN_LETTERS) + "…";
    }

    private void report(String column, Cause cause, Map<String, String> about) {
        findings.add(new Finding(header.file(), number, column, cause, about));
    }

    private @Nullable Double number(String column, double min, double max, boolean whole) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        Optional<Numbers.Wrong> wrong = Numbers.wrong(text, whole);
        if (wrong.isPresent()) {
            fault(column, wrong.get().cause(), wrong.get().values());
            return null;
        }
        double value = Numbers.parse(text);
        if (!(value >= min && value <= max)) {
            fault(column, Cause.OUT_OF_RANGE, Finding.range(shown(text), min, max));
            return null;
        }
        return value;
    }

    private String resolve(String column, String id, Ids ids) {
        Optional<String> known = ids.find(id);
        if (known.isEmpty() && ids.isComplete()) {
            boolean full = findings.isFull(header.file(), true);
            fault(column, ids.unknown(), full ? Map.of() : ids.nearest(id));
        }
        return known.orElse(id);
    }
}
