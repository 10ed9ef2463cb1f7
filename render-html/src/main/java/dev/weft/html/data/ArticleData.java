package dev.weft.html.data;

import dev.weft.html.view.ArticleView;
import dev.weft.html.view.DateView;
import dev.weft.model.Article;
import dev.weft.model.Correction;
import dev.weft.model.Credit;
import dev.weft.model.Person;
import dev.weft.model.Source;
import dev.weft.value.AltText;
import dev.weft.value.Image;
import java.time.ZoneId;

/** What an article's page says of the article: a NewsArticle. */
final class ArticleData {
    private final ArticleView view;
    private final Article article;
    private final ZoneId zone;
    private final JsonLd json;
    private final byte[] publisher;

    private ArticleData(ArticleView view, JsonLd json, byte[] publisher) {
        this.publisher = publisher;
        this.view = view;
        this.article = view.article();
        this.zone = view.context().publication().zone();
        this.json = json;
    }

    static void write(ArticleView view, byte[] publisher, JsonLd json) {
        new ArticleData(view, json, publisher).write();
    }

    private void write() {
        boolean standing = article.kind() == Article.Kind.PAGE || view.isWithdrawn();
        json.object(standing ? "WebPage" : "NewsArticle")
                .text("@id", view.absolute())
                .text("url", view.absolute())
                .text(standing ? "name" : "headline", view.title());
        if (!standing) {
            json.text("mainEntityOfPage", view.absolute()).text("alternativeHeadline", article.subtitle());
        }
        if (!view.isWithdrawn()) {
            content(standing);
        }
        json.raw(publisher).end();
    }

    private void content(boolean standing) {
        json.text("description", view.summary());
        json.text(
                "inLanguage",
                article.language()
                        .orElse(view.context().publication().language())
                        .tag());
        DateView published = view.published();
        if (published != null) {
            json.text("datePublished", published.iso());
        }
        DateView modified = view.modified() == null ? published : view.modified();
        if (modified != null) {
            json.text("dateModified", modified.iso());
        }
        Image image = view.mainImage();
        if (image != null) {
            image(image);
        }
        people("author", Credit.Role.AUTHOR);
        people("editor", Credit.Role.EDITOR, Credit.Role.RESPONSIBLE_EDITOR, Credit.Role.REVIEWER);
        people("translator", Credit.Role.TRANSLATOR);
        people("contributor", Credit.Role.PHOTOGRAPHER);
        if (!standing) {
            if (!article.dateline().isEmpty()) {
                json.text("dateline", article.dateline());
                json.object("contentLocation", "Place")
                        .text("name", article.dateline())
                        .end();
            }
            json.text("articleSection", view.section()).number("wordCount", article.wordCount());
        }
        if (!article.tags().isEmpty()) {
            json.list("keywords");
            article.tags().forEach(json::item);
            json.endList();
        }
        article.source().ifPresent(this::source);
        article.views()
                .ifPresent(views -> json.object("interactionStatistic", "InteractionCounter")
                        .object("interactionType", "ReadAction")
                        .end()
                        .number("userInteractionCount", views.count())
                        .end());
        json.text("copyrightNotice", article.rights());
        corrections();
    }

    private void image(Image image) {
        json.object("image", "ImageObject")
                .text("url", image.address().toString())
                .text("caption", image.caption())
                .text("creditText", image.credit());
        if (image.alt().kind() == AltText.Kind.DESCRIBED) {
            json.text("description", image.alt().text());
        }
        if (image.hasSize()) {
            json.number("width", image.width()).number("height", image.height());
        }
        json.end();
    }

    private void people(String property, Credit.Role... roles) {
        boolean open = false;
        for (Credit credit : article.byline()) {
            for (Credit.Role role : roles) {
                if (credit.role() == role) {
                    if (!open) {
                        json.list(property);
                        open = true;
                    }
                    person(credit.person());
                }
            }
        }
        if (open) {
            json.endList();
        }
    }

    private void person(Person person) {
        json.object("Person").text("name", person.name()).text("jobTitle", person.title());
        person.web().ifPresent(web -> json.text("url", web.toString()));
        if (!person.organisation().isEmpty()) {
            json.object("worksFor", "Organization")
                    .text("name", person.organisation())
                    .end();
        }
        json.end();
    }

    private void source(Source source) {
        if (source.kind() != Source.Kind.ORIGINAL) {
            json.object("isBasedOn", "NewsArticle")
                    .text("headline", source.originalTitle().isEmpty() ? article.title() : source.originalTitle());
            source.address().ifPresent(address -> json.text("url", address.toString()));
            if (!source.originalAuthor().isEmpty()) {
                json.object("author", "Person")
                        .text("name", source.originalAuthor())
                        .end();
            }
            if (!source.name().isEmpty()) {
                json.object("publisher", "Organization")
                        .text("name", source.name())
                        .end();
            }
            json.end();
        }
        if (!source.name().isEmpty()) {
            json.object("sourceOrganization", "Organization")
                    .text("name", source.name())
                    .end();
        }
    }

    private void corrections() {
        if (article.corrections().isEmpty()) {
            return;
        }
        json.list("correction");
        for (Correction correction : article.corrections()) {
            json.object("CorrectionComment").text("text", correction.text());
            correction.date().ifPresent(date -> json.text("datePublished", date.iso(zone)));
            json.end();
        }
        json.endList();
    }
}
