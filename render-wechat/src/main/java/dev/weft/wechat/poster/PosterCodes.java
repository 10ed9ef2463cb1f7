package dev.weft.wechat.poster;

import dev.weft.finding.Code;
import dev.weft.finding.Severity;

/** What is reported about posters. */
final class PosterCodes {
    static final Code COVER_NOT_FETCHED = Code.of(
            "wechat.poster-cover-not-fetched",
            Severity.WARNING,
            "海报没有封面：图片取不到",
            "a poster has no cover, because its picture could not be fetched",
            "让取图程序提供这张图片",
            "let the fetcher serve the picture");
    static final Code COVER_REFUSED = Code.of(
            "wechat.poster-cover-refused",
            Severity.WARNING,
            "海报没有封面：图片太大或无法解码",
            "a poster has no cover, because its picture is too large or cannot be decoded",
            "使用 4000 万像素以内的 JPEG 或 PNG",
            "use a JPEG or PNG of at most 40 megapixels");
    static final Code NO_FONT = Code.of(
            "wechat.poster-no-font",
            Severity.ERROR,
            "没有可用的中文字体，未绘制海报",
            "there is no usable Chinese font, and so there are no posters",
            "安装字体（Debian：apt-get install fontconfig fonts-noto-cjk），或用 PosterFonts.of(...) 传入字体文件",
            "install one (Debian: apt-get install fontconfig fonts-noto-cjk), or pass a file with PosterFonts.of(...)");
    static final Code GLYPH_MISSING = Code.of(
            "wechat.glyph-missing",
            Severity.WARNING,
            "字体缺字，海报上略去了这些字符",
            "the font lacks characters, which the poster leaves out",
            "换用收字更全的字体",
            "use a font that has them");
    static final Code TEXT_CUT = Code.of(
            "wechat.poster-text-cut",
            Severity.INFO,
            "海报放不下全文，以省略号结尾",
            "a text has no room on the poster and ends with an ellipsis",
            "填写短标题或更短的导语",
            "give a short title or a shorter lead");

    private PosterCodes() {}
}
