package dev.weft.benchmarks.live;

import dev.weft.adapters.JdbcArticles;
import dev.weft.adapters.SiteController;
import dev.weft.benchmarks.Corpus;
import dev.weft.html.HtmlProvider;
import dev.weft.live.LiveSite;
import dev.weft.render.Site;
import dev.weft.rss.FeedProvider;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.FileTemplateResolver;

/**
 * One contender by Spring Boot: {@code --contender=weft}, {@code jte} or {@code thymeleaf}. Ours looks for changes once a second,
 * as the newsroom does; {@code --cache=0} keeps no document, {@code --articles=0} no article.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
public class LiveServer {
    /** Starts it. */
    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(LiveServer.class);
        application.setDefaultProperties(Map.of(
                "spring.main.banner-mode", "off",
                "logging.level.root", "warn",
                "spring.datasource.hikari.maximum-pool-size", "8",
                "spring.thymeleaf.enable-spring-el-compiler", "true",
                "spring.thymeleaf.check-template-location", "false",
                "server.tomcat.max-keep-alive-requests", "-1",
                "cache", "67108864",
                "articles", "1000"));
        application.run(args);
    }

    private static LiveSite site(DataSource database, long cacheBytes, int articles) {
        Site site = Site.of(Corpus.publication(), List.of(new HtmlProvider(), new FeedProvider()));
        return LiveSite.builder(site, new JdbcArticles(database, site.publication()))
                .cacheBytes(cacheBytes)
                .articlesInMemory(articles)
                .checkEvery(Duration.ofSeconds(1))
                .build();
    }

    @Bean
    @ConditionalOnProperty(name = "contender", havingValue = "weft")
    SiteController weft(DataSource database, @Value("${cache}") long cacheBytes, @Value("${articles}") int articles) {
        return new SiteController(site(database, cacheBytes, articles), Clock.systemUTC());
    }

    @Bean
    @ConditionalOnProperty(name = "contender", havingValue = "jte")
    PeerController jte(DataSource database) throws IOException {
        Path folder = new PeerTemplates(site(database, 0, 0)).write("jte");
        Path classes = folder.resolve("classes");
        ClassLoader loader = LiveServer.class.getClassLoader();
        TemplateEngine compiler = TemplateEngine.create(
                new DirectoryCodeResolver(folder), classes, ContentType.Html, loader, "dev.weft.benchmarks.live.jte");
        compiler.setBinaryStaticContent(true);
        compiler.precompileAll();
        TemplateEngine compiled =
                TemplateEngine.createPrecompiled(classes, ContentType.Html, loader, "dev.weft.benchmarks.live.jte");
        compiled.setBinaryStaticContent(true);
        return new PeerController(new PeerStore(database), compiled);
    }

    @Bean
    @ConditionalOnProperty(name = "contender", havingValue = "thymeleaf")
    PeerController thymeleaf(DataSource database) {
        return new PeerController(new PeerStore(database), null);
    }

    @Bean
    @ConditionalOnProperty(name = "contender", havingValue = "thymeleaf")
    Templates templates(DataSource database) throws IOException {
        return new Templates(new PeerTemplates(site(database, 0, 0)).write("html"));
    }

    /** Where Thymeleaf's templates are. */
    record Templates(Path folder) {
        FileTemplateResolver resolver(TemplateMode mode, String ending, String... names) {
            FileTemplateResolver resolver = new FileTemplateResolver();
            resolver.setPrefix(folder + "/");
            resolver.setSuffix(ending);
            resolver.setTemplateMode(mode);
            resolver.setCharacterEncoding("UTF-8");
            resolver.setResolvablePatterns(Set.of(names));
            resolver.setCacheable(true);
            resolver.setOrder(1);
            return resolver;
        }
    }

    @Bean
    @ConditionalOnProperty(name = "contender", havingValue = "thymeleaf")
    FileTemplateResolver pages(Templates templates) {
        return templates.resolver(TemplateMode.HTML, ".html", "article", "home");
    }

    @Bean
    @ConditionalOnProperty(name = "contender", havingValue = "thymeleaf")
    FileTemplateResolver feeds(Templates templates) {
        return templates.resolver(TemplateMode.XML, ".xml", "feed");
    }
}
