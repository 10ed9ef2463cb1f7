package dev.weft.html;

import dev.weft.finding.Finding;
import dev.weft.html.template.Program;
import dev.weft.html.view.PageView;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.Article;
import dev.weft.render.Listing;
import dev.weft.render.ListingRenderer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;

/**
 * The page by which readers search an edition of the site: a document of its home that shows no articles itself. Where there
 * is no index to look into, there is no page.
 */
final class SearchPageRenderer extends HtmlRenderer<Listing> implements ListingRenderer {
    private final Pages pages;

    SearchPageRenderer(Pages pages) {
        super(HtmlFormats.SEARCH);
        this.pages = pages;
    }

    @Override
    public String inputs() {
        return pages.theme().fingerprint();
    }

    @Override
    public boolean accepts(Listing listing) {
        return listing.kind() == Listing.Kind.HOME
                && listing.part().isIndex()
                && pages.site().renderer(HtmlFormats.SEARCH_INDEX).isPresent();
    }

    @Override
    void write(Listing listing, Utf8Writer out, Consumer<Finding> findings) {
        Pages.Bound<Program> bound =
                pages.bound(PageTemplate.SEARCH, listing.edition(), pages.site().path(format(), listing));
        String heading = bound.context().words().get("search");
        PageView page = new PageView(
                bound.context(), heading, "", "", PageView.Kind.HIDDEN, null, List.of(), List.of(), data -> {});
        bound.template().write(out, page);
    }

    @Override
    public void head(Listing listing, OutputStream out, Consumer<Finding> findings) throws IOException {
        gather(out, page -> write(listing, page, findings));
    }

    /** Writes nothing. */
    @Override
    public void piece(Listing listing, Article article, OutputStream out, Consumer<Finding> findings) {}

    @Override
    public Object pieceKey(Listing listing) {
        return "";
    }

    /** Writes nothing. */
    @Override
    public void tail(Listing listing, OutputStream out, Consumer<Finding> findings) {}
}
