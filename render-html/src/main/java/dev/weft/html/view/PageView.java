package dev.weft.html.view;

import dev.weft.html.template.Markup;
import dev.weft.html.template.Phrase;
import dev.weft.html.template.ViewType;
import dev.weft.model.Translation;
import dev.weft.value.Image;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a page says.
 *
 * @param context what pages share
 * @param heading what the page is called
 * @param description what it is about, or empty
 * @param canonical its address, or empty
 * @param kind what it is
 * @param image the picture that stands for it
 * @param alternates the same in other forms
 * @param versions the same in each language that has it, itself too; may be none
 * @param structuredData what it says to machines
 */
public record PageView(
        PageContext context,
        Phrase heading,
        Phrase description,
        Phrase canonical,
        Kind kind,
        @Nullable Image image,
        List<AlternateView> alternates,
        List<Translation> versions,
        Markup structuredData) {
    /** What a page is. */
    public enum Kind {
        /** The home page. */
        HOME,
        /** An article. */
        ARTICLE,
        /** Anything else that is to be found. */
        OTHER,
        /** Nothing a search engine should keep. */
        HIDDEN
    }

    /** What templates see of it. */
    public static final ViewType<PageView> TYPE = new ViewType<PageView>("page", "what the head of a page says")
            .phrase("heading", "what the page is called", "全国纺织产业集群工作会议在萧山召开", PageView::heading)
            .phrase("description", "what it is about", "", PageView::description)
            .addressPhrase(
                    "canonical", "its address, absolute", "https://example.org/articles/a.html", PageView::canonical)
            .text(
                    "language",
                    "the language of its words",
                    "zh-CN",
                    view -> view.context.words().language().tag())
            .text(
                    "locale",
                    "the same as social networks write it",
                    "zh_CN",
                    view -> view.context.words().locale())
            .text(
                    "direction",
                    "how that language is written",
                    "ltr",
                    view -> view.context.words().direction())
            .flag("home", "whether it is the home page", view -> view.kind == Kind.HOME)
            .flag("article", "whether it is an article", view -> view.kind == Kind.ARTICLE)
            .flag("hidden", "whether search engines should not keep it", view -> view.kind == Kind.HIDDEN)
            .object("image", "the picture that stands for it", () -> ImageView.TYPE, PageView::imageView)
            .list(
                    "alternates",
                    "the same in other forms, such as feeds",
                    () -> AlternateView.TYPE,
                    PageView::alternates)
            .list(
                    "versions",
                    "the same in each language that has it, where the publication has editions",
                    () -> VersionView.TYPE,
                    view -> VersionView.of(view.versions, view.context))
            .list(
                    "editions",
                    "the editions of the publication: each leads to the same there, else to its home page",
                    () -> EditionView.TYPE,
                    view -> EditionView.of(view.versions, view.context))
            .markup("structuredData", "what it says to machines: JSON-LD", PageView::structuredData);

    /** Makes the view of a page whose texts nothing else on it says. */
    public PageView(
            PageContext context,
            String heading,
            String description,
            String canonical,
            Kind kind,
            @Nullable Image image,
            List<AlternateView> alternates,
            List<Translation> versions,
            Markup structuredData) {
        this(
                context,
                new Phrase(heading),
                new Phrase(description),
                new Phrase(canonical),
                kind,
                image,
                alternates,
                versions,
                structuredData);
    }

    private @Nullable ImageView imageView() {
        return image == null ? null : new ImageView(image, context);
    }
}
