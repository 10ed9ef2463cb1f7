package dev.weft.live;

import dev.weft.finding.Code;
import dev.weft.finding.Severity;

/** What a live site reports, beside what its renderers do. */
final class LiveCodes {
    static final Code ARTICLES_AWAY = Code.of(
            "live.articles-away",
            Severity.ERROR,
            "暂时取不到文章，只能给出已有的文件",
            "the articles cannot be reached; only what is kept is served",
            "检查数据库和它的连接；恢复后自动继续",
            "look after the database and its connections; the site goes on by itself when they are back");

    static final Code PATTERN_NAMES_NO_ARTICLE = Code.of(
            "live.pattern-names-no-article",
            Severity.ERROR,
            "路径模板不含文章的标识，按路径找不到文章",
            "a path pattern does not name the article, so that no article is found by its path",
            "在路径模板中加入 {id} 或 {slug}",
            "put {id} or {slug} into the path pattern");

    private LiveCodes() {}
}
