package dev.weft.word;

import dev.weft.finding.Code;
import dev.weft.finding.Severity;

/** What may be found in a Word document. */
final class WordCodes {
    static final Code UNREAD = Code.of(
            "word.unread",
            Severity.ERROR,
            "Word 文件未能读出",
            "a Word document could not be read",
            "用 Word 打开，另存为 .docx 后再导入",
            "open it in Word, save it as .docx and import that");
    static final Code PICTURE = Code.of(
            "word.picture-dropped",
            Severity.WARNING,
            "Word 文件里的图片不能在网页上显示，或不在文件里，已略去",
            "a picture that no page can show, or that is not in the document, was left out",
            "在 Word 里换成 PNG 或 JPEG 图片",
            "make it a PNG or JPEG picture in Word");
    static final Code DATE = Code.of(
            "word.date-of-file",
            Severity.INFO,
            "发布日期取自 Word 文件的创建时间",
            "the date of publication is the day on which the document was made",
            "核对发布日期",
            "check the date");
    static final Code CHANGED = Code.of(
            "word.changed",
            Severity.INFO,
            "Word 的一些格式没有对应，文字保留",
            "some of Word's formats have no counterpart; the text stays",
            "核对正文",
            "check the text");

    private WordCodes() {}
}
