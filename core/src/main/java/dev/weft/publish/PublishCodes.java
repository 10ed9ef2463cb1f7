package dev.weft.publish;

import dev.weft.finding.Code;
import dev.weft.finding.Severity;

/** What publishing reports, beside what its rooms do. */
final class PublishCodes {
    static final Code NO_ARTICLES = Code.of(
            "publish.no-articles",
            Severity.WARNING,
            "没有读到任何文章",
            "there are no articles to read",
            "文件应每行一篇文章（JSON Lines），文件夹中应有 .json 文件",
            "expected a file with an article a line (JSON Lines), or a folder with .json files");
    static final Code NOT_SHOWN = Code.of(
            "publish.not-shown",
            Severity.INFO,
            "文章未发布",
            "an article is not shown",
            "草稿、未到发布时间或已过期的文章不生成页面",
            "drafts and articles before their embargo or after their expiry have no documents");
    static final Code MORE_FINDINGS = Code.of(
            "publish.more-findings",
            Severity.WARNING,
            "一篇文章的问题太多，没有逐一列出",
            "there are more findings about an article than are listed",
            "先改正列出的，再检查一次；多半是同一个错误",
            "mend those that are, and check again; most are one mistake");

    private PublishCodes() {}
}
