package org.talka.cli;

import java.io.PrintWriter;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.talka.cli.GrowingTable.Column;
import org.talka.engine.explain.Phrases;
import org.talka.engine.io.report.Machine;
import org.talka.engine.twinning.Benchmark;
import org.talka.engine.twinning.PeakMemory;

/** Measurements for people: a row a package, and under it a row for each other way, in the same columns. */
final class BenchTable {

    private static final String NONE = "-";

    private final Phrases words;
    private final PrintWriter out;
    private final GrowingTable table;

    BenchTable(Phrases words, List<String> names, PrintWriter out) {
        this.words = words;
        this.out = out;
        this.table = new GrowingTable(out, columns(words, names));
    }

    private static List<Column> columns(Phrases words, List<String> names) {
        int widest = names.stream().mapToInt(Table::length).max().orElse(0);
        for (Benchmark.Way way : Benchmark.Way.values()) {
            widest = Math.max(widest, Table.length(name(way, words)));
        }
        return List.of(
                Column.words(words.say("bench.package"), widest),
                Column.figures(words.say("bench.municipalities"), 7),
                Column.figures(words.say("bench.candidates"), 9),
                Column.figures(words.say("bench.seconds.reading"), 6),
                Column.figures(words.say("bench.seconds.candidates"), 6),
                Column.figures(words.say("bench.seconds.prices"), 6),
                Column.figures(words.say("bench.seconds.search"), 6),
                Column.figures(words.say("bench.seconds.proof"), 6),
                Column.figures(words.say("bench.objective"), 11),
                Column.figures(words.say("bench.bound"), 11),
                Column.figures(words.say("bench.gap"), 7),
                Column.figures(words.say("bench.leftOut"), 5),
                Column.words(words.say("bench.optimalBy"), 12),
                Column.figures(words.say("bench.memory.heap"), 6),
                Column.figures(words.say("bench.memory.process"), 6),
                Column.figures(words.say("bench.calculations"), 9));
    }

    void header(Machine machine) {
        out.println(words.say(
                "bench.machine",
                Map.of(
                        "processors", number(machine.processors(), 0),
                        "java", machine.java(),
                        "heap", number(machine.heapMegabytes(), 0),
                        "system", machine.system())));
        out.println();
        table.header();
    }

    void row(String name, double reading, Benchmark.Measured measured) {
        PeakMemory memory = measured.memory();
        table.row(List.of(
                name,
                number(measured.municipalities(), 0),
                number(measured.candidates(), 0),
                number(reading, 1),
                number(measured.seconds().candidates(), 1),
                number(measured.seconds().prices(), 1),
                number(measured.seconds().search(), 1),
                number(measured.seconds().proof(), 1),
                number(measured.objective(), 3),
                number(measured.bound(), 3),
                number(100 * measured.gap(), 4),
                number(measured.leftOut(), 0),
                words.say("bench.optimalBy." + measured.optimalBy().name()),
                number(memory.heap() >> 20, 0),
                memory.process().isPresent() ? number(memory.process().getAsLong() >> 20, 0) : NONE,
                NONE));
    }

    void row(Benchmark.Way way, Benchmark.Attempt attempt) {
        List<String> cells = new ArrayList<>(List.of(name(way, words), "", "", "", "", ""));
        cells.add(number(attempt.seconds(), 1));
        cells.add("");
        cells.add(number(attempt.objective(), 3));
        cells.add("");
        cells.add(number(100 * attempt.gap(), 4));
        cells.add(number(attempt.leftOut(), 0));
        cells.addAll(List.of("", "", ""));
        cells.add(attempt.calculations() == 0 ? NONE : number(attempt.calculationsPerSecond(), 0));
        table.row(cells);
    }

    void footer() {
        out.println();
        out.println(words.say("bench.memory.note"));
    }

    /** How a way is called, set in from the packages. */
    static String name(Benchmark.Way way, Phrases words) {
        return "  " + words.say("bench.way." + way.name());
    }

    /** Always with so many decimals, so that figures stand under each other. */
    private String number(double value, int decimals) {
        NumberFormat format = NumberFormat.getInstance(words.language().locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }
}
