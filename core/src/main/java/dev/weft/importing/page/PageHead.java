package dev.weft.importing.page;

import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What stands around a title beside its line of facts: the subtitle below it, tags, and what only scripts say. */
final class PageHead {
    /** Words in the class of a line below the title that make it a subtitle. */
    private static final Set<String> SUBTITLES =
            Set.of("subtitle", "subheadline", "standfirst", "dek", "deck", "fbt", "fubiaoti", "futi", "subhead");

    private static final Pattern SECONDS =
            Pattern.compile("\\b(?:ct|oriCreateTime|create_?time|publish_?time)\\s*[=:]\\s*[\"'](\\d{10})[\"']");
    private static final Pattern NICKNAME =
            Pattern.compile("\\bvar nickname\\s*=\\s*(?:htmlDecode\\()?[\"']([^\"'\\\\]{1,60})[\"']");
    private static final int MAX_TAGS = 10;

    private final Facts facts;
    private final Document page;

    PageHead(Facts facts, Document page) {
        this.facts = facts;
        this.page = page;
    }

    /** Finds the subtitle in the lines behind the title; returns its element, if there is one. */
    @Nullable
    Element subtitle(List<PageLines.Line> lines, int titleLine) {
        for (int i = titleLine + 1; titleLine >= 0 && i <= titleLine + 2 && i < lines.size(); i++) {
            PageLines.Line line = lines.get(i);
            String text = line.text();
            boolean dashed = text.startsWith("——") && text.length() < 60;
            boolean named = BoilerplateWords.hasName(line.owner().className().replace("-", ""), SUBTITLES);
            if ((dashed || named) && text.length() < 200 && line.linked() == 0) {
                String bare = dashed ? text.substring(2).strip() : text;
                facts.offer("subtitle", bare, Facts.place(line.owner()), 0.75);
                return line.owner();
            }
        }
        return null;
    }

    /** Finds the tags that links carry. */
    void tags(List<PageLines.Line> lines) {
        StringJoiner tags = new StringJoiner("、");
        int count = 0;
        String place = "a[rel=tag]";
        for (Element link : page.select("a[rel=tag]")) {
            count += add(tags, link, count);
        }
        for (int i = 0; i < lines.size() && count == 0; i++) {
            String text = lines.get(i).text();
            if (text.startsWith("标签") || text.startsWith("標籤") || text.startsWith("Tags:")) {
                place = Facts.place(lines.get(i).owner());
                for (Element link : lines.get(i).owner().getElementsByTag("a")) {
                    count += add(tags, link, count);
                }
            }
        }
        facts.offer("keywords", tags.toString(), place, 0.6);
    }

    private static int add(StringJoiner tags, Element link, int count) {
        String text = link.text().strip();
        if (count >= MAX_TAGS || text.isEmpty() || text.length() > 30) {
            return 0;
        }
        tags.add(text.startsWith("#") ? text.substring(1) : text);
        return 1;
    }

    /** Reads what some systems write into scripts alone: the moment of publication and the name of the account. */
    void scripts() {
        for (Element script : page.getElementsByTag("script")) {
            String code = script.data();
            if (code.length() > 2_000_000
                    || script.hasAttr("src")
                    || script.attr("type").contains("json")) {
                continue;
            }
            Matcher m = SECONDS.matcher(code);
            if (m.find()) {
                String zone = page.getElementById("js_content") == null ? "Z" : "+08:00";
                facts.offer("published", PageDates.moment(Long.parseLong(m.group(1)), zone), "script", 0.8);
            }
            m = NICKNAME.matcher(code);
            if (m.find()) {
                facts.offer("source", m.group(1), "script", 0.7);
            }
        }
    }
}
