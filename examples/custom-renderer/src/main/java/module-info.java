/** A renderer of one's own: articles as Markdown. */
module dev.weft.example.markdown {
    requires transitive dev.weft.core;
    requires static org.jspecify;
}
