package dev.weft.rss;

import dev.weft.finding.Finding;
import dev.weft.finding.InvalidValueException;
import dev.weft.finding.Message;
import dev.weft.internal.IndexRoom;
import dev.weft.markup.Host;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.model.Section;
import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.ListingRenderer;
import dev.weft.render.Site;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the three formats have in common: which articles are in a feed, and how its document is put together. */
abstract class FeedRenderer implements ListingRenderer {
    /** How much is gathered before it goes to the stream. */
    private static final int CHUNK_BYTES = 8 * 1024;

    protected final Site site;
    protected final FeedOptions options;
    private final Format<Listing> format;
    private final String authority;

    FeedRenderer(Format<Listing> usual, Site site, FeedOptions options) {
        this.site = site;
        this.options = options;
        int items = options.items(site.publication());
        format = items > 0 ? usual.toBuilder().parts(usual.partPattern(), items).build() : usual;
        authority = FeedIds.authority(site.publication(), options);
    }

    /** Writes what stands before the items. */
    abstract void writeHead(Utf8Writer out, Listing listing, Consumer<Finding> findings);

    /** Writes an item. */
    abstract void writeItem(Utf8Writer out, FeedItem item, Consumer<Finding> findings);

    /** Writes that an article was withdrawn, where the format can say so. */
    void writeWithdrawn(Utf8Writer out, FeedItem item, Consumer<Finding> findings) {}

    /** Writes what stands after the items. */
    abstract void writeTail(Utf8Writer out, Listing listing);

    @Override
    public final Format<Listing> format() {
        return format;
    }

    @Override
    public final boolean accepts(Listing listing) {
        return listing.kind() == Listing.Kind.HOME
                || listing.kind() == Listing.Kind.SECTION
                        && site.publication().section(listing.key()).isPresent();
    }

    @Override
    public final Object pieceKey(Listing listing) {
        return format;
    }

    @Override
    public final long maxIndexBytes() {
        return options.maxBytes(site.publication());
    }

    @Override
    public final Optional<Finding> shortened() {
        return Optional.of(RssCodes.SHORTENED.at(""));
    }

    @Override
    public final List<String> linkHeaders(Listing listing) {
        return FeedLinks.headers(options.hubs(site.publication()), site.address(site.path(format, listing)));
    }

    @Override
    public final void head(Listing listing, OutputStream out, Consumer<Finding> findings) throws IOException {
        Utf8Writer writer = new Utf8Writer(2048);
        wholeHead(writer, listing, inFormat(findings));
        writer.writeTo(out);
    }

    private void wholeHead(Utf8Writer writer, Listing listing, Consumer<Finding> findings) {
        writeHead(writer, listing, findings);
        if (writer.replacements() > 0) {
            ReplacedCharacters.report(site.publication(), listing, findings);
        }
    }

    @Override
    public final void piece(Listing listing, Article article, OutputStream out, Consumer<Finding> findings)
            throws IOException {
        if (!isIn(article)) {
            return;
        }
        FeedCache.Piece kept = kept(article);
        if (kept == null) {
            Utf8Writer writer = new Utf8Writer();
            write(writer, article).forEach(inFormat(findings));
            writer.writeTo(out);
        } else {
            kept.findings.forEach(inFormat(findings));
            out.write(kept.content);
        }
    }

    @Override
    public final void tail(Listing listing, OutputStream out, Consumer<Finding> findings) throws IOException {
        Utf8Writer writer = new Utf8Writer(64);
        writeTail(writer, listing);
        writer.writeTo(out);
    }

    @Override
    public final void renderTo(Listing listing, OutputStream out, Consumer<Finding> findings) throws IOException {
        if (!accepts(listing)) {
            throw new IllegalArgumentException(
                    "listing == " + listing.kind() + " \"" + listing.key() + "\", expected home or a section");
        }
        Utf8Writer writer = new Utf8Writer(2 * CHUNK_BYTES);
        Consumer<Finding> here = inFormat(findings);
        wholeHead(writer, listing, here);
        Items items = new Items(writer, out, here, listing);
        for (Article article : listing.articles()) {
            if (items.isFull() || isIn(article) && !items.add(article)) {
                break;
            }
        }
        writeTail(writer, listing);
        writer.writeTo(out);
    }

    /** The items of one document, as far as they were written. */
    private final class Items {
        private final Utf8Writer writer;
        private final OutputStream out;
        private final Consumer<Finding> findings;
        private final int most;
        private final IndexRoom room;
        private int count;

        Items(Utf8Writer writer, OutputStream out, Consumer<Finding> findings, Listing listing) {
            this.writer = writer;
            this.out = out;
            this.findings = findings;
            most = listing.part().isIndex() ? options.items(site.publication()) : 0;
            room = new IndexRoom(listing.part().isIndex() ? maxIndexBytes() : Long.MAX_VALUE);
        }

        boolean isFull() {
            return most > 0 && count == most;
        }

