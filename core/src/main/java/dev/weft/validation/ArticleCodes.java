package dev.weft.validation;

import dev.weft.finding.Code;
import dev.weft.finding.Severity;

/** What the rules can say of an article. */
final class ArticleCodes {
    static final Code DUPLICATE_ID = Code.of(
            "article.duplicate-id",
            Severity.ERROR,
            "两篇文章的标识相同（或只差大小写），后一篇不发布",
            "Two articles have one id, or differ by case only; the later is not published",
            "给后一篇另一个 id",
            "Give the later one another id");
    static final Code DUPLICATE_GUID = Code.of(
            "article.duplicate-guid",
            Severity.WARNING,
            "两篇文章沿用了同一个旧标识（guid），阅读器会把两篇当作一篇",
            "Two articles took over one id (guid) of an earlier system; readers take them for one",
            "核对旧系统的数据，删去其中一篇的 guid",
            "Check the earlier system's data, and take the guid out of one of them");
    static final Code LONG_TITLE = Code.of(
            "article.long-title",
            Severity.WARNING,
            "标题过长，列表、卡片和搜索结果会截断",
            "The title is so long that lists, cards and search results will cut it",
            "缩短标题，或另给 shortTitle",
            "Shorten it, or give a shortTitle");
    static final Code MARKUP_IN_TEXT = Code.of(
            "article.markup-in-text",
            Severity.WARNING,
            "标题、导语等纯文本里有 HTML 标签或实体，会原样显示",
            "A plain text, such as a title or lead, carries HTML tags or entities, which are shown as they were typed",
            "删去标签，把实体写成字符",
            "Take the tags out, and write the characters themselves");
    static final Code NO_BODY = Code.of(
            "article.no-body",
            Severity.WARNING,
            "正文为空",
            "The body is empty",
            "补上正文；正文若在导入时丢失，看导入的提示",
            "Give it a body; if it was lost in importing, see those findings");
    static final Code TITLE_IN_BODY = Code.of(
            "article.title-in-body",
            Severity.INFO,
            "正文开头重复了标题，页面上会出现两次",
            "The body begins with the title, which a page then shows twice",
            "删去正文里的标题",
            "Take it out of the body");
    static final Code LEAD_IN_BODY = Code.of(
            "article.lead-in-body",
            Severity.INFO,
            "正文首段与导语相同，页面上会出现两次",
            "The first paragraph is the lead, which a page then shows twice",
            "删去其一；没有导语时会自动取正文开头",
            "Take one out; without a lead the beginning of the text serves");
    static final Code REPETITION = Code.of(
            "article.repetition",
            Severity.WARNING,
            "同一段文字出现两次，可能是粘贴错误",
            "A paragraph is there twice, perhaps by pasting",
            "删去重复的一段",
            "Take one of them out");
    static final Code HEADING_ORDER = Code.of(
            "article.heading-order",
            Severity.INFO,
            "小标题跳级，读屏软件和目录会出错",
            "A heading skips a level, which misleads screen readers and outlines",
            "一级一级地用小标题",
            "Go down one level at a time");
    static final Code RAGGED_TABLE = Code.of(
            "article.ragged-table",
            Severity.INFO,
            "表格各行的列数不同",
            "The rows of a table differ in their number of columns",
            "补上缺的单元格，或用 colspan、rowspan",
            "Add the missing cells, or use colspan and rowspan");
    static final Code NO_ALT = Code.of(
            "article.no-alt",
            Severity.WARNING,
            "图片没有替代文字",
            "A picture has no alternative text",
            "写明图中内容；纯装饰的图片写 \"alt\":\"\"",
            "Say what it shows; write \"alt\":\"\" if it is decoration");
    static final Code ALT_IS_FILE_NAME = Code.of(
            "article.alt-file-name",
            Severity.INFO,
            "替代文字像是文件名",
            "An alternative text looks like a file name",
            "写明图中内容",
            "Say what the picture shows");
    static final Code INSECURE_MEDIA = Code.of(
            "article.insecure-media",
            Severity.WARNING,
            "https 页面引用了 http 的图片或视频，浏览器可能不显示",
            "Media over http on a site of https, which browsers may not show",
            "改用 https 地址，或将文件放到本站",
            "Use its https address, or keep the file on the site");
    static final Code PRIVATE_ADDRESS = Code.of(
            "article.private-address",
            Severity.WARNING,
            "地址指向本机或内网，读者打不开",
            "An address leads to this machine or a private network, where no reader can follow",
            "改为公开的地址",
            "Use the public address");
    static final Code NO_DATE = Code.of(
            "article.no-date",
            Severity.WARNING,
            "没有发布日期，排序和订阅会把它放在最后",
            "It has no date of publication and comes last in lists and feeds",
            "补上 published",
            "Give it a published date");
    static final Code MODIFIED_BEFORE_PUBLISHED = Code.of(
            "article.modified-before-published",
            Severity.WARNING,
            "修改时间早于发布时间",
            "It was changed before it was published",
            "核对 published 和 modified",
            "Compare published and modified");
    static final Code FUTURE_DATE = Code.of(
            "article.future-date",
            Severity.WARNING,
            "发布日期远在将来",
            "The date of publication is far in the future",
            "核对日期；定时发布请用 embargo",
            "Check the date; to publish later, use embargo");
    static final Code EXPIRES_TOO_EARLY = Code.of(
            "article.expires-too-early",
            Severity.WARNING,
            "失效时间早于发布或解禁时间，读者永远看不到",
            "It expires before it is published or its embargo ends; nobody will see it",
            "核对 expires",
            "Check expires");
    static final Code NO_SOURCE = Code.of(
            "article.no-source",
            Severity.WARNING,
            "没有来源",
            "It does not say where it comes from",
            "补上 source.name",
            "Give it a source.name");
    static final Code NO_AUTHOR = Code.of(
            "article.no-author",
            Severity.INFO,
            "没有作者",
            "It names no author",
            "在 byline 里补上作者",
            "Name the author in the byline");
    static final Code REPRINT_WITHOUT_PROVENANCE = Code.of(
            "article.reprint-without-provenance",
            Severity.WARNING,
            "转载或编译的文章没有写明原出处",
            "A reprint or compilation does not name its original",
            "补上来源名称和原文地址",
            "Name the source and the original's address");
    static final Code ORIGINAL_WITH_PROVENANCE = Code.of(
            "article.original-with-provenance",
            Severity.INFO,
            "标为原创，却写了原文标题或原作者",
            "It is called original, yet names an original's title or author",
            "转载请写 \"kind\":\"reprint\"",
            "Write \"kind\":\"reprint\" if it is one");
    static final Code ATTACHMENT_WITHOUT_SIZE = Code.of(
            "article.attachment-without-size",
            Severity.INFO,
            "附件没有写大小，读者不知要下载多少",
            "An attachment has no size; a reader cannot tell what the download costs",
            "补上 bytes",
            "Give its bytes");
    static final Code ATTACHMENT_WITHOUT_TYPE = Code.of(
            "article.attachment-without-type",
            Severity.INFO,
            "附件的类型不明",
            "The type of an attachment is unknown",
            "补上 mediaType，或给文件名加上后缀",
            "Give its mediaType, or a file name with an ending");
    static final Code NO_SECTION = Code.of(
            "article.no-section",
            Severity.INFO,
            "没有栏目，只出现在首页和总订阅里",
            "It is in no section and appears on the home page and in the main feed only",
            "补上 section",
            "Give it a section");
    static final Code UNKNOWN_SECTION = Code.of(
            "article.unknown-section",
            Severity.WARNING,
            "刊物没有这个栏目",
            "The publication has no such section",
            "改为刊物里的栏目路径，或在刊物里加上这个栏目",
            "Use a path of the publication's sections, or add the section");
    static final Code SAME_LANGUAGE = Code.of(
            "article.translation-same-language",
            Severity.WARNING,
            "译文与原文语言相同",
            "A translation is in the article's own language",
            "核对译文的 language",
            "Check the translation's language");
    static final Code NOTICE_WITHOUT_DATA = Code.of(
            "article.notice-without-data",
            Severity.INFO,
            "通知没有文号、发文机关和日期",
            "A notice has no number, issuer or dates",
            "补上 notice",
            "Fill in notice");
    static final Code NOTICE_DATA_ELSEWHERE = Code.of(
            "article.notice-data-elsewhere",
            Severity.WARNING,
            "写了通知的资料，类型却不是通知",
            "It has the data of a notice and is of another kind",
            "将 kind 改为 notice，或删去 notice",
            "Make its kind notice, or take notice out");
    static final Code DEADLINE_TOO_EARLY = Code.of(
            "article.deadline-too-early",
            Severity.WARNING,
            "截止日期早于发布日期或生效日期",
            "The deadline is before the notice is published or takes effect",
            "核对 deadline",
            "Check the deadline");
    static final Code DOCUMENT_NUMBER = Code.of(
            "article.document-number",
            Severity.INFO,
            "文号的年份应该用六角括号〔〕",
            "The year in a document's number stands in tortoise-shell brackets: 〔2014〕",
            "写成 辽科发〔2014〕12号 的样子",
            "Write it like 辽科发〔2014〕12号");
    static final Code VIEWS_WITHOUT_DATE = Code.of(
            "article.views-without-date",
            Severity.INFO,
            "点击数没有截止时间，很快就不准了",
            "A number of views without the time it was taken",
            "补上 views.asOf",
            "Give views.asOf");

    private ArticleCodes() {}
}
