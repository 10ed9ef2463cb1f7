package dev.weft.importing;

import dev.weft.value.PreciseDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page shows to people around its text: title, the line of facts below it, the way to it, who answers for it. */
final class PageFacts {
    /** How many lines below the title the line of facts is looked for. */
    private static final int NEAR = 12;

    private static final Pattern REPORTER = Pattern.compile(
            "[（(](?:[\\u4E00-\\u9FFF]{0,8})?记者[ \\u3000:：]{0,2}([\\u4E00-\\u9FFF·]{2,4}(?:[ \\u3000、][\\u4E00-\\u9FFF·]{2,4}){0,4})[)）]");

    private final Facts facts;
    private final Document page;
    private final List<PageLines.Line> lines;
    private final Element content;
    private final List<Element> spoken = new ArrayList<>();

    PageFacts(Facts facts, Document page, List<PageLines.Line> lines, Element content) {
        this.facts = facts;
        this.page = page;
        this.lines = lines;
        this.content = content;
    }

    /** Returns the elements that only say what is among the facts now. */
    List<Element> read() {
        new PageTitle(facts, page, lines).read();
        int titleLine = titleLine();
        int end = contentEnd();
        int prose = firstProse();
        for (int i = 0; i < lines.size(); i++) {
            PageLines.Line line = lines.get(i);
            boolean near = titleLine >= 0 && i > titleLine && i <= titleLine + NEAR;
            boolean before = titleLine >= 0 && i < titleLine && i >= titleLine - 3;
            boolean tail = end >= 0 && i > end - 4 && i <= end + 12;
            if (near || before || tail) {
                line(line, near ? 0.85 : tail ? 0.7 : 0.6, near && i < prose);
            } else if (line.text().length() < 120) {
                line(line, 0.4, false);
            }
        }
        if (titleLine >= 0) {
            spoken.add(lines.get(titleLine).owner());
        }
        named();
        byline();
        reporter();
        return spoken;
    }

    /** The line that is the title and nearest above the text; where there is none, one that holds it. */
    private int titleLine() {
        String title = facts.get("title");
        int exact = -1;
        int holding = -1;
        for (int i = 0; i < lines.size(); i++) {
            PageLines.Line line = lines.get(i);
            boolean same = line.text().equals(title);
            boolean holds = title.length() > 8
                    && line.text().length() <= title.length() + 6
                    && line.text().contains(title);
            boolean inside = (same || holds) && within(line.owner(), content);
            if ((same || holds) && line.linked() * 2 <= line.text().length()) {
                holding = holds && !(inside && holding >= 0) ? i : holding;
                if (same && !(inside && exact >= 0)) {
                    exact = i;
                }
            }
        }
        return exact < 0 ? holding : exact;
    }

