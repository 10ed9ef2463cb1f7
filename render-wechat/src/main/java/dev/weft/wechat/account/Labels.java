package dev.weft.wechat.account;

import dev.weft.model.Credit;
import dev.weft.value.Language;

/** The words around a text, in the article's language: Chinese, or else English. */
enum Labels {
    SOURCE("来源：", "Source: "),
    ORIGINAL_TITLE("原标题：", "Original title: "),
    ORIGINAL_AUTHOR("原作者：", "Original author: "),
    PAGE_ADDRESS("原文链接：", "On the web: "),
    NUMBER("文号：", "Document number: "),
    ISSUER("发文单位：", "Issued by: "),
    EFFECTIVE("施行日期：", "Effective: "),
    DEADLINE("截止日期：", "Deadline: "),
    CORRECTION("更正：", "Correction: "),
    ATTACHMENTS("附件", "Attachments"),
    NOTES("参考链接", "Links"),
    VIDEO("视频：", "Video: "),
    AUDIO("音频：", "Audio: "),
    AI_ASSISTED("本文使用人工智能辅助生成", "Made with the help of AI"),
    AI_GENERATED("本文由人工智能生成", "Made by AI"),
    AUTHOR("作者：", "By "),
    PHOTOGRAPHER("摄影：", "Photographs: "),
    TRANSLATOR("翻译：", "Translation: "),
    EDITOR("编辑：", "Editor: "),
    RESPONSIBLE_EDITOR("责任编辑：", "Responsible editor: "),
    REVIEWER("审核：", "Reviewed by: "),
    LEAD("导读", "In brief"),
    END("完", "End"),
    FOLLOW("点击标题下方的蓝字，关注我们", "Tap the name below the title to follow us"),
    LIST_COMMA("、", ", ");

    private final String zh;
    private final String en;

    Labels(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    String in(Language language) {
        return language.isChinese() ? zh : en;
    }

    static Labels of(Credit.Role role) {
        return switch (role) {
            case AUTHOR -> AUTHOR;
            case PHOTOGRAPHER -> PHOTOGRAPHER;
            case TRANSLATOR -> TRANSLATOR;
            case EDITOR -> EDITOR;
            case RESPONSIBLE_EDITOR -> RESPONSIBLE_EDITOR;
            case REVIEWER -> REVIEWER;
        };
    }
}
