package dev.weft.publish.index;

import dev.weft.internal.Folding;
import dev.weft.model.Article;
import dev.weft.model.ArticleEntry;
import dev.weft.model.EditionId;
import dev.weft.model.Publication;
import dev.weft.publish.fingerprint.Fingerprints;
import dev.weft.publish.fingerprint.KeyTable;
import dev.weft.value.ArticleId;
import dev.weft.value.Language;
import dev.weft.value.PreciseDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of every article of a publication: a column for each field, because as objects an article takes 700 bytes
 * and so it takes 180. Immutable and safe to share between threads.
 */
public final class ArticleIndex {
    /** How many articles there can be at most. */
    public static final int MAX_ARTICLES = (1 << 24) - 1;

    /** When an article was published that says neither when it was published nor when it was changed. */
    private static final long UNDATED = Long.MIN_VALUE;

    private static final int LISTED = 1;
    private static final int PINNED = 2;
    private static final int PAGE = 4;
    private static final int DRAFT = 8;
    private static final int WITHDRAWN = 16;
    private static final int HIDDEN = 32;

    private final ZoneId zone;
    private final List<String> sections;
    private final int known;
    private final TextStore store;
    private final KeyTable ids;
    private final LabelColumn tags;
    private final LabelColumn authors;
    private final Map<ArticleRef, Long> embargoes;
    private final Map<ArticleRef, Long> expiries;
    private final List<ArticleRef> withAliases;
    private final List<ArticleRef> withTranslations;
    private final List<EditionId> editionIds;
    private final long[] texts;
    private final long[] published;
    private final long[] changed;
    private final long[] fingerprints;
    private final int[] sectionNumbers;
    private final byte[] flags;

    /** Where the edition of each article is in {@link #editionIds}. */
    private final byte[] editions;

    private final Instant newest;
    private final Instant now;

    private ArticleIndex(Builder builder, Instant now) {
        int size = builder.size();
        zone = builder.zone;
        sections = List.copyOf(builder.sections);
        known = builder.known;
        store = builder.store;
        ids = builder.ids;
        ids.trim();
        tags = builder.tags;
        tags.complete();
        authors = builder.authors;
        authors.complete();
        embargoes = builder.embargoes;
        expiries = builder.expiries;
        withAliases = builder.withAliases;
        withTranslations = builder.withTranslations;
        editionIds = builder.editionIds;
        texts = Arrays.copyOf(builder.texts, size);
        published = Arrays.copyOf(builder.published, size);
        changed = Arrays.copyOf(builder.changed, size);
        fingerprints = Arrays.copyOf(builder.fingerprints, size);
        sectionNumbers = Arrays.copyOf(builder.sectionNumbers, size);
        flags = Arrays.copyOf(builder.flags, size);
        editions = Arrays.copyOf(builder.editions, size);
        newest = builder.newest();
        this.now = now;
        for (int i = 0; i < size; i++) {
            if (!isShownAt(new ArticleRef(i), now.getEpochSecond())) {
                flags[i] = (byte) (flags[i] | HIDDEN);
            }
        }
    }

    private boolean isShownAt(ArticleRef article, long seconds) {
        return (flags[article.number()] & DRAFT) == 0
                && seconds >= embargoes.getOrDefault(article, Long.MIN_VALUE)
                && seconds < expiries.getOrDefault(article, Long.MAX_VALUE);
    }

    /** Takes the entries of articles, and makes an index of them. For one thread. */
    public static final class Builder {
        private final Publication publication;
        private final ZoneId zone;
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> sections = new ArrayList<>();
        private final int known;
        private final TextStore store = new TextStore();
        private final KeyTable ids = new KeyTable();
        private final LabelColumn tags = new LabelColumn();
        private final LabelColumn authors = new LabelColumn();
        private final Map<ArticleRef, Long> embargoes = new HashMap<>();
        private final Map<ArticleRef, Long> expiries = new HashMap<>();
        private final List<ArticleRef> withAliases = new ArrayList<>();
        private final List<ArticleRef> withTranslations = new ArrayList<>();
        private final List<EditionId> editionIds;
        private long[] texts = new long[256];
        private long[] published = new long[256];
        private long[] changed = new long[256];
        private long[] fingerprints = new long[256];
        private int[] sectionNumbers = new int[256];
        private byte[] flags = new byte[256];
        private byte[] editions = new byte[256];
        private long newest = UNDATED;

