package dev.weft.wechat.account;

import java.util.EnumMap;
import java.util.Map;

/** The themes that come with Weft. */
final class BuiltInThemes {
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
        return new AccountTheme("plain", m);
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
        AccountTheme base = plain();
        Map<Rule, String> m = new EnumMap<>(base.rules());
        m.put(
                Rule.TEXT,
                "margin:0 0 14px;font-size:16px;line-height:1.8;text-indent:2em;text-align:justify;color:#2b2b2b");
        m.put(
                Rule.LEAD,
                "margin:14px 0 20px;padding:12px 14px;background-color:#f6f6f6;font-size:15px;line-height:1.75;"
                        + "text-align:justify;color:#555");
        m.put(
                Rule.HEADING_2,
                "margin:28px 0 14px;padding-left:10px;border-left:4px solid {colour};font-size:18px;line-height:1.4;"
                        + "font-weight:bold;color:{colour}");
        m.put(Rule.HEADING_3, "margin:22px 0 10px;font-size:16px;line-height:1.5;font-weight:bold;color:{colour}");
        m.put(Rule.HEADING_4, "margin:18px 0 8px;font-size:16px;line-height:1.5;font-weight:bold;color:#2b2b2b");
        m.put(Rule.QUOTATION, "margin:0 0 16px;padding:4px 0 4px 14px;border-left:3px solid {colour}");
        m.put(
                Rule.MARKER,
                "display:inline-block;box-sizing:border-box;min-width:24px;margin-left:-24px;padding-right:6px;color:{colour}");
        m.put(
                Rule.HEADER_CELL,
                "padding:6px 8px;border:1px solid #ddd;background-color:#f0f0f0;font-weight:bold;color:#2b2b2b");
        m.put(Rule.CELL, "padding:6px 8px;border:1px solid #ddd;color:#2b2b2b");
        m.put(Rule.STRONG, "font-weight:bold;color:{colour}");
        m.put(
                Rule.ASIDE,
                "margin:0 0 16px;padding:14px 14px 1px;border-top:2px solid {colour};background-color:#f7f7f7");
        return new AccountTheme("press", m);
    }

    static AccountTheme festive() {
        Map<Rule, String> m = new EnumMap<>(plain().rules());
        m.put(Rule.TEXT, "margin:0 0 16px;font-size:16px;line-height:1.8;text-align:justify;color:#3d2b2b");
        m.put(
                Rule.LEAD,
                "margin:14px 0 20px;padding:12px 14px;border:1px solid #d9a441;background-color:#fffaf0;font-size:15px;"
                        + "line-height:1.75;text-align:justify;color:#7a4a12");
        m.put(
                Rule.HEADING_2,
                "margin:28px 0 14px;padding:8px 12px;background-color:#b8231f;font-size:18px;line-height:1.4;"
                        + "font-weight:bold;text-align:center;color:#fff1d0");
        m.put(
                Rule.HEADING_3,
                "margin:22px 0 10px;padding-bottom:4px;border-bottom:2px solid #d9a441;font-size:17px;line-height:1.4;"
                        + "font-weight:bold;text-align:center;color:#a81e1a");
        m.put(Rule.HEADING_4, "margin:18px 0 8px;font-size:16px;line-height:1.5;font-weight:bold;color:#a81e1a");
        m.put(Rule.ITEM, "margin:0 0 8px;font-size:16px;line-height:1.8;text-align:justify;color:#3d2b2b");
        m.put(
                Rule.MARKER,
                "display:inline-block;box-sizing:border-box;min-width:24px;margin-left:-24px;padding-right:6px;font-weight:bold;color:#a81e1a");
        m.put(
                Rule.QUOTATION,
                "margin:0 0 16px;padding:12px 14px 4px;border-left:3px solid #b8231f;background-color:#fffaf0");
        m.put(Rule.QUOTED, "margin:0 0 8px;font-size:15px;line-height:1.75;color:#7a4a12");
        m.put(
                Rule.HEADER_CELL,
                "padding:6px 8px;border:1px solid #e6c98f;background-color:#fffaf0;font-weight:bold;color:#7a4a12");
        m.put(Rule.CELL, "padding:6px 8px;border:1px solid #e6c98f;color:#3d2b2b");
        m.put(Rule.STRONG, "font-weight:bold;color:#a81e1a");
        m.put(Rule.LINK, "text-decoration:none;color:#a81e1a");
        m.put(Rule.NOTE_MARK, "font-size:12px;line-height:0;color:#a81e1a");
        m.put(Rule.DIVIDER, "margin:24px auto;width:40%;border:0;border-top:2px solid #d9a441");
        m.put(Rule.ASIDE, "margin:0 0 16px;padding:14px 14px 1px;border:1px solid #d9a441;background-color:#fffaf0");
        return new AccountTheme("festive", m);
    }
}
