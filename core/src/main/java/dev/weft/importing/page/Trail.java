package dev.weft.importing.page;

import dev.weft.importing.document.Line;
import dev.weft.importing.document.Lines;
import dev.weft.importing.document.Page;
import dev.weft.importing.evidence.Fact;
import dev.weft.importing.evidence.Facts;
import dev.weft.importing.evidence.Ground;
import dev.weft.importing.evidence.Names;
import dev.weft.importing.evidence.Phrase;
import dev.weft.importing.fragment.Addresses;
import dev.weft.value.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The way down to an article that a page shows: 首页 > 行业资讯 > 国际国内. */
final class Trail {
    private static final int LONGEST = 200;

    private static final Pattern STEPS = Pattern.compile("[>›»→＞/|]|-{1,2}(?=\\p{IsHan})|::| - ");

    private Trail() {}

    /** Offers the way that a page shows; the line that is no more than that is spoken. */
    static void read(Page page, Facts facts) {
        for (Line line : page.lines()) {
            String text = line.text();
            if (text.length() >= LONGEST) {
                continue;
            }
            int at = text.indexOf("位置");
            boolean said = at >= 0 && at < 8;
            boolean pathed = line.linked() > 0 && Phrase.HOME.begins(text) && separators(text) >= 1;
            if (said && (line.linked() > 0 || separators(text) > 0) || pathed) {
                facts.offer(
                        Fact.BREADCRUMB,
                        said ? text.substring(at + 2).replaceFirst("^[：:\\s]+", "") : text,
                        line.owner(),
                        said ? Ground.TRAIL_SAID : Ground.TRAIL_LINE);
                Authors.say(page, line.owner(), facts);
                return;
            }
        }
        for (Element element : page.called(Names.Kind.TRAIL)) {
            if (offered(element, facts)) {
                return;
            }
        }
        for (Element element : page.tags("nav")) {
            if (element.attr("aria-label").equals("breadcrumb") && offered(element, facts)) {
                return;
            }
        }
    }

    /**
     * Offers links above the title that lead from the home page down, each into a folder within that of the one before, where
     * nothing else says that they are the way.
     */
    static void links(Page page, Facts facts) {
        int titleLine = page.titleLine(facts.get(Fact.TITLE));
        for (int i = 0; i < titleLine && !facts.has(Fact.BREADCRUMB); i++) {
            Line line = page.lines().get(i);
            boolean linked = line.linked() * 10 >= line.text().length() * 7
                    && line.text().length() < LONGEST;
            List<Element> links = linked ? line.owner().getElementsByTag("a") : List.of();
            if (links.size() >= (separators(line.text()) > 0 ? 2 : 3) && links.size() <= 8 && isWayDown(page, links)) {
                StringJoiner way = new StringJoiner(" > ");
                links.subList(1, links.size()).forEach(link -> way.add(link.text()));
                facts.offer(Fact.BREADCRUMB, way.toString(), line.owner(), Ground.TRAIL_LINKS);
                Authors.say(page, line.owner(), facts);
            }
        }
    }

    private static boolean isWayDown(Page page, List<Element> links) {
        String above = "";
        Addresses addresses = new Addresses(page.base());
        for (int i = 0; i < links.size(); i++) {
            WebAddress to = addresses.web(links.get(i).attr("href"));
            String path = to == null ? "" : to.path();
            boolean home = path.isEmpty() || path.equals("/") || path.matches("/(?:index|default)\\.\\w{3,5}");
            String folder = path.substring(0, path.lastIndexOf('/') + 1);
            if (to == null || i == 0 != home || i > 1 && (!folder.startsWith(above) || folder.equals(above))) {
                return false;
            }
            above = i == 0 ? "" : folder;
        }
        return true;
    }

    private static boolean offered(Element element, Facts facts) {
        String text = items(element);
        boolean fits = text.length() > 2 && text.length() < LONGEST;
        if (fits) {
            facts.offer(Fact.BREADCRUMB, text, element, Ground.TRAIL_NAMED);
        }
        return fits;
    }

    private static String items(Element element) {
        StringBuilder out = new StringBuilder();
        for (Line line : Lines.of(element, element)) {
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
        for (String part : STEPS.split(breadcrumb, -1)) {
            String name = part.replace("：", "").replace(":", "").strip();
            boolean home = Phrase.HOME.is(name)
                    || name.equalsIgnoreCase("home")
                    || name.endsWith("首页")
                    || name.equals(site)
                    || name.equals("您当前")
                    || name.isEmpty();
            boolean self = Phrase.SELF.is(name)
                    || bare.startsWith(name) && name.length() > 6
                    || name.startsWith(bare) && !bare.isEmpty();
            if (!home && !self && name.length() <= 40) {
                sections.add(name);
            }
        }
        return sections;
    }
}
