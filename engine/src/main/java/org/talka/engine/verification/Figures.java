package org.talka.engine.verification;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.talka.engine.io.plan.PlanDocument;

/** Figures as plan.json writes them: whole, in millionths, or rounded to millionths. */
final class Figures {

    private static final int DECIMALS = 6;

    /** A half of the last decimal, and a little for what comes before the rounding. */
    private static final BigDecimal HALF = new BigDecimal("0.0000005000001");

    private Figures() {}

    /** Whether a field holds this whole number. */
    static boolean isWhole(PlanDocument plan, String place, long number) {
        return equals(plan, place, BigDecimal.valueOf(number));
    }

    /** Whether a field holds so many millionths. */
    static boolean isMillionths(PlanDocument plan, String place, long millionths) {
        return equals(plan, place, BigDecimal.valueOf(millionths, DECIMALS));
    }

    /** Whether a field holds this number rounded to six decimals, upwards or downwards where it lies between. */
    static boolean isRounded(PlanDocument plan, String place, BigDecimal exact) {
        return plan.number(place)
                .filter(number -> number.compareTo(exact.subtract(HALF)) >= 0)
                .filter(number -> number.compareTo(exact.add(HALF)) <= 0)
                .filter(number -> number.stripTrailingZeros().scale() <= DECIMALS)
                .isPresent();
    }

    private static boolean equals(PlanDocument plan, String place, BigDecimal value) {
        return plan.number(place).filter(number -> number.compareTo(value) == 0).isPresent();
    }

    /** (bound - objective) / bound; 0 where the bound is not above 0. */
    static BigDecimal gap(long objective, long bound) {
        return bound <= 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(Math.subtractExact(bound, objective))
                        .divide(BigDecimal.valueOf(bound), MathContext.DECIMAL64);
    }

    static String millionths(long value) {
        return plain(BigDecimal.valueOf(value, DECIMALS));
    }

    static String rounded(BigDecimal value) {
        return plain(value.setScale(DECIMALS, RoundingMode.HALF_EVEN));
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