        /** Makes one for the articles of a publication. */
        public Builder(Publication publication) {
            this.publication = publication;
            editionIds = publication.editionIds();
            zone = publication.zone();
            section("");
            publication.sectionPaths().forEach(this::section);
            known = sections.size();
        }

        /** Returns how many articles were added. */
        public int size() {
            return ids.size();
        }

        /** Returns the newest change of any article that is no draft; {@link Instant#EPOCH} where there is none. */
        public Instant newest() {
            return instant(newest);
        }

        /**
         * Adds an article.
         *
         * @param fingerprint of its input, or {@link Fingerprints#UNKNOWN}
         * @return whether it was added: not if its id is taken, also where it differs in case only
         */
        public boolean add(ArticleEntry entry, long fingerprint) {
            int at = ids.size();
            if (at == MAX_ARTICLES) {
                throw new IllegalStateException("more than " + MAX_ARTICLES + " articles");
            }
            String folded = Folding.file(entry.id().value());
            for (long key = Fingerprints.of(folded); !ids.add(key); key = Fingerprints.of(key, 1)) {
                if (isTaken(key, folded)) {
                    return false;
                }
            }
            ensureRoom(at);
            ArticleRef article = new ArticleRef(at);
            texts[at] = store.add(textsOf(entry));
            changed[at] = seconds(entry.changed().orElse(null));
            published[at] = entry.published().map(this::seconds).orElse(changed[at]);
            fingerprints[at] = fingerprint;
            sectionNumbers[at] = section(entry.section());
            flags[at] = flags(entry);
            if (entry.status() != Article.Status.DRAFT) {
                newest = Math.max(newest, changed[at]);
            }
            boolean listed = entry.isListed();
            EditionId edition = publication.editionOf(entry.language());
            editions[at] = (byte) editionIds.indexOf(edition);
            tags.add(entry.tags(), article, edition, listed, this::compareByTime);
            authors.add(entry.authors(), article, edition, listed, this::compareByTime);
            entry.embargo().ifPresent(date -> embargoes.put(article, seconds(date)));
            entry.expires().ifPresent(date -> expiries.put(article, seconds(date)));
            if (!entry.aliases().isEmpty()) {
                withAliases.add(article);
            }
            if (!entry.translations().isEmpty()) {
                withTranslations.add(article);
            }
            return true;
        }

        private boolean isTaken(long key, String folded) {
            int other = ids.find(key).orElseThrow();
            return Folding.file(store.id(texts[other])).equals(folded);
        }

        private void ensureRoom(int at) {
            if (at == texts.length) {
                int room = at + (at >> 1);
                texts = Arrays.copyOf(texts, room);
                published = Arrays.copyOf(published, room);
                changed = Arrays.copyOf(changed, room);
                fingerprints = Arrays.copyOf(fingerprints, room);
                sectionNumbers = Arrays.copyOf(sectionNumbers, room);
                flags = Arrays.copyOf(flags, room);
                editions = Arrays.copyOf(editions, room);
            }
        }

        private static ArticleTexts textsOf(ArticleEntry entry) {
            return new ArticleTexts(
                    entry.id().value(),
                    entry.slug(),
                    entry.title(),
                    entry.published(),
                    entry.language().map(language -> language.tag()).orElse(""),
                    entry.translations(),
                    entry.related().stream().map(ArticleId::value).toList(),
                    entry.aliases());
        }

