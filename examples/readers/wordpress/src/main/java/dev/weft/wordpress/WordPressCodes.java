package dev.weft.wordpress;

import dev.weft.finding.Code;
import dev.weft.finding.Severity;

/** What may be found in an export of WordPress. */
final class WordPressCodes {
    static final Code CUT_OFF = Code.of(
            "wordpress.cut-off",
            Severity.ERROR,
            "导出文件中途断了，其后的文章没有读到",
            "the export ends before its end; the articles after it were not read",
            "重新导出，或分几次导出",
            "export again, or in parts");
    static final Code UNREAD = Code.of(
            "wordpress.unread",
            Severity.ERROR,
            "一篇文章未能读出",
            "an article could not be read",
            "在 WordPress 里改正后重新导出",
            "mend it in WordPress and export again");
    static final Code COMMENTS = Code.of(
            "wordpress.comments-left-out",
            Severity.INFO,
            "评论没有导入",
            "comments were not imported",
            "需要保留的评论请写入正文",
            "write those worth keeping into the text");
    static final Code PROTECTED = Code.of(
            "wordpress.protected",
            Severity.WARNING,
            "文章要密码才能看，作为草稿导入",
            "an article that asks for a password became a draft",
            "可以公开的，去掉草稿状态",
            "take the draft off if it may be public");
    static final Code OTHER_TYPE = Code.of(
            "wordpress.other-type",
            Severity.INFO,
            "自定义类型的内容作为新闻导入",
            "content of a type of its own became news",
            "核对它是否应成为文章",
            "check whether it is to be an article");

    private WordPressCodes() {}
}
