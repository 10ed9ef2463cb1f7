package consumer;

import dev.weft.body.Body;
import dev.weft.body.Paragraph;
import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.publish.ArticleSource;
import dev.weft.publish.MemoryTarget;
import dev.weft.publish.PublishReport;
import dev.weft.publish.Publisher;
import dev.weft.render.Site;
import dev.weft.value.PreciseDate;
import dev.weft.value.WebAddress;
import java.io.IOException;
import java.util.List;

/** Publishes an article with every renderer on the class path. */
public final class Consumer {
    private Consumer() {}

    /** Publishes. */
    public static void main(String[] args) throws IOException {
        Publication publication = Publication.builder("织网", WebAddress.of("https://www.example.org/"))
                .build();
        Article article = Article.builder("one", "一稿写成")
                .published(PreciseDate.parse("2026-01-01"))
                .body(Body.of(Paragraph.of("经纬相交，织成一匹布。")))
                .build();
        MemoryTarget target = MemoryTarget.of();
        PublishReport report = Publisher.of(Site.of(publication)).publish(ArticleSource.of(List.of(article)), target);
        for (String document : List.of("articles/one.html", "index.html", "feed.xml", "atom.xml", "feed.json", "wechat/one/card.json")) {
            if (!target.text(document).contains("一稿写成")) {
                throw new IllegalStateException(document + " does not name the article");
            }
        }
        System.out.println(report.files() + " documents with " + System.getProperty("java.version"));
    }
}
