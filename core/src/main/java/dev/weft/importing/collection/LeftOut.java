package dev.weft.importing.collection;

/** Why something in a collection is no article of its own. */
public enum LeftOut {
    /** It lists articles. */
    LIST_PAGE("列表页", "a list of articles"),
    /** It lists the articles of a tag or an author. */
    TAG_PAGE("标签页", "a list of the articles of a tag"),
    /** It goes on with another article, which has it. */
    CONTINUATION("文章的后续页", "a further page of an article"),
    /** Another article reads the same. */
    DUPLICATE("与另一篇相同", "the same as another article"),
    /** What stood there later was saved too. */
    EARLIER("同一地址较早的存档", "an earlier capture of an address"),
    /** The site answered that there is no such page, or failed. */
    NOT_GIVEN("网站没有给出的网页", "an answer instead of a page"),
    /** It was saved along with the site, and is of another one. */
    OTHER_SITE("其他网站的网页", "a page of another site"),
    /** It was not published. */
    DRAFT("草稿", "a draft"),
    /** It belongs to the system that wrote the collection: a menu, a revision, a theme. */
    SYSTEM("系统内容", "a part of the system");

    private final String zh;
    private final String en;

    LeftOut(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Returns it in Chinese. */
    public String zh() {
        return zh;
    }

    /** Returns it in English. */
    public String en() {
        return en;
    }
}
