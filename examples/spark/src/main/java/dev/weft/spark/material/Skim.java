package dev.weft.spark.material;

import dev.weft.json.ArticleReader;
import dev.weft.json.ArticleWriter;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.ArticleEntry;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * What the first reading of a stretch of the input gives: what an index needs of each article, packed.
 *
 * @param split which stretch
 * @param articles how many articles it has, with those that cannot be read
 * @param lines how many lines it has, with blank ones
 * @param entries of each article the line, the fingerprint of its input and its entry, compressed: about 100 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // copying what is sent once would double it
public record Skim(int split, int articles, long lines, byte[] entries) implements Serializable {

    /** Reads a stretch for the first time. */
    public static Skim of(Storage storage, Split split, String column, ArticleReader reader) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        int articles = 0;
        long lines;
        Utf8Writer json = new Utf8Writer(1024);
        try (SplitReader in = new SplitReader(storage, split, 0, column, reader);
                DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(packed, fast, 1 << 14))) {
            for (InputItem item = in.next(); item != null; item = in.next()) {
                articles++;
                Optional<ArticleEntry> entry = item.skim(finding -> {});
                out.writeLong(item.line());
                if (entry.isEmpty()) {
                    out.writeInt(0);
                    continue;
                }
                json.truncate(0);
                ArticleWriter.write(entry.get().outline(), json);
                out.writeInt(json.size());
                out.writeLong(item.fingerprint());
                json.writeTo(out);
            }
            lines = in.lines();
        } finally {
            fast.end();
        }
        return new Skim(split.number(), articles, lines, packed.toByteArray());
    }

    /** Returns this without its entries. */
    public Skim counts() {
        return new Skim(split, articles, lines, new byte[0]);
    }

    /** Is given the articles of a stretch. */
    public interface Taker {
        /**
         * Takes an article.
         *
         * @param entry empty for one that cannot be read
         */
        void take(long line, long fingerprint, Optional<ArticleEntry> entry);
    }

    /** Gives each article, as they stand. */
    public void forEach(ArticleReader reader, Taker taker) {
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(entries)), 1 << 14))) {
            for (int i = 0; i < articles; i++) {
                long line = in.readLong();
                int length = in.readInt();
                if (length == 0) {
                    taker.take(line, 0, Optional.empty());
                    continue;
                }
                long fingerprint = in.readLong();
                byte[] json = in.readNBytes(length);
                taker.take(line, fingerprint, reader.skim(json, 0, length, "", finding -> {}));
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
