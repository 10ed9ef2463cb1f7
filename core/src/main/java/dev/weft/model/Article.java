package dev.weft.model;

import dev.weft.body.Body;
import dev.weft.value.ArticleId;
import dev.weft.value.Attachment;
import dev.weft.value.Image;
import dev.weft.value.Language;
import dev.weft.value.PreciseDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a publication, immutable: a news article, a notice, a profile, a report or a standing page.
 *
 * <p>{@code Article.builder(id, title)…build()} makes one, {@link #toBuilder} another from it. Texts are on one line and
 * clean; only id and title are required.
 */
public final class Article {
    /** What an article is. */
    public enum Kind {
        /** News. */
        NEWS,
        /** A notice (通知, 公告), see {@link Article#notice}. */
        NOTICE,
        /** The profile of a person or a firm. */
        PROFILE,
        /** A report of an event. */
        REPORT,
        /** A standing page (about, charter, joining); it is in no listing. */
        PAGE
    }

    /** Whether an article may be shown. */
    public enum Status {
        /** Not yet to be shown to anyone. */
        DRAFT,
        /** To be shown. */
        USABLE,
        /** Taken back: its address stays and says so, its text is shown no more. */
        WITHDRAWN
    }

    /** Whether a machine made the content, which has to be said. */
    public enum Ai {
        /** No. */
        NONE,
        /** It helped. */
        ASSISTED,
        /** It did. */
        GENERATED
    }

    private final ArticleBuilder b;
    private @Nullable Derived derived;

    Article(ArticleBuilder builder) {
        this.b = builder;
    }

    /** Begins an article. */
    public static ArticleBuilder builder(ArticleId id, String title) {
        return new ArticleBuilder(id, title);
    }

    /** Begins an article. */
    public static ArticleBuilder builder(String id, String title) {
        return new ArticleBuilder(ArticleId.of(id), title);
    }

    /** Begins an article that is this one but for what is set on the builder. */
    public ArticleBuilder toBuilder() {
        return new ArticleBuilder(b);
    }

    /** Returns the id, stable when the address changes. */
    public ArticleId id() {
        return b.id;
    }

    /** Returns the part of the address that names the article; by default its id. */
    public String slug() {
        return b.slug.isEmpty() ? b.id.value() : b.slug;
    }

    /** Returns what the article is. */
    public Kind kind() {
        return b.kind;
    }

    /** Returns whether it may be shown. */
    public Status status() {
        return b.status;
    }

    /** Returns the title. */
    public String title() {
        return b.title;
    }

    /** Returns the subtitle, or empty. */
    public String subtitle() {
        return b.subtitle;
    }

    /** Returns a title for cards and lists where there is little room, or empty. */
    public String shortTitle() {
        return b.shortTitle;
    }

    /** Returns the lead as given, or empty; {@link #summary} always has one where there is text. */
    public String lead() {
        return b.lead;
    }

    /** Returns the path of the section, such as {@code industry-news/home-and-abroad}, or empty. */
    public String section() {
        return b.section;
    }

    /** Returns the tags, each once, as given. */
    public List<String> tags() {
        return b.tags;
    }

    /** Returns the language, where it is not the publication's. */
    public Optional<Language> language() {
        return Optional.ofNullable(b.language);
    }

    /** Returns the same piece in other languages. */
    public List<Translation> translations() {
        return b.translations;
    }

    /** Returns when it was published, if that is known. */
    public Optional<PreciseDate> published() {
        return Optional.ofNullable(b.published);
    }

    /** Returns when it was last changed, if it was. */
    public Optional<PreciseDate> modified() {
        return Optional.ofNullable(b.modified);
    }

    /** Returns before when it must not be shown, if there is such a time. */
    public Optional<PreciseDate> embargo() {
        return Optional.ofNullable(b.embargo);
    }

    /** Returns after when it is shown no more, if there is such a time. */
    public Optional<PreciseDate> expires() {
        return Optional.ofNullable(b.expires);
    }

    /** Returns whether it stands before others. */
    public boolean pinned() {
        return b.pinned;
    }

    /** Returns whether it appears in listings and feeds. */
    public boolean listed() {
        return b.listed;
    }

    /** Returns who made it, in the order they are named. */
    public List<Credit> byline() {
        return b.byline;
    }

    /** Returns where it came from, if that is known. */
    public Optional<Source> source() {
        return Optional.ofNullable(b.source);
    }

    /** Returns the picture that stands for it, if one was given. */
    public Optional<Image> cover() {
        return Optional.ofNullable(b.cover);
    }

    /** Returns the text. */
    public Body body() {
        return b.body;
    }

    /** Returns the files that go with it. */
    public List<Attachment> attachments() {
        return b.attachments;
    }

    /** Returns how often it was seen, if that is known. */
    public Optional<Views> views() {
        return Optional.ofNullable(b.views);
    }

    /** Returns on what terms it may be used, or empty. */
    public String rights() {
        return b.rights;
    }

    /** Returns what a notice says of itself, if it is one. */
    public Optional<Notice> notice() {
        return Optional.ofNullable(b.notice);
    }

    /** Returns what was corrected after publication, as given. */
    public List<Correction> corrections() {
        return b.corrections;
    }

    /** Returns the ids of other articles that an editor put beside it. */
    public List<ArticleId> related() {
        return b.related;
    }

    /** Returns old addresses that lead here now: paths from the root of the site, beginning with a slash. */
    public List<String> aliases() {
        return b.aliases;
    }

    /** Returns whether a machine made the content. */
    public Ai ai() {
        return b.ai;
    }

    /** Returns the lead, else the beginning of the text up to the end of a sentence; empty where there is neither. */
    public String summary() {
        return derived().summary();
    }

    /** Returns the cover, else the first picture of the text, if there is one. */
    public Optional<Image> mainImage() {
        return b.cover != null
                ? Optional.of(b.cover)
                : Optional.ofNullable(derived().firstImage());
    }

    /** Returns how many words the text has: each Han, kana or hangul character one, each run of other letters one. */
    public int wordCount() {
        return derived().words();
    }

    /** Returns how many minutes it takes to read: at 300 words each, at least one. */
    public int readingMinutes() {
        return Math.max(1, (derived().words() + 299) / 300);
    }

    /** Returns when it was last changed, else when it was published, if either is known. */
    public Optional<PreciseDate> changed() {
        return b.modified != null ? modified() : published();
    }

    private Derived derived() {
        Derived d = derived;
        if (d == null) {
            d = Derived.of(b.lead, b.body);
            derived = d;
        }
        return d;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Article that && b.sameAs(that.b);
    }

    @Override
    public int hashCode() {
        return b.id.hashCode();
    }

    @Override
    public String toString() {
        return "Article[" + b.id + " " + b.title + "]";
    }
}
