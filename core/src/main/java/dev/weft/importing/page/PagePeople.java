package dev.weft.importing.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Who wrote a page and where it came from, as only classes, signatures and custom tell. */
final class PagePeople {
    /** How many elements of a name are looked at; a page of an article has few. */
    private static final int MAX_NAMED = 100;

    private static final Pattern REPORTER = Pattern.compile(
            "[（(](?:[\\u4E00-\\u9FFF]{0,8})?记者[ \\u3000:：]{0,2}([\\u4E00-\\u9FFF·]{2,4}(?:[ \\u3000、][\\u4E00-\\u9FFF·]{2,4}){0,4})[)）]");

    private static final Pattern REPORTER_LINE =
            Pattern.compile("(?:^|\\s)[记記]者 ?([\\u4E00-\\u9FFF]{2,4}) ?[／/]|(?:^|[\\s/])([가-힣]{2,4}) ?기자(?:$|\\s)");
    private static final Pattern SIGNED = Pattern.compile("【([\\u4E00-\\u9FFF\\u3040-\\u30FF・、]{2,12})】$");
    private final Facts facts;
    private final Document page;
    private final List<PageLines.Line> lines;
    private final Element content;
    private final Beside beside;

    PagePeople(Facts facts, Document page, List<PageLines.Line> lines, Element content, Beside beside) {
        this.beside = beside;
        this.facts = facts;
        this.page = page;
        this.lines = lines;
        this.content = content;
    }

    /** Offers whom the page names. */
    void read(int titleLine) {
        named();
        reporter(titleLine);
    }

    private List<Element> first(String selector) {
        List<Element> all = page.select(selector);
        return all.subList(0, Math.min(MAX_NAMED, all.size()));
    }

    /** A source that only its class says it is. */
    private void named() {
        for (Element element : first(".source, .laiyuan, .article-source, cite.source")) {
            List<Labels.Labelled> parts = Labels.of(element.text());
            Labels.Labelled last = parts.isEmpty() ? new Labels.Labelled("", "") : parts.get(parts.size() - 1);
            String text =
                    parts.size() <= 2 && (parts.size() == 1 || last.field().equals("source")) ? last.value() : "";
            boolean name = text.length() >= 2
                    && text.length() <= 20
                    && Character.isLetter(text.charAt(text.length() - 1))
                    && PageDates.find(text) == null
                    && !beside.holds(element);
            if (name) {
                facts.offer("source", text, Facts.place(element), 0.65);
            }
        }
    }

    /** 记者 甲 乙 in brackets, as papers sign at the beginning or the end of the text. */
    private void reporter(int titleLine) {
        String text = content.text();
        String ends = text.length() <= 400 ? text : text.substring(0, 200) + "\n" + text.substring(text.length() - 200);
        Matcher matcher = REPORTER.matcher(ends);
        if (matcher.find()) {
            facts.offer("author", matcher.group(1), Facts.place(content), 0.5);
        }
        for (int i = Math.max(0, titleLine);
                titleLine >= 0 && i < lines.size() && i <= titleLine + PageFacts.NEAR;
                i++) {
            matcher = REPORTER_LINE.matcher(lines.get(i).text());
            if (lines.get(i).text().length() < 100 && matcher.find()) {
                String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                facts.offer("author", name, Facts.place(lines.get(i).owner()), 0.86);
            }
        }
        matcher = SIGNED.matcher(ends);
        if (facts.get("language").startsWith("ja") && matcher.find()) {
            facts.offer("author", matcher.group(1), Facts.place(content), 0.5);
        }
    }
}
