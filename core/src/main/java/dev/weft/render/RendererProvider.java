package dev.weft.render;

import java.util.List;

/**
 * What a jar offers: formats, and a renderer for each. Found by {@link java.util.ServiceLoader}, declared in
 * {@code module-info} and in {@code META-INF/services}.
 */
public interface RendererProvider {
    /** Returns the formats it offers, always the same. */
    List<Format<?>> formats();

    /**
     * Returns a renderer of one of its formats for a site.
     *
     * <p>The publication and the addresses of the site can be asked at once, its other renderers only when rendering: they
     * are being made as well.
     *
     * @throws IllegalArgumentException if the format is not one of its own
     */
    <S extends Subject> Renderer<S> create(Format<S> format, Site site);
}
