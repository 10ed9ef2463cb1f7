package dev.weft.html;

import dev.weft.finding.Finding;
import dev.weft.html.search.IndexFiles;
import dev.weft.html.search.IndexPiece;
import dev.weft.html.search.SearchTerms;
import dev.weft.html.view.HtmlCodes;
import dev.weft.markup.JsonWriter;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.model.Section;
import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.SearchIndexRenderer;
import dev.weft.render.SequencePart;
import dev.weft.render.Site;
import dev.weft.value.Excerpt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The index that the search page looks into: parts of a thousand articles, and one that has the newest. */
final class IndexRenderer implements SearchIndexRenderer {
    /** How many code points of an article's lead a result shows. */
    private static final int MAX_LEAD = 80;

    private final Site site;

    IndexRenderer(Site site) {
        this.site = site;
    }

    @Override
    public Format<Listing> format() {
        return HtmlFormats.SEARCH_INDEX;
    }

    @Override
    public boolean accepts(Listing listing) {
        return listing.kind() == Listing.Kind.HOME;
    }

    @Override
    public Object pieceKey(Listing listing) {
        return "";
    }

    @Override
    public void piece(Listing listing, Article article, OutputStream out, Consumer<Finding> findings)
            throws IOException {
        Utf8Writer shown = new Utf8Writer(512);
        writeShown(article, shown);
        IndexPiece.Made piece = IndexPiece.of(article, shown.toBytes());
        if (!piece.whole()) {
            findings.accept(HtmlCodes.SEARCH_SHORTENED.at("/body"));
        }
        out.write(piece.bytes());
    }

    private void writeShown(Article article, Utf8Writer out) {
        Publication publication = site.publication();
        List<Section> trail = publication.around(article).trail(article.section());
        JsonWriter json = JsonWriter.onto(out).object();
        json.text("title", article.title())
                .text("path", site.page(article).encoded())
                .text("lead", Excerpt.of(article.summary(), MAX_LEAD));
        article.published()
                .ifPresent(
                        date -> json.text("date", date.day(publication.zone()).toString()));
        if (!trail.isEmpty()) {
            json.text("section", trail.get(trail.size() - 1).name());
        }
        article.language()
                .filter(language -> !language.equals(publication.language()))
                .ifPresent(language -> json.text("language", language.tag()));
        json.endObject();
    }

    @Override
    public void write(
            Listing listing, List<byte[]> pieces, OutputStream document, Files files, Consumer<Finding> findings)
            throws IOException {
        boolean newest = listing.part().isIndex();
        int wordFiles = IndexFiles.write(pieces, newest, files);
        Utf8Writer out = new Utf8Writer(1024);
        JsonWriter json = JsonWriter.onto(out).object();
        json.number("articles", pieces.size()).number("files", wordFiles);
        if (newest) {
            writePlan(listing, json);
        }
        json.endObject();
        out.raw("\n").writeTo(document);
    }

    /** Writes where the parts are, the newest first, and what the script must know to cut a query. */
    private void writePlan(Listing listing, JsonWriter json) {
        json.number("together", IndexFiles.SHOWN_TOGETHER).array("parts").text(folder(listing));
        String older = listing.part().older();
        for (int page = older.isEmpty() ? 0 : Integer.parseInt(older); page > 0; page--) {
            json.text(folder(listing.at(SequencePart.of(Integer.toString(page)))));
        }
        json.endArray()
                .object("full")
                .number("articles", format().partSize())
                .number("files", IndexFiles.fullFiles(format().partSize()))
                .endObject()
                .text("characters", SearchTerms.EMPTY_CHARACTERS)
                .text("words", SearchTerms.EMPTY_WORDS);
    }

    private String folder(Listing listing) {
        return site.path(format(), listing).withoutExtension().encoded() + "/";
    }

    @Override
    public void asking(OutputStream out) throws IOException {
        new Utf8Writer(64).raw("{\"ask\":true}\n").writeTo(out);
    }

    @Override
    public void answer(List<Article> found, OutputStream out) throws IOException {
        Utf8Writer all = new Utf8Writer(8192);
        all.raw("[");
        for (int i = 0; i < found.size(); i++) {
            all.raw(i == 0 ? "" : ",\n");
            writeShown(found.get(i), all);
        }
        all.raw("]\n").writeTo(out);
    }

    @Override
    public void renderTo(Listing listing, OutputStream out, Consumer<Finding> findings) throws IOException {
        if (!accepts(listing)) {
            throw new IllegalArgumentException("listing == " + listing + ", which has no document of " + format());
        }
        List<byte[]> pieces = new ArrayList<>();
        for (Article article : listing.articles()) {
            ByteArrayOutputStream piece = new ByteArrayOutputStream();
            piece(listing, article, piece, findings);
            pieces.add(piece.toByteArray());
        }
        write(listing, pieces, out, (name, bytes) -> {}, findings);
    }
}
