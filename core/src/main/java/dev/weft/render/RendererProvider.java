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
     * Returns a renderer of one of its formats for a site. The site is not complete yet: a renderer may keep it, and asks
     * it only when it renders.
     *
     * @throws IllegalArgumentException if the format is not one of its own
     */
    <S extends Subject> Renderer<S> create(Format<S> format, Site site);
}
