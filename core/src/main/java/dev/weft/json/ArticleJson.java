package dev.weft.json;

import static dev.weft.json.JsonType.ADDRESS;
import static dev.weft.json.JsonType.COUNT;
import static dev.weft.json.JsonType.DATE;
import static dev.weft.json.JsonType.LANGUAGE;
import static dev.weft.json.JsonType.NAME;
import static dev.weft.json.JsonType.TEXT;
import static dev.weft.json.JsonType.defined;
import static dev.weft.json.JsonType.flag;
import static dev.weft.json.JsonType.list;
import static dev.weft.json.JsonType.parsed;
import static dev.weft.json.JsonType.text;
import static dev.weft.json.JsonType.words;

import dev.weft.body.Body;
import dev.weft.finding.InvalidValueException;
import dev.weft.model.Article;
import dev.weft.model.ArticleBuilder;
import dev.weft.model.Correction;
import dev.weft.model.Credit;
import dev.weft.model.Notice;
import dev.weft.model.Person;
import dev.weft.model.Source;
import dev.weft.model.Translation;
import dev.weft.model.Views;
import dev.weft.value.ArticleId;
import dev.weft.value.Attachment;
import dev.weft.value.Image;
import dev.weft.value.Language;
import dev.weft.value.PreciseDate;
import dev.weft.value.WebAddress;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of an article: one row for each key, from which reading, writing and the schema follow.
 *
 * <p>A new field of an article is a row here; {@code docs/json.md} says what else.
 */
final class ArticleJson {
    static final Words<Article.Kind> KINDS = Words.of(Article.Kind.class);
    static final Words<Article.Status> STATUSES = Words.of(Article.Status.class);
    static final Words<Article.Ai> AI = Words.of(Article.Ai.class);
    static final Words<Credit.Role> ROLES = Words.of(Credit.Role.class);
    static final Words<Source.Kind> SOURCE_KINDS = Words.of(Source.Kind.class);

    private static final JsonType<Image> IMAGE = new JsonType<>(
            in -> new MediaReader(in).image(),
            image -> false,
            (image, out) -> new MediaWriter(out).image(image),
            defined("image"));
    private static final JsonType<Attachment> ATTACHMENT = new JsonType<>(
            in -> new MediaReader(in).attachment(),
            attachment -> false,
            (attachment, out) -> new MediaWriter(out).attachment(attachment),
            defined("attachment"));
    private static final JsonType<Body> BODY = new JsonType<>(
            in -> new BodyReader(in, new MediaReader(in)).body(),
            Body::isEmpty,
            (body, out) -> new BodyWriter(out, new MediaWriter(out)).body(body),
            defined("body"));
    private static final JsonType<ArticleId> OTHER_ID = parsed(in -> in.value(ArticleId::of), defined("segment"));

    /** A date without which the article cannot be placed in time: one that is none rejects the article. */
    private static final JsonType<PreciseDate> PLACE_IN_TIME = parsed(ArticleJson::placeInTime, defined("date"));

    private static final JsonType<Translation> TRANSLATION = Members.<TranslationDraft, Translation>define()
            .require("language", LANGUAGE, (draft, language) -> draft.language = language, Translation::language)
            .require("url", ADDRESS, (draft, address) -> draft.address = address, Translation::address)
            .build()
            .type(TranslationDraft::new, TranslationDraft::translation);

    private static final JsonType<Credit> CREDIT = Members.<CreditDraft, Credit>define()
            .require(
                    "name",
                    NAME,
                    (d, name) -> d.person.name(name),
                    credit -> credit.person().name())
            .add("role", words(ROLES, null), "By default author.", (d, role) -> d.role = role, Credit::role)
            .add(
                    "title",
                    TEXT,
                    (d, title) -> d.person.title(title),
                    credit -> credit.person().title())
            .add(
                    "organisation",
                    TEXT,
                    (d, n) -> d.person.organisation(n),
                    credit -> credit.person().organisation())
            .add(
                    "url",
                    ADDRESS,
                    (d, url) -> d.person.web(url),
                    credit -> credit.person().web().orElse(null))
            .build()
            .type(CreditDraft::new, draft -> new Credit(draft.person.build(), draft.role));