    private int firstProse() {
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            if (text.length() > 30
                    && (text.indexOf('，') > 0 || text.endsWith("."))
                    && within(lines.get(i).owner(), content)) {
                return i;
            }
        }
        return lines.size();
    }

    private int contentEnd() {
        int end = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (within(lines.get(i).owner(), content)) {
                end = i;
            }
        }
        return end;
    }

    static boolean within(Element element, Element root) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at.equals(root)) {
                return true;
            }
        }
        return false;
    }

    private void line(PageLines.Line line, double confidence, boolean near) {
        String text = line.text();
        if (text.length() > 300) {
            return;
        }
        String place = Facts.place(line.owner());
        List<Labels.Labelled> parts = Labels.of(text);
        int named = 0;
        for (Labels.Labelled part : parts) {
            if (!part.field().isEmpty() && part.value().length() <= 80) {
                named += labelled(part, place, confidence) ? 1 : 0;
            }
        }
        if (near) {
            PreciseDate date = parts.get(0).field().isEmpty() ? PageDates.find(text) : null;
            if (date != null && text.length() <= 100) {
                facts.offer("published", text, place, confidence - 0.1);
                named++;
                source(parts.get(0).value(), place);
            }
        }
        boolean short_ = text.length() <= 200;
        boolean prose = text.length() > 60 && text.indexOf('。') >= 0;
        if (named > 0 && short_ && !prose && confidence > 0.5 && isShort(line.owner())) {
            spoken.add(line.owner());
        }
    }

    /** An unlabelled name beside the date is the source: 2024-05-06 09:30 某某日报. */
    private void source(String text, String place) {
        String rest = text;
        int digit = -1;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (c >= '0' && c <= '9' || c == '日') {
                digit = i;
            }
        }
        rest = digit < 0 ? "" : rest.substring(digit + 1).strip();
        boolean name = rest.length() >= 2
                && rest.length() <= 20
                && rest.charAt(0) >= 0x4E00
                && rest.indexOf('，') < 0
                && rest.indexOf(' ') < 0;
        if (name) {
            facts.offer("source", rest, place, 0.6);
        }
    }

    private static boolean isShort(Element element) {
        return element.text().length() <= 300 && !element.nameIs("body");
    }

    private boolean labelled(Labels.Labelled part, String place, double confidence) {
        String value = part.value();
        switch (part.field()) {
            case "published", "modified" -> {
                if (PageDates.find(value) == null) {
                    return value.isEmpty();
                }
                facts.offer(part.field(), value, place, confidence);
            }
            case "views" -> {
                String digits = digits(value);
                if (!digits.isEmpty()) {
                    facts.offer("views", digits, place, confidence);
                }
            }
            case "source", "author", "editor", "responsible", "reviewer", "photographer", "translator" -> {
                String name = value.length() > 40 ? "" : value;
                int space = part.field().equals("source") ? name.indexOf("  ") : -1;
                facts.offer(part.field(), space > 0 ? name.substring(0, space) : name, place, confidence);
            }
            case "other" -> {
                return true;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static String digits(String value) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (c == '万' && digits.length() > 0 && digits.length() < 6) {
                return digits + "0000";
            } else if (digits.length() > 0 && c != ',') {
                break;
            }
        }
        return digits.length() > 15 ? "" : digits.toString();
    }

    /** A source that only its class says it is. */
    private void named() {
        for (Element element : page.select(".source, .laiyuan, .article-source, cite.source")) {
            String text = element.text().strip();
            boolean name = text.length() >= 2
                    && text.length() <= 20
                    && Labels.of(text).size() == 1
                    && PageDates.find(text) == null;
            if (name) {
                facts.offer("source", text, Facts.place(element), 0.65);
            }
        }
    }

    /** By Jane Doe, as English papers sign. */
    private void byline() {
        for (Element element : page.select(
                "[rel=author], .byline, .author, .author-name, .byline__name, .article-author, .authi > a.xw1")) {
            String text = element.text().strip();
            String lower = text.toLowerCase(Locale.ROOT);
            String name = lower.startsWith("by ") ? text.substring(3) : text;
            int cut = name.indexOf('|');
            name = cut > 0 ? name.substring(0, cut).strip() : name;
            boolean plausible = name.length() >= 2
                    && name.length() <= 60
                    && PageDates.find(name) == null
                    && name.indexOf('：') < 0
                    && name.indexOf(':') < 0;
            if (plausible) {
                facts.offer("author", name, Facts.place(element), lower.startsWith("by ") ? 0.8 : 0.65);
                if (isShort(element) && within(element, content)) {
                    spoken.add(element);
                }
            }
        }
    }

    /** 记者 甲 乙 in brackets, as papers sign at the beginning or the end of the text. */
    private void reporter() {
        String text = content.text();
        String ends = text.length() <= 400 ? text : text.substring(0, 200) + "\n" + text.substring(text.length() - 200);
        Matcher matcher = REPORTER.matcher(ends);
        if (matcher.find()) {
            facts.offer("author", matcher.group(1), Facts.place(content), 0.5);
        }
    }
}
