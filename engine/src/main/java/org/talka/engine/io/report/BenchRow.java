package org.talka.engine.io.report;

import java.time.Duration;
import java.util.Map;
import org.talka.engine.twinning.Benchmark;

/**
 * What was measured on one package.
 *
 * @param name of its folder, or of the package itself where it is the embedded one
 * @param limit time its plan was given
 * @param reading seconds from the files to a matrix
 * @param baselines other ways to choose, where they were asked for
 */
public record BenchRow(
        String name,
        Duration limit,
        double reading,
        Benchmark.Measured measured,
        Map<Benchmark.Way, Benchmark.Attempt> baselines) {}
