package dev.weft.wechat.account;

import java.util.EnumMap;
import java.util.Map;

/** The themes that come with Weft. */
final class BuiltInThemes {
    private static final String SERIF = "font-family:Georgia,Songti SC,STSong,SimSun,serif;";
    private static final String GREY_BOX = "background-color:#f7f7f7;";

    private BuiltInThemes() {}

    static AccountTheme plain() {
        Map<Rule, String> m = new EnumMap<>(Rule.class);
        m.put(Rule.TEXT, "margin:0 0 16px;font-size:16px;line-height:1.75;text-align:justify;color:#333");
        m.put(Rule.SUBTITLE, "margin:0 0 12px;font-size:17px;line-height:1.6;color:#555");
        m.put(Rule.LEAD, "margin:14px 0 20px;font-size:15px;line-height:1.75;text-align:justify;color:#555");
        m.put(Rule.HEADING_2, "margin:28px 0 12px;font-size:19px;line-height:1.4;font-weight:bold;color:#222");
        m.put(Rule.HEADING_3, "margin:24px 0 10px;font-size:17px;line-height:1.4;font-weight:bold;color:#222");
        m.put(Rule.HEADING_4, "margin:20px 0 8px;font-size:16px;line-height:1.4;font-weight:bold;color:#222");
        m.put(Rule.ITEM, "margin:0 0 8px;font-size:16px;line-height:1.75;text-align:justify;color:#333");
        m.put(
                Rule.MARKER,
                "display:inline-block;box-sizing:border-box;min-width:24px;margin-left:-24px;padding-right:6px;color:#555");
        m.put(Rule.QUOTATION, "margin:0 0 16px;padding:2px 0 2px 14px;border-left:3px solid #ccc");
        m.put(Rule.QUOTED, "margin:0 0 8px;font-size:15px;line-height:1.75;text-align:justify;color:#555");
        m.put(Rule.ATTRIBUTION, "margin:0;font-size:14px;line-height:1.6;text-align:right;color:#555");
        m.put(Rule.FIGURE, "margin:0 0 16px;text-align:center");
        m.put(Rule.PICTURE, "max-width:100%;height:auto;vertical-align:top");
        m.put(Rule.INLINE_PICTURE, "max-width:100%;height:auto;vertical-align:middle");
        m.put(Rule.CAPTION, "margin:6px 0 0;font-size:13px;line-height:1.6;text-align:center;color:#555");
        plainTablesAndCode(m);
        m.put(Rule.STRONG, "font-weight:bold");
        m.put(Rule.LINK, "text-decoration:none;color:{colour}");
        m.put(Rule.NOTE_MARK, "font-size:12px;line-height:0;color:{colour}");
        m.put(Rule.DIVIDER, "margin:24px auto;width:40%;border:0;border-top:1px solid #ddd");
        m.put(Rule.ASIDE, "margin:0 0 16px;padding:14px 14px 1px;background-color:#f7f7f7");
        m.put(Rule.META, "margin:0 0 6px;font-size:14px;line-height:1.6;color:#555");
        m.put(Rule.NOTES_HEADING, "margin:24px 0 8px;font-size:14px;font-weight:bold;color:#555");
        m.put(Rule.NOTE, "margin:0 0 4px;font-size:13px;line-height:1.6;word-break:break-all;color:#555");
        return new AccountTheme("plain", m, Map.of());
    }

    private static void plainTablesAndCode(Map<Rule, String> m) {
        m.put(Rule.TABLE_CAPTION, "margin:20px 0 8px;font-size:14px;line-height:1.6;text-align:center;color:#555");
        m.put(Rule.TABLE_BOX, "margin:0 0 16px;overflow-x:auto");
        m.put(Rule.TABLE, "width:100%;border-collapse:collapse;font-size:14px;line-height:1.6;color:#333");
        m.put(
                Rule.HEADER_CELL,
                "padding:6px 8px;border:1px solid #ddd;background-color:#f5f5f5;font-weight:bold;color:#333");
        m.put(Rule.CELL, "padding:6px 8px;border:1px solid #ddd;color:#333");
        m.put(
                Rule.CODE_BLOCK,
                "margin:0 0 16px;padding:12px;overflow-x:auto;white-space:nowrap;background-color:#f6f6f6;"
                        + "font-family:Menlo,Consolas,monospace;font-size:13px;line-height:1.6;color:#333");
        m.put(
                Rule.CODE,
                "padding:0 3px;background-color:#f2f2f2;font-family:Menlo,Consolas,monospace;font-size:14px;color:#333");
    }

