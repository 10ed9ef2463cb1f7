package dev.weft.wechat.message;

import dev.weft.finding.Code;
import dev.weft.finding.Severity;

/** What is reported about drafts and messages. */
final class MessageCodes {
    static final Code THUMB_MISSING = Code.of(
            "wechat.thumb-missing",
            Severity.INFO,
            "草稿没有封面素材 thumb_media_id，微信会拒收（错误码 40007）",
            "a draft has no thumb_media_id, and WeChat refuses it (error 40007)",
            "先把封面上传为永久素材",
            "upload the cover as permanent material first");
    static final Code SOURCE_URL_TOO_LONG = Code.of(
            "wechat.source-url-too-long",
            Severity.WARNING,
            "原文链接超过上限（错误码 45005），已略去",
            "the original's address is over the limit (error 45005) and was left out",
            "缩短文章地址",
            "give the article a shorter address");
    static final Code AUTHORS_SHORTENED = Code.of(
            "wechat.authors-shortened",
            Severity.INFO,
            "作者超过公众号上限（错误码 45110），只写了前几位",
            "the authors are over the limit (error 45110); only the first are named",
            "在正文中写明全部作者",
            "name all of them in the text");
    static final Code TEXT_TOO_LONG = Code.of(
            "wechat.newspic-too-long",
            Severity.ERROR,
            "图片消息的文字超过上限（错误码 45002），不生成草稿",
            "the text of a picture message is over the limit (error 45002); there is no draft",
            "把文章拆成几篇",
            "split the article");
    static final Code EMPTY = Code.of(
            "wechat.empty",
            Severity.ERROR,
            "消息没有内容（错误码 44003），不生成",
            "a message has no content (error 44003) and is not made",
            "补上内容",
            "give it content");
    static final Code MARKDOWN_CUT = Code.of(
            "wechat.markdown-cut",
            Severity.INFO,
            "正文超过群机器人 Markdown 的上限，只发送了前几段",
            "the text is over the limit of a robot's Markdown; only its first blocks are sent",
            "读者可点击链接阅读全文",
            "readers follow the link to the whole text");
    static final Code ASPECT_RATIO = Code.of(
            "wechat.aspect-ratio",
            Severity.WARNING,
            "模板卡片图片的宽高比应在 1.3 至 2.25 之间，已调整",
            "the aspect ratio of a template card's picture is 1.3 to 2.25; it was adjusted",
            "使用接近 2.25:1 的图片",
            "use a picture of about 2.25 : 1");

    private MessageCodes() {}
}
