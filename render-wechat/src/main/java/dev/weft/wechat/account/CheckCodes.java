package dev.weft.wechat.account;

import dev.weft.finding.Code;
import dev.weft.finding.Severity;

/** What the checker of official-account HTML reports. */
final class CheckCodes {
    static final Code ELEMENT = Code.of(
            "wechat.html-element",
            Severity.ERROR,
            "微信编辑器会去掉这个元素",
            "WeChat's editor drops this element",
            "删去，或改用 section、p、span、img",
            "leave it out, or use section, p, span, img");
    static final Code DIV = Code.of(
            "wechat.html-div",
            Severity.WARNING,
            "微信编辑器把 div 改作 section",
            "WeChat's editor turns a div into a section",
            "改用 section",
            "use section");
    static final Code ATTRIBUTE = Code.of(
            "wechat.html-attribute",
            Severity.WARNING,
            "微信编辑器不保留这个属性",
            "WeChat's editor does not keep this attribute",
            "改用行内样式",
            "use an inline style");
    static final Code STYLE = Code.of(
            "wechat.html-style",
            Severity.WARNING,
            "微信编辑器不保留这种样式，或在深色模式下出错",
            "WeChat's editor does not keep this style, or it fails in dark mode",
            "改用普通的行内样式",
            "use plain inline declarations");
    static final Code LINK = Code.of(
            "wechat.html-link",
            Severity.WARNING,
            "公众号正文只保留指向 mp.weixin.qq.com 的链接",
            "only links to mp.weixin.qq.com stay live",
            "把网址写成脚注",
            "write the address as a note");
    static final Code LIST = Code.of(
            "wechat.html-list",
            Severity.WARNING,
            "列表在微信中会错乱",
            "a list breaks in WeChat",
            "不嵌套列表，li 内用 section 而不用 p",
            "do not nest lists; put a section, not a p, into li");
    static final Code LINE_BREAK = Code.of(
            "wechat.html-line-break",
            Severity.WARNING,
            "标签之间或代码中的换行会变成空行或丢失",
            "a line break between tags becomes an empty line; one in code is lost",
            "删去标签间的换行，代码中用 <br>",
            "leave out line breaks between tags, and use <br> in code");
    static final Code TABLE = Code.of(
            "wechat.html-table",
            Severity.WARNING,
            "表格没有放在可横向滚动的 section 中",
            "a table is not inside a section that scrolls",
            "用 <section style=\"overflow-x:auto\"> 包住表格",
            "put it into <section style=\"overflow-x:auto\">");
    static final Code PICTURE = Code.of(
            "wechat.html-picture",
            Severity.WARNING,
            "图片在微信中会丢失或变形",
            "a picture is lost or distorted in WeChat",
            "用 http(s) 地址，宽高写在样式中",
            "use an http(s) address, and sizes in the style");
    static final Code SVG = Code.of(
            "wechat.html-svg",
            Severity.WARNING,
            "微信编辑器不保留 SVG 的这个部分",
            "WeChat's editor does not keep this part of an SVG",
            "不用 id、defs、class、clip-path、filter、渐变，宽不超过 677 像素",
            "use no id, defs, class, clip-path, filter or gradient, and at most 677 pixels of width");
    static final Code TOO_LONG = Code.of(
            "wechat.html-too-long",
            Severity.ERROR,
            "正文超过公众号上限（错误码 45002、45166）",
            "the content is over the limit of an official account (errors 45002, 45166)",
            "把文章拆成几篇",
            "split the article");

    private CheckCodes() {}
}
