package dev.weft.html;

import dev.weft.finding.Finding;
import dev.weft.html.data.StructuredData;
import dev.weft.html.template.TemplateSet;
import dev.weft.html.view.AlternateView;
import dev.weft.html.view.ArticleView;
import dev.weft.html.view.ListingView;
import dev.weft.html.view.PageContext;
import dev.weft.html.view.PageView;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.Article;
import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.ListingRenderer;
import dev.weft.render.Neighbours;
import dev.weft.render.SequencePart;
import dev.weft.render.SitePath;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;

/** Documents of a list of articles: the pages of home, a section, a tag, a person, a year; the newest titles of the first two. */
final class ListingPageRenderer extends HtmlRenderer<Listing> implements ListingRenderer {
    private final Pages pages;
    private final PageTemplate template;

    ListingPageRenderer(Pages pages, Format<Listing> format, PageTemplate template) {
        super(format);
        this.pages = pages;
        this.template = template;
    }

    @Override
    public boolean accepts(Listing listing) {
        return template == PageTemplate.LISTING
                || listing.part().isIndex()
                        && (listing.kind() == Listing.Kind.HOME || listing.kind() == Listing.Kind.SECTION);
    }

    private Pages.Bound<TemplateSet.Split> bound(Listing listing) {
        return pages.boundList(template, listing, pages.site().path(format(), listing));
    }

    @Override
    public String inputs() {
        return pages.theme().fingerprint();
    }

    @Override
    void write(Listing listing, Utf8Writer out, Consumer<Finding> findings) {
        Pages.Bound<TemplateSet.Split> bound = bound(listing);
        head(listing, bound, out, findings);
        for (Article article : listing.articles()) {
            piece(article, bound, out, findings);
        }
        tail(listing, bound, out);
    }

    @Override
    public void head(Listing listing, OutputStream out, Consumer<Finding> findings) throws IOException {
        gather(out, head -> head(listing, bound(listing), head, findings));
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

    private void head(
            Listing listing, Pages.Bound<TemplateSet.Split> bound, Utf8Writer out, Consumer<Finding> findings) {
        ListingView view = new ListingView(listing, bound.context());
        if (template == PageTemplate.LISTING && view.isHome() && listing.part().isIndex()) {
            bound.context().reportWords(findings);
        }
        bound.template().head().write(out, page(view, bound.data()), view);
    }

    private void piece(
            Article article, Pages.Bound<TemplateSet.Split> bound, Utf8Writer out, Consumer<Finding> findings) {
        SitePath path = pages.site().page(article);
        ArticleView view = new ArticleView(article, Neighbours.NONE, bound.context(), path, findings);
        bound.template().piece().write(out, view);
    }

    private void tail(Listing listing, Pages.Bound<TemplateSet.Split> bound, Utf8Writer out) {
        ListingView view = new ListingView(listing, bound.context());
        bound.template().tail().write(out, page(view, bound.data()), view);
    }

    private PageView page(ListingView view, StructuredData data) {
        Listing listing = view.listing();
        PageContext context = view.context();
        boolean home = listing.kind() == Listing.Kind.HOME && listing.part().isIndex();
        PageView.Kind kind = template == PageTemplate.LATEST
                ? PageView.Kind.HIDDEN
                : home ? PageView.Kind.HOME : PageView.Kind.OTHER;
        String page = view.page();
        String heading = page.isEmpty() ? view.heading() : view.heading() + " " + page;
        String address = pages.site().address(pages.site().page(listing)).toString();
        List<AlternateView> alternates = context.alternates(listing.at(SequencePart.INDEX), view.heading());
        return new PageView(
                context,
                heading,
                view.description(),
                address,
                kind,
                null,
                alternates,
                kind == PageView.Kind.HIDDEN ? List.of() : context.site().versions(listing),
                out -> data.listing(view, address, out));
    }
}
