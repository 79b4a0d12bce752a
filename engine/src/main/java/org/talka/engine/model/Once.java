package org.talka.engine.model;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something made when first asked for, once, and kept. Safe to share between threads. */
public final class Once<T> implements Supplier<T> {

    private final Supplier<T> making;
    private volatile @Nullable T made;

    public Once(Supplier<T> making) {
        this.making = making;
    }

    @Override
    public T get() {
        T known = made;
        if (known == null) {
            synchronized (this) {
                known = made;
                if (known == null) {
                    known = making.get();
                    made = known;
                }
            }
        }
        return known;
    }
}
