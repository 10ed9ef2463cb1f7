package dev.weft.importing.page;

import dev.weft.finding.Code;
import dev.weft.finding.Severity;

/** What may be found while a page is imported, beside what its text says. */
final class PageCodes {
    static final Code BOILERPLATE_LEFT_OUT = Code.of(
            "import.boilerplate-left-out",
            Severity.INFO,
            "网页上正文以外的部分已略去",
            "what stands beside the text of a page was left out",
            "核对正文是否完整",
            "check that the text is whole");
    static final Code FACT_MISSING = Code.of(
            "import.fact-missing",
            Severity.WARNING,
            "网页上没有找到应有的内容",
            "something an article needs was not found on the page",
            "人工补上",
            "add it by hand");
    static final Code NOT_A_PAGE = Code.of(
            "import.not-a-page",
            Severity.ERROR,
            "文件不是网页，未导入",
            "the file is not a web page; nothing was imported",
            "请另存为 HTML 后再导入",
            "save it as HTML and import that");

    private PageCodes() {}
}
