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

    private Numbers() {}

    /**
     * What keeps a text from being a finite number; empty when it is one.
     *
     * @param whole whether a whole number is asked for, so that the comma of 12,345 parts thousands
     */
    static Optional<Wrong> wrong(String text, boolean whole) {
        if (isShortDigits(text)) {
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

    /** Whether the text is nothing but one to nine digits, the plain case. */
    static boolean isShortDigits(String text) {
        if (text.isEmpty() || text.length() > 9) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
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
