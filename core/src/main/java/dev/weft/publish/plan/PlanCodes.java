package dev.weft.publish.plan;

import dev.weft.finding.Code;
import dev.weft.finding.Finding;
import dev.weft.finding.Severity;
import dev.weft.render.SitePath;
import dev.weft.value.ArticleId;
import dev.weft.value.WebAddress;

/** What planning and rendering a site reports. */
public final class PlanCodes {
    static final Code PATH_TAKEN = Code.of(
            "publish.path-taken",
            Severity.ERROR,
            "两个文件的路径相同",
            "two documents have the same path",
            "修改其中一个的标识、别名或路径模板",
            "change the slug, the alias or the path pattern of one of the two");
    static final Code PATH_UNSAFE = Code.of(
            "publish.path-unsafe",
            Severity.ERROR,
            "路径不能用作文件名",
            "a path is not safe as a file name",
            "修改标识、标签或路径模板，使每一段都是合法的文件名",
            "change the slug, the tag or the path pattern so that each segment is a file name");
    static final Code ALIAS_TAKEN = Code.of(
            "publish.alias-taken",
            Severity.WARNING,
            "旧地址已被占用",
            "an old address is taken",
            "从其中一篇文章删去这个旧地址",
            "remove the alias from one of the articles");

    private static final Code ONE_WAY_TRANSLATION = Code.of(
            "publish.one-way-translation",
            Severity.WARNING,
            "译文没有反过来注明原文，搜索引擎只认成对的",
            "a translation does not name in turn the article that names it; search engines heed only pairs",
            "在译文的 translations 里写上这篇文章",
            "name this article among the translations of the other");

    /** A renderer threw, or wrote nothing. */
    public static final Code RENDERER_FAILED = Code.of(
            "publish.renderer-failed",
            Severity.ERROR,
            "生成文件时出错",
            "a renderer failed",
            "这是渲染器的错误，请连同文章一并报告",
            "this is a fault of the renderer: report it together with the article");

    private PlanCodes() {}

    /** Returns the finding that the path of one thing is taken by another. */
    public static Finding taken(String name, SitePath path, String owner) {
        return PATH_TAKEN.at(
                "",
                "「" + name + "」的路径 " + path + " 已被「" + owner + "」占用",
                "the path " + path + " of \"" + name + "\" is taken by \"" + owner + "\"");
    }

    /**
     * Returns the finding that a translation does not name in turn an article that names it.
     *
     * @param number which one of the article's translations it is, counted from 0
     * @param own the address of the article
     */
    public static Finding oneWay(ArticleId article, int number, WebAddress own, ArticleId translation) {
        return ONE_WAY_TRANSLATION
                .at(
                        "/translations/" + number,
                        "译文「" + translation + "」没有反过来注明本文（" + own + "）",
                        "the translation \"" + translation + "\" does not name this article in turn (" + own + ")")
                .inArticle(article.value());
    }

    /** Returns the finding that a path cannot be one. */
    public static Finding unsafe(IllegalArgumentException reason) {
        return PATH_UNSAFE.at("", "路径不安全：" + reason.getMessage(), "the path is unsafe: " + reason.getMessage());
    }
}
