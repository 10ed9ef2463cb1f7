package dev.weft.html.view;

import dev.weft.html.template.ViewType;
import dev.weft.model.Publication;
import dev.weft.model.Section;
import dev.weft.render.Listing;
import dev.weft.render.SequencePart;
import java.util.ArrayList;
import java.util.List;

/** A list of articles, without the articles. */
public record ListingView(Listing listing, PageContext context) {
    /** What templates see of it. */
    public static final ViewType<ListingView> TYPE = new ViewType<ListingView>("listing", "a list of articles")
            .text("heading", "what it lists", "国际国内", ListingView::heading)
            .text("kind", "what brings the articles together", "栏目", ListingView::kind)
            .text("description", "what it is about", "", ListingView::description)
            .text("page", "which page it is; empty for the newest", "第 3 页", ListingView::page)
            .flag("home", "whether it lists all of the publication", ListingView::isHome)
            .flag(
                    "index",
                    "whether it has the newest",
                    view -> view.listing.part().isIndex())
            .list("trail", "the sections above it", () -> LinkView.TYPE, ListingView::above)
            .list("sections", "the sections it holds", () -> LinkView.TYPE, ListingView::sections)
            .flag(
                    "paged",
                    "whether there is another page of it",
                    view -> !view.listing.part().equals(SequencePart.INDEX))
            .address("address", "where its newest page is", "../sections/news/index.html", ListingView::address)
            .address("newest", "the newest of it, from an older page", "../index.html", ListingView::newest)
            .address(
                    "newer",
                    "the next newer page",
                    "4.html",
                    view -> view.at(view.listing.part().newer()))
            .address(
                    "older",
                    "the next older page",
                    "2.html",
                    view -> view.at(view.listing.part().older()))
            .list("articles", "its articles", () -> ArticleView.TYPE, view -> List.of());

    private Publication publication() {
        return context.publication();
    }

    /** Returns whether it lists all of the publication. */
    public boolean isHome() {
        return listing.kind() == Listing.Kind.HOME;
    }

    /** Returns what it lists. */
    public String heading() {
        return switch (listing.kind()) {
            case HOME -> publication().name();
            case SECTION ->
                publication().section(listing.key()).map(Section::name).orElse(listing.key());
            case TAG, PERSON -> listing.key();
            case YEAR -> context.words().get("year", listing.key());
        };
    }

    private String kind() {
        return switch (listing.kind()) {
            case HOME -> "";
            case SECTION -> context.words().get("section");
            case TAG -> context.words().get("tag");
            case PERSON -> context.words().get("author");
            case YEAR -> context.words().get("archive");
        };
    }

    /** Returns what it is about, or empty. */
    public String description() {
        return switch (listing.kind()) {
            case HOME -> publication().description();
            case SECTION ->
                publication().section(listing.key()).map(Section::description).orElse("");
            case TAG, PERSON, YEAR -> "";
        };
    }

    /** Returns which page it is; empty for the newest. */
    public String page() {
        return listing.part().isIndex()
                ? ""
                : context.words().get("page-number", listing.part().name());
    }

    private List<LinkView> above() {
        List<LinkView> trail = listing.kind() == Listing.Kind.SECTION
                ? context.section(listing.key()).trail()
                : List.<LinkView>of();
        return trail.size() < 2 ? List.of() : trail.subList(0, trail.size() - 1);
    }

    private List<LinkView> sections() {
        List<Section> below = listing.kind() == Listing.Kind.SECTION
                ? publication().section(listing.key()).map(Section::sections).orElse(List.of())
                : List.of();
        List<LinkView> found = new ArrayList<>();
        for (Section section : below) {
            String path = listing.key() + "/" + section.slug();
            found.add(LinkView.of(section.name(), context.address(Listing.Kind.SECTION, path)));
        }
        return found;
    }

    private String address() {
        return context.links().to(context.site().page(listing.at(SequencePart.INDEX)));
    }

    private String newest() {
        return listing.part().isIndex() ? "" : address();
    }

    private String at(String name) {
        return name.isEmpty() ? "" : context.links().to(context.site().page(listing.at(SequencePart.of(name))));
    }
}
