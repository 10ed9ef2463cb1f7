package dev.weft.publish;

import dev.weft.finding.Finding;
import dev.weft.model.Article;
import dev.weft.render.ArticlePage;
import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.Neighbours;
import dev.weft.render.Redirect;
import dev.weft.render.Renderer;
import dev.weft.render.Site;
import dev.weft.render.SitePath;
import dev.weft.value.ArticleId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a site's documents are, and two pure functions that make them: from an article its documents and its pieces of
 * listings, and from the pieces of a part of a listing its document.
 *
 * <p>{@link Publisher} calls these on one machine. A distributed engine calls them in its own workers: each makes the
 * same plan from the same entries, renders some of the articles, and sends each piece by its {@link Piece#part} to the
 * worker that puts this part together. Immutable and safe to share between threads.
 */
public final class SitePlan {
    private final SiteIndex index;
    private final Site site;
    private final Outputs outputs;
    private final Claims claims;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<BitSet> refused = new ArrayList<>();

    private SitePlan(SiteIndex index, Outputs outputs, Claims claims, Consumer<Finding> findings) {
        this.index = index;
        this.site = index.site();
        this.outputs = outputs;
        this.claims = claims;
        for (Renderer<Listing> renderer : outputs.listings) {
            Sheet sheet = new Sheet(renderer, index.listings(renderer));
            sheets.add(sheet);
            refused.add(refused(sheet, findings));
        }
        claims.takeAliases(index.columns(), index.now().getEpochSecond(), findings);
        claims.forget();
    }

    /**
     * Returns the plan of a site. The order of the entries decides nothing but which of two equal ids or paths wins.
     *
     * @param now the time at which embargoes and expiries are looked at; none for the newest change among the entries
     * @param findings takes what has no place to go
     */
    public static SitePlan of(
            Site site, Iterable<IndexEntry> entries, Optional<Instant> now, Consumer<Finding> findings) {
        Columns columns = new Columns(site.publication());
        for (IndexEntry entry : entries) {
            columns.add(entry);
        }
        return of(site, columns, now.orElse(columns.newest()), List.of(), findings);
    }

    /** Returns the plan of a site with files beside its documents. */
    static SitePlan of(Site site, Columns columns, Instant now, List<SitePath> files, Consumer<Finding> findings) {
        site.findings().forEach(findings);
        columns.trim();
        Outputs outputs = new Outputs(site);
        Claims claims = new Claims(site, outputs, files);
        claims.takeAll(columns, now.getEpochSecond(), findings).stream().forEach(columns::reject);
        return new SitePlan(new SiteIndex(site, columns, now), outputs, claims, findings);
    }

    /** Returns whether there are documents of an article; not of a draft, before an embargo or after an expiry. */
    public boolean isShown(ArticleId id) {
        int ordinal = index.columns().find(id.value());
        return ordinal >= 0 && index.isShown(ordinal);
    }

    /** Returns what stands beside an article. */
    public Neighbours neighbours(ArticleId id) {
        int ordinal = index.columns().find(id.value());
        return ordinal < 0 ? Neighbours.NONE : index.neighbours(ordinal);
    }

    /** Takes the paths of all parts; returns those that found theirs taken. */
    private BitSet refused(Sheet sheet, Consumer<Finding> findings) {
        BitSet refusedParts = new BitSet();
        Division division = sheet.division();
        for (int part = 0; part < division.count(); part++) {
            Listing listing = division.name(part);
            if (listing.place().isIndex() && sheet.listings().isStanding(division.listing(part))) {
                continue;
            }
            SitePath path = claims.path(sheet.renderer().format(), listing, "", findings);
            if (path == null || !claims.take(path)) {
                refusedParts.set(part);
                if (path != null) {
                    findings.accept(Claims.taken(listing.key(), path, "").inFormat(sheet.format()));
                }
            }
        }
        return refusedParts;
    }

    SiteIndex index() {
        return index;
    }

    Outputs outputs() {
        return outputs;
    }

    Claims claims() {
        return claims;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /** Returns whether a part is published. */
    boolean has(int sheet, int part) {
        return part >= 0 && !refused.get(sheet).get(part);
    }

    SitePath path(int sheet, Listing part) {
        return site.path(sheets.get(sheet).renderer().format(), part);
    }

    /** Adds an article's own documents, and those of its old addresses. */
    void documents(
            Article article,
            int ordinal,
            Neighbours beside,
            Desk desk,
            List<Document> made,
            Consumer<Finding> findings) {
        ArticlePage page = new ArticlePage(article, beside);
        for (Renderer<ArticlePage> renderer : outputs.articles) {
            add(desk.document(renderer, page, findings), made);
        }
        if (!outputs.redirects.isEmpty() && !article.aliases().isEmpty()) {
            SitePath to = site.page(page);
            for (SitePath from : claims.aliases(ordinal)) {
                for (Renderer<Redirect> renderer : outputs.redirects) {
                    add(desk.document(renderer, new Redirect(from, to, article.title()), findings), made);
                }
            }
        }
    }

    private static void add(@Nullable Document document, List<Document> made) {
        if (document != null) {
            made.add(document);
        }
    }

    /**
     * What an article gives.
     *
     * @param documents its own documents
     * @param pieces its pieces of listings that are made of pieces
     * @param findings what was found on the way
     */
    public record ArticleResult(List<Document> documents, List<Piece> pieces, List<Finding> findings) {
        /** Copies the lists. */
        public ArticleResult {
            documents = List.copyOf(documents);
            pieces = List.copyOf(pieces);
            findings = List.copyOf(findings);
        }
    }

    /** Renders an article that is in the index; one that is not, or not shown, gives nothing. */
    public ArticleResult article(Article article) {
        int ordinal = index.columns().find(article.id().value());
        List<Document> documents = new ArrayList<>();
        List<Piece> pieces = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        if (ordinal >= 0 && index.isShown(ordinal)) {
            Desk desk = new Desk(site, Meter.NONE);
            Consumer<Finding> named =
                    finding -> findings.add(finding.inArticle(article.id().value()));
            documents(article, ordinal, index.neighbours(ordinal), desk, documents, named);
            for (int s = 0; s < sheets.size(); s++) {
                Sheet sheet = sheets.get(s);
                Map<Object, byte[]> made = new HashMap<>();
                for (int part : sheet.isInPieces() ? parts(s, ordinal) : new int[0]) {
                    Listing listing = sheet.division().part(part);
                    byte[] piece = made.computeIfAbsent(
                            sheet.pieceKey(listing), key -> sheet.piece(listing, article, desk, named));
                    pieces.add(new Piece(path(s, listing), article.id(), piece));
                }
            }
        }
        return new ArticleResult(documents, pieces, findings);
    }

    /** Returns the parts in a format that an article is in. */
    int[] parts(int sheet, int ordinal) {
        Division division = sheets.get(sheet).division();
        int[] found = new int[0];
        int n = 0;
        for (int listing : sheets.get(sheet).listings().of(ordinal)) {
            for (int part : division.partsOf(listing, ordinal)) {
                if (has(sheet, part)) {
                    found = n == found.length ? Arrays.copyOf(found, n * 2 + 4) : found;
                    found[n++] = part;
                }
            }
        }
        return Arrays.copyOf(found, n);
    }

    /**
     * One document of a listing.
     *
     * @param path where it goes
     * @param format its format
     * @param listing the listing at its place, without articles
     * @param articles its articles, in their order
     */
    public record ListingPart(SitePath path, Format<Listing> format, Listing listing, List<ArticleId> articles) {
        /** Copies the list. */
        public ListingPart {
            articles = List.copyOf(articles);
        }
    }

    /** Gives every document of a listing that is made of pieces. */
    public void forEachPart(Consumer<ListingPart> action) {
        for (int s = 0; s < sheets.size(); s++) {
            Sheet sheet = sheets.get(s);
            for (int part = 0; part < sheet.division().count(); part++) {
                if (sheet.isInPieces() && has(s, part)) {
                    Listing listing = sheet.division().part(part);
                    List<ArticleId> articles = new ArrayList<>();
                    for (int ordinal : sheet.division().members(part)) {
                        articles.add(ArticleId.of(index.columns().id(ordinal)));
                    }
                    action.accept(
                            new ListingPart(path(s, listing), sheet.renderer().format(), listing, articles));
                }
            }
        }
    }

    /**
     * Puts a document of a listing together.
     *
     * @param pieces gives the piece of each of its articles
     * @return the document, or none where its renderer failed
     */
    public Optional<Document> listing(
            ListingPart part, Function<ArticleId, byte[]> pieces, Consumer<Finding> findings) {
        for (Sheet sheet : sheets) {
            if (sheet.renderer().format().equals(part.format())) {
                List<byte[]> all = new ArrayList<>();
                part.articles().forEach(article -> all.add(pieces.apply(article)));
                return document(sheet, part, all, findings);
            }
        }
        throw new IllegalArgumentException("part == " + part + ", expected a format of this plan");
    }

    private Optional<Document> document(
            Sheet sheet, ListingPart part, List<byte[]> pieces, Consumer<Finding> findings) {
        try {
            return Optional.ofNullable(sheet.document(
                    part.listing(), part.path(), new GivenPieces(pieces), new Desk(site, Meter.NONE), findings));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Makes what the site has once: organisations, sitemaps and the like. */
    public List<Document> site(Consumer<Finding> findings) {
        List<Document> made = new ArrayList<>();
        try {
            new Once(this).make(new Desk(site, Meter.NONE), unit -> {
                unit.findings().forEach(findings);
                made.addAll(unit.documents());
            });
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return made;
    }
}
