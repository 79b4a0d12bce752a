package org.talka.engine.io.report;

/**
 * What figures were measured on.
 *
 * @param processors that this program may use
 * @param java its version
 * @param heapMegabytes most memory Java objects may take
 * @param system its name and kind of processor
 */
public record Machine(int processors, String java, long heapMegabytes, String system) {

    /** The machine this program runs on. */
    public static Machine here() {
        Runtime runtime = Runtime.getRuntime();
        return new Machine(
                runtime.availableProcessors(),
                System.getProperty("java.version", ""),
                runtime.maxMemory() >> 20,
                System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""));
    }
}
