package dev.weft.publish;

import dev.weft.finding.Finding;
import dev.weft.model.Article;
import dev.weft.model.ArticleEntry;
import dev.weft.publish.files.FileLookup;
import dev.weft.publish.fingerprint.Fingerprints;
import dev.weft.publish.index.ArticleIndex;
import dev.weft.publish.index.ArticleRef;
import dev.weft.publish.plan.ListingFormatPlan;
import dev.weft.publish.plan.PartRef;
import dev.weft.publish.plan.PublicationPlan;
import dev.weft.publish.plan.SiteDocuments;
import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.Neighbours;
import dev.weft.render.Site;
import dev.weft.render.SitePath;
import dev.weft.render.Subject;
import dev.weft.validation.Validator;
import dev.weft.value.ArticleId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a site's documents are, and three stages that make them: {@link #article} makes of an article its documents and its
 * pieces of listings, {@link #listing} of the pieces of a part of a listing its document, {@link #site} what there is once.
 *
 * <p>{@link Publisher} calls these on one machine. A distributed engine calls them in its own workers: each makes the same
 * plan from the same entries, renders some of the articles, and sends each piece by its {@link PartId} to the worker that
 * puts this part together. What the stages take and return are plain records. Immutable and safe to share between threads.
 */
public final class SitePlan {
    private final Site site;
    private final PublicationPlan plan;
    private final SiteStages stages;
    private final List<PlannedListings> formats = new ArrayList<>();

    private SitePlan(Builder builder) {
        site = builder.stages.site();
        stages = builder.stages.build();
        site.findings().forEach(builder.findings);
        ArticleIndex index = builder.index.build(builder.now());
        plan = new PublicationPlan(site, index, builder.now(), builder.stages.files(), builder.findings);
        for (ListingFormatPlan format : plan.listingFormats()) {
            formats.add(new PlannedListings(format, stages.listings(format.renderer())));
        }
    }

    /** Returns a builder of the plan of a site. */
    public static Builder builder(Site site) {
        return new Builder(site);
    }

    /** Takes what a plan is made of. For one thread. */
    public static final class Builder {
        private final SiteStages.Builder stages;
        private final ArticleIndex.Builder index;
        private @Nullable Instant now;
        private Consumer<Finding> findings = finding -> {};

        private Builder(Site site) {
            stages = SiteStages.builder(site);
            index = new ArticleIndex.Builder(site.publication());
        }

        /** Adds an article. Their order decides only which of two equal ids or paths wins: the first. */
        public Builder add(ArticleEntry entry) {
            add(entry, Fingerprints.UNKNOWN);
            return this;
        }

        /**
         * Adds an article, and says what it was made from.
         *
         * @param fingerprint of its input; 0 where none is known
         * @return whether it was added: not if its id is taken
         */
        public boolean add(ArticleEntry entry, long fingerprint) {
            return index.add(entry, fingerprint);
        }

        /** Returns how many articles were added. */
        public int size() {
            return index.size();
        }

        /** Sets the time that counts as now for embargoes and expiries; by default the newest change of any article. */
        public Builder at(Instant time) {
            now = time;
            return this;
        }

        /** Sets the consumer of what is found while planning: whatever gets no path. */
        public Builder findings(Consumer<Finding> consumer) {
            findings = consumer;
            return this;
        }

        /** Sets how long a renderer may take for a document; one that takes longer is a finding. No limit by default. */
        public Builder timeLimit(Duration limit) {
            stages.timeLimit(limit);
            return this;
        }

        /** Sets the publication's own files, which have paths of their own, and pictures whose sizes are filled in. */
        public Builder files(OwnFiles own) {
            stages.files(own);
            return this;
        }

        Builder files(List<SitePath> paths, FileLookup beside) {
            stages.files(paths, beside);
            return this;
        }

        /** Sets what checks the articles; by default the standard rules. */
        public Builder validator(Validator rules) {
            stages.validator(rules);
            return this;
        }

        Builder meter(Meter measuring) {
            stages.meter(measuring);
            return this;
        }

        private Instant now() {
            return now == null ? index.newest() : now;
        }

        /** Returns the plan; this can add no more. */
        public SitePlan build() {
            return new SitePlan(this);
        }
    }

    /**
     * A part of a listing in one format: one document. Equal in every plan made from the same site and entries.
     *
     * @param format which of the site's formats of listings, and of which edition, counted from 0
     * @param part which of the format's documents, counted from 0
     */
    public record PartId(int format, int part) {}

    /** What of an article is to be made. */
    public interface Selection {
        /** Everything. */
        Selection ALL = new Selection() {
            @Override
            public boolean hasDocuments() {
                return true;
            }

            @Override
            public boolean has(PartId part) {
                return true;
            }
        };

        /** Returns whether its own documents are to be made. */
        boolean hasDocuments();

        /** Returns whether its piece of a part is to be made. */
        boolean has(PartId part);
    }

    /**
     * What an article contributes to some parts of listings.
     *
     * @param parts the parts, each of which the article is in
     * @param piece what all of them get; empty where they leave the article out; not copied, and not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // copying would cost more than rendering
    public record Contribution(List<PartId> parts, byte[] piece) {}

    /**
     * What came of an article.
     *
     * @param rejected whether it could not be read
     * @param documents its own documents, and those of its old addresses
     * @param contributions its pieces of listings: exactly one for each part that it is in
     * @param findings what was found on the way
     */
    public record ArticleResult(
            boolean rejected, List<Document> documents, List<Contribution> contributions, List<Finding> findings) {
        static final ArticleResult NOTHING = new ArticleResult(false, List.of(), List.of(), List.of());

        static ArticleResult rejected(List<Finding> findings) {
            return new ArticleResult(true, List.of(), List.of(), findings);
        }

        /** Returns this with what was found before, and where its article came from. */
        ArticleResult after(List<Finding> before, String origin) {
            List<Finding> all = new ArrayList<>(before);
            findings.forEach(finding -> all.add(finding.from(origin)));
            return new ArticleResult(rejected, documents, contributions, all);
        }
    }

    /**
     * The first stage for an article that is still to be read: reads it, fills in what the publication's files say, checks
     * it, and renders what is wanted of it.
     *
     * @param number which of the articles that were added, counted from 0
     * @throws PublishException if it is another article than was added
     */
    public ArticleResult article(ArticleSource.Item item, int number, Selection wanted) throws PublishException {
        ArticleRef ref = new ArticleRef(number);
        ArticleId id = id(number);
        String origin = item.origin();
        mustBeAsAdded(item, number);
        FindingList findings = new FindingList();
        Article article = stages.read(item, id, plan.index().isShown(ref), findings);
        if (article == null) {
            return ArticleResult.rejected(findings.all(id.value()));
        }
        return article(article, wanted).after(findings.all(id.value()), origin);
    }

    /** The first stage: renders all of an article; one that is not in the plan, or not shown, gives nothing. */
    public ArticleResult article(Article article) {
        return article(article, Selection.ALL);
    }

    /** The first stage: renders what is wanted of an article; one that is not in the plan, or not shown, gives nothing. */
    public ArticleResult article(Article article, Selection wanted) {
        String id = article.id().value();
        ArticleRef ref = plan.index().find(id).filter(plan.index()::isShown).orElse(null);
        if (ref == null) {
            return ArticleResult.NOTHING;
        }
        List<SiteStages.Slot> slots = new ArrayList<>();
        for (int f = 0; f < formats.size(); f++) {
            int format = f;
            PlannedListings parts = formats.get(format);
            parts.plan().forEachPartOf(ref, part -> {
                PartId found = new PartId(format, part.number());
                if (wanted.has(found)) {
                    slots.add(new SiteStages.Slot(found, parts.documents(), parts.describe(part)));
                }
            });
        }
        return wanted.hasDocuments()
                ? stages.make(article, Optional.of(plan.neighbours(ref)), plan.redirects(ref), slots)
                : stages.make(article, Optional.empty(), List.of(), slots);
    }

    /** Refuses an item that is not what was added at a place, counted from 0. */
    public void mustBeAsAdded(ArticleSource.Item item, int number) throws PublishException {
        ArticleRef ref = new ArticleRef(number);
        if (item.fingerprint() != plan.index().fingerprint(ref)) {
            throw PublishException.inputChanged(item.origin(), plan.index().id(ref));
        }
    }

    /**
     * One document of a listing.
     *
     * @param id which one
     * @param path where it goes
     * @param format its format
     * @param listing the listing at its place, without articles
     * @param articles its articles, in their order
     */
    public record ListingPart(
            PartId id, SitePath path, Format<Listing> format, Listing listing, List<ArticleId> articles) {}

    /** Returns every document of a listing, format by format, and there edition by edition. */
    public Stream<PartId> parts() {
        return IntStream.range(0, formats.size())
                .boxed()
                .flatMap(format -> formats.get(format).plan().parts().map(part -> new PartId(format, part.number())));
    }

    /** Returns what a document of a listing is. */
    public ListingPart part(PartId id) {
        ListingFormatPlan parts = format(id);
        PartRef part = new PartRef(id.part());
        Listing listing = parts.describe(part);
        Format<Listing> format = parts.renderer().format();
        List<ArticleId> articles = new ArrayList<>();
        parts.articles(part)
                .forEach(article -> articles.add(ArticleId.of(plan.index().id(article))));
        return new ListingPart(id, site.path(format, listing), format, listing, articles);
    }

    /** The pieces of a document in the order of its articles; each is asked for at most once. */
    public interface Pieces {
        /** Returns how many there are. */
        int count();

        /** Returns a piece; empty for an article that is left out. */
        byte[] get(int position) throws IOException;

        /** Returns pieces that are in memory. */
        static Pieces of(List<byte[]> pieces) {
            return new Pieces() {
                @Override
                public int count() {
                    return pieces.size();
                }

                @Override
                public byte[] get(int position) {
                    return pieces.get(position);
                }
            };
        }
    }

    /**
     * What came of a document.
     *
     * @param documents the document, and the files that belong to it; none where the format has none, or its renderer failed
     * @param findings what was found on the way
     */
    public record DocumentResult(List<Document> documents, List<Finding> findings) {}

    /**
     * The second stage: puts a document of a listing together.
     *
     * @param pieces what {@link #article} gave for this part, of each of its articles
     * @throws IOException if the pieces cannot be read
     */
    public DocumentResult listing(PartId id, Pieces pieces) throws IOException {
        PlannedListings parts = formats.get(id.format());
        return stages.listing(parts.documents(), parts.describe(new PartRef(id.part())), pieces);
    }

    /**
     * A document that the site has once: an organisation's, a sitemap.
     *
     * @param number which one, counted from 0
     */
    public record SiteDocumentId(int number) {}

    /** Returns what the site has once. */
    public Stream<SiteDocumentId> siteDocuments() {
        return IntStream.range(0, plan.siteDocuments().items().size()).mapToObj(SiteDocumentId::new);
    }

    /** The third stage: makes a document that the site has once. */
    public DocumentResult site(SiteDocumentId id) {
        return site(plan.siteDocuments().items().get(id.number()));
    }

    private <S extends Subject> DocumentResult site(SiteDocuments.Item<S> item) {
        return stages.document(item.renderer(), item.subject());
    }

    /** Returns whether there are documents of an article; not of a draft, before an embargo or after an expiry. */
    public boolean isShown(ArticleId id) {
        return plan.index().find(id.value()).filter(plan.index()::isShown).isPresent();
    }

    /** Returns what stands beside an article. */
    public Neighbours neighbours(ArticleId id) {
        return plan.index().find(id.value()).map(plan::neighbours).orElse(Neighbours.NONE);
    }

    /** Returns the id of the article that was added at a place, counted from 0. */
    public ArticleId id(int number) {
        return ArticleId.of(plan.index().id(new ArticleRef(number)));
    }

    /** Returns whether an article that was added has no place to go: the path of one of its documents was taken. */
    public boolean isRejected(int number) {
        return plan.isRejected(new ArticleRef(number));
    }

    /** Returns whether a file of the publication is copied: its path was free. */
    public boolean hasFile(SitePath file) {
        return plan.hasFile(file);
    }

    /** Returns the parts that the article which was added at a place is in. */
    public List<PartId> parts(int number) {
        return partsOf(new ArticleRef(number));
    }

    /** Returns where among the articles of a part the one that was added at a place is, 0 for the first. */
    public int position(PartId part, int number) {
        return position(part, new ArticleRef(number));
    }

    /**
     * Returns a fingerprint of what an article's documents are made of: its input, what stands beside it, and whether it is
     * shown; 0 where that is not known.
     *
     * @param common of what all documents are made of: the publication, its files, the program
     */
    public long fingerprint(int number, long common) {
        return new InputFingerprints(this, common).of(new ArticleRef(number));
    }

    /** Returns a fingerprint of what a document of a listing is made of, as of an article's. */
    public long fingerprint(PartId part, long common) {
        return new InputFingerprints(this, common).of(part);
    }

    /** Returns what a document of a listing is called in every run. */
    public String key(PartId id) {
        ListingFormatPlan format = format(id);
        return SiteStages.key(format.renderer().format(), format.name(new PartRef(id.part())));
    }

    /** Returns what this decides, without rendering. */
    PublicationPlan plan() {
        return plan;
    }

    /** Returns the plan of the format that a part is of. */
    ListingFormatPlan format(PartId part) {
        return formats.get(part.format()).plan();
    }

    /** Returns how many articles a part has. */
    public int size(PartId part) {
        return format(part).size(new PartRef(part.part()));
    }

    /** Returns where among the articles of a part one of them is. */
    int position(PartId part, ArticleRef article) {
        return format(part).position(new PartRef(part.part()), article);
    }

    /** Returns what a document that the site has once is called in every run. */
    public String key(SiteDocumentId id) {
        return plan.siteDocuments().items().get(id.number()).key();
    }

    Site site() {
        return site;
    }

    /** Returns the parts that an article is in. */
    List<PartId> partsOf(ArticleRef article) {
        List<PartId> found = new ArrayList<>();
        for (int f = 0; f < formats.size(); f++) {
            int format = f;
            formats.get(format).plan().forEachPartOf(article, part -> found.add(new PartId(format, part.number())));
        }
        return found;
    }
}
