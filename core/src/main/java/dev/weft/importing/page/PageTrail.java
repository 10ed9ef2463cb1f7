package dev.weft.importing.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The way down to an article that a page shows: 首页 > 行业资讯 > 国际国内. */
final class PageTrail {
    private static final List<String> HOMES = List.of("首页", "网站首页", "主页", "门户", "首頁", "トップ", "ホーム", "홈", "Home");

    private final Facts facts;

    PageTrail(Facts facts) {
        this.facts = facts;
    }

    /** Offers the way that a page shows; adds the line that is no more than that to {@code spoken}. */
    void read(Document page, List<PageLines.Line> lines, List<Element> spoken) {
        for (PageLines.Line line : lines) {
            String text = line.text();
            int at = text.indexOf("位置");
            boolean said = at >= 0 && at < 8 && text.length() < 200;
            boolean pathed = text.length() < 200 && line.linked() > 0 && startsAtHome(text) && separators(text) >= 1;
            if (said && (line.linked() > 0 || separators(text) > 0) || pathed) {
                facts.offer(
                        "breadcrumb", text.substring(said ? at + 2 : 0), Facts.place(line.owner()), said ? 0.9 : 0.85);
                if (line.inContent() && PageFacts.isShort(line.owner())) {
                    spoken.add(line.owner());
                }
                return;
            }
        }
        for (Element element : page.select(
                ".breadcrumb, .breadcrumbs, .crumb, .crumbs, .position, .location, .path, #path, #pt, nav[aria-label=breadcrumb], .weizhi, .dqwz")) {
            String text = items(element);
            if (text.length() > 2 && text.length() < 200) {
                facts.offer("breadcrumb", text, Facts.place(element), 0.85);
                return;
            }
        }
    }

    private static boolean startsAtHome(String text) {
        for (String home : HOMES) {
            if (text.startsWith(home)) {
                return true;
            }
        }
        return false;
    }

    private static String items(Element element) {
        StringBuilder out = new StringBuilder();
        for (PageLines.Line line : PageLines.of(element, element)) {
            out.append(out.length() == 0 ? "" : " > ").append(line.text());
        }
        return out.toString();
    }

    private static int separators(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += ">›»→/＞|-".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        return count;
    }

    /** Returns the sections that a breadcrumb names: neither the home page nor the article itself. */
    static List<String> sections(String breadcrumb, String title, String site) {
        List<String> sections = new ArrayList<>();
        String bare = title.replace("：", "").replace(":", "");
        for (String part : breadcrumb.split("[>›»→＞/|]|-{1,2}(?=\\p{IsHan})|::| - ", -1)) {
            String name = part.replace("：", "").replace(":", "").strip();
            boolean home = HOMES.contains(name)
                    || name.equalsIgnoreCase("home")
                    || name.endsWith("首页")
                    || name.equals(site)
                    || name.equals("您当前")
                    || name.isEmpty();
            boolean self = name.equals("正文")
                    || name.equals("記事")
                    || name.equals("浏览文章")
                    || name.equals("详细内容")
                    || name.equals("内容")
                    || name.equals("文章正文")
                    || name.equals("查看内容")
                    || name.equals("详情")
                    || bare.startsWith(name) && name.length() > 6
                    || name.startsWith(bare) && !bare.isEmpty();
            if (!home && !self && name.length() <= 40) {
                sections.add(name);
            }
        }
        return sections;
    }
}