    static AccountTheme press() {
        Map<Rule, String> m = new EnumMap<>(plain().rules());
        m.put(
                Rule.TEXT,
                "margin:0 0 16px;font-size:16px;line-height:1.85;text-indent:2em;text-align:justify;color:#2b2b2b");
        m.put(Rule.SUBTITLE, SERIF + "margin:0 0 14px;font-size:18px;line-height:1.6;color:#444");
        m.put(Rule.BYLINE, "margin:0 0 20px;padding:8px 0;border-top:3px solid #222;border-bottom:1px solid #ccc");
        m.put(Rule.BYLINE_ITEM, "display:inline-block;margin:0 16px 0 0;font-size:13px;line-height:1.9;color:#555");
        m.put(
                Rule.LEAD,
                SERIF + "margin:0 0 24px;padding:0 0 18px;border-bottom:1px solid #ddd;font-size:17px;line-height:1.85;"
                        + "text-align:justify;color:#444");
        m.put(
                Rule.LEAD_LABEL,
                "margin-right:10px;padding:2px 8px;background-color:{colour};font-size:13px;font-weight:bold;"
                        + "letter-spacing:2px;color:{on}");
        m.put(
                Rule.HEADING_2,
                SERIF + "margin:38px 0 16px;border-top:1px solid #bbb;font-size:20px;line-height:1.45;font-weight:bold;"
                        + "color:#1a1a1a");
        m.put(
                Rule.HEADING_MARK,
                "display:block;margin:-1px 0 12px;width:48px;height:5px;overflow:hidden;background-color:{colour};"
                        + "font-size:1px;line-height:5px;color:{colour}");
        m.put(Rule.HEADING_3, SERIF + "margin:26px 0 10px;font-size:17px;line-height:1.5;font-weight:bold;color:{ink}");
        m.put(Rule.HEADING_4, "margin:20px 0 8px;font-size:16px;line-height:1.5;font-weight:bold;color:#2b2b2b");
        m.put(Rule.ITEM, "margin:0 0 8px;font-size:16px;line-height:1.8;text-align:justify;color:#2b2b2b");
        m.put(Rule.MARKER, marker("color:{ink}"));
        m.put(
                Rule.QUOTATION,
                "margin:8px 0 24px;padding:16px 4px 8px;border-top:2px solid {ink};border-bottom:1px solid #ccc");
        m.put(Rule.QUOTED, SERIF + "margin:0 0 8px;font-size:18px;line-height:1.75;text-align:justify;color:#222");
        m.put(Rule.CAPTION, "margin:8px 0 0;font-size:13px;line-height:1.65;text-align:left;color:#555");
        m.put(Rule.CAPTION_MARK, "margin-right:6px;font-size:11px;color:{ink}");
        m.put(
                Rule.TABLE_CAPTION,
                "margin:24px 0 8px;font-size:15px;line-height:1.6;font-weight:bold;text-align:left;color:#222");
        m.put(
                Rule.HEADER_CELL,
                "padding:8px 10px;border-top:2px solid #222;border-bottom:1px solid #222;text-align:left;font-weight:bold;"
                        + "white-space:nowrap;color:#222");
        m.put(Rule.CELL, "padding:8px 10px;border-bottom:1px solid #ddd;text-align:left;color:#2b2b2b");
        m.put(Rule.CODE_BLOCK, code(GREY_BOX + "border-top:2px solid #222;color:#333"));
        m.put(Rule.STRONG, "font-weight:bold;color:{ink}");
        m.put(
                Rule.DIVIDER_MARK,
                "display:block;margin:26px 0;font-size:14px;line-height:1;letter-spacing:12px;text-align:center;color:{ink}");
        m.put(Rule.ASIDE, "margin:0 0 20px;padding:16px 16px 2px;border-top:2px solid {ink};" + GREY_BOX);
        m.put(
                Rule.END_MARK,
                "display:block;margin:0 0 20px;font-size:14px;line-height:1.6;text-align:right;color:#555");
        follow(m, "border-top:3px solid #222;border-bottom:1px solid #ccc");
        return new AccountTheme(
                "press",
                m,
                Map.of(
                        Rule.LEAD_LABEL, "{word}",
                        Rule.HEADING_MARK, "\u00A0",
                        Rule.CAPTION_MARK, "▲",
                        Rule.DIVIDER_MARK, "＊＊＊",
                        Rule.END_MARK, "（{word}）"));
    }

