package dev.weft.example.markdown;

import dev.weft.body.Text;
import dev.weft.finding.Finding;
import dev.weft.model.Article;
import dev.weft.render.ArticlePage;
import dev.weft.render.Format;
import dev.weft.render.Renderer;
import dev.weft.render.RendererProvider;
import dev.weft.render.Site;
import dev.weft.render.Subject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** Offers one format: an article as Markdown, beside its page. */
public final class MarkdownProvider implements RendererProvider {
    private static final Format<ArticlePage> MARKDOWN = Format.of(
            "markdown/article", ArticlePage.class, "text/markdown", "markdown/{id}.md", Format.Relation.ALTERNATE);

    @Override
    public List<Format<?>> formats() {
        return List.of(MARKDOWN);
    }

    @Override
    @SuppressWarnings("unchecked") // MARKDOWN is the only format, and its subject is an article's page
    public <S extends Subject> Renderer<S> create(Format<S> format, Site site) {
        if (!format.equals(MARKDOWN)) {
            throw new IllegalArgumentException("format == " + format.id() + ", expected " + MARKDOWN.id());
        }
        return (Renderer<S>) new Markdown(MARKDOWN, site);
    }

    /** Writes articles; keeps nothing of a call, so that threads can share it. */
    private record Markdown(Format<ArticlePage> format, Site site) implements Renderer<ArticlePage> {
        @Override
        public boolean accepts(ArticlePage page) {
            return page.article().status() == Article.Status.USABLE;
        }

        @Override
        public void renderTo(ArticlePage page, OutputStream out, Consumer<Finding> findings) throws IOException {
            if (!accepts(page)) {
                throw new IllegalArgumentException("page == " + page.article().id() + ", expected a usable article");
            }
            MarkdownBody body = new MarkdownBody();
            body.heading(1, List.of(new Text(page.article().title())));
            page.article().text().accept(body);
            String text = body + "<" + site.address(site.page(page)) + ">\n";
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
