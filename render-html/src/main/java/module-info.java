/**
 * Articles, listings and organisations as HTML pages.
 *
 * @since 0.1.0
 */
@SuppressWarnings("requires-automatic") // Mustache.java has no module descriptor
module dev.weft.html {
    requires com.github.mustachejava;
    requires com.google.common;
    requires transitive dev.weft.core;
    requires static transitive org.jspecify;

    exports dev.weft.html;

    provides dev.weft.render.RendererProvider with
            dev.weft.html.HtmlProvider;
}
