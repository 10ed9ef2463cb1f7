package dev.weft.wechat.account;

import dev.weft.finding.Code;
import dev.weft.finding.Severity;

/** What is reported about official-account articles. */
final class AccountCodes {
    static final Code TOO_LONG = Code.of(
            "wechat.content-too-long",
            Severity.ERROR,
            "正文超过公众号上限（错误码 45002），不生成草稿",
            "the content is over the limit of an official account (error 45002); there is no draft",
            "把文章拆成几篇",
            "split the article");
    static final Code DEGRADED = Code.of(
            "wechat.media-degraded",
            Severity.INFO,
            "公众号正文不能嵌入外部音视频，已改为说明与网址",
            "an official-account article embeds no video or recording; it names it with its address",
            "在公众号后台插入音视频",
            "insert it in WeChat's editor");
    static final Code PICTURE_TYPE = Code.of(
            "wechat.picture-type",
            Severity.WARNING,
            "公众号正文图片只能上传 JPEG 或 PNG",
            "WeChat takes only JPEG and PNG as pictures of an article",
            "把图片转换为 JPEG 或 PNG",
            "convert the picture to JPEG or PNG");
    static final Code PICTURE_SIZE = Code.of(
            "wechat.picture-size",
            Severity.WARNING,
            "公众号正文图片须小于 1 MB",
            "a picture of an article must be smaller than 1 MB",
            "压缩图片",
            "compress the picture");
    static final Code PICTURE_NOT_UPLOADED = Code.of(
            "wechat.picture-not-uploaded",
            Severity.INFO,
            "草稿中的图片尚未上传到微信，会被过滤",
            "a picture of a draft was not uploaded to WeChat, which filters it out",
            "先用 media/uploadimg 上传图片",
            "upload it with media/uploadimg first");

    private AccountCodes() {}
}
