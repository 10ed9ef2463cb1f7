package dev.weft.importing;

import dev.weft.value.PreciseDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page shows to people around its text: title, the line of facts below it, the way to it, who answers for it. */
final class PageFacts {
    /** How many lines below the title the line of facts is looked for. */
    private static final int NEAR = 12;

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
        title();
        int titleLine = titleLine();
        int end = contentEnd();
        for (int i = 0; i < lines.size(); i++) {
            PageLines.Line line = lines.get(i);
            boolean near = titleLine >= 0 && i > titleLine && i <= titleLine + NEAR;
            boolean before = titleLine >= 0 && i < titleLine && i >= titleLine - 3;
            boolean tail = end >= 0 && i > end - 4 && i <= end + 12;
            if (near || before || tail) {
                line(line, near ? 0.85 : tail ? 0.7 : 0.6, near);
            } else if (line.text().length() < 120) {
                line(line, 0.4, false);
            }
        }
        if (titleLine >= 0) {
            spoken.add(lines.get(titleLine).owner());
        }
        byline();
        return spoken;
    }

    private void title() {
        String document = page.title();
        for (Element heading : page.getElementsByTag("h1")) {
            String text = heading.text();
            boolean named = !document.isEmpty() && text.length() > 3 && document.contains(text);
            facts.offer(
                    "title", text, Facts.place(heading), named ? 0.92 : heading.selectFirst("a") == null ? 0.6 : 0.3);
        }
        for (String name :
                List.of("title", "tit", "arc-title", "article-title", "art_title", "bt", "biaoti", "news_title")) {
            for (Element element : page.getElementsByClass(name)) {
                String text = element.text();
                if (text.length() > 3 && text.length() < 100 && document.contains(text)) {
                    facts.offer("title", text, Facts.place(element), 0.8);
                }
            }
        }
        String bare = withoutSite(document);
        if (!bare.isEmpty()) {
            boolean shown = lines.stream().anyMatch(line -> line.text().equals(bare));
            facts.offer("title", bare, "title", shown ? 0.75 : 0.5);
        }
        String shared = facts.get("og:title");
        if (!shared.isEmpty()) {
            boolean shown = lines.stream().anyMatch(line -> line.text().equals(shared));
            facts.offer("title", shown ? shared : withoutSite(shared), "meta[og:title]", shown ? 0.85 : 0.65);
        }
        facts.forget("og:title");
    }

    /** Returns a document's title without the names of site and section that follow it, and names the site by them. */
    private String withoutSite(String document) {
        int cut = -1;
        for (String mark : new String[] {"_", " - ", " | ", "|", " – ", " — ", "--", "-", "——", " :: ", "－"}) {
            int at = document.indexOf(mark, 4);
            boolean word = mark.equals("-") && at > 0 && isAscii(document, at - 1) && isAscii(document, at + 1);
            if (at > 0 && !word && (cut < 0 || at < cut)) {
                cut = at;
            }
        }
        if (cut < 0) {
            return document;
        }
        String rest = document.substring(cut);
        int last = rest.length();
        while (last > 0 && "_-|–—－: ".indexOf(rest.charAt(last - 1)) < 0) {
            last--;
        }
        String site = rest.contains(" | ") || rest.contains(" - ")
                ? rest.substring(Math.max(rest.lastIndexOf(" | "), rest.lastIndexOf(" - ")) + 3)
                : rest.substring(last);
        facts.offer("site", site, "title", 0.6);
        return document.substring(0, cut).strip();
    }

    private static boolean isAscii(String text, int index) {
        return index < text.length() && text.charAt(index) < 0x80 && text.charAt(index) > ' ';
    }

    /** The line that is the title and nearest above the text. */
    private int titleLine() {
        String title = facts.get("title");
        int found = -1;
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            boolean same = text.equals(title)
                    || title.length() > 8 && text.length() <= title.length() + 6 && text.contains(title);
            boolean inside = within(lines.get(i).owner(), content);
            if (same && lines.get(i).linked() * 2 <= text.length()) {
                found = i;
            }
            if (inside && found >= 0) {
                break;
            }
        }
        return found;
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

    /** By Jane Doe, as English papers sign. */
    private void byline() {
        for (Element element :
                page.select("[rel=author], .byline, .author, .author-name, .byline__name, .article-author")) {
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
}
