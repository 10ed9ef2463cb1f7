package dev.weft.html;

import dev.weft.finding.Finding;
import dev.weft.html.view.AlternateView;
import dev.weft.html.view.ArticleView;
import dev.weft.html.view.ListingView;
import dev.weft.html.view.PageContext;
import dev.weft.html.view.PageView;
import dev.weft.html.view.SiteData;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.Article;
import dev.weft.render.Listing;
import dev.weft.render.ListingRenderer;
import dev.weft.render.Neighbours;
import dev.weft.render.Place;
import dev.weft.render.SitePath;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The pages of a list of articles: home, a section, a tag, a person, a year. */
final class ListingPageRenderer extends HtmlRenderer<Listing> implements ListingRenderer {
    private static final int MOST_DEPTHS = 4096;

    private final Pages pages;
    private final Map<Spot, Integer> depths = new ConcurrentHashMap<>();

    /** What decides how deep a listing's page is. */
    private record Spot(Listing.Kind kind, String key, boolean index) {}

    ListingPageRenderer(Pages pages) {
        super(HtmlFormats.LISTING);
        this.pages = pages;
    }

    private Pages.Bound bound(Listing listing) {
        return pages.bound(
                PageTemplate.LISTING,
                pages.site().publication().language(),
                depth(listing),
                listing.kind() == Listing.Kind.SECTION ? listing.key() : "");
    }

    /** Returns how deep a listing's page is; remembered, since it is asked for with every article's piece. */
    private int depth(Listing listing) {
        Spot spot = new Spot(listing.kind(), listing.key(), listing.place().isIndex());
        Integer known = depths.get(spot);
        if (known == null) {
            known = pages.site().page(listing).depth();
            if (depths.size() < MOST_DEPTHS) {
                depths.put(spot, known);
            }
        }
        return known;
    }

    @Override
    public String inputs() {
        return pages.theme().fingerprint();
    }

    @Override
    void write(Listing listing, Utf8Writer out, Consumer<Finding> findings) {
        Pages.Bound bound = bound(listing);
        head(listing, bound, out);
        for (Article article : listing.articles()) {
            piece(article, bound, out, findings);
        }
        tail(listing, bound, out);
    }

    @Override
    public void head(Listing listing, OutputStream out, Consumer<Finding> findings) throws IOException {
        gather(out, head -> head(listing, bound(listing), head));
    }

    @Override
    public void piece(Listing listing, Article article, OutputStream out, Consumer<Finding> findings)
            throws IOException {
        gather(out, piece -> piece(article, bound(listing), piece, findings));
    }

    @Override
    public Object pieceKey(Listing listing) {
        return bound(listing);
    }

    @Override
    public void tail(Listing listing, OutputStream out, Consumer<Finding> findings) throws IOException {
        gather(out, tail -> tail(listing, bound(listing), tail));
    }

    private void head(Listing listing, Pages.Bound bound, Utf8Writer out) {
        ListingView view = new ListingView(listing, bound.context());
        bound.parts().head().write(out, page(view), view);
    }

    private void piece(Article article, Pages.Bound bound, Utf8Writer out, Consumer<Finding> findings) {
        SitePath path = pages.site().page(article);
        ArticleView view = new ArticleView(article, Neighbours.NONE, bound.context(), path, findings);
        bound.parts().piece().writeOne(out, view);
    }

    private void tail(Listing listing, Pages.Bound bound, Utf8Writer out) {
        ListingView view = new ListingView(listing, bound.context());
        bound.parts().tail().write(out, page(view), view);
    }

    private PageView page(ListingView view) {
        Listing listing = view.listing();
        PageContext context = view.context();
        boolean home = listing.kind() == Listing.Kind.HOME && listing.place().isIndex();
        String page = view.page();
        String heading = page.isEmpty() ? view.heading() : view.heading() + " " + page;
        String address = pages.site().address(pages.site().page(listing)).toString();
        List<AlternateView> alternates = context.alternates(listing.at(Place.INDEX), view.heading());
        return new PageView(
                context,
                heading,
                view.description(),
                address,
                home ? PageView.Kind.HOME : PageView.Kind.OTHER,
                null,
                alternates,
                out -> SiteData.listing(view, address, out));
    }
}