    private static final JsonType<Source> SOURCE = Members.<Source.Builder, Source>define()
            .add("name", TEXT, Source.Builder::name, Source::name)
            .add(
                    "url",
                    ADDRESS,
                    Source.Builder::address,
                    source -> source.address().orElse(null))
            .add("kind", words(SOURCE_KINDS, null), "By default original.", Source.Builder::kind, Source::kind)
            .add("originalTitle", TEXT, Source.Builder::originalTitle, Source::originalTitle)
            .add("originalAuthor", TEXT, Source.Builder::originalAuthor, Source::originalAuthor)
            .add("note", TEXT, Source.Builder::note, Source::note)
            .build()
            .type(() -> Source.builder(Source.Kind.ORIGINAL, ""), Source.Builder::build);

    private static final JsonType<Views> VIEWS = Members.<Views.Builder, Views>define()
            .require("count", COUNT, Views.Builder::count, Views::count)
            .add("asOf", DATE, Views.Builder::asOf, views -> views.asOf().orElse(null))
            .build()
            .type(() -> Views.builder(0), Views.Builder::build);

    private static final JsonType<Notice> NOTICE = Members.<Notice.Builder, Notice>define()
            .add("number", TEXT, Notice.Builder::number, Notice::number)
            .add("issuer", TEXT, Notice.Builder::issuer, Notice::issuer)
            .add(
                    "effective",
                    DATE,
                    Notice.Builder::effective,
                    notice -> notice.effective().orElse(null))
            .add(
                    "deadline",
                    DATE,
                    Notice.Builder::deadline,
                    notice -> notice.deadline().orElse(null))
            .build()
            .type(Notice::builder, Notice.Builder::build);

    private static final JsonType<Correction> CORRECTION = Members.<Correction.Builder, Correction>define()
            .add(
                    "date",
                    DATE,
                    Correction.Builder::date,
                    correction -> correction.date().orElse(null))
            .require("text", NAME, Correction.Builder::text, Correction::text)
            .build()
            .type(() -> Correction.builder("unknown"), Correction.Builder::build);

    static final Members<ArticleBuilder, Article> MEMBERS = Members.<ArticleBuilder, Article>define()
            .require(
                    "id",
                    parsed(ArticleJson::id, defined("segment")),
                    "Stable when the address changes.",
                    ArticleBuilder::id,
                    Article::id)
            .add(
                    "slug",
                    text(Cursor::text, "{\"anyOf\":[" + defined("segment") + ",{\"const\":\"\"}]}"),
                    "The part of the address that names the article; by default the id.",
                    ArticleBuilder::slug,
                    article -> article.slug().equals(article.id().value()) ? "" : article.slug())
            .add(
                    "kind",
                    words(KINDS, Article.Kind.NEWS),
                    "What it is; by default news. A page stands alone and is in no listing.",
                    ArticleBuilder::kind,
                    Article::kind)
            .add(
                    "status",
                    words(STATUSES, Article.Status.USABLE),
                    "By default usable. A withdrawn article keeps its address and says so.",
                    ArticleBuilder::status,
                    Article::status)
            .require("title", NAME, "The title.", ArticleBuilder::title, Article::title)
            .add("subtitle", TEXT, ArticleBuilder::subtitle, Article::subtitle)
            .add("shortTitle", TEXT, "For cards and lists.", ArticleBuilder::shortTitle, Article::shortTitle)
            .add("lead", TEXT, "By default the beginning of the text.", ArticleBuilder::lead, Article::lead)
            .add(
                    "dateline",
                    text(
                            Cursor::text,
                            "{\"$ref\":\"#/$defs/text\",\"maxLength\":" + ArticleBuilder.MAX_DATELINE
                                    + ",\"pattern\":\"^[^\\\\n\\\\r]*$\"}"),
                    "The place it was written in, on one line.",
                    ArticleBuilder::dateline,
                    Article::dateline)
            .add("section", text(Cursor::text, defined("path")), ArticleBuilder::section, Article::section)
            .add("tags", list(TEXT, 100), ArticleBuilder::tags, Article::tags)
            .add(
                    "language",
                    LANGUAGE,
                    "By default the publication's.",
                    ArticleBuilder::language,
                    article -> article.language().orElse(null))
            .add("translations", list(TRANSLATION, 100), ArticleBuilder::translations, Article::translations)
            .add(
                    "published",
                    PLACE_IN_TIME,
                    ArticleBuilder::published,
                    article -> article.published().orElse(null))
            .add(
                    "modified",
                    PLACE_IN_TIME,
                    ArticleBuilder::modified,
                    article -> article.modified().orElse(null))
            .add(
                    "embargo",
                    PLACE_IN_TIME,
                    "Not shown before.",
                    ArticleBuilder::embargo,
                    article -> article.embargo().orElse(null))
            .add(
                    "expires",
                    PLACE_IN_TIME,
                    "Shown no more after.",
                    ArticleBuilder::expires,
                    article -> article.expires().orElse(null))
            .add("pinned", flag(false), ArticleBuilder::pinned, Article::pinned)
            .add("listed", flag(true), "By default true.", ArticleBuilder::listed, Article::listed)
            .add("byline", list(CREDIT, 100), ArticleBuilder::byline, Article::byline)
            .add(
                    "source",
                    SOURCE,
                    ArticleBuilder::source,
                    article -> article.source().orElse(null))
            .add(
                    "cover",
                    IMAGE,
                    ArticleBuilder::cover,
                    article -> article.cover().orElse(null))
            .add("body", BODY, ArticleBuilder::body, Article::body)
            .add("attachments", list(ATTACHMENT, 200), ArticleBuilder::attachments, Article::attachments)
            .add(
                    "views",
                    VIEWS,
                    ArticleBuilder::views,
                    article -> article.views().orElse(null))
            .add("rights", TEXT, ArticleBuilder::rights, Article::rights)
            .add(
                    "notice",
                    NOTICE,
                    ArticleBuilder::notice,
                    article -> article.notice().orElse(null))
            .add("corrections", list(CORRECTION, 200), ArticleBuilder::corrections, Article::corrections)
            .add("related", list(OTHER_ID, 100), ArticleBuilder::related, Article::related)
            .add(
                    "aliases",
                    list(text(ArticleJson::alias, defined("alias")), 100),
                    ArticleBuilder::aliases,
                    Article::aliases)
            .add(
                    "ai",
                    words(AI, Article.Ai.NONE),
                    "Whether a machine made the content; by default none.",
                    ArticleBuilder::ai,
                    Article::ai)
            .add("guid", text(Cursor::text, defined("guid")), ArticleBuilder::guid, Article::guid)
            .add("$schema", text(Cursor::text, "{\"type\":\"string\"}"), (draft, ignored) -> {}, article -> null)
            .build();