        private static byte flags(ArticleEntry entry) {
            return (byte) ((entry.listed() ? LISTED : 0)
                    | (entry.pinned() ? PINNED : 0)
                    | (entry.kind() == Article.Kind.PAGE ? PAGE : 0)
                    | (entry.status() == Article.Status.DRAFT ? DRAFT : 0)
                    | (entry.status() == Article.Status.WITHDRAWN ? WITHDRAWN : 0));
        }

        /** Compares articles that were added by when they were published, then by their ids. */
        private int compareByTime(ArticleRef one, ArticleRef other) {
            int byTime = Long.compare(published[one.number()], published[other.number()]);
            return byTime != 0 ? byTime : store.compareIds(texts[one.number()], texts[other.number()]);
        }

        /** Returns the number of a section; one that differs only in case or width is the same. */
        private int section(String path) {
            Integer number = numbers.putIfAbsent(Folding.word(path), sections.size());
            if (number == null) {
                sections.add(path);
                return sections.size() - 1;
            }
            return number;
        }

        private long seconds(@Nullable PreciseDate date) {
            return date == null ? UNDATED : date.instant(zone).getEpochSecond();
        }

        /** Makes the index; this can add no more. */
        public ArticleIndex build(Instant now) {
            return new ArticleIndex(this, now);
        }
    }

    private static Instant instant(long seconds) {
        return seconds == UNDATED ? Instant.EPOCH : Instant.ofEpochSecond(seconds);
    }

    /** Returns how many articles there are. */
    public int size() {
        return texts.length;
    }

    /** Returns all articles, as they came. */
    public Stream<ArticleRef> articles() {
        return IntStream.range(0, texts.length).mapToObj(ArticleRef::new);
    }

    /** Returns the article of exactly this id. */
    public Optional<ArticleRef> find(String id) {
        String folded = Folding.file(id);
        for (long key = Fingerprints.of(folded); ; key = Fingerprints.of(key, 1)) {
            OptionalInt number = ids.find(key);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            String found = store.id(texts[number.getAsInt()]);
            if (Folding.file(found).equals(folded)) {
                return found.equals(id) ? Optional.of(new ArticleRef(number.getAsInt())) : Optional.empty();
            }
        }
    }

    /** Returns the id of an article. */
    public String id(ArticleRef article) {
        return store.id(texts[article.number()]);
    }

    /** Returns what is known of an article as texts. */
    public ArticleTexts texts(ArticleRef article) {
        return store.at(texts[article.number()]);
    }

    /** Returns the entry of an article: what its paths, its teasers and its versions in other languages need. */
    public ArticleEntry entry(ArticleRef article) {
        ArticleTexts known = texts(article);
        var entry = Article.builder(known.id(), known.title())
                .slug(known.slug())
                .section(sectionPath(section(article)))
                .translations(known.translations());
        known.published().ifPresent(entry::published);
        if (!known.language().isEmpty()) {
            entry.language(Language.of(known.language()));
        }
        return ArticleEntry.of(entry.build());
    }

    /** Returns the articles that have old addresses, as they came. */
    public List<ArticleRef> withAliases() {
        return withAliases;
    }

    /** Returns the articles that name translations, as they came. */
    public List<ArticleRef> withTranslations() {
        return withTranslations;
    }

    /** Returns the edition that an article is in. */
    public EditionId edition(ArticleRef article) {
        return editionIds.get(editions[article.number()]);
    }

    /** Returns the fingerprint of an article's input, or {@link Fingerprints#UNKNOWN}. */
    public long fingerprint(ArticleRef article) {
        return fingerprints[article.number()];
    }

    /** Returns the time at which embargoes and expiries were looked at. */
    public Instant now() {
        return now;
    }

    /** Returns the newest change of any article that is no draft; {@link Instant#EPOCH} where there is none. */
    public Instant newest() {
        return newest;
    }

    /** Returns when an article was last changed; {@link Instant#EPOCH} where that is not known. */
    public Instant changed(ArticleRef article) {
        return instant(changed[article.number()]);
    }

