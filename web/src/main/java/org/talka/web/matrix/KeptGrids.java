package org.talka.web.matrix;

import java.lang.ref.WeakReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.talka.engine.twinning.TwinningPlan;

/**
 * Matrices that were made, each for as long as the plan it shows is the same; those asked for latest stay. Keeps no plan in
 * memory. Safe to share between threads.
 */
final class KeptGrids {

    /** Matrices kept, each some hundred kilobytes. */
    private static final int KEPT = 32;

    private final Map<String, Kept> byAddress = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > KEPT;
        }
    };

    /** @param plan it shows; null for none */
    private record Kept(Grid grid, @Nullable WeakReference<TwinningPlan> plan) {

        static Kept of(Grid grid, @Nullable TwinningPlan plan) {
            return new Kept(grid, plan == null ? null : new WeakReference<>(plan));
        }

        boolean shows(@Nullable TwinningPlan other) {
            return plan == null ? other == null : other != null && plan.refersTo(other);
        }
    }

    /**
     * The matrix of an address.
     *
     * @param address that asks for it, with the language
     * @param plan it is to show; null for none
     * @param make what makes it where it is not kept
     */
    Grid of(String address, @Nullable TwinningPlan plan, Supplier<Grid> make) {
        synchronized (byAddress) {
            Kept before = byAddress.get(address);
            if (before != null && before.shows(plan)) {
                return before.grid();
            }
        }
        Grid grid = make.get();
        synchronized (byAddress) {
            byAddress.put(address, Kept.of(grid, plan));
        }
        return grid;
    }
}
