package dev.weft.publish;

import dev.weft.finding.Finding;
import dev.weft.json.ArticleReader;
import dev.weft.model.Article;
import dev.weft.publish.ListingDocuments.Described;
import dev.weft.publish.SitePlan.ArticleResult;
import dev.weft.publish.SitePlan.Contribution;
import dev.weft.publish.SitePlan.DocumentResult;
import dev.weft.publish.SitePlan.PartId;
import dev.weft.publish.SitePlan.Pieces;
import dev.weft.publish.files.FileLookup;
import dev.weft.publish.files.LocalFiles;
import dev.weft.publish.plan.RenderersBySubject;
import dev.weft.publish.rendering.RenderBuffer;
import dev.weft.render.ArticlePage;
import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.Neighbours;
import dev.weft.render.Redirect;
import dev.weft.render.Renderer;
import dev.weft.render.Site;
import dev.weft.render.SitePath;
import dev.weft.render.Subject;
import dev.weft.validation.Validator;
import dev.weft.value.ArticleId;
import dev.weft.value.ImageVariant;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The stages that make documents, each given what its documents show: {@link SitePlan} takes that from an index of all
 * articles; an engine for which such an index is too large works it out with {@code dev.weft.publish.spread}. Immutable
 * and safe to share between threads.
 */
public final class SiteStages {
    private final Site site;
    private final Meter meter;
    private final @Nullable Duration timeLimit;
    private final Validator validator;
    private final LocalFiles files;
    private final RenderersBySubject renderers;
    private final List<ListingDocuments> formats = new ArrayList<>();

    private SiteStages(Builder builder) {
        site = builder.site;
        meter = builder.meter;
        timeLimit = builder.timeLimit;
        validator = builder.validator;
        files = new LocalFiles(site.publication().base(), Optional.ofNullable(builder.lookup));
        renderers = RenderersBySubject.of(site);
        ArticleReader reader = ArticleReader.of(site.publication());
        renderers.listings().forEach(renderer -> formats.add(new ListingDocuments(site, meter, reader, renderer)));
    }

    /** Returns a builder of the stages of a site. */
    public static Builder builder(Site site) {
        return new Builder(site);
    }

    /** Takes what the stages need. For one thread. */
    public static final class Builder {
        private final Site site;
        private List<SitePath> files = List.of();
        private @Nullable FileLookup lookup;
        private Validator validator = Validator.standard();
        private Meter meter = Meter.NONE;
        private @Nullable Duration timeLimit;

        private Builder(Site site) {
            this.site = site;
        }

        /** Sets how long a renderer may take for a document; one that takes longer is a finding. No limit by default. */
        public Builder timeLimit(Duration limit) {
            timeLimit = limit;
            return this;
        }

        /** Sets the publication's own files, by which the sizes of pictures are filled in. */
        public Builder files(OwnFiles own) {
            SortedMap<String, SitePath> byName = new TreeMap<>();
            own.paths().forEach(path -> byName.put(path.file(), path));
            return files(List.copyOf(byName.values()), new FileLookup() {
                @Override
                public boolean has(String path) {
                    return byName.containsKey(path);
                }

                @Override
                public List<ImageVariant> renditions(String path) {
                    return own.renditions(Objects.requireNonNull(byName.get(path)));
                }

                @Override
                public byte[] beginning(String path, int most) throws IOException {
                    try (InputStream in = own.open(Objects.requireNonNull(byName.get(path)))) {
                        return in.readNBytes(most);
                    }
                }
            });
        }

        Builder files(List<SitePath> paths, FileLookup beside) {
            files = paths;
            lookup = beside;
            return this;
        }

        /** Sets what checks the articles; by default the standard rules. */
        public Builder validator(Validator rules) {
            validator = rules;
            return this;
        }

        Builder meter(Meter measuring) {
            meter = measuring;
            return this;
        }

        Site site() {
            return site;
        }

        List<SitePath> files() {
            return files;
        }