    /** Returns the newest change of some articles; {@link Instant#EPOCH} where none is known. */
    public Instant newest(Collection<ArticleRef> articles) {
        long found = UNDATED;
        for (ArticleRef article : articles) {
            found = Math.max(found, changed[article.number()]);
        }
        return instant(found);
    }

    /** Returns when an article was published, else changed; {@link Instant#EPOCH} where neither is known. */
    public Instant published(ArticleRef article) {
        return instant(published[article.number()]);
    }

    /** Returns the day on which an article was published, else changed, in the publication's zone. */
    public Optional<LocalDate> day(ArticleRef article) {
        long seconds = published[article.number()];
        return seconds == UNDATED
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(seconds).atZone(zone).toLocalDate());
    }

    /** Compares two articles by when they were published, those without a date first, then by their ids. */
    public int compareByTime(ArticleRef one, ArticleRef other) {
        int byTime = Long.compare(published[one.number()], published[other.number()]);
        return byTime != 0 ? byTime : store.compareIds(texts[one.number()], texts[other.number()]);
    }

    /** Returns whether there are documents of an article: not of a draft, before an embargo or after an expiry. */
    public boolean isShown(ArticleRef article) {
        return !has(article, HIDDEN);
    }

    /** Returns whether listings name an article, if it was not taken back. */
    public boolean isListed(ArticleRef article) {
        return has(article, LISTED) && !has(article, PAGE) && isShown(article);
    }

    /** Returns whether sitemaps name an article: one that is shown, listed or a standing page, and not taken back. */
    public boolean isInSitemap(ArticleRef article) {
        return isShown(article) && !isWithdrawn(article) && (has(article, LISTED) || has(article, PAGE));
    }

    /** Returns whether an article was taken back. */
    public boolean isWithdrawn(ArticleRef article) {
        return has(article, WITHDRAWN);
    }

    /** Returns whether an article stands before others. */
    public boolean isPinned(ArticleRef article) {
        return has(article, PINNED);
    }

    /** Returns whether an article says that it was published or changed after {@link #now}. */
    public boolean isInFuture(ArticleRef article) {
        int number = article.number();
        return Math.max(published[number], changed[number]) > now.getEpochSecond();
    }

    private boolean has(ArticleRef article, int flag) {
        return (flags[article.number()] & flag) != 0;
    }

    /** Returns the section of an article. */
    public SectionRef section(ArticleRef article) {
        return new SectionRef(sectionNumbers[article.number()]);
    }

    /** Returns the path of a section, empty for {@link SectionRef#NONE}. */
    public String sectionPath(SectionRef section) {
        return sections.get(section.number());
    }

    /** Returns how many sections there are, with {@link SectionRef#NONE} and those that only articles name. */
    public int sectionCount() {
        return sections.size();
    }

    /** Returns whether a section is one of the publication. */
    public boolean isKnown(SectionRef section) {
        return section.number() < known;
    }

    /** Returns the tags of all articles. */
    public LabelColumn tags() {
        return tags;
    }

    /** Returns the authors of all articles. */
    public LabelColumn authors() {
        return authors;
    }

    /** Returns this index without some articles, as if they were never shown. */
    public ArticleIndex hiding(BitSet articles) {
        return articles.isEmpty() ? this : new ArticleIndex(this, articles);
    }

    private ArticleIndex(ArticleIndex other, BitSet hidden) {
        zone = other.zone;
        sections = other.sections;
        known = other.known;
        store = other.store;
        ids = other.ids;
        tags = other.tags;
        authors = other.authors;
        embargoes = other.embargoes;
        expiries = other.expiries;
        withAliases = other.withAliases;
        withTranslations = other.withTranslations;
        editionIds = other.editionIds;
        texts = other.texts;
        published = other.published;
        changed = other.changed;
        fingerprints = other.fingerprints;
        sectionNumbers = other.sectionNumbers;
        flags = other.flags.clone();
        editions = other.editions;
        newest = other.newest;
        now = other.now;
        hidden.stream().forEach(number -> flags[number] |= HIDDEN);
    }
}
