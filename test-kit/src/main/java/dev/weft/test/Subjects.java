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
import dev.weft.render.Subject;
import dev.weft.render.WholeSite;
import dev.weft.value.PreciseDate;
import dev.weft.value.WebAddress;
import java.time.Instant;
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
