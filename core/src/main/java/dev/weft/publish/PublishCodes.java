package dev.weft.publish;

import dev.weft.finding.Code;
import dev.weft.finding.Severity;

/** What publishing reports. */
final class PublishCodes {
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
    static final Code RENDERER_FAILED = Code.of(
            "publish.renderer-failed",
            Severity.ERROR,
            "生成文件时出错",
            "a renderer failed",
            "这是渲染器的错误，请连同文章一并报告",
            "this is a fault of the renderer: report it together with the article");
    static final Code FILE_UNSAFE = Code.of(
            "publish.file-unsafe",
            Severity.WARNING,
            "附带文件未复制",
            "a file of the publication was not copied",
            "文件名只能由字母、汉字、数字和 - _ . ~ 组成，且不能是符号链接",
            "a file's name may have letters, digits and - _ . ~ only, and it must not be a symbolic link");
    static final Code FILE_MISSING = Code.of(
            "publish.file-missing",
            Severity.WARNING,
            "图片或附件的文件不存在",
            "the file of a picture or attachment is missing",
            "将文件放入出版物的文件目录，或改正地址",
            "put the file into the publication's folder of files, or correct its address");
    static final Code FILE_NOT_CHECKED = Code.of(
            "publish.file-not-checked",
            Severity.INFO,
            "文章用了本站的图片或附件，但没有指定文件目录，未核对文件是否存在",
            "an article names pictures or attachments of the site, and no folder of files is named to look for them",
            "在出版物的 files 中写明文件目录；文件若已在服务器上，则无需处理",
            "name the folder under files of the publication; nothing to do if the files are on the server already");
    static final Code STATE_DAMAGED = Code.of(
            "publish.state-damaged",
            Severity.WARNING,
            "上次发布的记录已损坏",
            "the record of the last run is damaged",
            "无需处理：本次已重建；此前写出而不再需要的文件可能留下",
            "nothing to do: it was rebuilt; files no longer needed that it named may remain");

    private PublishCodes() {}
}
