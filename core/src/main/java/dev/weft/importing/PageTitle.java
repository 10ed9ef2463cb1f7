package dev.weft.importing;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The title that a page shows: its first heading, its document's title without the names of site and section. */
final class PageTitle {
    private final Facts facts;
    private final Document page;
    private final List<PageLines.Line> lines;

    PageTitle(Facts facts, Document page, List<PageLines.Line> lines) {
        this.facts = facts;
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
        String rest = document.substring(cut);
        int last = rest.length();
        while (last > 0 && "_-|｜–—－: ".indexOf(rest.charAt(last - 1)) < 0) {
            last--;
        }
        String site = rest.contains(" | ") || rest.contains(" - ")
                ? rest.substring(Math.max(rest.lastIndexOf(" | "), rest.lastIndexOf(" - ")) + 3)
                : rest.substring(last);
        facts.offer("site", withoutTagline(site), "title", 0.6);
        return document.substring(0, cut).strip();
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
