package org.talka.engine.explain;

/**
 * What a fit is called. A fit is a mean over criteria no pair meets all at once, so that high ones are rare: of the
 * 671 candidates of the Latvian package the lowest has 12, the middle one 34 and the highest 62 of 100. There a tenth
 * fit well, two thirds fairly well and a quarter only loosely; the best band stands open for pairs better than any of
 * these, so that the word never outdoes the figure beside it.
 */
enum FitBand {
    VERY_WELL(75),
    WELL(50),
    FAIRLY(30),
    LOOSELY(0);

    /** Hundredths of fit from which on the band begins. */
    private final int from;

    FitBand(int from) {
        this.from = from;
    }

    /** The band of a fit from 0 to 1, as rounded for showing. */
    static FitBand of(double fit) {
        for (FitBand band : values()) {
            if (Wording.hundredths(fit) >= band.from) {
                return band;
            }
        }
        return LOOSELY;
    }
}
