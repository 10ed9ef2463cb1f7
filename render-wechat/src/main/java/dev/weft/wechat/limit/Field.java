package dev.weft.wechat.limit;

/** What WeChat or WeCom limits. */
public enum Field {
    /** The title of an official-account article; error 45003. */
    DRAFT_TITLE(Unit.CODE_POINTS, 45003, "公众号文章标题", "the title of an official-account article"),
    /** Its author; error 45110. */
    DRAFT_AUTHOR(Unit.CODE_POINTS, 45110, "公众号文章作者", "the author of an official-account article"),
    /** Its digest; error 45004. */
    DRAFT_DIGEST(Unit.CODE_POINTS, 45004, "公众号文章摘要", "the digest of an official-account article"),
    /** Its content in characters, tags included; error 45002. */
    DRAFT_CONTENT_CHARACTERS(Unit.CODE_POINTS, 45002, "公众号文章正文", "the content of an official-account article"),
    /** Its content in bytes; error 45002. */
    DRAFT_CONTENT_BYTES(Unit.BYTES, 45002, "公众号文章正文", "the content of an official-account article"),
    /** The address of its original; error 45005. */
    DRAFT_SOURCE_URL(Unit.BYTES, 45005, "公众号文章原文链接", "the original's address of an official-account article"),
    /** A picture in its content. */
    DRAFT_PICTURE(Unit.BYTES, 0, "公众号正文图片", "a picture of an official-account article"),
    /** The pictures of a picture message. */
    NEWSPIC_PICTURES(Unit.ITEMS, 0, "图片消息的图片", "the pictures of a picture message"),
    /** The title of a share card. */
    CARD_TITLE(Unit.CODE_POINTS, 0, "分享卡片标题", "the title of a share card"),
    /** The description of a share card. */
    CARD_DESCRIPTION(Unit.CODE_POINTS, 0, "分享卡片描述", "the description of a share card"),
    /** The articles of a passive reply. */
    REPLY_ARTICLES(Unit.ITEMS, 0, "被动回复的图文", "the articles of a passive reply"),
    /** The articles of a customer-service message; error 45008. */
    SERVICE_ARTICLES(Unit.ITEMS, 45008, "客服消息的图文", "the articles of a customer-service message"),
    /** The articles of a robot's message. */
    ROBOT_ARTICLES(Unit.ITEMS, 0, "群机器人图文的文章", "the articles of a robot's message"),
    /** The title of a robot's article. */
    ROBOT_TITLE(Unit.BYTES, 0, "群机器人图文标题", "the title of a robot's article"),
    /** The description of a robot's article. */
    ROBOT_DESCRIPTION(Unit.BYTES, 0, "群机器人图文描述", "the description of a robot's article"),
    /** A robot's Markdown, of either version. */
    ROBOT_MARKDOWN(Unit.BYTES, 0, "群机器人 Markdown", "a robot's Markdown"),
    /** A robot's plain text. */
    ROBOT_TEXT(Unit.BYTES, 0, "群机器人文本", "a robot's text"),
    /** The main title of a template card. */
    NOTICE_TITLE(Unit.CODE_POINTS, 0, "模板卡片标题", "the title of a template card"),
    /** The description below the main title of a template card. */
    NOTICE_DESCRIPTION(Unit.CODE_POINTS, 0, "模板卡片标题说明", "the title's description of a template card"),
    /** The rows of text of a template card. */
    NOTICE_TEXTS(Unit.ITEMS, 0, "模板卡片的二级文本", "the texts of a template card"),
    /** The title of a row of text of a template card. */
    NOTICE_TEXT_TITLE(Unit.CODE_POINTS, 0, "模板卡片二级标题", "the title of a template card's text"),
    /** The text of a row of a template card. */
    NOTICE_TEXT(Unit.CODE_POINTS, 0, "模板卡片二级文本", "a template card's text"),
    /** The facts of a template card. */
    NOTICE_FACTS(Unit.ITEMS, 0, "模板卡片的键值", "the facts of a template card"),
    /** The key of a fact of a template card. */
    NOTICE_FACT_KEY(Unit.CODE_POINTS, 0, "模板卡片键名", "the key of a template card's fact"),
    /** The value of a fact of a template card. */
    NOTICE_FACT_VALUE(Unit.CODE_POINTS, 0, "模板卡片键值", "the value of a template card's fact"),
    /** The jumps of a template card. */
    NOTICE_JUMPS(Unit.ITEMS, 0, "模板卡片的跳转", "the jumps of a template card"),
    /** The title of a jump of a template card. */
    NOTICE_JUMP_TITLE(Unit.CODE_POINTS, 0, "模板卡片跳转文案", "the title of a template card's jump");

    private final Unit unit;
    private final int error;
    private final String zh;
    private final String en;

    Field(Unit unit, int error, String zh, String en) {
        this.unit = unit;
        this.error = error;
        this.zh = zh;
        this.en = en;
    }

    /** Returns what is counted. */
    public Unit unit() {
        return unit;
    }

    /** Returns the number of the error WeChat answers with beyond the limit; 0 where none is documented. */
    public int error() {
        return error;
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }
}
