package dev.weft.importing.collection;

import dev.weft.finding.Finding;
import dev.weft.model.Article;
import dev.weft.value.WebAddress;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Takes what a {@link CollectionReader} reads, one after the other. */
public interface Receiver {
    /**
     * Takes an article.
     *
     * @param article its id is made another where an earlier article has it
     * @param address where it stood, which will lead to it; null where it had no address
     * @param origin where it was read, for findings: {@code folder/file.html}, {@code export.xml:120}
     * @param files what came with it; pictures and attachments that are among it are copied
     */
    void article(Article article, @Nullable WebAddress address, String origin, CompanionFiles files) throws IOException;

    /**
     * Says that an old address leads to an article taken before, in the reading that ends.
     *
     * @param address the old address
     * @param canonical the address that the article was taken with
     */
    void alias(WebAddress address, WebAddress canonical);

    /** Says that something in the source is left out, and why; it is counted and named. */
    void leftOut(LeftOut why, String origin);

    /** Says that an article could not be read; it is counted and named. */
    void unread(Finding finding);

    /** Takes a finding about the source. */
    void finding(Finding finding);

    /** Returns what is known of the publication so far, to be added to; its base must be set before the first article. */
    PublicationDraft publication();
}
