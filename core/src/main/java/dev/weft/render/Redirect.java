package dev.weft.render;

/**
 * An old address that leads to a page.
 *
 * @param from where it is
 * @param to the page it leads to
 * @param title the page's title
 */
public record Redirect(SitePath from, SitePath to, String title) implements Subject {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.redirect(this);
    }
}
