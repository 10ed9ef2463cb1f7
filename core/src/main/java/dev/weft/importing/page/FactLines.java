package dev.weft.importing.page;

import com.google.common.base.CharMatcher;
import dev.weft.importing.document.Line;
import dev.weft.importing.document.Lines;
import dev.weft.importing.document.Page;
import dev.weft.importing.document.PageLink;
import dev.weft.importing.evidence.Dates;
import dev.weft.importing.evidence.Fact;
import dev.weft.importing.evidence.Facts;
import dev.weft.importing.evidence.Ground;
import dev.weft.importing.evidence.Ground.Doubt;
import dev.weft.importing.evidence.Label;
import dev.weft.importing.evidence.Labels;
import dev.weft.importing.evidence.Names;
import dev.weft.importing.evidence.Phrase;
import dev.weft.value.PreciseDate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The lines of facts that a page shows around its title and its text: 时间, 来源, 作者, 点击, a subtitle, tags. */
final class FactLines {
    /** How many lines below the title the line of facts is looked for. */
    static final int NEAR = 12;

    private static final int MAX_TAGS = 10;
    private static final int LONGEST_NAME = 40;

    private static final CharMatcher BRACKETS = CharMatcher.anyOf("【】[]");

    /** What stands beside a date with one of these is no name. */
    private static final CharMatcher NO_SOURCE = CharMatcher.anyOf("/：:");

    private static final int LONGEST_ITEM = 60;

    private static final int LONGEST_MASTHEAD = 40;

    private static final Pattern MASTHEAD =
            Pattern.compile("^(?!.{0,4}(?:今天|今日|现在)).{0,20}\\d{4}年\\d{1,2}月\\d{1,2}日 ?(?:星期|周)[一二三四五六日天]");

    private static final Pattern COUNT =
            Pattern.compile("(\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,12}(?:\\.\\d{1,3})?) ?([万萬만wWkK千])?");

    private final Page page;
    private final List<Line> lines;
    private final Facts facts;

    private FactLines(Page page, Facts facts) {
        this.page = page;
        this.lines = page.lines();
        this.facts = facts;
    }

    static void read(Page page, Facts facts) {
        new FactLines(page, facts).read();
    }

