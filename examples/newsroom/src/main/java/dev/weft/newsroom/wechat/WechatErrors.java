package dev.weft.newsroom.wechat;

import dev.weft.finding.Message;
import java.util.Map;
import java.util.TreeMap;

/**
 * What WeChat's error codes mean to an editor, and what to do.
 *
 * @see <a href="https://developers.weixin.qq.com/doc/offiaccount/Getting_Started/Global_Return_Code.html">Return codes
 *     (as known 2025-12)</a>
 */
final class WechatErrors {
    private static final Map<Integer, Message> MEANINGS = new TreeMap<>();

    static {
        add(-1, "微信系统繁忙，请稍后再试", "WeChat is busy; try again in a moment");
        add(
                40001,
                "AppSecret 不对，或 access_token 已被别处刷新；请核对密钥",
                "The AppSecret is wrong, or the access token was renewed elsewhere; check the secret");
        add(40002, "凭证类型不合法", "The kind of credential is not valid");
        add(40004, "微信不收这种媒体文件", "WeChat does not take this kind of media");
        add(
                40005,
                "图片格式不对，微信只收 JPEG 和 PNG（正文）以及 GIF、BMP（封面）",
                "The picture's format is wrong: JPEG and PNG in a text, also GIF and BMP for a cover");
        add(40006, "文件大小不合要求", "The size of the file is not allowed");
        add(
                40007,
                "media_id 无效：封面素材已被删除，重新发送会再次上传",
                "The media id is not valid: the cover was deleted at WeChat; sending again uploads it anew");
        add(40009, "图片过大：正文图片不得超过 1 MB，封面不得超过 10 MB", "The picture is too large: 1 MB in a text, 10 MB for a cover");
        add(40013, "AppID 不对", "The AppID is wrong");
        add(40014, "access_token 无效", "The access token is not valid");
        add(40125, "AppSecret 不对", "The AppSecret is wrong");
        add(40164, "这台服务器的 IP 不在公众号后台的白名单里", "This server's address is not among those that the account allows");
        add(40243, "AppSecret 已被冻结，请在公众号后台解冻", "The AppSecret is frozen; release it in the account's settings");
        add(41001, "缺少 access_token", "The access token is missing");
        add(41005, "缺少媒体文件", "The media file is missing");
        add(42001, "access_token 已过期", "The access token has expired");
        add(43002, "应以 POST 请求", "The request should be a POST");
        add(44002, "请求的内容为空", "The request is empty");
        add(45001, "多媒体文件过大", "The media file is too large");
        add(45002, "正文过长：不得超过 2 万字符或 1 MB", "The text is too long: at most 20,000 characters or 1 MB");
        add(45003, "标题过长", "The title is too long");
        add(45004, "摘要过长", "The digest is too long");
        add(45009, "今天调用这个接口的次数已用完，明天再试", "The calls of today are used up; try again tomorrow");
        add(45110, "作者名过长", "The author's name is too long");
        add(45166, "正文里有微信不允许的内容", "The text holds something that WeChat does not allow");
        add(47001, "JSON 有误", "The JSON is not valid");
        add(
                48001,
                "公众号没有这个接口的权限；草稿箱需要已认证的账号",
                "The account may not use this interface; drafts need a verified account");
        add(48004, "接口已被封禁，请登录公众号后台查看", "The interface is blocked; see the account's settings");
        add(53404, "账号已被限制带货能力", "The account is limited");
        add(53503, "草稿未通过发布检查", "The draft did not pass the check for publication");
        add(88000, "没有留言权限", "The account has no comments");
    }

    private WechatErrors() {}

    private static void add(int code, String zh, String en) {
        MEANINGS.put(code, new Message(zh, en));
    }

    /** Returns what a code means; of one that is not known, what WeChat said itself. */
    static Message of(int code, String said) {
        Message known = MEANINGS.get(code);
        String suffix = " (" + code + ")";
        return known == null
                ? new Message("微信返回：" + said + suffix, "WeChat answered: " + said + suffix)
                : new Message(known.zh() + suffix, known.en() + suffix);
    }
}
