package dev.weft.importing.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes apart lines such as 时间:2014-01-24 来源:某报 作者:甲 点击:1501次, in Chinese and English. */
final class Labels {
    /** A label and what stands behind it; the field is empty for what stands before the first label. */
    record Labelled(String field, String value, String end) {
        Labelled(String field, String raw) {
            this(field, Labels.value(raw), raw.stripTrailing().endsWith("。") ? "。" : "");
        }
    }

    private static final Pattern LABEL = Pattern.compile(
            "(?<written>成文(?:时间|日期)|成文日)|(?<effective>(?:生效|施行|实施)(?:时间|日期))|(?<deadline>截止(?:时间|日期)|报名截止)|(?<published>(?:发布|发表|发稿|刊发|创建|录入|添加|文章|發布|發表|刊登)?(?:时间|日期|時間)|发布于|发表于|發布於|入力|입력|등록|승인|Published(?: on| at| date)?|Posted(?: on)?|Date)"
                    + "|(?<modified>(?:更新|修改|最后更新)(?:时间|日期|時間)?|最終更新|(?:최종)?수정|Updated(?: on| at)?|Last updated|Last modified)"
                    + "|(?<source>(?:信息|文章|稿件|新闻|内容|资料|消息)?[来來]\\s?源(?:于|媒体)?|稿\\s?源|转载自|摘自|出处|来自|來自|출처|Source)"
                    + "|(?<responsible>责任编辑|责\\s?编|責任編輯|本文编辑|Responsible editor)"
                    + "|(?<reviewer>审\\s?核|审\\s?校|审\\s?签|终\\s?审|校\\s?对|复\\s?审|初\\s?审|监\\s?制)"
                    + "|(?<photographer>摄\\s?影(?:报道)?|图\\s?片|图/文|供图|Photos?(?: by)?)"
                    + "|(?<translator>翻\\s?译|编\\s?译|译\\s?者|Translat(?:or|ed by))"
                    + "|(?<editor>(?:文字|网络|值班|新媒体|见习|版面)?[编編]\\s?[辑輯]|(?:文章)?录\\s?入(?:员|者|人)?|Editor|Edited by)"
                    + "|(?<author>(?:文章|原)?作\\s?者|기자명|撰\\s?[稿文]人?|供\\s?稿|投\\s?稿|(?:本报|本网|特约)?记\\s?者|通讯员|文\\s?字|文/图|Authors?|Written by)"
                    + "|(?<poster>发布[人者])|(?<lead>摘\\s?要|导\\s?读|核心提示|内容提要)|(?<number>发文字号|文\\s?号|文件编号)|(?<issuer>发文(?:机关|单位|机构)|发\\s?布(?:机构|单位|机关)|制发机关)|(?<views>(?:点\\s?击|點\\s?[擊閱]|瀏\\s?覽|浏\\s?览|阅\\s?读|访\\s?问|查\\s?看)(?:次\\s?数|人\\s?数|数|量|率|人次)?|人\\s?气|Views?|Reads?|Hits?)"
                    + "|(?<address>(?:联系|通讯|通信|办公|公司|单位|单位地|详细)?地\\s?址|Address)"
                    + "|(?<telephone>(?:联系|办公|咨询|服务|热线|新闻)?电\\s?话|热\\s?线|Tel(?:ephone)?|Phone)"
                    + "|(?<email>(?:电子|联系|投稿|单位)?(?:邮\\s?箱|邮\\s?件)|E-?mail|信\\s?箱)"
                    + "|(?<publisher>主\\s?办(?:单位|方|机构)?|版权所有|著作权所有|网站主办)"
                    + "|(?<host>承\\s?办(?:单位|方)?|运\\s?营(?:单位|方)?|网站承办)"
                    + "|(?<partner>协\\s?办(?:单位|方)?|支持单位)"
                    + "|(?<other>传\\s?真|邮\\s?编|邮政编码|网\\s?址|技术支持|字\\s?[号体]|分\\s?享(?:到|至)?|评\\s?论|关键[词字]|标\\s?签|栏\\s?目|分\\s?类|所属[栏类]目|索\\s?引\\s?号|主题(?:分类|词)?|"
                    + "信息分类|有\\s?效\\s?性|댓글|Fax|Tags?|Category|Share|微\\s?信(?:公众号|号)?|联系人|备案号|访问统计|QQ)",
            Pattern.CASE_INSENSITIVE);

    /** The characters that a label may begin with: the pattern is tried only there, not at every character of a line. */
    private static final BitSet FIRST = first();

