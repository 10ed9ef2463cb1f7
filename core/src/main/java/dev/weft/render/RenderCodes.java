package dev.weft.render;

import dev.weft.finding.Code;
import dev.weft.finding.Severity;

/** What a site reports of its publication. */
final class RenderCodes {
    static final Code UNKNOWN_VARIABLE = Code.of(
            "publication.unknown-variable",
            Severity.ERROR,
            "路径模板中有不存在的变量，改用格式自己的模板",
            "A path pattern has an unknown variable; the format's own pattern is used",
            "核对 paths，只用该格式的变量",
            "Check paths, and use the variables of the format only");

    static final Code UNSAFE_PATH = Code.of(
            "publication.unsafe-path",
            Severity.ERROR,
            "路径模板指向站外或含不能用的文件名，改用格式自己的模板",
            "A path pattern leads out of the site, or has no safe file name; the format's own pattern is used",
            "在 paths 中写站内的相对路径，开头不加斜线，也不用 ..",
            "Give paths within the site, without a slash in front and without ..");

    static final Code UNKNOWN_FORMAT = Code.of(
            "publication.unknown-format",
            Severity.WARNING,
            "路径模板所属的格式不存在，未采用",
            "A path pattern is for a format that does not exist, and is not used",
            "核对 paths 的键，应为某个格式的标识，如 html/article",
            "Check the keys of paths: each is the id of a format, such as html/article");

    static final Code NOT_INSTALLED = Code.of(
            "publication.format-not-installed",
            Severity.INFO,
            "路径模板所属的格式没有安装，未采用",
            "A path pattern is for a format that is not installed, and is not used",
            "若要生成该格式，请加入它的渲染器；否则无需处理",
            "To have this format, add its renderer; nothing to do otherwise");

    static final Code NO_RENDERER = Code.of(
            "publication.no-renderer",
            Severity.WARNING,
            "没有安装任何渲染器，站点不会有文件",
            "No renderer is installed, so the site has no documents",
            "把 weft-render-html 等渲染器加入类路径或模块路径；打包成一个 jar 时须合并 META-INF/services",
            "Put a renderer such as weft-render-html on the path; a jar made of several has to merge META-INF/services");

    private RenderCodes() {}
}
