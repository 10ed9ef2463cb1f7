/** Articles and listings as HTML pages. */
@SuppressWarnings("requires-automatic") // Mustache.java has no module descriptor
module dev.weft.html {
    requires com.github.mustachejava;
    requires transitive dev.weft.core;
    requires static transitive org.jspecify;
}
