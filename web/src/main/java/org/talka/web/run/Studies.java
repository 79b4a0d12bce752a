package org.talka.web.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.talka.web.page.Problem;

/**
 * What analysts have asked for: the latest answers, by address. Few are made at a time, and one a person. Safe to share
 * between threads.
 */
public final class Studies {

    private static final int KEPT = 20;
    private static final int AT_A_TIME = 2;

    private final Map<String, Asked> byAddress = new LinkedHashMap<>();

    private record Asked(Study<?> study, String person) {}

    /** The study of an address, if it was ever begun and is still kept. */
    public synchronized Optional<Study<?>> find(String address) {
        return Optional.ofNullable(byAddress.get(address)).map(Asked::study);
    }

    /** What came out of the study of an address, once it is there. */
    @SuppressWarnings("unchecked")
    public <T> Optional<T> result(String address) {
        return find(address).flatMap(study -> ((Study<T>) study).find());
    }

    /**
     * Begins a study, unless there is one already; refused where too many are being made.
     *
     * @param address that asks for it, without language
     * @param person who asks, such as a network address
     */
    public synchronized <T> void begin(String address, String person, Function<Study.Teller, T> work) {
        Asked before = byAddress.get(address);
        if (before != null
                && (before.study().state() == Study.State.WORKING
                        || before.study().state() == Study.State.DONE)) {
            return;
        }
        long busy =
                byAddress.values().stream().filter(one -> one.study().isBusy()).count();
        boolean hasOne = byAddress.values().stream()
                .anyMatch(one -> one.person().equals(person) && one.study().state() == Study.State.WORKING);
        if (hasOne || busy >= AT_A_TIME) {
            throw Problem.tooManyRuns();
        }
        byAddress.remove(address);
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        byAddress.put(address, new Asked(Study.start(threads, work), person));
        byAddress
                .entrySet()
                .removeIf(entry ->
                        byAddress.size() > KEPT && !entry.getValue().study().isBusy());
    }

    /** Keeps a study that was begun elsewhere. */
    public synchronized void keep(String address, Study<?> study) {
        byAddress.putIfAbsent(address, new Asked(study, ""));
    }

    /** Nobody waits for it any more. */
    public synchronized void stop(String address) {
        find(address).ifPresent(Study::stop);
    }

    /** Ends everything. */
    public synchronized void stop() {
        byAddress.values().forEach(one -> one.study().stop());
    }
}
