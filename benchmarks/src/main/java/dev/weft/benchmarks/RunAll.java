package dev.weft.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks with short settings and writes what they gave as a table in Markdown to a file; ends with 1 where a
 * promise does not hold.
 *
 * <p>The first argument names the file; the others are JMH's own and take precedence: {@code table.md PageBenchmark -wi
 * 10}.
 */
public final class RunAll {
    private RunAll() {}

    /** Runs them. */
    public static void main(String[] args) throws RunnerException, CommandLineOptionException, IOException {
        if (args.length == 0) {
            throw new IllegalArgumentException("expected the file to write the table to, then options of JMH");
        }
        Path file = Path.of(args[0]);
        String[] rest = Arrays.copyOfRange(args, 1, args.length);
        CommandLineOptions given = new CommandLineOptions(rest);
        Options options = new OptionsBuilder()
                .parent(given)
                .forks(given.getForkCount().orElse(1))
                .warmupIterations(given.getWarmupIterations().orElse(10))
                .warmupTime(given.getWarmupTime().orElse(TimeValue.milliseconds(700)))
                .measurementIterations(given.getMeasurementIterations().orElse(7))
                .measurementTime(given.getMeasurementTime().orElse(TimeValue.milliseconds(500)))
                .addProfiler(GCProfiler.class)
                .addProfiler(ProcessorTime.class)
                .build();
        Collection<RunResult> results = new Runner(options).run();
        Table table = new Table(results);
        String markdown = table.markdown();
        Files.writeString(file, markdown);
        System.out.print(markdown);
        long broken =
                table.outcomes().stream().filter(outcome -> !outcome.holds()).count();
        if (broken > 0) {
            System.out.println("Promises that do not hold: " + broken);
            System.exit(1);
        }
    }
}
