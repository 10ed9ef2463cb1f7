package consumer;

import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.publish.ArticleSource;
import dev.weft.publish.MemoryTarget;
import dev.weft.publish.Publisher;
import dev.weft.render.Site;
import dev.weft.value.WebAddress;
import java.util.List;

/** Publishes one article with whatever renderers there are, and prints where its documents are. */
public final class Main {
    public static void main(String[] args) throws Exception {
        Publication publication = Publication.builder("织网", WebAddress.of("https://example.org/")).build();
        Article article = Article.builder("one", "一").build();
        MemoryTarget target = MemoryTarget.of();
        Publisher.of(Site.of(publication)).publish(ArticleSource.of(List.of(article)), target);
        System.out.print(target.documents().keySet());
    }
}
