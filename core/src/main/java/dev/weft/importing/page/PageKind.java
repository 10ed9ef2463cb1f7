package dev.weft.importing.page;

/** What a page of a site is. */
public enum PageKind {
    /** It holds an article. */
    ARTICLE,
    /** It lists articles: a home page, a section, an archive, the results of a search. */
    LIST,
    /** It lists the articles of a tag, or of an author. */
    TAG
}
