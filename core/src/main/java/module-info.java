/**
 * The model of articles, publications and findings; reading, validating, rendering and publishing them.
 *
 * @since 0.1.0
 */
@SuppressWarnings("module") // the renderers that internal is shared with are compiled later
module dev.weft.core {
    requires com.google.common;
    requires org.jsoup;
    requires static transitive org.jspecify;
    requires tools.jackson.core;

    exports dev.weft.body;
    exports dev.weft.finding;
    exports dev.weft.importing;
    exports dev.weft.importing.collection;
    exports dev.weft.internal to
            dev.weft.html,
            dev.weft.rss,
            dev.weft.wechat;
    exports dev.weft.json;
    exports dev.weft.live;
    exports dev.weft.markup;
    exports dev.weft.model;
    exports dev.weft.publish;
    exports dev.weft.publish.spread;
    exports dev.weft.render;
    exports dev.weft.validation;
    exports dev.weft.value;

    uses dev.weft.importing.collection.CollectionReader;
    uses dev.weft.publish.PictureScaler;
    uses dev.weft.render.RendererProvider;
}