        /** Returns the stages. */
        public SiteStages build() {
            return new SiteStages(this);
        }
    }

    /**
     * A document of a listing.
     *
     * @param format which of the site's formats of listings, counted from 0
     * @param listing the listing at its place, without articles
     */
    public record ListingPlace(int format, Listing listing) {}

    /**
     * Where an article stands.
     *
     * @param id its id
     * @param fingerprint of its input
     * @param shown whether it has documents: not a draft, before an embargo or after an expiry
     * @param beside what stands beside it; none where its own documents are not wanted
     * @param redirects the paths of its old addresses
     * @param parts the documents of listings that a piece of it is wanted for
     */
    public record Place(
            ArticleId id,
            long fingerprint,
            boolean shown,
            Optional<Neighbours> beside,
            List<SitePath> redirects,
            List<ListingPlace> parts) {}

    /** A part that an article is in, what makes it, and what is known of it. */
    record Slot(PartId id, ListingDocuments documents, Described part) {}

    /**
     * The first stage: reads an article, fills in what the publication's files say, checks it, and renders what is wanted.
     *
     * @return its documents and pieces; the number of a part is its place in {@link Place#parts}
     * @throws PublishException if it is another article than it was
     */
    public ArticleResult article(ArticleSource.Item item, Place place) throws PublishException {
        if (item.fingerprint() != place.fingerprint) {
            throw PublishException.inputChanged(item.origin(), place.id.value());
        }
        FindingList findings = new FindingList();
        Article article = read(item, place.id, place.shown, findings);
        if (article == null) {
            return ArticleResult.rejected(findings.all(place.id.value()));
        }
        ArticleResult made = ArticleResult.NOTHING;
        if (place.shown) {
            List<Slot> slots = new ArrayList<>(place.parts.size());
            for (ListingPlace part : place.parts) {
                ListingDocuments format = formats.get(part.format);
                slots.add(new Slot(new PartId(part.format, slots.size()), format, format.describe(part.listing)));
            }
            made = make(article, place.beside, place.redirects, slots);
        }
        return made.after(findings.all(place.id.value()), item.origin());
    }

    /** Reads and checks an article; returns null for one that is rejected. */
    @Nullable
    Article read(ArticleSource.Item item, ArticleId id, boolean shown, Consumer<Finding> findings)
            throws PublishException {
        Consumer<Finding> named =
                finding -> findings.accept(finding.inArticle(id.value()).from(item.origin()));
        Article read = item.read(named).orElse(null);
        if (read == null) {
            return null;
        }
        if (!read.id().equals(id)) {
            throw PublishException.inputChanged(item.origin(), id.value());
        }
        Article article = files.complete(read, named);
        validator.check(article, site.publication(), named);
        if (!shown) {
            named.accept(PublishCodes.NOT_SHOWN.at(""));
        }
        return article;
    }

    /**
     * Renders what is wanted of an article.
     *
     * @param beside what stands beside it; none where its own documents are not wanted
     */
    ArticleResult make(Article article, Optional<Neighbours> beside, List<SitePath> redirects, List<Slot> slots) {
        String id = article.id().value();
        FindingList findings = new FindingList();
        Consumer<Finding> named = finding -> findings.accept(finding.inArticle(id));
        RenderBuffer buffer = new RenderBuffer(meter, timeLimit);
        List<Document> documents = beside.map(neighbours -> documents(article, neighbours, redirects, buffer, named))
                .orElse(List.of());
        return new ArticleResult(false, documents, contributions(article, slots, buffer, named), findings.all(id));
    }

    private List<Document> documents(
            Article article,
            Neighbours beside,
            List<SitePath> redirects,
            RenderBuffer buffer,
            Consumer<Finding> findings) {
        List<Document> documents = new ArrayList<>(4);
        ArticlePage page = new ArticlePage(article, beside);
        for (Renderer<ArticlePage> renderer : renderers.articles()) {
            document(renderer, page, buffer, findings).ifPresent(documents::add);
        }
        for (SitePath from : redirects) {
            Redirect redirect = new Redirect(from, site.page(page), article.title());
            for (Renderer<Redirect> renderer : renderers.redirects()) {
                document(renderer, redirect, buffer, findings).ifPresent(documents::add);
            }
        }
        return documents;
    }

