package org.talka.web.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.talka.web.page.Problem;

/**
 * What analysts have asked for: the latest answers, by address. Few are made at a time, and one a person. What the site works
 * out by itself stands beside it: it is not forgotten, and takes nobody's place. Safe to share between threads.
 */
public final class Studies {

    private static final int KEPT = 20;
    private static final int AT_A_TIME = 2;

    private final Map<String, Asked> byAddress = new LinkedHashMap<>();

    /**
     * Somebody's study, or the site's own.
     *
     * @param person who asked for it; empty for the site
     * @param stays whether it is kept whatever else is asked for
     */
    private record Asked(Study<?> study, String person, boolean stays) {

        boolean takesAPlace() {
            return !person.isEmpty() && study.isBusy();
        }
    }

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
        long busy = byAddress.values().stream().filter(Asked::takesAPlace).count();
        boolean hasOne = byAddress.values().stream()
                .anyMatch(one -> one.person().equals(person) && one.study().state() == Study.State.WORKING);
        if (hasOne || busy >= AT_A_TIME) {
            throw Problem.tooManyRuns();
        }
        byAddress.remove(address);
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        byAddress.put(address, new Asked(Study.start(threads, work), person, before != null && before.stays()));
        forgetOldest();
    }

    private void forgetOldest() {
        long others = byAddress.values().stream().filter(one -> !one.stays()).count();
        var oldest = byAddress.values().iterator();
        while (others > KEPT && oldest.hasNext()) {
            Asked one = oldest.next();
            if (!one.stays() && !one.study().isBusy()) {
                oldest.remove();
                others--;
            }
        }
    }

    /** Keeps a study the site began by itself, for as long as the site runs. */
    public synchronized void keep(String address, Study<?> study) {
        byAddress.putIfAbsent(address, new Asked(study, "", true));
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