    static AccountTheme magazine() {
        Map<Rule, String> m = new EnumMap<>(plain().rules());
        m.put(Rule.TEXT, "margin:0 0 24px;font-size:16px;line-height:2;text-align:justify;color:#3a3a3a");
        m.put(Rule.SUBTITLE, "margin:4px 0 14px;font-size:17px;line-height:1.7;text-align:center;color:#555");
        m.put(Rule.BYLINE, "margin:0 0 26px;text-align:center");
        m.put(Rule.BYLINE_ITEM, "display:inline-block;margin:0 8px;font-size:13px;line-height:2;color:#555");
        m.put(
                Rule.LEAD,
                "margin:0 0 34px;padding:0 16px;font-size:16px;line-height:2.05;text-align:center;" + "color:#444");
        m.put(
                Rule.HEADING_2,
                "margin:46px 0 22px;font-size:19px;line-height:1.5;font-weight:bold;text-align:center;color:#222");
        m.put(
                Rule.HEADING_MARK,
                "display:block;margin:0 0 2px;font-family:Georgia,serif;font-size:38px;line-height:1.2;font-style:italic;"
                        + "font-weight:normal;color:{ink}");
        m.put(
                Rule.HEADING_TEXT,
                "display:inline-block;padding:10px 14px 0;border-top:1px solid {line};letter-spacing:1px");
        m.put(
                Rule.HEADING_3,
                "margin:32px 0 14px;font-size:17px;line-height:1.6;font-weight:bold;text-align:center;"
                        + "color:{ink}");
        m.put(
                Rule.HEADING_4,
                "margin:26px 0 10px;font-size:16px;line-height:1.6;font-weight:bold;text-align:center;color:#3a3a3a");
        m.put(Rule.ITEM, "margin:0 0 10px;font-size:16px;line-height:1.9;text-align:justify;color:#3a3a3a");
        m.put(Rule.MARKER, marker("font-family:Georgia,serif;color:{ink}"));
        m.put(Rule.QUOTATION, "margin:14px 0 34px;padding:0 18px;text-align:center");
        m.put(
                Rule.QUOTATION_MARK,
                "display:block;margin:0;font-family:Georgia,serif;font-size:56px;line-height:48px;height:34px;color:{ink}");
        m.put(Rule.QUOTED, "margin:0 0 8px;font-size:18px;line-height:1.8;text-align:center;color:#333");
        m.put(Rule.ATTRIBUTION, "margin:10px 0 0;font-size:13px;line-height:1.6;text-align:center;color:#555");
        m.put(Rule.FIGURE, "margin:0 0 28px;text-align:center");
        m.put(Rule.PICTURE, "max-width:100%;height:auto;border-radius:8px;vertical-align:top");
        m.put(Rule.CAPTION, "margin:10px 0 0;font-size:13px;line-height:1.7;text-align:center;color:#555");
        m.put(Rule.TABLE_CAPTION, "margin:28px 0 10px;font-size:14px;line-height:1.6;text-align:center;color:#333");
        m.put(
                Rule.HEADER_CELL,
                "padding:10px;border-bottom:2px solid {line};text-align:left;font-weight:bold;white-space:nowrap;color:#333");
        m.put(Rule.CELL, "padding:10px;border-bottom:1px solid #e6e6e6;text-align:left;color:#3a3a3a");
        m.put(Rule.CODE_BLOCK, code("border-radius:8px;background-color:#2b2b2b;color:#ededed"));
        m.put(Rule.STRONG, "font-weight:bold;color:{ink}");
        m.put(
                Rule.DIVIDER_MARK,
                "display:block;margin:34px 0;font-size:16px;line-height:1;letter-spacing:14px;text-align:center;color:{ink}");
        m.put(Rule.ASIDE, "margin:0 0 28px;padding:18px 18px 1px;border-radius:8px;" + GREY_BOX);
        m.put(
                Rule.END_MARK,
                "display:block;margin:40px 0 30px;font-size:13px;line-height:1;letter-spacing:4px;text-align:center;color:{ink}");
        m.put(Rule.META, "margin:0 0 6px;font-size:13px;line-height:1.7;text-align:center;color:#555");
        follow(m, "border:1px solid {line};border-radius:8px");
        return new AccountTheme(
                "magazine",
                m,
                Map.of(
                        Rule.HEADING_MARK, "{n}",
                        Rule.QUOTATION_MARK, "“",
                        Rule.DIVIDER_MARK, "···",
                        Rule.END_MARK, "— {word} —"));
    }