        /** Adds an article; returns whether there was room for it. */
        boolean add(Article article) throws IOException {
            int before = writer.size();
            if (count > 0) {
                writer.raw(separator());
            }
            int start = writer.size();
            FeedCache.Piece kept = kept(article);
            List<Finding> found = kept == null ? write(writer, article) : kept.findings;
            int size = kept == null ? writer.size() - start : kept.content.length;
            boolean fits = size == 0 || room.take(size);
            if (size == 0 || !fits) {
                writer.truncate(before);
            }
            if (!fits) {
                shortened().ifPresent(findings);
                return false;
            }
            found.forEach(findings);
            count += size > 0 && article.status() != Article.Status.WITHDRAWN ? 1 : 0;
            if (kept != null || writer.size() > CHUNK_BYTES) {
                writer.writeTo(out);
                writer.truncate(0);
            }
            if (kept != null) {
                out.write(kept.content);
            }
            return true;
        }
    }

    private Consumer<Finding> inFormat(Consumer<Finding> findings) {
        return finding -> findings.accept(finding.inFormat(format.id()));
    }

    private static boolean isIn(Article article) {
        return article.listed() && article.kind() != Article.Kind.PAGE && article.status() != Article.Status.DRAFT;
    }

    private FeedCache.@Nullable Piece kept(Article article) {
        FeedCache cache = options.cache();
        return cache == null ? null : cache.find(this, article);
    }

    /** Writes a piece, and keeps it where pieces are kept; returns what was found. */
    private List<Finding> write(Utf8Writer out, Article article) {
        List<Finding> found = new ArrayList<>(0);
        int start = out.size();
        FeedCache cache = options.cache();
        if (make(out, article, found) && cache != null) {
            cache.keep(this, new FeedCache.Piece(article, out.toBytes(start), found));
        }
        return found;
    }

    /** Writes a piece; an article that cannot be written is named, costs the feed no more than itself, and gives false. */
    private boolean make(Utf8Writer out, Article article, List<Finding> findings) {
        String id = article.id().value();
        int start = out.size();
        int replaced = out.replacements();
        try {
            FeedItem item = FeedItem.of(article, site);
            Consumer<Finding> here = finding -> findings.add(finding.inArticle(id));
            if (article.status() == Article.Status.WITHDRAWN) {
                writeWithdrawn(out, item, here);
            } else {
                writeItem(out, item, here);
            }
            if (out.replacements() > replaced) {
                ReplacedCharacters.report(article, here);
            }
            return true;
        } catch (RuntimeException e) {
            out.inside(Host.NONE).truncate(start);
            Message reason = e instanceof InvalidValueException invalid
                    ? invalid.bilingual()
                    : new Message(String.valueOf(e.getMessage()), String.valueOf(e.getMessage()));
            Message meaning = RssCodes.ARTICLE_LEFT_OUT.meaning();
            findings.clear();
            findings.add(RssCodes.ARTICLE_LEFT_OUT
                    .at("", meaning.zh() + "：" + reason.zh(), meaning.en() + ": " + reason.en())
                    .inArticle(id));
            return false;
        }
    }

    /** Returns the publication as the edition says it that a listing is of. */
    final Publication publication(Listing listing) {
        return site.publication().in(listing.edition());
    }

    /** Returns the title of a listing's feed: the publication's name, behind the section's where it has one. */
    final String title(Listing listing) {
        Publication publication = publication(listing);
        Optional<Section> section = publication.section(listing.key());
        return section.isEmpty() ? publication.name() : section.get().name() + " – " + publication.name();
    }

    /** Returns what a listing's feed is about; never empty. */
    final String description(Listing listing) {
        Publication publication = publication(listing);
        Optional<Section> section = publication.section(listing.key());
        if (section.isPresent() && !section.get().description().isEmpty()) {
            return section.get().description();
        }
        return !publication.description().isEmpty()
                ? publication.description()
                : publication.tagline().isEmpty() ? title(listing) : publication.tagline();
    }

    /** Returns the authority and date of tag URIs. */
    final String authority() {
        return authority;
    }

    /** Returns the id of an article: one taken over from an earlier system, else its tag URI. */
    final String id(FeedItem item, boolean uri, Consumer<Finding> findings) {
        String guid = item.article().guid();
        if (guid.isEmpty()) {
            return FeedIds.of(item.article(), authority());
        }
        if (!uri || FeedIds.isUri(guid)) {
            return guid;
        }
        Message meaning = RssCodes.GUID_UNUSABLE.meaning();
        findings.accept(RssCodes.GUID_UNUSABLE.at(
                "/guid", meaning.zh() + "：「" + guid + "」", meaning.en() + ": \"" + guid + "\""));
        return FeedIds.of(item.article(), authority());
    }

    /** Writes the text of an article as HTML for a host, and reports players that became links. */
    final void writeContent(Utf8Writer out, Host host, FeedItem item, Consumer<Finding> findings) {
        out.inside(host).reserve(3 * item.characters());
        int players = FeedHtml.write(out, item, item.feedLanguage());
        out.inside(Host.NONE);
        if (players > 0) {
            findings.accept(RssCodes.EMBED_LINKED.at("/body"));
        }
    }
}
