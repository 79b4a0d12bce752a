package org.talka.web.page;

/**
 * A value from 0 to 1 as a small bar; always beside words that say the same.
 *
 * @param filled part that counts, in hundredths, as an SVG length
 * @param faint part that once counted, in hundredths; at least the filled one
 * @param tone need, offer or fit
 */
public record Bar(int filled, int faint, String tone) {

    public static Bar of(double value, String tone) {
        return of(value, value, tone);
    }

    public static Bar of(double now, double once, String tone) {
        return new Bar(hundredths(now), hundredths(Math.max(now, once)), tone);
    }

    private static int hundredths(double value) {
        return (int) Math.round(100 * Math.max(0, Math.min(1, value)));
    }
}
