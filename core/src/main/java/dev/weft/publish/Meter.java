package dev.weft.publish;

import dev.weft.publish.rendering.RenderBuffer;
import dev.weft.render.Format;
import dev.weft.render.Renderer;
import dev.weft.render.SitePath;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

/** Measures what the documents of each format cost to make; safe to share between threads. */
final class Meter implements RenderBuffer.Costs {
    /** A meter that measures nothing. */
    static final Meter NONE = new Meter(List.of());

    private final Map<String, Cost> costs = new HashMap<>();

    Meter(List<Renderer<?>> renderers) {
        renderers.forEach(renderer -> costs.put(renderer.format().id(), new Cost()));
    }

    private static final class Cost {
        final LongAdder documents = new LongAdder();
        final LongAdder bytes = new LongAdder();
        final LongAdder nanoseconds = new LongAdder();
    }

    /** Returns a finished document, and counts it. */
    Document document(SitePath path, Format<?> format, byte[] bytes) {
        Cost cost = costs.get(format.id());
        if (cost != null) {
            cost.documents.increment();
            cost.bytes.add(bytes.length);
        }
        return new Document(path, format, bytes);
    }

    @Override
    public void took(String format, long nanoseconds) {
        Cost cost = costs.get(format);
        if (cost != null) {
            cost.nanoseconds.add(nanoseconds);
        }
    }

    /** Returns what was measured of the formats that a renderer was asked for. */
    SortedMap<String, PublishReport.Rendered> read() {
        SortedMap<String, PublishReport.Rendered> read = new TreeMap<>();
        costs.forEach((format, cost) -> {
            long documents = cost.documents.sum();
            Duration time = Duration.ofNanos(cost.nanoseconds.sum());
            if (documents > 0 || !time.isZero()) {
                read.put(format, new PublishReport.Rendered(documents, cost.bytes.sum(), time));
            }
        });
        return read;
    }
}
