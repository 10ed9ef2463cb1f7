package dev.weft.importing.fragment;

import dev.weft.finding.Code;
import dev.weft.finding.Severity;

/** What may be found while a fragment is imported. */
public final class ImportCodes {
    static final Code ELEMENT_DROPPED = Code.of(
            "import.element-dropped",
            Severity.WARNING,
            "网页元素不能成为正文，已略去",
            "an element that no text can hold was left out",
            "如内容重要，请改写为文字、图片或受支持的视频",
            "if it mattered, write it as text, a picture or a video of a known provider");
    static final Code HIDDEN_DROPPED = Code.of(
            "import.hidden-dropped",
            Severity.INFO,
            "原网页中不显示的内容已略去",
            "content that the page does not show was left out",
            "如应显示，请去掉隐藏它的样式",
            "remove the style that hides it if it should show");
    static final Code LINK_DROPPED = Code.of(
            "import.link-dropped",
            Severity.WARNING,
            "链接不可用，只保留了文字",
            "a link that leads nowhere safe was dropped; its text stays",
            "改为 http、https、mailto 或 tel 链接",
            "link to an http, https, mailto or tel address");
    static final Code PICTURE_DROPPED = Code.of(
            "import.picture-dropped",
            Severity.WARNING,
            "图片没有可用的地址，已略去",
            "a picture without a usable address was left out",
            "将图片保存为文件并给出 http 或 https 地址",
            "save the picture as a file and give its http or https address");
    static final Code PIXEL_DROPPED = Code.of(
            "import.pixel-dropped",
            Severity.INFO,
            "统计用的 1×1 图片已略去",
            "a picture of one pixel, which counts readers, was left out",
            "无需处理",
            "nothing needs to be done");
    static final Code MEDIA_DROPPED = Code.of(
            "import.media-dropped",
            Severity.WARNING,
            "音视频或嵌入网页不受支持，已略去",
            "a video, recording or embedded page that is not supported was left out",
            "使用腾讯视频、哔哩哔哩、优酷、YouTube、Vimeo 的播放地址，或音视频文件的地址",
            "use a player of Tencent, Bilibili, Youku, YouTube or Vimeo, or the address of a media file");
    static final Code LAYOUT_TABLE = Code.of(
            "import.layout-table",
            Severity.INFO,
            "排版用的表格已还原为段落和图片",
            "a table that only served the layout became paragraphs and pictures",
            "如确为数据表格，请给它表头单元格（th）",
            "give it header cells (th) if it holds data");
    static final Code ELEMENT_REPLACED = Code.of(
            "import.element-replaced",
            Severity.INFO,
            "内容换了一种写法",
            "content was written in another form",
            "请核对",
            "check that it reads well");
    static final Code TOO_DEEP = Code.of(
            "import.too-deep",
            Severity.WARNING,
            "嵌套过深，超出的层次已展平",
            "what was nested beyond the bound was flattened",
            "减少列表、引用、表格的嵌套层数",
            "nest lists, quotations and tables less deeply");
    /** Also found while a page is read. */
    public static final Code TOO_LONG = Code.of(
            "import.too-long",
            Severity.ERROR,
            "内容过长，未导入",
            "the text is too long and was not imported",
            "分成几篇",
            "divide it into several articles");

    static final Code CHARACTERS = Code.of(
            "import.characters",
            Severity.WARNING,
            "含有不可用的字符，已替换或去掉",
            "characters that no channel may carry were replaced or taken out",
            "检查这些字符原本是什么",
            "check what these characters were meant to be");

    static final Code DECORATION_DROPPED = Code.of(
            "import.decoration-dropped",
            Severity.INFO,
            "只作装饰的图片（文件图标、占位图、表情等）已略去",
            "a picture that only decorates (an icon of a file type, a placeholder, a face) was left out",
            "如确为内容，请换一个文件名",
            "give it another file name if it matters");
    static final Code NOTHING_LEFT = Code.of(
            "import.nothing-left",
            Severity.WARNING,
            "原内容全部不显示或不能导入，正文为空",
            "all of the content is hidden or could not be read; nothing is left",
            "在浏览器里打开原文核对",
            "open the original in a browser and compare");
    static final Code LANGUAGE_DROPPED = Code.of(
            "import.language-dropped",
            Severity.INFO,
            "一段文字的语言或书写方向没有保留",
            "the language or direction of a passage was not kept",
            "核对从右向左的文字是否仍可读",
            "check that text from right to left still reads well");

    private ImportCodes() {}
}