    private void read() {
        int titleLine = page.titleLine(facts.get(Fact.TITLE));
        cells();
        items();
        int end = contentEnd();
        int prose = firstProse();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean near = titleLine >= 0 && i > titleLine && i <= titleLine + NEAR;
            boolean before = titleLine >= 0 && i < titleLine && i >= titleLine - 3;
            boolean tail = end >= 0 && i > end - 4 && i <= end + 12;
            if (near || before || tail) {
                line(
                        line,
                        near ? Ground.LINE_NEAR : tail ? Ground.LINE_TAIL : Ground.LINE_BEFORE,
                        near && i < prose || before && line.text().length() <= 60);
            } else if (line.text().length() < 120) {
                line(line, Ground.LINE_ELSEWHERE, false);
            }
        }
        if (titleLine >= 0) {
            facts.spoken(lines.get(titleLine).owner());
        }
        if (!facts.has(Fact.PUBLISHED) && Dates.inPath(page.address().path()) == null) {
            masthead();
        }
    }

    /** The day of a paper stands in its masthead with that of the week; a page may say so of today. */
    private void masthead() {
        for (Line line : lines) {
            if (line.text().length() <= LONGEST_MASTHEAD
                    && MASTHEAD.matcher(line.text()).find()) {
                facts.offer(Fact.PUBLISHED, line.text(), line.owner(), Ground.MASTHEAD);
                return;
            }
        }
    }

    /** Finds the subtitle in the lines behind the title. */
    static void subtitle(Page page, Facts facts) {
        int titleLine = page.titleLine(facts.get(Fact.TITLE));
        List<Line> lines = page.lines();
        for (int i = titleLine + 1; titleLine >= 0 && i <= titleLine + 2 && i < lines.size(); i++) {
            Line line = lines.get(i);
            String text = line.text();
            boolean dashed = text.startsWith("——") && text.length() < 60;
            boolean named = page.names().is(line.owner().className().replace("-", ""), Names.Kind.SUBTITLE);
            if ((dashed || named) && text.length() < 200 && line.linked() == 0) {
                String bare = dashed ? text.substring(2).strip() : text;
                facts.offer(Fact.SUBTITLE, bare, line.owner(), Ground.SUBTITLE);
                facts.spoken(line.owner());
                return;
            }
        }
    }

    /** Finds the tags that links carry. */
    static void tags(Page page, Facts facts) {
        String tags = tags(
                page.links().stream().filter(link -> link.hasRelation("tag")).map(PageLink::text));
        if (!tags.isEmpty()) {
            facts.offer(Fact.KEYWORDS, tags, "a[rel=tag]", Ground.TAG_LINKS);
            return;
        }
        for (Line line : page.lines()) {
            if (Phrase.TAGS.begins(line.text())) {
                tags = tags(line.owner().getElementsByTag("a").stream().map(Element::text));
                if (!tags.isEmpty()) {
                    facts.offer(Fact.KEYWORDS, tags, line.owner(), Ground.TAG_LINKS);
                    return;
                }
            }
        }
    }

    private static String tags(Stream<String> links) {
        return links.map(String::strip)
                .filter(text -> !text.isEmpty() && text.length() <= 30)
                .limit(MAX_TAGS)
                .map(text -> text.startsWith("#") ? text.substring(1) : text)
                .collect(Collectors.joining("、"));
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

    private void line(Line line, Ground ground, boolean near) {
        String text = line.text();
        if (text.length() > 300) {
            return;
        }
        Element owner = line.owner();
        List<Labels.Labelled> parts = line.labelled();
        String authors = parts.size() < 2 ? "" : authors(parts);
        int named = 0;
        if (!authors.isEmpty()) {
            author(Fact.AUTHOR, authors, owner, ground, Doubt.NONE);
            named++;
        }
        for (Labels.Labelled part : parts) {
            boolean known = part.label() == Label.AUTHOR && !authors.isEmpty();
            if (part.label() != Label.NONE && !known && part.value().length() <= 80) {
                named += labelled(part, owner, ground) ? 1 : 0;
                if (part.label() == Label.SOURCE) {
                    sourceAddress(part.value(), owner);
                }
            }
        }
        if (near) {
            PreciseDate date = parts.get(0).label() == Label.NONE ? Dates.find(text) : null;
            if (date != null && text.length() <= 100) {
                facts.offer(Fact.PUBLISHED, text, owner, ground, Doubt.UNLABELLED);
                named++;
                source(parts.get(0).value(), owner);
            }
        }
        boolean short_ = text.length() <= 200;
        boolean prose = text.length() > 60 && text.indexOf('。') >= 0;
        String head = parts.get(0).label() == Label.NONE ? parts.get(0).value() : "";
        if (named > 0 && line.inContent() && (head.indexOf('。') > 0 || head.indexOf('，') > 0)) {
            facts.signed(owner);
            return;
        }
        if (named > 0 && short_ && !prose && ground != Ground.LINE_ELSEWHERE && Page.isShort(owner)) {
            facts.spoken(owner);
        }
    }

    /** An unlabelled name beside the date is the source: 2024-05-06 09:30 某某日报, 原创 某某日报 2024-05-06. */
    private void source(String text, Element place) {
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
        boolean signed = before.startsWith("原创 ");
        before = signed ? before.substring(3).strip() : before;
        for (String name :
                new String[] {digit < 0 ? "" : text.substring(digit + 1).strip(), before}) {
            boolean plausible = name.length() >= 2
                    && name.length() <= 20
                    && (name.charAt(0) >= 0x4E00 || signed && Character.isLetter(name.charAt(0)))
                    && !name.startsWith("记者")
                    && !name.startsWith("記者")
                    && name.indexOf('，') < 0
                    && NO_SOURCE.matchesNoneOf(name)
                    && !Phrase.COUNTED.begins(name)
                    && !name.contains("评论")
                    && !name.startsWith("星期")
                    && !name.startsWith("第")
                    && name.indexOf(' ') < 0;
            if (plausible) {
                facts.offer(Fact.SOURCE, name, place, Ground.UNLABELLED_SOURCE);
                return;
            }
        }
    }

    /** A Chinese name of a source ends where a link to report it or the like follows. */
    static String sourceName(String value) {
        int gap = value.indexOf(' ');
        char next = gap > 1 && gap + 1 < value.length() ? value.charAt(gap + 1) : 0;
        boolean other = next >= 0x4E00 || next == '|' || next >= '0' && next <= '9';
        boolean chinese = other && value.charAt(gap - 1) >= 0x2E80;
        return chinese || gap > 0 && value.startsWith("  ", gap) ? value.substring(0, gap) : value;
    }

    private boolean labelled(Labels.Labelled part, Element place, Ground ground) {
        Label label = part.label();
        Fact fact = label.fact();
        String value = part.value();
        if (fact == null) {
            return label == Label.OTHER;
        }
        switch (label) {
            case PUBLISHED, MODIFIED, WRITTEN -> {
                String date = Dates.withCentury(value);
                if (Dates.find(date) == null) {
                    return value.isEmpty();
                }
                facts.offer(fact, date, place, ground, label == Label.WRITTEN ? Doubt.WRITTEN : Doubt.NONE);
            }
            case POSTER -> author(fact, name(value), place, ground, Doubt.POSTED);
            case AUTHOR -> author(fact, name(value), place, ground, Doubt.NONE);
            case LEAD -> facts.offer(fact, value.length() < 8 ? "" : value + part.end(), place, ground);
            case VIEWS -> facts.offer(fact, digits(value).equals("0") ? "" : digits(value), place, ground);
            case SOURCE -> facts.offer(fact, sourceName(name(value)), place, ground);
            case EDITOR, RESPONSIBLE, REVIEWER, PHOTOGRAPHER, TRANSLATOR ->
                facts.offer(fact, name(value), place, ground);
            default -> facts.offer(fact, value, place, ground);
        }
        return true;
    }

    /** A name ends where another label, brackets or the link in them follow. */
    private static String name(String value) {
        int bar = Math.max(value.indexOf('|'), value.indexOf('｜'));
        boolean more = bar > 0 && (value.indexOf('：', bar) > 0 || value.indexOf(':', bar) > 0);
        int bracket = BRACKETS.indexIn(value, Math.min(1, value.length()));
        int end = more ? bar : value.length();
        String name =
                value.substring(0, bracket < 0 ? end : Math.min(bracket, end)).strip();
        return name.length() > LONGEST_NAME || name.startsWith("http") ? "" : name;
    }

    /** Returns whom several labels of one line name as authors: 记者：甲 通讯员：乙; empty where there are not several. */
    private static String authors(List<Labels.Labelled> parts) {
        List<String> names = parts.stream()
                .filter(part -> part.label() == Label.AUTHOR)
                .map(part -> name(part.value()))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        return names.size() > 1 ? String.join("、", names) : "";
    }

    /** Offers who wrote and who took the pictures of 文/甲 图/乙. */
    private void author(Fact fact, String name, Element place, Ground ground, Doubt doubt) {
        Matcher both = Reporters.TEXT_AND_PICTURES.matcher(name);
        if (both.matches()) {
            facts.offer(fact, both.group(1), place, ground, doubt);
            facts.offer(Fact.PHOTOGRAPHER, both.group(2), place, ground);
        } else {
            facts.offer(fact, name, place, ground, doubt);
        }
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
            Line label = lines.get(i);
            Line value = lines.get(i + 1);
            String text = label.text();
            boolean cells = text.length() <= 12
                    && value.text().length() <= 200
                    && isCell(label.owner())
                    && isCell(value.owner());
            String named = cells ? withColon(unspaced(text)) : "";
            if (!named.isEmpty()) {
                for (Labels.Labelled part : Labels.of(named + value.text())) {
                    if (part.label() != Label.NONE) {
                        labelled(part, value.owner(), Ground.CELL);
                    }
                }
            }
        }
    }

    /** Reads the items of a list of facts that leave the colon out: a label, a space and its value. */
    private void items() {
        for (Line line : lines) {
            int gap = line.text().length() > LONGEST_ITEM ? -1 : line.text().indexOf(' ');
            String label = gap > 0 && line.owner().nameIs("li") && line.linked() == 0
                    ? line.text().substring(0, gap)
                    : "";
            String named = withColon(label);
            if (!named.isEmpty() && !named.equals(label)) {
                for (Labels.Labelled part : Labels.of(named + line.text().substring(gap + 1))) {
                    if (part.label() != Label.NONE) {
                        labelled(part, line.owner(), Ground.CELL);
                    }
                }
            }
        }
    }

    /** Returns a label with its colon, which tables leave out; empty for what is no label. */
    private static String withColon(String label) {
        if (label.endsWith("：") || label.endsWith(":")) {
            return label;
        }
        List<Labels.Labelled> parts = label.isEmpty() || label.charAt(0) < 0x2E80 ? List.of() : Labels.of(label + "：-");
        boolean whole = parts.size() == 2
                && parts.get(0).value().isEmpty()
                && parts.get(1).label().fact() != null;
        return whole ? label + "：" : "";
    }

    private static String unspaced(String label) {
        return label.replace(" ", "").replace("\u3000", "");
    }

    private static boolean isCell(Element element) {
        Element at = element;
        while (at.parent() != null && !Lines.isBlock(at)) {
            at = at.parent();
        }
        at = at.nameIs("p") && at.parent() != null ? at.parent() : at;
        return at.nameIs("td") || at.nameIs("th") || at.nameIs("dt") || at.nameIs("dd");
    }

    /** The name of a source may lead to the original. */
    private void sourceAddress(String name, Element owner) {
        for (Element link : owner.getElementsByTag("a")) {
            if (!name.isEmpty() && link.text().strip().equals(name)) {
                facts.offer(Fact.SOURCE_URL, link.attr("href"), link, Ground.SOURCE_LINK);
            }
        }
    }
}
