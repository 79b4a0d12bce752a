package org.talka.engine.twinning;

import java.util.EnumMap;
import java.util.Map;
import org.talka.engine.plan.Progress;

/** Notes when each phase of a run begins, and passes everything on. The first phase begins with the clock. */
final class PhaseClock implements Progress {

    private final Progress listener;
    private final Map<Phase, Long> begun = new EnumMap<>(Phase.class);

    PhaseClock(Progress listener) {
        this.listener = listener;
        begun.put(Phase.CANDIDATES, System.nanoTime());
    }

    @Override
    public void at(Phase phase, double done) {
        begun.putIfAbsent(phase, System.nanoTime());
        listener.at(phase, done);
    }

    @Override
    public void closing(double objective, double bound) {
        listener.closing(objective, bound);
    }

    /** Seconds from the beginning of a phase to that of another; 0 where one of them never began. */
    double seconds(Phase phase, Phase next) {
        Long from = begun.get(phase);
        Long to = begun.get(next);
        return from == null || to == null ? 0 : (to - from) / 1e9;
    }
}
