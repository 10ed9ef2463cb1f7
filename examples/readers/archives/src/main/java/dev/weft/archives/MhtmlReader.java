package dev.weft.archives;

import dev.weft.finding.Message;
import dev.weft.importing.collection.CollectionReader;
import dev.weft.importing.collection.CollectionSource;
import dev.weft.importing.collection.Receiver;
import dev.weft.importing.collection.SavedPages;
import dev.weft.importing.collection.SourceFile;
import java.io.IOException;
import java.util.regex.Pattern;

/** Reads pages that a browser or Word saved as one file with their pictures (MHTML): one, or a folder of them. */
public final class MhtmlReader implements CollectionReader {
    /** A head of fields that says it is MIME; what came by mail says on which way. */
    private static final Pattern HEAD = Pattern.compile("[a-z][a-z-]{1,40}:[ \\t\\r\\n]?[\\x20-\\x7E\\x80-\\xFF]");

    private static final Pattern MIME = Pattern.compile("(?:^|\\n)mime-version:\\s*1");
    private static final Pattern PAGE = Pattern.compile(
            "(?:^|\\n)(?:content-type:\\s*(?:multipart/related|text/html)|(?:snapshot-)?content-location:)");
    private static final Pattern MAIL = Pattern.compile("(?:^|\\n)(?:received|to|delivered-to|return-path):");

    @Override
    public Message kind() {
        return new Message("单文件网页（MHTML）", "pages saved as one file (MHTML)");
    }

    @Override
    public double recognises(CollectionSource source) throws IOException {
        return source.share(MhtmlReader::isMhtml);
    }

    static boolean isMhtml(SourceFile file) throws IOException {
        String text = file.headText();
        String head = text.split("\\r?\\n\\r?\\n", 2)[0];
        return HEAD.matcher(head).lookingAt()
                && MIME.matcher(head).find()
                && PAGE.matcher(head).find()
                && !MAIL.matcher(head).find();
    }

    @Override
    public void read(CollectionSource source, Receiver receiver) throws IOException {
        try (MhtmlSite site = new MhtmlSite(source, receiver)) {
            SavedPages.read(site, receiver);
        }
    }
}
