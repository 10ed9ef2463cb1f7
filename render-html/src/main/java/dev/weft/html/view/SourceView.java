package dev.weft.html.view;

import dev.weft.html.template.ViewType;
import dev.weft.model.Source;

/** Where an article came from. */
public record SourceView(Source source, PageContext context) {
    /** What templates see of it. */
    public static final ViewType<SourceView> TYPE = new ViewType<SourceView>("source", "where an article came from")
            .text("name", "what the source is called", "中国纺织报", view -> view.source.name())
            .address("address", "where the original is", "https://example.org/a.html", SourceView::address)
            .text("kind", "on what terms it came", "转载", SourceView::kind)
            .text(
                    "originalTitle",
                    "the original's title, where it was changed",
                    "",
                    view -> view.source.originalTitle())
            .text("originalAuthor", "the original's author", "赵强", view -> view.source.originalAuthor())
            .text("note", "what is said of the reprint", "有删节", view -> view.source.note())
            .flag("original", "whether it was written here", view -> view.source.kind() == Source.Kind.ORIGINAL)
            .flag("provenance", "whether there is more to say than name and kind", SourceView::hasProvenance);

    private String address() {
        return source.address().map(address -> context.links().to(address)).orElse("");
    }

    private String kind() {
        return context.words()
                .get(
                        switch (source.kind()) {
                            case ORIGINAL -> "original";
                            case REPRINT -> "reprint";
                            case COMPILED -> "compiled";
                        });
    }

    private boolean hasProvenance() {
        return source.kind() != Source.Kind.ORIGINAL
                && (!source.originalTitle().isEmpty()
                        || !source.originalAuthor().isEmpty()
                        || !source.note().isEmpty()
                        || source.address().isPresent());
    }
}
