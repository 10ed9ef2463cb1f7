package dev.weft.archives;

import dev.weft.finding.Message;
import dev.weft.importing.collection.CollectionReader;
import dev.weft.importing.collection.CollectionSource;
import dev.weft.importing.collection.Receiver;
import dev.weft.importing.collection.SavedPages;
import dev.weft.importing.collection.SourceFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads the archives of crawlers (WARC), packed or not: one, or a folder of those that one crawl left. */
public final class WebArchiveReader implements CollectionReader {
    @Override
    public Message kind() {
        return new Message("网页存档（WARC）", "web archives (WARC)");
    }

    @Override
    public double recognises(CollectionSource source) throws IOException {
        return source.share(WebArchiveReader::isArchive);
    }

    static boolean isArchive(SourceFile file) throws IOException {
        if (file.headText().startsWith(ArchiveRecord.MAGIC.toLowerCase(Locale.ROOT))) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(file.path())) {
            if (!ArchiveRecord.isPacked(channel, 0)) {
                return false;
            }
            try (GzipMember first = new GzipMember(channel, 0)) {
                byte[] magic = first.readNBytes(ArchiveRecord.MAGIC.length());
                return new String(magic, StandardCharsets.ISO_8859_1).equals(ArchiveRecord.MAGIC);
            } catch (IOException e) {
                // Packed, and not an archive, or not whole.
                return false;
            }
        }
    }

    @Override
    public void read(CollectionSource source, Receiver receiver) throws IOException {
        SavedPages.read(ArchivedSite.of(source, receiver), receiver);
    }
}
