/** A renderer of one's own: articles as Markdown. */
module dev.weft.example.markdown {
    requires transitive dev.weft.core;
    requires static org.jspecify;

    provides dev.weft.render.RendererProvider with
            dev.weft.example.markdown.MarkdownProvider;
}
