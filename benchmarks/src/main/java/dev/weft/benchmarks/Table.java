package dev.weft.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * The results of a run as Markdown: a table for each benchmark, whose first row is the limit where it has one, then which
 * promises hold.
 */
final class Table {
    /** One row: processor time and bytes of an operation. */
    private record Row(String name, double micros, double spread, double bytes) {}

    private final Map<String, List<Row>> groups = new LinkedHashMap<>();

    Table(Collection<RunResult> results) {
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark();
            int dot = name.lastIndexOf('.');
            StringBuilder group = new StringBuilder(name.substring(name.lastIndexOf('.', dot - 1) + 1, dot));
            for (String key : result.getParams().getParamsKeys()) {
                group.append(", ")
                        .append(key)
                        .append(' ')
                        .append(result.getParams().getParam(key));
            }
            List<Row> rows = groups.computeIfAbsent(group.toString(), any -> new ArrayList<>());
            Row row = row(name.substring(dot + 1), result);
            rows.add(row.name().startsWith("limit") ? 0 : rows.size(), row);
        }
    }

    private static Row row(String name, RunResult result) {
        Result<?> time = secondary(result, ProcessorTime.LABEL);
        Result<?> allocation = secondary(result, "gc.alloc.rate.norm");
        double least = time.getStatistics().getMin();
        double median = time.getStatistics().getPercentile(50);
        return new Row(name, least, median / least - 1, allocation.getScore());
    }

    private static Result<?> secondary(RunResult result, String label) {
        Result<?> found = result.getSecondaryResults().get(label);
        return found != null ? found : result.getSecondaryResults().get("·" + label);
    }

    String markdown() {
        StringBuilder out = new StringBuilder();
        groups.forEach((group, rows) -> {
            out.append("### ").append(group).append("\n\n");
            out.append("| | µs | spread | ratio to the first | KB allocated |\n|---|---:|---:|---:|---:|\n");
            for (Row row : rows) {
                out.append(String.format(
                        Locale.ROOT,
                        "| %s | %.1f | %.0f %% | %.2f | %.1f |%n",
                        words(row.name()),
                        row.micros(),
                        row.spread() * 100,
                        row.micros() / rows.get(0).micros(),
                        row.bytes() / 1024));
            }
            out.append('\n');
        });
        promises(out);
        return out.toString();
    }

    /**
     * What a promise came to.
     *
     * @param group the benchmark, with its parameters
     * @param measured how many times the other row's time, or seconds
     */
    record Outcome(Promise promise, String group, double measured) {
        boolean holds() {
            return measured <= promise.most();
        }
    }

    /** Returns what came of those promises that the run measured. */
    List<Outcome> outcomes() {
        List<Outcome> outcomes = new ArrayList<>();
        for (Promise promise : Promise.all()) {
            groups.forEach((group, rows) -> {
                double own = micros(rows, promise.row());
                double peer = promise.isAbsolute() ? 1_000_000 : micros(rows, promise.peer());
                if (group.split(",")[0].equals(promise.benchmark().getSimpleName()) && own > 0 && peer > 0) {
                    outcomes.add(new Outcome(promise, group, own / peer));
                }
            });
        }
        return outcomes;
    }

    private void promises(StringBuilder out) {
        out.append("### Promises\n\n| | at most | measured | |\n|---|---:|---:|---|\n");
        for (Outcome outcome : outcomes()) {
            Promise promise = outcome.promise();
            out.append(String.format(
                    Locale.ROOT,
                    "| %s: %s %s | %s | %.3f | %s |%n",
                    outcome.group(),
                    words(promise.row()),
                    promise.isAbsolute() ? "in seconds" : "to " + words(promise.peer()),
                    promise.most(),
                    outcome.measured(),
                    outcome.holds() ? "holds" : "**does not hold**"));
        }
    }

    private static double micros(List<Row> rows, String name) {
        return rows.stream()
                .filter(row -> row.name().equals(name))
                .mapToDouble(Row::micros)
                .findFirst()
                .orElse(0);
    }

    /** Returns the name of a method as words. */
    private static String words(String name) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isUpperCase(c)) {
                out.append(' ').append(Character.toLowerCase(c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
