package dev.weft.cli;

import dev.weft.finding.Finding;
import dev.weft.markup.JsonWriter;
import dev.weft.markup.Utf8Writer;
import dev.weft.publish.PublishReport;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A report as JSON. Findings go to the file as they come; the counts before them are put into room left for them, so
 * that neither many findings nor their order need memory.
 */
final class ReportFile implements Consumer<Finding>, Closeable {
    private static final int ROOM = 128;

    private final OutputFile file;
    private final OutputStream out;
    private final Utf8Writer line = new Utf8Writer(1024);
    private boolean first = true;

    ReportFile(Path file) throws IOException {
        this.file = new OutputFile(file);
        out = new BufferedOutputStream(Channels.newOutputStream(this.file.channel()), 1 << 16);
        out.write(head(0, 0, 0));
    }

    private static byte[] head(long articles, long rejected, long files) {
        String counts = "{\"articles\":" + articles + ",\"rejected\":" + rejected + ",\"files\":" + files + ",";
        String head = counts + " ".repeat(ROOM - counts.length()) + "\n\"findings\":[";
        return head.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void accept(Finding finding) {
        line.truncate(0);
        line.raw(first ? "\n" : ",\n");
        first = false;
        JsonWriter.onto(line)
                .object()
                .text("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                .text("code", finding.code())
                .text("article", finding.article())
                .text("path", finding.path())
                .text("format", finding.format())
                .object("message")
                .text("zh", finding.message().zh())
                .text("en", finding.message().en())
                .endObject()
                .text("origin", finding.origin())
                .endObject();
        try {
            line.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Completes the report, and puts it in its place. */
    void finish(PublishReport report, long files) throws IOException {
        line.truncate(0);
        line.raw("\n],\n\"written\":").number(report.written());
        line.raw(",\"removed\":").number(report.removed());
        line.raw(",\"bytes\":").number(report.bytes());
        line.raw(",\"counts\":{");
        String separator = "";
        for (Map.Entry<String, Long> count : report.findings().counts().entrySet()) {
            line.raw(separator).raw("\"").json(count.getKey()).raw("\":").number(count.getValue());
            separator = ",";
        }
        line.raw("},\"milliseconds\":{");
        separator = "";
        for (var stage : report.stages().entrySet()) {
            line.raw(separator).raw("\"").raw(stage.getKey().name().toLowerCase(Locale.ROOT));
            line.raw("\":").number(stage.getValue().toMillis());
            separator = ",";
        }
        line.raw("},\n\"formats\":{");
        separator = "\n";
        for (var format : report.formats().entrySet()) {
            PublishReport.Rendered rendered = format.getValue();
            line.raw(separator).raw("\"").json(format.getKey());
            line.raw("\":{\"documents\":").number(rendered.documents());
            line.raw(",\"bytes\":").number(rendered.bytes());
            line.raw(",\"milliseconds\":").number(rendered.time().toMillis()).raw("}");
            separator = ",\n";
        }
        line.raw("}}\n");
        line.writeTo(out);
        out.flush();
        file.channel().write(ByteBuffer.wrap(head(report.articles(), report.rejected(), files)), 0);
        file.complete();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
