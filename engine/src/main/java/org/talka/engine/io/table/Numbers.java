package org.talka.engine.io.table;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.talka.engine.model.Finding.Cause;

/** Numbers as files write them: digits, one decimal point, a minus sign, perhaps an exponent. */
final class Numbers {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern COMMA = Pattern.compile("[+-]?\\d+,\\d+");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}([ \\u00A0\\u202F,']\\d{3})+(\\.\\d+)?");
    private static final Set<String> NOT_FINITE =
            Set.of("nan", "inf", "+inf", "-inf", "infinity", "+infinity", "-infinity", "∞", "-∞");
    private static final int LONGEST = 40;
    private static final int MOST_PLAIN = 15;
    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private Numbers() {}

    /**
     * What keeps a text from being a finite number; empty when it is one.
     *
     * @param whole whether a whole number is asked for, so that the comma of 12,345 parts thousands
     */
    static Optional<Wrong> wrong(String text, boolean whole) {
        if (!Double.isNaN(plain(text))) {
            return Optional.empty();
        }
        if (text.length() > LONGEST) {
            return Optional.of(Wrong.of(Cause.NOT_A_NUMBER, text));
        }
        if (NUMBER.matcher(text).matches()) {
            boolean finite = Double.isFinite(Double.parseDouble(text));
            return finite ? Optional.empty() : Optional.of(Wrong.of(Cause.NOT_FINITE, text));
        }
        if (NOT_FINITE.contains(text.toLowerCase(Locale.ROOT))) {
            return Optional.of(Wrong.of(Cause.NOT_FINITE, text));
        }
        return Optional.of(misspelt(text, whole));
    }

    /** The number a text stands for in which nothing is wrong, correctly rounded. */
    static double parse(String text) {
        double plain = plain(text);
        return Double.isNaN(plain) ? Double.parseDouble(text) : plain;
    }

    /**
     * The number of at most 15 digits with perhaps a minus and a point, without the detour over patterns; NaN for any
     * other text. Exact, since whole numbers and powers of ten of that size are, and division rounds correctly.
     */
    private static double plain(String text) {
        int length = text.length();
        int start = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        int point = -1;
        long digits = 0;
        for (int i = start; i < length; i++) {
            char letter = text.charAt(i);
            if (letter >= '0' && letter <= '9') {
                digits = digits * 10 + (letter - '0');
            } else if (letter == '.' && point < 0 && i > start && i < length - 1) {
                point = i;
            } else {
                return Double.NaN;
            }
        }
        if (length == start || length - start > MOST_PLAIN) {
            return Double.NaN;
        }
        double size = point < 0 ? digits : digits / POWERS[length - 1 - point];
        return start == 0 ? size : 0.0 - size;
    }

    private static Wrong misspelt(String text, boolean whole) {
        boolean grouped = GROUPED.matcher(text).matches();
        if (!(grouped && whole) && COMMA.matcher(text).matches()) {
            return Wrong.of(Cause.DECIMAL_COMMA, text, text.replace(',', '.'));
        }
        return grouped
                ? Wrong.of(Cause.NOT_A_NUMBER, text, text.replaceAll("[^0-9.+-]", ""))
                : Wrong.of(Cause.NOT_A_NUMBER, text);
    }

    /** Why a text is no number, and the values of the finding. */
    record Wrong(Cause cause, Map<String, String> values) {

        static Wrong of(Cause cause, String text) {
            return new Wrong(cause, Map.of("value", Row.shown(text)));
        }

        static Wrong of(Cause cause, String text, String suggestion) {
            return new Wrong(cause, Map.of("value", Row.shown(text), "suggestion", suggestion));
        }
    }
}
