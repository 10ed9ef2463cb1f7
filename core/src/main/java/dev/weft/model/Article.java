package dev.weft.model;

import dev.weft.body.Body;
import dev.weft.body.Span;
import dev.weft.body.Text;
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
 * clean, as {@link dev.weft.value.Characters#line} makes them; only id and title are required.
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

    /** Whether a machine made the content, which must be disclosed. */
    public enum Ai {
        /** No. */
        NONE,
        /** It helped. */
        ASSISTED,
        /** It did. */
        GENERATED
    }

    private final ArticleBuilder f;
    private @Nullable Derived derived;

    Article(ArticleBuilder fields) {
        this.f = fields;
    }

    /** Begins an article. */
    public static ArticleBuilder builder(ArticleId id, String title) {
        return new ArticleBuilder(id, title);
    }

    /** Begins an article. */
    public static ArticleBuilder builder(String id, String title) {
        return builder(ArticleId.of(id), title);
    }

    /** Returns a builder that starts from this article's values. */
    public ArticleBuilder toBuilder() {
        return f.copy();
    }

    ArticleBuilder fields() {
        return f;
    }

    /** Returns the id, stable when the address changes. */
    public ArticleId id() {
        return f.id;
    }

    /** Returns the part of the address that names the article; by default its id. */
    public String slug() {
        return f.slug();
    }

    /** Returns what the article is. */
    public Kind kind() {
        return f.kind;
    }

    /** Returns whether it may be shown. */
    public Status status() {
        return f.status;
    }

    /** Returns the title. */
    public String title() {
        return f.title;
    }

    /** Returns the subtitle, or empty. */
    public String subtitle() {
        return f.subtitle;
    }

    /** Returns a title for cards and lists where there is little room, or empty. */
    public String shortTitle() {
        return f.shortTitle;
    }

    /** Returns the lead as given, or empty; {@link #summary} always has one where there is text. */
    public String lead() {
        return f.lead;
    }

    /** Returns the path of the section, such as {@code industry-news/home-and-abroad}, or empty. */
    public String section() {
        return f.section;
    }

    /** Returns the tags, each once, as given. */
    public List<String> tags() {
        return f.tags;
    }

    /** Returns the language, where it is not the publication's. */
    public Optional<Language> language() {
        return Optional.ofNullable(f.language);
    }

    /** Returns the same piece in other languages. */
    public List<Translation> translations() {
        return f.translations;
    }

    /** Returns when it was published, if that is known. */
    public Optional<PreciseDate> published() {
        return Optional.ofNullable(f.published);
    }

    /** Returns when it was last changed, if it was. */
    public Optional<PreciseDate> modified() {
        return Optional.ofNullable(f.modified);
    }

    /** Returns when its embargo ends, if it has one. */
    public Optional<PreciseDate> embargo() {
        return Optional.ofNullable(f.embargo);
    }

    /** Returns when it expires, if it does. */
    public Optional<PreciseDate> expires() {
        return Optional.ofNullable(f.expires);
    }

    /** Returns whether it is pinned to the top of the home page. */
    public boolean pinned() {
        return f.pinned;
    }

    /** Returns whether it appears in listings and feeds. */
    public boolean listed() {
        return f.listed;
    }

    /** Returns who made it, in the order they are named. */
    public List<Credit> byline() {
        return f.byline;
    }

    /** Returns where it came from, if that is known. */
    public Optional<Source> source() {
        return Optional.ofNullable(f.source);
    }

    /** Returns the picture that stands for it, if one was given. */
    public Optional<Image> cover() {
        return Optional.ofNullable(f.cover);
    }

    /** Returns the place it was written in (电头), such as 沈阳, or empty; {@link #text} begins with it. */
    public String dateline() {
        return f.dateline;
    }

    /** Returns the text as readers see it, which every channel writes: the body with the dateline set before it. */
    public Body text() {
        if (f.dateline.isEmpty()) {
            return f.body;
        }
        boolean wide = f.dateline.codePointBefore(f.dateline.length()) >= 0x2E80;
        return f.body.led(List.of(Span.strong(f.dateline), new Text(wide ? "\u3000" : " — ")));
    }

    /** Returns the body as given; {@link #text} is what a channel shows. */
    public Body body() {
        return f.body;
    }

    /** Returns the files that go with it. */
    public List<Attachment> attachments() {
        return f.attachments;
    }

    /** Returns how often it was seen, if that is known. */
    public Optional<Views> views() {
        return Optional.ofNullable(f.views);
    }

    /** Returns on what terms it may be used, or empty. */
    public String rights() {
        return f.rights;
    }

    /** Returns the formal data of a notice, if it is one. */
    public Optional<Notice> notice() {
        return Optional.ofNullable(f.notice);
    }

    /** Returns what was corrected after publication, as given. */
    public List<Correction> corrections() {
        return f.corrections;
    }

    /** Returns the ids of the related articles that an editor chose. */
    public List<ArticleId> related() {
        return f.related;
    }

    /** Returns old addresses that lead here now: paths from the root of the site, beginning with a slash. */
    public List<String> aliases() {
        return f.aliases;
    }

    /** Returns the id that an earlier system's feeds gave it, which our feeds keep, or empty. */
    public String guid() {
        return f.guid;
    }

    /** Returns whether a machine made the content. */
    public Ai ai() {
        return f.ai;
    }

    /** Returns the lead, else the beginning of the text up to the end of a sentence; empty where there is neither. */
    public String summary() {
        return derived().summary();
    }

    /** Returns the cover, else the first picture of the text that is neither decoration nor an icon, if there is one. */
    public Optional<Image> mainImage() {
        return f.cover != null
                ? Optional.of(f.cover)
                : Optional.ofNullable(derived().firstImage());
    }

    /** Returns how many words the text has: each Han, kana or hangul character one, each run of other letters one. */
    public int wordCount() {
        return derived().words();
    }

    /** Returns how many characters the text has, white space not counted. */
    public int characterCount() {
        return derived().characters();
    }

    /** Returns how many minutes it takes to read: at 300 words each, at least one. */
    public int readingMinutes() {
        return Math.max(1, (derived().words() + 299) / 300);
    }

    /** Returns when it was last changed, else when it was published, if either is known. */
    public Optional<PreciseDate> changed() {
        return f.modified != null ? modified() : published();
    }

    private Derived derived() {
        Derived d = derived;
        if (d == null) {
            d = Derived.of(f.lead, f.body);
            derived = d;
        }
        return d;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Article that && f.sameAs(that.f);
    }

    @Override
    public int hashCode() {
        return f.id.hashCode();
    }

    @Override
    public String toString() {
        return "Article[" + f.id + " " + f.title + "]";
    }
}
