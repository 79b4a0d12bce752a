package org.talka.engine.twinning;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * Most memory held so far. The heap figure adds up the highest use of each part of the heap since the last
 * {@link #startOver()}, garbage included, so it is a ceiling. The process figure has everything, the exact solver's
 * own memory too, but goes back to when the program began.
 *
 * @param heap bytes of Java objects
 * @param process bytes of the whole process; empty where the system does not tell (it does on Linux)
 */
public record PeakMemory(long heap, OptionalLong process) {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String HIGHEST = "VmHWM:";

    /** Frees what nobody holds any more, and forgets what the heap held at most. */
    public static void startOver() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    public static PeakMemory read() {
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        return new PeakMemory(heap, readProcess());
    }

    private static OptionalLong readProcess() {
        if (!Files.isReadable(STATUS)) {
            return OptionalLong.empty();
        }
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith(HIGHEST))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException untold) {
            return OptionalLong.empty();
        }
    }
}
