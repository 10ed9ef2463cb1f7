package dev.weft.html.view;

import dev.weft.finding.Code;
import dev.weft.finding.Severity;

/** What pages report. */
public final class HtmlCodes {
    /** The text is longer than the search index takes. */
    public static final Code SEARCH_SHORTENED = Code.of(
            "html.search-shortened",
            Severity.INFO,
            "正文太长，站内搜索只收录前面的部分",
            "the text is long; search on the site finds only its beginning",
            "无需处理；若要全部能搜到，可把文章分成几篇",
            "nothing to do; to have all of it found, make several articles of it");

    static final Code PICTURE_SIZE_UNKNOWN = Code.of(
            "html.picture-size-unknown",
            Severity.INFO,
            "图片没有宽高，页面以固定比例的方框代替",
            "a picture's width and height are unknown; the page keeps a box of a usual shape for it",
            "为图片填写 width 与 height，页面载入时就不会跳动",
            "give the picture's width and height, so that the page does not jump while it loads");

    static final Code POSTER_ELSEWHERE = Code.of(
            "html.poster-elsewhere",
            Severity.INFO,
            "视频封面在别的网站上，页面不显示它，以免读者未点击就连接第三方",
            "a video's poster is on another site; the page leaves it out, so that nothing is asked of others before a click",
            "把封面图片放到本站",
            "keep the poster on the publication's own site");

    static final Code NO_WORDS = Code.of(
            "html.no-words",
            Severity.WARNING,
            "主题没有语言版所用语言的文字，页面上的用语是另一种语言",
            "the theme has no words in the language of an edition; its pages say theirs in another",
            "给主题添上 words/语言.properties",
            "add words/LANGUAGE.properties to the theme");

    private HtmlCodes() {}
}
