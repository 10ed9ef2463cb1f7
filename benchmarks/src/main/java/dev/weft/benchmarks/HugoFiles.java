package dev.weft.benchmarks;

import dev.weft.markup.BodyHtml;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.Article;
import dev.weft.model.Credit;
import dev.weft.model.Publication;
import dev.weft.model.Section;
import dev.weft.value.Image;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a corpus as content for Hugo, for measurements of whole processes: finished HTML with JSON before it, which spares
 * Hugo to read Markdown; and the parts that all pages share, taken from a page of ours.
 */
public final class HugoFiles {
    private final Path folder;
    private final Utf8Writer out = new Utf8Writer();

    private HugoFiles(Path folder) {
        this.folder = folder;
    }

    /** Writes as many articles as the second argument says to the folder that the first names. */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("expected a folder and how many articles");
        }
        HugoFiles files = new HugoFiles(Path.of(args[0]));
        Publication publication = Corpus.publication();
        files.sections(publication.sections(), "content");
        files.shared("style", "@@STYLE@@");
        files.shared("masthead", "@@MASTHEAD@@");
        files.shared("foot", "@@FOOT@@");
        Corpus corpus = new Corpus();
        int count = Integer.parseInt(args[1]);
        for (int i = 0; i < count; i++) {
            files.article(corpus.article(i));
        }
    }

    private void shared(String name, String mark) throws IOException {
        out.truncate(0);
        out.raw(PageSamples.template(mark));
        write("layouts/partials/" + name + ".html");
    }

    private void sections(List<Section> sections, String path) throws IOException {
        for (Section section : sections) {
            String own = path + "/" + section.slug();
            out.truncate(0);
            out.raw("{\"title\":\"").json(section.name()).raw("\"}\n");
            write(own + "/_index.html");
            sections(section.sections(), own);
        }
    }

    private void article(Article article) throws IOException {
        Image image = article.mainImage().orElseThrow();
        List<Credit> byline = article.byline();
        String date = article.published().orElseThrow().toString();
        out.truncate(0);
        out.raw("{");
        text("title", article.title()).raw(",");
        text("date", date).raw(",");
        text("iso", date).raw(",");
        text("summary", article.summary()).raw(",");
        text("lead", article.lead()).raw(",");
        text("editor", byline.get(byline.size() - 1).person().name()).raw(",");
        text("source", article.source().orElseThrow().name()).raw(",");
        text(
                        "sourceUrl",
                        article.source()
                                .orElseThrow()
                                .address()
                                .map(Object::toString)
                                .orElse(""))
                .raw(",\"views\":")
                .number(article.views().orElseThrow().count());
        out.raw(",\"words\":").number(article.wordCount()).raw(",\"image\":{");
        text("url", image.address().toString()).raw(",");
        text("alt", image.alt().text()).raw(",\"width\":").number(image.width());
        out.raw(",\"height\":").number(image.height()).raw("},");
        list("authors", List.of(byline.get(0).person().name()));
        list("years", List.of(date.substring(0, 4)));
        list("tags", article.tags());
        text("type", "article").raw("}\n").raw(BodyHtml.toHtml(article.body()));
        write("content/" + article.section() + "/" + article.id().value() + ".html");
    }

    private Utf8Writer text(String name, String value) {
        return out.raw("\"").raw(name).raw("\":\"").json(value).raw("\"");
    }

    private void list(String name, List<String> values) {
        out.raw("\"").raw(name).raw("\":[");
        String separator = "\"";
        for (String value : values) {
            out.raw(separator).json(value).raw("\"");
            separator = ",\"";
        }
        out.raw("],");
    }

    private void write(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        try (OutputStream stream = Files.newOutputStream(file)) {
            out.writeTo(stream);
        }
    }
}
