package dev.weft.json;

import static dev.weft.json.ArticleObject.AI;
import static dev.weft.json.ArticleObject.KINDS;
import static dev.weft.json.ArticleObject.STATUSES;
import static dev.weft.json.ArticleParts.ROLES;
import static dev.weft.json.ArticleParts.SOURCE_KINDS;

import dev.weft.markup.Utf8Writer;
import dev.weft.model.Article;
import dev.weft.model.Correction;
import dev.weft.model.Credit;
import dev.weft.model.Notice;
import dev.weft.model.Source;
import dev.weft.model.Translation;
import dev.weft.model.Views;
import dev.weft.value.ArticleId;

/**
 * Writes an article as one line of compact JSON, without a line break at its end; addresses are absolute, and what is
 * absent or as it is by default is left out. Reading the line gives an equal article, whatever the publication.
 */
public final class ArticleWriter {
    private final JsonOut out;
    private final MediaWriter media;

    private ArticleWriter(Utf8Writer writer) {
        this.out = new JsonOut(writer);
        this.media = new MediaWriter(out);
    }

    /** Appends an article to {@code out}. */
    public static void write(Article article, Utf8Writer out) {
        new ArticleWriter(out).article(article);
    }

    /** Returns an article as JSON. */
    public static String toJson(Article article) {
        Utf8Writer out = new Utf8Writer();
        write(article, out);
        return out.toString();
    }

    private void article(Article a) {
        out.open('{').text("id", a.id().value());
        out.text("slug", a.slug().equals(a.id().value()) ? "" : a.slug());
        out.text("kind", a.kind() == Article.Kind.NEWS ? "" : KINDS.word(a.kind()));
        out.text("status", a.status() == Article.Status.USABLE ? "" : STATUSES.word(a.status()));
        out.text("title", a.title())
                .text("subtitle", a.subtitle())
                .text("shortTitle", a.shortTitle())
                .text("lead", a.lead())
                .text("section", a.section())
                .list("tags", a.tags(), out::string)
                .value("language", a.language())
                .list("translations", a.translations(), this::translation)
                .value("published", a.published())
                .value("modified", a.modified())
                .value("embargo", a.embargo())
                .value("expires", a.expires())
                .flag("pinned", a.pinned(), false)
                .flag("listed", a.listed(), true)
                .list("byline", a.byline(), this::credit)
                .object("source", a.source().orElse(null), this::source)
                .object("cover", a.cover().orElse(null), media::image);
        if (!a.body().isEmpty()) {
            out.key("body");
            new BodyWriter(out, media).body(a.body());
        }
        out.list("attachments", a.attachments(), media::attachment)
                .object("views", a.views().orElse(null), this::views)
                .text("rights", a.rights())
                .object("notice", a.notice().orElse(null), this::notice)
                .list("corrections", a.corrections(), this::correction)
                .list("related", a.related(), this::related)
                .list("aliases", a.aliases(), out::string)
                .text("ai", a.ai() == Article.Ai.NONE ? "" : AI.word(a.ai()))
                .text("guid", a.guid())
                .close('}');
    }

    private void translation(Translation translation) {
        out.open('{')
                .text("language", translation.language().tag())
                .text("url", translation.address().toString())
                .close('}');
    }

    private void credit(Credit credit) {
        out.open('{')
                .text("name", credit.person().name())
                .text("role", ROLES.word(credit.role()))
                .text("title", credit.person().title())
                .text("organisation", credit.person().organisation())
                .value("url", credit.person().web())
                .close('}');
    }

    private void source(Source source) {
        out.open('{')
                .text("name", source.name())
                .value("url", source.address())
                .text("kind", SOURCE_KINDS.word(source.kind()))
                .text("originalTitle", source.originalTitle())
                .text("originalAuthor", source.originalAuthor())
                .text("note", source.note())
                .close('}');
    }

    private void views(Views views) {
        out.open('{')
                .number("count", views.count(), -1)
                .value("asOf", views.asOf())
                .close('}');
    }

    private void notice(Notice notice) {
        out.open('{')
                .text("number", notice.number())
                .text("issuer", notice.issuer())
                .value("effective", notice.effective())
                .value("deadline", notice.deadline())
                .close('}');
    }

    private void correction(Correction correction) {
        out.open('{')
                .value("date", correction.date())
                .text("text", correction.text())
                .close('}');
    }

    private void related(ArticleId id) {
        out.string(id.value());
    }
}