    /** What has the same piece: a format, and what its renderer says that pieces depend on. */
    private record Alike(int format, Object pieceKey) {}

    private List<Contribution> contributions(
            Article article, List<Slot> slots, RenderBuffer buffer, Consumer<Finding> findings) {
        Map<Alike, List<Slot>> alike = new LinkedHashMap<>();
        for (Slot slot : slots) {
            alike.computeIfAbsent(new Alike(slot.id.format(), slot.part.pieceKey()), key -> new ArrayList<>())
                    .add(slot);
        }
        List<Contribution> contributions = new ArrayList<>(alike.size());
        alike.forEach((key, same) -> contributions.add(new Contribution(
                same.stream().map(Slot::id).toList(),
                same.get(0).documents.piece(same.get(0).part, article, buffer, findings))));
        return contributions;
    }

    private <S extends Subject> Optional<Document> document(
            Renderer<S> renderer, S subject, RenderBuffer buffer, Consumer<Finding> findings) {
        Format<S> format = renderer.format();
        return buffer.document(renderer, subject, findings)
                .map(bytes -> meter.document(site.path(format, subject), format, bytes));
    }

    /**
     * The second stage: puts a document of a listing together.
     *
     * @param pieces what {@link #article} gave for it, of each of its articles
     * @throws IOException if the pieces cannot be read
     */
    public DocumentResult listing(ListingPlace place, Pieces pieces) throws IOException {
        ListingDocuments format = formats.get(place.format);
        return listing(format, format.describe(place.listing), pieces);
    }

    DocumentResult listing(ListingDocuments format, Described part, Pieces pieces) throws IOException {
        List<Finding> findings = new ArrayList<>(0);
        List<Document> documents = format.documents(part, pieces, new RenderBuffer(meter, timeLimit), findings::add);
        return new DocumentResult(documents, findings);
    }

    /** The third stage: makes a document that the site has once. */
    public <S extends Subject> DocumentResult document(Renderer<S> renderer, S subject) {
        List<Finding> findings = new ArrayList<>(0);
        Optional<Document> document = document(renderer, subject, new RenderBuffer(meter, timeLimit), findings::add);
        return new DocumentResult(document.stream().toList(), findings);
    }

    /** Returns what a document of a listing is called in every run. */
    public String key(ListingPlace place) {
        return key(renderers.listings().get(place.format).format(), place.listing);
    }

    static String key(Format<Listing> format, Listing listing) {
        return format.id() + " " + listing.edition().path() + listing.kind() + " " + listing.key() + " "
                + listing.part().name();
    }

    /** Returns how a renderer's documents of listings are made. */
    ListingDocuments listings(Renderer<Listing> renderer) {
        return formats.get(renderers.listings().indexOf(renderer));
    }

    /**
     * Returns a fingerprint of what an article's documents are made of; 0 where that is not known.
     *
     * @param inFuture whether it says that it was published or changed after the time that counts as now
     * @param common of what all documents are made of: the publication, its files, the program
     */
    public static long fingerprint(long input, boolean shown, boolean inFuture, Neighbours beside, long common) {
        return InputFingerprints.of(common, input, shown, inFuture, () -> beside);
    }

    /**
     * Returns a fingerprint of what a document of a listing is made of; 0 where that is not known.
     *
     * @param inputs the fingerprints of its articles' inputs, in the order they are shown
     */
    public static long fingerprint(Listing listing, List<Long> inputs, long common) {
        long fingerprint = InputFingerprints.ofPart(common, listing.part());
        for (long input : inputs) {
            fingerprint = InputFingerprints.both(fingerprint, input);
        }
        return fingerprint;
    }
}
