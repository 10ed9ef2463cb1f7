package dev.weft.spark;

import dev.weft.finding.Finding;
import dev.weft.finding.Message;
import dev.weft.finding.Severity;
import dev.weft.markup.JsonWriter;
import dev.weft.markup.Utf8Writer;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * What a run did.
 *
 * @param articles how many articles were read, with those rejected
 * @param rejected how many were rejected
 * @param files how many documents and copied files the site has
 * @param written how many of them were written; of a task that ran twice some may be counted twice
 * @param removed how many files were removed
 * @param bytes how many bytes all files have
 * @param rendered how many documents were made
 * @param findings of each code how many findings there are, and the first
 */
record Outcome(
        long articles,
        long rejected,
        long files,
        long written,
        long removed,
        long bytes,
        long rendered,
        List<Row> findings) {

    /** Returns one finding of a row of {@link #findings}. */
    static Finding first(Row ofCode) {
        Row first = ofCode.getStruct(2);
        return new Finding(
                Severity.valueOf(first.getString(6)),
                ofCode.getString(0),
                first.getString(1),
                first.getString(2),
                first.getString(3),
                first.getString(0),
                new Message(first.getString(4), first.getString(5)));
    }

    String json() {
        Utf8Writer out = new Utf8Writer();
        JsonWriter json = JsonWriter.onto(out).object();
        json.number("articles", articles)
                .number("rejected", rejected)
                .number("files", files)
                .number("written", written)
                .number("removed", removed)
                .number("bytes", bytes)
                .number("rendered", rendered)
                .object("counts");
        for (Row code : findings) {
            json.number(code.getString(0), code.getLong(1));
        }
        json.endObject().endObject();
        out.raw("\n");
        return out.toString();
    }
}
