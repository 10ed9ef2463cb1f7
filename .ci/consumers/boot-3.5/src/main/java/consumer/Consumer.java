package consumer;

import dev.weft.body.Body;
import dev.weft.body.Paragraph;
import dev.weft.live.LiveRequest;
import dev.weft.live.LiveResponse;
import dev.weft.live.LiveSite;
import dev.weft.live.MemoryArticles;
import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.publish.ArticleSource;
import dev.weft.publish.MemoryTarget;
import dev.weft.publish.PublishReport;
import dev.weft.publish.Publisher;
import dev.weft.render.Site;
import dev.weft.value.PreciseDate;
import dev.weft.value.WebAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Publishes an article within an application whose versions Spring Boot chooses, and serves the same, live. */
@SpringBootApplication
public class Consumer {
    private static final Publication PUBLICATION =
            Publication.builder("织网", WebAddress.of("https://www.example.org/")).build();

    /** Publishes. */
    public static void main(String[] args) throws IOException {
        Article article = Article.builder("one", "一稿写成")
                .published(PreciseDate.parse("2026-01-01"))
                .body(Body.of(Paragraph.of("经纬相交，织成一匹布。")))
                .build();
        ConfigurableApplicationContext application = SpringApplication.run(
                Consumer.class, "--server.port=0", "--spring.main.banner-mode=off", "--logging.level.root=warn");
        MemoryTarget target = MemoryTarget.of();
        PublishReport report = Publisher.of(Site.of(PUBLICATION)).publish(ArticleSource.of(List.of(article)), target);
        for (String document : List.of("articles/one.html", "index.html", "feed.xml", "atom.xml", "feed.json", "wechat/one/card.json")) {
            if (!target.text(document).contains("一稿写成")) {
                throw new IllegalStateException(document + " does not name the article");
            }
        }
        MemoryArticles articles = application.getBean(MemoryArticles.class);
        articles.put(article);
        serve(Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port")), target);
        application.close();
        System.out.println(report.files() + " documents with " + System.getProperty("java.version"));
    }

    /** Asks the running application for what was published, and refuses other bytes. */
    private static void serve(int port, MemoryTarget published) throws IOException {
        for (String path : List.of("articles/one.html", "index.html", "feed.xml")) {
            try (InputStream in = URI.create("http://localhost:" + port + "/" + path).toURL().openStream()) {
                if (!Arrays.equals(in.readAllBytes(), published.text(path).getBytes(StandardCharsets.UTF_8))) {
                    throw new IllegalStateException(path + " is not served as it is published");
                }
            }
        }
    }

    @Bean
    MemoryArticles articles() {
        return MemoryArticles.of(PUBLICATION);
    }

    @Bean
    LiveSite live(MemoryArticles articles) {
        return LiveSite.of(Site.of(PUBLICATION), articles);
    }

    /** The live site beside whatever else the application answers. */
    @Controller
    static class SiteController {
        private final LiveSite live;

        SiteController(LiveSite live) {
            this.live = live;
        }

        @RequestMapping("/**")
        void respond(HttpServletRequest in, HttpServletResponse out) throws IOException {
            LiveRequest request = LiveRequest.of(in.getMethod(), in.getRequestURI(), in::getHeader);
            LiveResponse response = live.respond(request, Instant.now());
            out.setStatus(response.status());
            response.headers().forEach(out::setHeader);
            response.writeTo(out.getOutputStream());
        }
    }
}
