package dev.weft.importing.page;

import dev.weft.value.PreciseDate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page shows to people around its text: title, the line of facts below it, the way to it, who answers for it. */
final class PageFacts {
    /** How many lines below the title the line of facts is looked for. */
    static final int NEAR = 12;

    private static final Pattern COUNT =
            Pattern.compile("(\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,12}(?:\\.\\d{1,3})?) ?([万萬만wWkK千])?");

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
        PageSignature.cutFoot(lines, content, spoken);
        Beside beside = new Beside(content);
        new PageTimes(facts, beside).read(page);
        new PageTitle(facts, page, lines, beside).read();
        int titleLine = titleLine();
        PageHead head = new PageHead(facts, page);
        head.scripts();
        head.tags(lines);
        Element subtitle = head.subtitle(lines, titleLine);
        if (subtitle != null) {
            spoken.add(subtitle);
        }
        cells();
        int end = contentEnd();
        int prose = firstProse();
        for (int i = 0; i < lines.size(); i++) {
            PageLines.Line line = lines.get(i);
            boolean near = titleLine >= 0 && i > titleLine && i <= titleLine + NEAR;
            boolean before = titleLine >= 0 && i < titleLine && i >= titleLine - 3;
            boolean tail = end >= 0 && i > end - 4 && i <= end + 12;
            if (near || before || tail) {
                line(
                        line,
                        near ? 0.85 : tail ? 0.7 : 0.6,
                        near && i < prose || before && line.text().length() <= 60);
            } else if (line.text().length() < 120) {
                line(line, 0.4, false);
            }
        }
        if (titleLine >= 0) {
            spoken.add(lines.get(titleLine).owner());
        }
        new PagePeople(facts, page, lines, content, beside).read(titleLine);
        new PageAuthors(facts, beside, content).read(page.body(), lines, titleLine, spoken);
        return spoken;
    }

    /** The line that is the title and nearest above the text; where there is none, one that holds it. */
    private int titleLine() {
        String title = facts.get("title").replace('\u3000', ' ');
        int exact = -1;
        int holding = -1;
        for (int i = 0; i < lines.size(); i++) {
            PageLines.Line line = lines.get(i);
            boolean same = line.text().equals(title);
            boolean holds = title.length() > 8
                    && line.text().length() <= title.length() + 6
                    && line.text().contains(title);
            boolean inside = (same || holds) && line.inContent();
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
                    && lines.get(i).inContent()) {
                return i;
            }
        }
        return lines.size();
    }

    private int contentEnd() {
        int end = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).inContent()) {
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
                if (part.field().equals("source")) {
                    sourceAddress(part.value(), line.owner());
                }
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
        String head = parts.get(0).field().isEmpty() ? parts.get(0).value() : "";
        if (named > 0 && line.inContent() && (head.indexOf('。') > 0 || head.indexOf('，') > 0)) {
            PageSignature.trim(line.owner());
            return;
        }
        if (named > 0 && short_ && !prose && confidence > 0.5 && isShort(line.owner())) {
            spoken.add(line.owner());
        }
    }

    /** An unlabelled name beside the date is the source: 2024-05-06 09:30 某某日报, 原创 某某日报 2024-05-06. */
    private void source(String text, String place) {
        int first = -1;
        int digit = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' || c == '日' && i == digit + 1) {
                first = first < 0 ? i : first;
                digit = i;
            }
        }
        String before = first < 0 ? "" : text.substring(0, first).strip();
        before = before.startsWith("原创 ") ? before.substring(3).strip() : before;
        for (String name :
                new String[] {digit < 0 ? "" : text.substring(digit + 1).strip(), before}) {
            boolean plausible = name.length() >= 2
                    && name.length() <= 20
                    && name.charAt(0) >= 0x4E00
                    && !name.startsWith("记者")
                    && !name.startsWith("記者")
                    && name.indexOf('，') < 0
                    && name.indexOf(' ') < 0;
            if (plausible) {
                facts.offer("source", name, place, 0.6);
                return;
            }
        }
    }

    /** A Chinese name of a source ends where a link to report it or the like follows. */
    private static String sourceName(String value) {
        int gap = value.indexOf(' ');
        boolean chinese = gap > 1 && value.charAt(gap - 1) >= 0x4E00 && value.charAt(gap + 1) >= 0x4E00;
        return chinese || gap > 0 && value.startsWith("  ", gap) ? value.substring(0, gap) : value;
    }

    static boolean isShort(Element element) {
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
            case "written" -> {
                if (PageDates.find(value) == null) {
                    return value.isEmpty();
                }
                facts.offer("published", value, place, confidence - 0.3);
            }
            case "poster" -> facts.offer("author", value.length() > 40 ? "" : value, place, confidence - 0.1);
            case "lead" -> facts.offer("lead", value.length() < 8 ? "" : value + part.end(), place, confidence);
            case "number", "issuer", "effective", "deadline" -> facts.offer(part.field(), value, place, confidence);
            case "views" -> {
                String digits = digits(value);
                if (!digits.isEmpty()) {
                    facts.offer("views", digits, place, confidence);
                }
            }
            case "source", "author", "editor", "responsible", "reviewer", "photographer", "translator" -> {
                String name = value.length() > 40 ? "" : value;
                facts.offer(part.field(), part.field().equals("source") ? sourceName(name) : name, place, confidence);
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

    /** Returns a count as digits: 1,234, 1.2万, 3.4k. */
    private static String digits(String value) {
        Matcher m = COUNT.matcher(value);
        if (!m.find()) {
            return "";
        }
        String unit = m.group(2) == null ? "" : m.group(2);
        BigDecimal factor = BigDecimal.valueOf(unit.isEmpty() ? 1 : "万萬만wW".contains(unit) ? 10_000 : 1_000);
        BigDecimal count = new BigDecimal(m.group(1).replace(",", "")).multiply(factor);
        return count.setScale(0, RoundingMode.DOWN).toPlainString();
    }

    /** Joins the cells of a table of facts: a label that ends with a colon, and its value in the next cell. */
    private void cells() {
        for (int i = 0; i + 1 < lines.size(); i++) {
            PageLines.Line label = lines.get(i);
            PageLines.Line value = lines.get(i + 1);
            String text = label.text();
            boolean isLabel = text.length() <= 12 && (text.endsWith("：") || text.endsWith(":"));
            if (isLabel
                    && isCell(label.owner())
                    && isCell(value.owner())
                    && value.text().length() <= 200) {
                for (Labels.Labelled part : Labels.of(unspaced(text) + value.text())) {
                    if (!part.field().isEmpty()) {
                        labelled(part, Facts.place(value.owner()), 0.8);
                    }
                }
            }
        }
    }

    private static String unspaced(String label) {
        return label.replace(" ", "").replace("\u3000", "");
    }

    private static boolean isCell(Element element) {
        Element at = element;
        while (at.parent() != null && !PageLines.isBlock(at)) {
            at = at.parent();
        }
        at = at.nameIs("p") && at.parent() != null ? at.parent() : at;
        return at.nameIs("td") || at.nameIs("th") || at.nameIs("dt") || at.nameIs("dd");
    }

    /** The name of a source may lead to the original. */
    private void sourceAddress(String name, Element owner) {
        for (Element link : owner.getElementsByTag("a")) {
            if (!name.isEmpty() && link.text().strip().equals(name)) {
                facts.offer("sourceUrl", link.attr("href"), Facts.place(link), 0.85);
            }
        }
    }
}
