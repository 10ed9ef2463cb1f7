package dev.weft.importing.page;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The title that a page shows: its first heading, its document's title without the names of site and section. */
final class PageTitle {
    private final Facts facts;
    private final Document page;
    private final List<PageLines.Line> lines;
    private final Beside beside;

    PageTitle(Facts facts, Document page, List<PageLines.Line> lines, Beside beside) {
        this.facts = facts;
        this.beside = beside;
        this.page = page;
        this.lines = lines;
    }

    void read() {
        String document = page.title();
        for (Element heading : page.getElementsByTag("h1")) {
            String text = heading.text();
            boolean named = text.length() > 3 && document.strip().startsWith(text);
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
        new PageHeading(facts, beside).read(page, List.of(facts.get("title"), shared, document));
    }

    /** Returns a document's title without the names of site and section that follow it, and names the site by them. */
    private String withoutSite(String title) {
        int powered = title.indexOf("Powered by");
        String document =
                powered < 0 ? title : title.substring(0, powered).strip().replaceAll("[ -]+$", "");
        int cut = -1;
        for (String mark :
                new String[] {"_", " - ", " | ", "|", " – ", " — ", "--", "-", "——", "—", " :: ", "－", "｜"}) {
            int at = document.indexOf(mark, 4);
            boolean word = mark.equals("-") && at > 0 && isAscii(document, at - 1) && isAscii(document, at + 1);
            boolean dash = mark.startsWith("—") && !isShown(document, at);
            if (at > 0 && !word && !dash && (cut < 0 || at < cut)) {
                cut = at;
            }
        }
        if (cut < 0) {
            return document;
        }
        facts.offer("site", withoutTagline(siteIn(document.substring(cut))), "title", 0.6);
        return document.substring(0, cut).strip();
    }

    /** Returns the last of the names behind a title; of a Chinese name and its English one behind it the Chinese. */
    private static String siteIn(String rest) {
        if (rest.contains(" | ") || rest.contains(" - ")) {
            return rest.substring(Math.max(rest.lastIndexOf(" | "), rest.lastIndexOf(" - ")) + 3);
        }
        int end = rest.length();
        String last = "";
        for (int i = rest.length() - 1; i >= 0; i--) {
            char c = rest.charAt(i);
            boolean mark =
                    "_|｜–—－:".indexOf(c) >= 0 || c == '-' && !(isAscii(rest, i + 1) && i > 0 && isAscii(rest, i - 1));
            if (mark) {
                String name = rest.substring(i + 1, end).strip();
                end = i;
                boolean chinese = !name.isEmpty() && name.charAt(0) >= 0x2E80;
                if (last.isEmpty() || chinese && last.charAt(0) < 0x80 && last.indexOf('.') < 0) {
                    last = name;
                } else if (!name.isEmpty()) {
                    return last;
                }
            }
        }
        return last;
    }

    /** A dash may belong to the title: it ends one only where the page shows what stands before it alone. */
    private boolean isShown(String document, int end) {
        String before = end < 0 ? "" : document.substring(0, end).strip();
        return lines.stream().anyMatch(line -> line.text().equals(before));
    }

    /** Returns the name of a site as the link to its home page has it, where more is said behind it. */
    private String withoutTagline(String site) {
        for (Element link : page.select("a[href=/], a[href=./], a[href=index.html], a[href=index.asp]")) {
            String text = link.text().strip();
            if (text.length() >= 3 && site.startsWith(text + " ")) {
                return text;
            }
        }
        return site;
    }

    private static boolean isAscii(String text, int index) {
        return index < text.length() && text.charAt(index) < 0x80 && text.charAt(index) > ' ';
    }
}
