package org.talka.web.page;

import java.lang.ref.WeakReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Finished pages by address, each for as long as what it was made of is the same; those asked for latest stay. Whoever
 * changes anything makes all of them forgotten. Keeps nothing they were made of in memory: a plan the site has dropped is gone.
 * Safe to share between threads.
 */
final class KeptPages {

    /** Bytes of packed pages kept at most. */
    private static final long MOST_BYTES = 48L << 20;

    private static final int LOCKS = 64;

    private final Map<String, Page> byAddress = new LinkedHashMap<>(64, 0.75f, true);
    private final List<Object> locks =
            IntStream.range(0, LOCKS).mapToObj(unused -> new Object()).toList();
    private long bytes;
    private long era;

    private record Page(Packed packed, List<WeakReference<Object>> madeOf) {

        static Page of(Packed packed, List<?> madeOf) {
            return new Page(packed, madeOf.stream().map(Page::weakly).toList());
        }

        private static WeakReference<Object> weakly(Object thing) {
            return new WeakReference<>(thing);
        }

        /** Whether it was made of these very things. */
        boolean isOf(List<?> others) {
            return madeOf.size() == others.size()
                    && IntStream.range(0, others.size())
                            .allMatch(i -> madeOf.get(i).refersTo(others.get(i)));
        }
    }

    /** The page of an address; made once, however many ask at the same time. */
    Packed of(String address, List<?> madeOf, Supplier<Packed> make) {
        Optional<Packed> before = find(address, madeOf);
        if (before.isPresent()) {
            return before.get();
        }
        synchronized (locks.get(Math.floorMod(address.hashCode(), LOCKS))) {
            Optional<Packed> meanwhile = find(address, madeOf);
            if (meanwhile.isPresent()) {
                return meanwhile.get();
            }
            long began = era();
            Packed made = make.get();
            keep(address, Page.of(made, madeOf), began);
            return made;
        }
    }

    private synchronized Optional<Packed> find(String address, List<?> madeOf) {
        return Optional.ofNullable(byAddress.get(address))
                .filter(page -> page.isOf(madeOf))
                .map(Page::packed);
    }

    private synchronized long era() {
        return era;
    }

    private synchronized void keep(String address, Page page, long began) {
        if (began != era) {
            return;
        }
        Page before = byAddress.put(address, page);
        bytes += page.packed().size() - (before == null ? 0 : before.packed().size());
        var oldest = byAddress.values().iterator();
        while (bytes > MOST_BYTES && oldest.hasNext()) {
            bytes -= oldest.next().packed().size();
            oldest.remove();
        }
    }

    /** Something changed: nothing made so far is shown again. */
    synchronized void forget() {
        era++;
        byAddress.clear();
        bytes = 0;
    }
}
