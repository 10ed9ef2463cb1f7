package dev.weft.validation;

import dev.weft.body.Body;
import dev.weft.body.Paragraph;
import dev.weft.finding.Finding;
import dev.weft.model.Article;
import dev.weft.model.ArticleBuilder;
import dev.weft.model.Credit;
import dev.weft.model.Organisation;
import dev.weft.model.Publication;
import dev.weft.model.Section;
import dev.weft.model.Source;
import dev.weft.value.AltText;
import dev.weft.value.IcpFiling;
import dev.weft.value.Image;
import dev.weft.value.PreciseDate;
import dev.weft.value.WebAddress;
import java.util.ArrayList;
import java.util.List;

/** What the tests of the rules share: an article with which nothing is wrong, and what is found in another. */
final class Checks {
    private Checks() {}

    static final WebAddress BASE = WebAddress.of("https://www.example.org/");
    static final Publication PUBLICATION = Publication.builder("刊物", BASE)
            .sections(List.of(Section.of("news", "新闻")))
            .organisations(List.of(Organisation.builder("a", "协会").build()))
            .icp(IcpFiling.of("辽ICP备2020011239号"))
            .build();

    static PreciseDate date(String text) {
        return PreciseDate.parse(text);
    }

    /** An article with which nothing is wrong. */
    static ArticleBuilder sound() {
        return Article.builder("a", "产业集群会议召开")
                .section("news")
                .published(date("2014-01-24"))
                .byline(List.of(Credit.author("张三")))
                .source(Source.of(Source.Kind.ORIGINAL, "协会"))
                .body(Body.of(Paragraph.of("会议在沈阳召开。")));
    }

    static List<Finding> check(Validator validator, ArticleBuilder article) {
        List<Finding> findings = new ArrayList<>();
        validator.check(article.build(), PUBLICATION, findings::add);
        return findings;
    }

    static List<String> found(ArticleBuilder article) {
        return check(Validator.standard(), article).stream()
                .map(f -> f.code() + " " + f.path())
                .toList();
    }

    static Image picture(String address, AltText alt) {
        return Image.of(BASE.resolve(address), alt);
    }
}