    static AccountTheme bulletin() {
        Map<Rule, String> m = new EnumMap<>(plain().rules());
        m.put(Rule.TEXT, "margin:0 0 16px;font-size:16px;line-height:1.8;text-align:justify;color:#333");
        m.put(Rule.BYLINE, "margin:0 0 18px;padding:10px 14px;border-left:4px solid {colour};" + GREY_BOX);
        m.put(Rule.BYLINE_ITEM, "margin:0;font-size:13px;line-height:1.9;color:#555");
        m.put(
                Rule.LEAD,
                "margin:0 0 24px;padding:14px 16px;border:1px solid {line};border-top:4px solid {colour};font-size:15px;"
                        + "line-height:1.8;text-align:justify;color:#444");
        m.put(
                Rule.LEAD_LABEL,
                "display:block;margin:0 0 6px;font-size:14px;line-height:1.6;letter-spacing:4px;font-weight:bold;color:{ink}");
        m.put(
                Rule.HEADING_2,
                "margin:32px 0 18px;border-bottom:2px solid {colour};font-size:17px;line-height:1.45;font-weight:bold;"
                        + "text-align:left;color:{ink}");
        m.put(
                Rule.HEADING_TEXT,
                "display:inline-block;padding:7px 16px;background-color:{colour};vertical-align:top;color:{on}");
        m.put(
                Rule.HEADING_3,
                "margin:26px 0 12px;padding:1px 0 1px 12px;border-left:5px solid {colour};font-size:17px;line-height:1.5;"
                        + "font-weight:bold;color:{ink}");
        m.put(Rule.HEADING_4, "margin:20px 0 8px;font-size:16px;line-height:1.5;font-weight:bold;color:{ink}");
        m.put(Rule.MARKER, marker("font-weight:bold;color:{ink}"));
        m.put(Rule.QUOTATION, "margin:0 0 20px;padding:14px 16px 6px;border-left:5px solid {colour};" + GREY_BOX);
        m.put(Rule.QUOTED, "margin:0 0 8px;font-size:15px;line-height:1.8;text-align:justify;color:#444");
        m.put(Rule.CAPTION, "margin:8px 0 0;font-size:13px;line-height:1.6;text-align:center;color:#555");
        m.put(Rule.CAPTION_MARK, "margin-right:6px;font-size:11px;color:{ink}");
        m.put(
                Rule.HEADER_CELL,
                "padding:8px 10px;border:1px solid {line};border-top:4px solid {colour};" + GREY_BOX
                        + "font-weight:bold;white-space:nowrap;color:#333");
        m.put(Rule.CELL, "padding:8px 10px;border:1px solid {line};color:#333");
        m.put(Rule.CODE_BLOCK, code(GREY_BOX + "border-left:5px solid {colour};color:#333"));
        m.put(Rule.STRONG, "font-weight:bold;color:{ink}");
        m.put(Rule.DIVIDER, "margin:26px 0;border:0;border-top:1px dashed {colour}");
        m.put(Rule.ASIDE, "margin:0 0 20px;padding:14px 16px 1px;border:1px dashed {colour};" + GREY_BOX);
        m.put(
                Rule.END_MARK,
                "display:block;margin:30px 0 20px;font-size:14px;line-height:1.6;letter-spacing:2px;text-align:center;color:{ink}");
        m.put(Rule.NOTES_HEADING, "margin:24px 0 8px;font-size:14px;font-weight:bold;color:#444");
        follow(m, "border:1px solid {line};border-top:4px solid {colour}");
        return new AccountTheme(
                "bulletin",
                m,
                Map.of(
                        Rule.LEAD_LABEL, "{word}",
                        Rule.CAPTION_MARK, "▲",
                        Rule.END_MARK, "【 {word} 】"));
    }

    private static String marker(String look) {
        return "display:inline-block;box-sizing:border-box;min-width:24px;margin-left:-24px;padding-right:6px;" + look;
    }

    private static String code(String look) {
        return "margin:0 0 20px;padding:14px;overflow-x:auto;white-space:nowrap;font-family:Menlo,Consolas,monospace;"
                + "font-size:13px;line-height:1.7;" + look;
    }

    private static void follow(Map<Rule, String> m, String box) {
        m.put(Rule.FOLLOW, "margin:28px 0 20px;padding:16px 14px;text-align:center;" + box);
        m.put(
                Rule.FOLLOW_NAME,
                "display:block;margin:0 0 4px;font-size:17px;line-height:1.5;font-weight:bold;color:{ink}");
        m.put(Rule.FOLLOW_TEXT, "margin:0;font-size:13px;line-height:1.6;color:#555");
    }
}