    private static final String[] FIELDS = {
        "written",
        "effective",
        "deadline",
        "poster",
        "lead",
        "number",
        "issuer",
        "published",
        "modified",
        "source",
        "responsible",
        "reviewer",
        "photographer",
        "translator",
        "editor",
        "author",
        "views",
        "address",
        "telephone",
        "email",
        "publisher",
        "host",
        "partner",
        "other"
    };

    private Labels() {}

    static List<Labelled> of(String line) {
        List<Labelled> parts = new ArrayList<>();
        if (line.length() > 1000) {
            return parts;
        }
        if (!mayHold(line)) {
            parts.add(new Labelled("", line));
            return parts;
        }
        String field = "";
        int from = 0;
        Matcher matcher = LABEL.matcher(line);
        for (int at = next(line, 0); at < line.length(); ) {
            if (!matcher.region(at, line.length()).lookingAt()) {
                at = next(line, at + 1);
                continue;
            }
            at = next(line, matcher.end());
            int end = valueStart(line, matcher, field(matcher));
            if (end < 0) {
                continue;
            }
            parts.add(new Labelled(field, line.substring(from, matcher.start())));
            field = field(matcher);
            from = end;
        }
        parts.add(new Labelled(field, line.substring(from)));
        return parts;
    }

    /** Returns whether a line has what stands behind a label: a colon, a digit, a gap, or a word in Latin letters. */
    private static boolean mayHold(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c < 0x80 ? c == ' ' || c == ']' || c == ':' || Character.isLetterOrDigit(c) : "】：︰".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Returns where the next label may begin, or the length of the line. */
    private static int next(String line, int from) {
        int i = from;
        while (i < line.length() && !FIRST.get(line.charAt(i))) {
            i++;
        }
        return i;
    }

    private static BitSet first() {
        BitSet first = new BitSet();
        String written = LABEL.pattern();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            first.set(Character.toLowerCase(c), mayBegin(Character.toLowerCase(c)));
            first.set(Character.toUpperCase(c), mayBegin(Character.toUpperCase(c)));
        }
        return first;
    }

    /** A label that begins with a character wants to see more behind it. */
    private static boolean mayBegin(char c) {
        Matcher matcher = LABEL.matcher(String.valueOf(c));
        return matcher.lookingAt() || matcher.hitEnd();
    }

    private static String field(Matcher matcher) {
        for (String field : FIELDS) {
            if (matcher.group(field) != null) {
                return field;
            }
        }
        return "";
    }

    /** Returns where a label's value begins: behind a colon, or for a count before its digits; -1 if this is no label. */
    private static int valueStart(String line, Matcher matcher, String field) {
        int i = matcher.end();
        if (matcher.start() > 0
                && Character.isLetter(line.charAt(matcher.start()))
                && line.charAt(matcher.start()) < 0x80
                && Character.isLetterOrDigit(line.charAt(matcher.start() - 1))
                && line.charAt(matcher.start() - 1) < 0x80) {
            return -1;
        }
        while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '】' || line.charAt(i) == ']')) {
            i++;
        }
        if (i == line.length()) {
            return -1;
        }
        char c = line.charAt(i);
        if (c == ':' || c == '：' || c == '︰') {
            return i + 1;
        }
        boolean digit = c >= '0' && c <= '9';
        boolean dated = field.equals("published") || field.equals("written") || field.equals("modified");
        boolean ascii = line.charAt(matcher.start()) < 0x80;
        if (digit && (field.equals("views") || dated && (i > matcher.end() || !ascii))) {
            return i;
        }
        boolean named = matcher.group().startsWith("Written by")
                || matcher.group().startsWith("Edited by")
                || matcher.group().startsWith("Translated by");
        boolean spelled = dated && ascii && i > matcher.end() && Character.isLetter(c);
        return named || spelled || field.equals("publisher") && (c == '©' || c > 0x2E80) && i > matcher.end() ? i : -1;
    }

    /** Returns a value without the marks that separate it from the next. */
    private static String value(String raw) {
        int start = 0;
        int end = raw.length();
        while (start < end && isSeparator(raw.charAt(start))) {
            start++;
        }
        while (end > start && isSeparator(raw.charAt(end - 1))) {
            end--;
        }
        String value = raw.substring(start, end);
        boolean halfOpen =
                value.endsWith("）") && value.indexOf('（') < 0 || value.endsWith(")") && value.indexOf('(') < 0;
        return halfOpen ? value(value.substring(0, value.length() - 1)) : value;
    }

    private static boolean isSeparator(char c) {
        return c <= ' ' || "|｜/·•,，;；。[]【】:：—-（(「丨©".indexOf(c) >= 0;
    }
}
