package dev.weft.html.view;

import dev.weft.html.template.ViewType;
import dev.weft.model.EditionId;
import dev.weft.model.Publication;
import dev.weft.model.Translation;
import dev.weft.render.Listing;
import dev.weft.value.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An edition of the publication, to go on to from a page.
 *
 * @param language its language
 * @param address the page there, else its home page
 * @param current whether the page is of it
 */
public record EditionView(Language language, String address, boolean current) {
    /** What templates see of it. */
    public static final ViewType<EditionView> TYPE = new ViewType<EditionView>(
                    "edition", "an edition of the publication, to go on to from a page")
            .text("language", "its language", "en", view -> view.language.tag())
            .text(
                    "direction",
                    "how the language is written",
                    "ltr",
                    view -> SiteView.direction(view.language.isRightToLeft()))
            .text(
                    "label",
                    "what readers of the language call it",
                    "English",
                    view -> TranslationView.label(view.language))
            .address("address", "the page there, else its home page", "../en/index.html", EditionView::address)
            .flag("current", "whether the page is of it", EditionView::current);

    /** Returns the editions, the default one first; none where there is no other. */
    static List<EditionView> of(List<Translation> versions, PageContext context) {
        Publication publication = context.site().publication();
        if (publication.editions().isEmpty()) {
            return List.of();
        }
        List<EditionView> views = new ArrayList<>();
        for (EditionId edition : publication.editionIds()) {
            String address = versions.stream()
                    .filter(version -> publication
                            .editionOf(Optional.of(version.language()))
                            .equals(edition))
                    .findFirst()
                    .map(version -> address(version, context))
                    .orElseGet(() -> home(edition, context));
            Language language = publication.in(edition).language();
            views.add(new EditionView(language, address, edition.equals(context.edition())));
        }
        return views;
    }

    /** Returns the reference to a version; a folder of the site goes by its index, so that it works from any folder. */
    private static String address(Translation version, PageContext context) {
        String address = context.links().to(version.address());
        boolean folder = context.links().isWithin(version.address().toString())
                && version.address().toString().endsWith("/");
        return !folder ? address : address.equals("./") ? "index.html" : address + "index.html";
    }

    private static String home(EditionId edition, PageContext context) {
        Listing home = Listing.home(List.of(), Instant.EPOCH).in(edition);
        return context.links().to(context.site().page(home));
    }
}
