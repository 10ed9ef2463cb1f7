package dev.weft.markdown;

import dev.weft.finding.Code;
import dev.weft.finding.Severity;

/** What may be found in a folder of Markdown. */
final class MarkdownCodes {
    static final Code UNREAD = Code.of(
            "markdown.unread",
            Severity.ERROR,
            "一个文件未能读出",
            "a file could not be read",
            "改正文件后再导入",
            "mend the file and import again");
    static final Code FRONT_MATTER = Code.of(
            "markdown.front-matter",
            Severity.WARNING,
            "文件头有写错的内容，已略去",
            "something in the head of a file is wrong and was left out",
            "改正文件头",
            "mend the head of the file");
    static final Code TAG = Code.of(
            "markdown.tag",
            Severity.WARNING,
            "生成器的标签没有导入，其中的文字保留",
            "a tag of the generator was not read; the text in it stays",
            "改写为 Markdown",
            "write it as Markdown");
    static final Code ADDRESS_UNKNOWN = Code.of(
            "markdown.address-unknown",
            Severity.WARNING,
            "网址规则里有认不出的部分，旧地址不会跳转",
            "a rule of addresses has a part that is not known; the old address will not lead to the article",
            "在 aliases 里写明旧地址",
            "name the old address among the aliases");

    private MarkdownCodes() {}
}
