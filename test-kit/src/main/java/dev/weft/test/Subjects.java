package dev.weft.test;

import dev.weft.body.Body;
import dev.weft.body.CodeBlock;
import dev.weft.body.Heading;
import dev.weft.body.Paragraph;
import dev.weft.model.Article;
import dev.weft.model.Organisation;
import dev.weft.model.Publication;
import dev.weft.model.Section;
import dev.weft.render.ArticlePage;
import dev.weft.render.Listing;
import dev.weft.render.OrganisationPage;
import dev.weft.render.Redirect;
import dev.weft.render.SequencePart;
import dev.weft.render.SitePath;
import dev.weft.render.Subject;
import dev.weft.render.WholeSite;
import dev.weft.value.PreciseDate;
import dev.weft.value.WebAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What renderers are tried with. */
final class Subjects {
    /** Texts that break out where one is written without escaping. */
    static final String HOSTILE =
            "<script>alert(1)</script>]]>\"'><img src=x onerror=alert(1)>&amp;{{x}}*_`[a](b)--> \\u0022";

    private static final Instant CHANGED = Instant.parse("2026-01-02T00:00:00Z");

    private Subjects() {}

    static Publication publication() {
        return Publication.builder("织网", WebAddress.of("https://www.example.org/"))
                .sections(List.of(Section.of("news", "新闻")))
                .organisations(List.of(Organisation.builder("club", "协会").build()))
                .build();
    }

    static Article article(String id, String title) {
        return Article.builder(id, title)
                .section("news")
                .published(PreciseDate.parse("2026-01-01"))
                .body(Body.of(Heading.of(2, "其一"), Paragraph.of("经纬相交，织成一匹布。"), new CodeBlock("x < y\n", "")))
                .build();
    }

    static Article hostile() {
        return Article.builder("hostile", HOSTILE)
                .section("news")
                .subtitle(HOSTILE)
                .lead(HOSTILE)
                .tags(List.of(HOSTILE))
                .rights(HOSTILE)
                .published(PreciseDate.parse("2026-01-01"))
                .body(Body.of(Heading.of(2, HOSTILE), Paragraph.of(HOSTILE), new CodeBlock(HOSTILE, "")))
                .build();
    }

    /** Returns subjects of every type, status and kind, with and without anything in them. */
    static List<Subject> ofEveryKind() {
        List<Subject> all = new ArrayList<>();
        for (Article.Status status : Article.Status.values()) {
            all.add(ArticlePage.of(
                    article("one", "一").toBuilder().status(status).build()));
        }
        for (Listing.Kind kind : Listing.Kind.values()) {
            String key = kind == Listing.Kind.HOME ? "" : kind == Listing.Kind.YEAR ? "2026" : "unknown";
            for (SequencePart part : List.of(SequencePart.INDEX, SequencePart.of("2"))) {
                all.add(new Listing(kind, key, part, List.of(), Instant.EPOCH));
            }
        }
        all.add(new OrganisationPage(publication().organisations().get(0)));
        all.add(new Redirect(new SitePath("old.html"), new SitePath("new.html"), "题"));
        all.add(WholeSite.EMPTY);
        all.add(new WholeSite(SequencePart.of("2"), List.of(), List.of(), Instant.EPOCH));
        return all;
    }

    /** Returns whether a subject is the page of a draft. */
    static boolean isDraft(Subject subject) {
        return subject instanceof ArticlePage page && page.article().status() == Article.Status.DRAFT;
    }

    /** Returns subjects of each type: of articles, and of listings and the rest that name them. */
    static List<Subject> of(List<Article> articles) {
        Organisation organisation = publication().organisations().get(0);
        return List.of(
                ArticlePage.of(articles.get(0)),
                Listing.home(articles, CHANGED),
                Listing.section("news", articles, CHANGED),
                Listing.home(List.of(), Instant.EPOCH),
                new OrganisationPage(organisation),
                WholeSite.EMPTY);
    }
}
