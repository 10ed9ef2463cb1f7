package dev.weft.benchmarks;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The peers' templates of an article's page. */
public final class Templates {
    private static final String PACKAGE = "dev.weft.benchmarks.page";

    private Templates() {}

    /** Returns a peer's template of an article's page, with the parts that all pages share written into it. */
    public static String text(String name) {
        try (InputStream in = Objects.requireNonNull(Templates.class.getResourceAsStream("page/" + name))) {
            return PageSamples.template(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns JTE with the template compiled, static text as bytes: its fastest setting. */
    static TemplateEngine jte() {
        try {
            Path folder = Files.createTempDirectory("jte");
            Path classes = Files.createDirectory(folder.resolve("classes"));
            Files.writeString(folder.resolve("article.jte"), text("article.jte"));
            ClassLoader loader = Templates.class.getClassLoader();
            TemplateEngine compiler = TemplateEngine.create(
                    new DirectoryCodeResolver(folder), classes, ContentType.Html, loader, PACKAGE);
            compiler.setBinaryStaticContent(true);
            compiler.precompileAll();
            TemplateEngine engine = TemplateEngine.createPrecompiled(classes, ContentType.Html, loader, PACKAGE);
            engine.setBinaryStaticContent(true);
            return engine;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns Mustache.java as it comes. */
    static Mustache mustache() {
        return new DefaultMustacheFactory().compile(new StringReader(text("article.mustache")), "article");
    }
}