    private static final Members<ArticleBuilder, Article> ALL_BUT_BODY = MEMBERS.skipping("body");

    private ArticleJson() {}

    /** Reads an article; null if it is rejected. */
    static @Nullable Article read(Cursor in, boolean withBody) {
        // The id and the title may come last; what they begin is made of a stand-in until then.
        ArticleBuilder draft = Article.builder("unknown", "unknown");
        in.object();
        Members.Found found = (withBody ? MEMBERS : ALL_BUT_BODY).read(in, draft);
        if (!found.has("id") && !in.isRejected()) {
            in.reject(JsonCodes.MISSING_ID.at("/id", "文章没有 id", "the article has no id"));
        }
        if (!found.has("title")) {
            in.reject(JsonCodes.MISSING_TITLE.at("/title", "文章没有标题", "the article has no title"));
        }
        return in.isRejected() ? null : draft.build();
    }

    private static @Nullable ArticleId id(Cursor in) {
        String text = in.text();
        if (text == null) {
            return null;
        }
        try {
            ArticleId id = ArticleId.of(text);
            in.article(id.value());
            return id;
        } catch (InvalidValueException e) {
            in.reject(JsonCodes.INVALID_ID.at(
                    "/id", e.bilingual().zh(), e.bilingual().en()));
            return null;
        }
    }

    private static @Nullable PreciseDate placeInTime(Cursor in) {
        String text = in.text();
        if (text == null) {
            return null;
        }
        try {
            return PreciseDate.parse(text);
        } catch (InvalidValueException e) {
            in.reject(JsonCodes.INVALID_DATE.at(
                    in.pointer(), e.bilingual().zh(), e.bilingual().en()));
            return null;
        }
    }

    private static @Nullable String alias(Cursor in) {
        return in.value(text -> Article.builder("unknown", "unknown")
                .aliases(List.of(text))
                .build()
                .aliases()
                .get(0));
    }

    // What gathers the values of an object while it is being read

    private static final class TranslationDraft {
        private @Nullable Language language;
        private @Nullable WebAddress address;

        private Translation translation() {
            return new Translation(Objects.requireNonNull(language), Objects.requireNonNull(address));
        }
    }

    private static final class CreditDraft {
        private final Person.Builder person = Person.builder("unknown");
        private Credit.Role role = Credit.Role.AUTHOR;
    }
}
