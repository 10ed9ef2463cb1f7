package dev.weft.importing.document;

import dev.weft.finding.Code;
import dev.weft.finding.Severity;

/** What may be found while a page is imported, beside what its text says. */
public final class PageCodes {
    static final Code BOILERPLATE_LEFT_OUT = Code.of(
            "import.boilerplate-left-out",
            Severity.INFO,
            "网页上正文以外的部分已略去",
            "what stands beside the text of a page was left out",
            "核对正文是否完整",
            "check that the text is whole");
    public static final Code FACT_MISSING = Code.of(
            "import.fact-missing",
            Severity.WARNING,
            "网页上没有找到应有的内容",
            "something an article needs was not found on the page",
            "人工补上",
            "add it by hand");
    public static final Code NOT_A_PAGE = Code.of(
            "import.not-a-page",
            Severity.ERROR,
            "文件不是网页，未导入",
            "the file is not a web page; nothing was imported",
            "请另存为 HTML 后再导入",
            "save it as HTML and import that");

    public static final Code TITLE_DISPUTED = Code.of(
            "import.title-disputed",
            Severity.INFO,
            "网页上有几个不同的标题，取了其中一个",
            "a page names titles that differ; one of them was taken",
            "核对标题",
            "check the title");

    public static final Code CUT_OFF = Code.of(
            "import.cut-off",
            Severity.WARNING,
            "网页文件没有写完，像是中途断了",
            "the file of a page ends before its end, as if it was cut off",
            "重新保存该网页",
            "save the page again");
    public static final Code NOT_FOUND = Code.of(
            "import.not-found",
            Severity.ERROR,
            "网页说文章不存在，不是文章",
            "the page only says that there is no such article",
            "核对网址",
            "check its address");
    public static final Code LOGIN = Code.of(
            "import.login",
            Severity.ERROR,
            "网页是登录表单，不是文章",
            "the page is a form to log in, not an article",
            "登录后再保存该网页",
            "log in and save the page then");
    public static final Code ENCODING = Code.of(
            "import.encoding",
            Severity.WARNING,
            "网页的编码与其声明不符，或有字符无法辨认",
            "a page is not of the encoding that it names, or has characters that no encoding explains",
            "核对文字，必要时重新保存",
            "check its text; save it again if need be");
    public static final Code MORE_PAGES = Code.of(
            "import.more-pages",
            Severity.WARNING,
            "文章分成几页，手头没有其余各页",
            "the article goes on on further pages that are not at hand",
            "把其余各页一并保存在同一文件夹里",
            "save the further pages into the same folder");

    private PageCodes() {}
}
