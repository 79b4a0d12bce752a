package org.talka.engine.io.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.talka.engine.twinning.Benchmark;
import org.talka.engine.twinning.PeakMemory;

/** Measurements as one JSON document, written package by package. */
public final class BenchReport implements AutoCloseable {

    private final JsonGenerator json;

    /**
     * Begins the document.
     *
     * @param out stays open
     * @param seed of every plan and search
     */
    public BenchReport(Writer out, Machine machine, long seed) throws IOException {
        json = Json.generator(out);
        json.writeStartObject();
        json.writeFieldName("machine");
        json.writeTree(Json.object()
                .put("processors", machine.processors())
                .put("java", machine.java())
                .put("heapMegabytes", machine.heapMegabytes())
                .put("system", machine.system()));
        json.writeNumberField("seed", seed);
        json.writeArrayFieldStart("packages");
    }

    public void add(BenchRow row) throws IOException {
        Benchmark.Measured measured = row.measured();
        ObjectNode item = Json.object()
                .put("package", row.name())
                .put("municipalities", measured.municipalities())
                .put("candidates", measured.candidates());
        item.putObject("seconds")
                .put("limit", Json.number(row.limit().toMillis() / 1e3))
                .put("reading", Json.number(row.reading()))
                .put("candidates", Json.number(measured.seconds().candidates()))
                .put("prices", Json.number(measured.seconds().prices()))
                .put("search", Json.number(measured.seconds().search()))
                .put("proof", Json.number(measured.seconds().proof()));
        item.put("objective", Json.number(measured.objective()))
                .put("bound", Json.number(measured.bound()))
                .put("gap", Json.number(measured.gap()))
                .put("leftOut", measured.leftOut())
                .put(
                        "optimalBy",
                        measured.optimalBy().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .put("stoppedByClock", measured.stoppedByClock());
        putMemory(item.putObject("memoryMegabytes"), measured.memory());
        ObjectNode baselines = item.putObject("baselines");
        row.baselines().forEach((way, attempt) -> putAttempt(baselines.putObject(key(way)), attempt));
        json.writeTree(item);
        json.flush();
    }

    private static void putMemory(ObjectNode json, PeakMemory memory) {
        json.put("heap", memory.heap() >> 20);
        memory.process().ifPresent(bytes -> json.put("process", bytes >> 20));
    }

    private static void putAttempt(ObjectNode json, Benchmark.Attempt attempt) {
        json.put("objective", Json.number(attempt.objective()))
                .put("gap", Json.number(attempt.gap()))
                .put("leftOut", attempt.leftOut())
                .put("seconds", Json.number(attempt.seconds()))
                .put("calculations", attempt.calculations())
                .put("calculationsPerSecond", Math.round(attempt.calculationsPerSecond()));
    }

    private static String key(Benchmark.Way way) {
        return switch (way) {
            case GREEDY_BY_FIT -> "greedyByFit";
            case STOCK_MOVES -> "stockMoves";
            case PATH_MOVES -> "pathMoves";
        };
    }

    /** Ends the document; whatever was added stays readable. */
    @Override
    public void close() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }
}
