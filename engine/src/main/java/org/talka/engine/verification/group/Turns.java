package org.talka.engine.verification.group;

import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/** To whom people turn: of those in question the one whose pull, the root of its mass over metres squared, is strongest. */
final class Turns {

    private Turns() {}

    /** The place one turns to; -1 where there is none around. */
    static int to(Around around, IntToDoubleFunction mass, IntPredicate inQuestion, double leastMetres) {
        int best = -1;
        double strongest = 0;
        for (int k = 0; k < around.size(); k++) {
            int other = around.others()[k];
            if (inQuestion.test(other)) {
                double metres = Math.max(leastMetres, around.metres()[k]);
                double pull = Math.sqrt(mass.applyAsDouble(other)) / (metres * metres);
                if (pull > strongest) {
                    strongest = pull;
                    best = other;
                }
            }
        }
        return best;
    }

    /** Whether nobody within so many metres has more. */
    static boolean isCentre(Around around, double[] mass, int one, double metres) {
        for (int k = 0; k < around.size() && around.metres()[k] <= metres; k++) {
            if (mass[around.others()[k]] > mass[one]) {
                return false;
            }
        }
        return true;
    }
}
