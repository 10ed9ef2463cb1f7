package dev.weft.importing.page;

import dev.weft.importing.document.Line;
import dev.weft.importing.document.Lines;
import dev.weft.importing.document.Page;
import dev.weft.importing.evidence.Dates;
import dev.weft.importing.evidence.Fact;
import dev.weft.importing.evidence.Facts;
import dev.weft.importing.evidence.Ground;
import dev.weft.importing.evidence.Label;
import dev.weft.importing.evidence.Labels;
import dev.weft.importing.evidence.Names;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Who wrote a page, and whom it is from, as classes, links to authors, signatures and the line "By Jane Doe" tell. */
final class Authors {
    /** What stands behind a slash in the address of an author's page. */
    private static final String[] PATHS = {
        "author/",
        "authors/",
        "autor/",
        "autoren/",
        "autorin/",
        "auteur/",
        "auteurs/",
        "autores/",
        "reporter/",
        "journalist/",
        "by/"
    };

    /** What those begin with, in either case. */
    private static final String PATH_BEGINS = "aAbBjJrR";

    /** How many elements are looked at closely; a page of an article has few. */
    private static final int MOST = 200;

    private static final int MOST_SOURCES = 100;
    private static final int LONGEST = 160;

    private static final Pattern REPORTER_LINE =
            Pattern.compile("(?:^|\\s)[记記]者 ?([\\u4E00-\\u9FFF]{2,4}) ?[／/]|(?:^|[\\s/])([가-힣]{2,4}) ?기자(?:$|\\s)");
    /** 文/甲 图/乙: who wrote, and who took the pictures. */
    static final Pattern TEXT_AND_PICTURES =
            Pattern.compile("(?:文[/／] ?)?([\\u4E00-\\u9FFF·、 ]{2,24}?) +(?:图|摄|摄影)[/／] ?([\\u4E00-\\u9FFF·、 ]{2,24})");

    private static final Pattern TEXT_BY =
            Pattern.compile("(?:^|\\s)文[/／] ?([\\u4E00-\\u9FFF·、 ]{2,24}?)(?:$| +图[/／].*)");

    private static final String NAME = "(?!摄影|文图|图文)[\\u4E00-\\u9FFF·]{2,4}";

    private static final String NAMES = "(" + NAME + "(?:[ \\u3000、]" + NAME + "){0,6})";

    /** In brackets: （记者 甲乙 通讯员 丙丁）. */
    private static final Pattern REPORTER =
            Pattern.compile("[（(](?:[\\u4E00-\\u9FFF]{0,8})?(?:记者|通讯员)[ \\u3000:：]{0,2}" + NAMES + "[)）]");

    /** What an office that has no names signs with: （宣传部 供稿）. */
    private static final Pattern OFFICE = Pattern.compile("[（(]([\\u4E00-\\u9FFF]{2,14}) ?供稿[)）]");

    /** A line that is nothing but the signature of reporters: 江州日报记者 甲乙 丙丁; who took the pictures may follow. */
    private static final Pattern SIGNATURE =
            Pattern.compile("[■□●○◆◇▲△ ]{0,3}[\\u4E00-\\u9FFF]{0,10}(?:记者|記者|通讯员)[ :：]{1,2}" + NAMES
                    + "(?: ?(?:文/图|报道|文|整理)| ?摄影(?: .{2,20})?)?");

    /** With which papers begin: 江州日报讯 通讯员 甲乙 记者 丙丁 报道. */
    private static final Pattern REPORTED =
            Pattern.compile("[\\u4E00-\\u9FFF]{2,16}讯[ \\u3000]{0,2}(?:本报|特约|实习)?(?:记者|通讯员) ?" + NAMES + " ?报道[：:，, ]");

    /** With which agencies begin: 江州社江州5月28日电 (甲乙). */
    private static final Pattern DATELINE = Pattern.compile("[\\u4E00-\\u9FFF]{2,20}\\d{1,2}月\\d{1,2}日[电讯] ?"
            + "[（(]([\\u4E00-\\u9FFF·]{2,4}(?:[ 、][\\u4E00-\\u9FFF·]{2,4}){0,3})[)）]");

    private static final List<Pattern> BEGINNINGS = List.of(DATELINE, REPORTED);

    private static final int LONGEST_SIGNATURE = 60;

    /** So many lines at either end of a text may be one. */
    private static final int END_LINES = 3;

    private static final Pattern SIGNED = Pattern.compile("【([\\u4E00-\\u9FFF\\u3040-\\u30FF・、]{2,12})】$");

    private final Page page;
    private final Facts facts;

    private Authors(Page page, Facts facts) {
        this.page = page;
        this.facts = facts;
    }

    static void read(Page page, Facts facts) {
        Authors authors = new Authors(page, facts);
        int titleLine = page.titleLine(facts.get(Fact.TITLE));
        authors.sources();
        authors.reporter(titleLine);
        authors.elements();
        authors.signed(titleLine);
    }

    /** Offers whom elements name: what is called an author, and links to the pages of authors. */
    private void elements() {
        int looked = 0;
        for (Element element : page.signing()) {
            Ground ground = ground(element);
            if (ground != null && looked++ < MOST && page.isInBody(element)) {
                element(element, ground);
            }
        }
    }

    /** Offers whom a line near the title names: By Jane Doe. */
    private void signed(int titleLine) {
        List<Line> lines = page.lines();
        int to = Math.min(lines.size() - 1, titleLine + FactLines.NEAR);
        for (int i = Math.max(0, titleLine - 3); titleLine >= 0 && i <= to; i++) {
            String text = lines.get(i).text();
            String name = Bylines.isSigned(text) ? Bylines.name(text) : "";
            if (Bylines.isFullName(name) && !page.isBeside(lines.get(i).owner())) {
                facts.offer(Fact.AUTHOR, name, lines.get(i).owner(), Ground.SIGNED_LINE);
                say(lines.get(i).owner());
            }
        }
    }

    private @Nullable Ground ground(Element element) {
        if (element.attributes().get("rel").equals("author")) {
            return Ground.AUTHOR_LINK;
        }
        if (element.attributes().get("typeof").endsWith("Person")) {
            return Ground.NAMED_AUTHOR;
        }
        Names names = page.names();
        String test = element.attributes().get("data-testid");
        if (names.is(element, Names.Kind.AUTHOR) || names.is(test, Names.Kind.AUTHOR)) {
            boolean about = names.is(element, Names.Kind.ABOUT_AUTHOR) || names.is(test, Names.Kind.ABOUT_AUTHOR);
            return about ? null : Ground.NAMED_AUTHOR;
        }
        return element.nameIs("a") && isOfAuthor(element.attributes().get("href")) ? Ground.AUTHOR_PAGE : null;
    }

    /** Returns whether one of the {@link #PATHS} is in an address, in whatever case. */
    private static boolean isOfAuthor(String href) {
        for (int at = href.indexOf('/') + 1; at > 0 && at < href.length(); at = href.indexOf('/', at) + 1) {
            if (PATH_BEGINS.indexOf(href.charAt(at)) >= 0) {
                for (String path : PATHS) {
                    if (href.regionMatches(true, at, path, 0, path.length())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private void element(Element element, Ground ground) {
        String text = element.text();
        if (text.length() > LONGEST || page.isBeside(element)) {
            return;
        }
        Set<String> names = new LinkedHashSet<>();
        add(names, element, text);
        if (names.isEmpty()) {
            return;
        }
        Element parent = element.parent();
        alike(parent != null && parent.childrenSize() == 1 ? parent : element, names);
        boolean signed = Bylines.isSigned(text);
        facts.offer(Fact.AUTHOR, String.join("、", names), element, signed ? Ground.SIGNED_ELEMENT : ground);
        say(element);
    }

    /** Adds the names in an element: those of its links to authors, else that of its text. */
    private void add(Set<String> names, Element element, String text) {
        int before = names.size();
        for (Element link : element.getElementsByTag("a")) {
            String name = Bylines.name(link.text());
            if (ground(link) != null && isFurtherName(name, names)) {
                names.add(name);
            }
        }
        String name = names.size() > before ? "" : Bylines.name(firstLine(element, text));
        if (names.isEmpty() ? Bylines.isName(name) : Bylines.isFullName(name)) {
            names.add(name);
        }
    }

    /** What a link to an author says behind a name must be one for sure: with capitals, or in Chinese letters. */
    private static boolean isFurtherName(String name, Set<String> names) {
        boolean chinese = !name.isEmpty() && name.charAt(0) >= 0x2E80;
        return names.isEmpty() || chinese ? Bylines.isName(name) : Bylines.isFullName(name);
    }

    /** Below a Chinese name, which is one word, its element may have another line: what that person is. */
    private static String firstLine(Element element, String text) {
        if (text.isEmpty() || text.charAt(0) < 0x2E80 || element.childrenSize() == 0) {
            return text;
        }
        List<Line> lines = Lines.of(element, element);
        return lines.isEmpty() ? text : lines.get(0).text();
    }

    /** Adds the names in the elements beside one that are made as it is. */
    private void alike(Element element, Set<String> names) {
        int looked = 0;
        for (Element next = element.nextElementSibling();
                next != null && looked < 8;
                next = next.nextElementSibling()) {
            looked++;
            String text = next.text();
            boolean alike = next.normalName().equals(element.normalName())
                    && next.className().equals(element.className())
                    && (!element.className().isEmpty() || ground(next) != null);
            if (alike && text.length() <= LONGEST) {
                add(names, next, text);
            }
        }
    }

    private void say(Element element) {
        if (Page.isShort(element) && page.isInContent(element)) {
            facts.spoken(element);
        }
    }

    /** Offers a source that only its class says it is. */
    private void sources() {
        List<Element> all = page.called(Names.Kind.SOURCE);
        for (Element element : all.subList(0, Math.min(MOST_SOURCES, all.size()))) {
            List<Labels.Labelled> parts = Labels.of(element.text());
            boolean one = parts.size() == 1 || parts.size() == 2 && parts.get(1).label() == Label.SOURCE;
            String text = one ? parts.get(parts.size() - 1).value() : "";
            boolean name = text.length() >= 2
                    && text.length() <= 20
                    && Character.isLetter(text.charAt(text.length() - 1))
                    && Dates.find(text) == null
                    && !page.isBeside(element);
            if (name) {
                facts.offer(Fact.SOURCE, text, element, Ground.NAMED_SOURCE);
            }
        }
    }

    private void signature() {
        List<Line> text = page.lines().stream().filter(Line::inContent).toList();
        for (int i = 0; i < text.size(); i++) {
            Line line = text.get(i);
            if (i < END_LINES || i >= text.size() - END_LINES) {
                signature(line);
            }
            for (Pattern beginning : i < END_LINES ? BEGINNINGS : List.<Pattern>of()) {
                Matcher matcher = beginning.matcher(line.text());
                if (matcher.lookingAt()) {
                    facts.offer(Fact.AUTHOR, matcher.group(1), line.owner(), Ground.REPORTER_IN_TEXT);
                }
            }
        }
    }

    private void signature(Line line) {
        Matcher matcher = SIGNATURE.matcher(line.text());
        if (matcher.matches()) {
            facts.offer(Fact.AUTHOR, matcher.group(1), line.owner(), Ground.LINE_OF_REPORTER);
            say(line.owner());
        }
        matcher = TEXT_BY.matcher(line.text().length() > LONGEST_SIGNATURE ? "" : line.text());
        if (matcher.find()) {
            facts.offer(Fact.AUTHOR, matcher.group(1), line.owner(), Ground.LINE_OF_REPORTER);
            if (matcher.start() == 0) {
                say(line.owner());
            }
        }
        if (REPORTER.matcher(line.text()).matches()
                || OFFICE.matcher(line.text()).matches()) {
            say(line.owner());
        }
    }

    /** 记者 甲 乙 in brackets, as papers sign at the beginning or the end of the text. */
    private void reporter(int titleLine) {
        List<Line> lines = page.lines();
        Element content = page.content();
        String text = page.contentEnds();
        String ends = text.length() <= 400 ? text : text.substring(0, 200) + "\n" + text.substring(text.length() - 200);
        Matcher matcher = REPORTER.matcher(ends);
        if (matcher.find()) {
            facts.offer(Fact.AUTHOR, matcher.group(1), content, Ground.REPORTER_IN_TEXT);
        }
        for (int i = Math.max(0, titleLine);
                titleLine >= 0 && i < lines.size() && i <= titleLine + FactLines.NEAR;
                i++) {
            signature(lines.get(i));
            matcher = REPORTER_LINE.matcher(lines.get(i).text());
            if (lines.get(i).text().length() < 100 && matcher.find()) {
                String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                facts.offer(Fact.AUTHOR, name, lines.get(i).owner(), Ground.LINE_OF_REPORTER);
            }
        }
        signature();
        matcher = OFFICE.matcher(ends);
        if (matcher.find()) {
            facts.offer(Fact.AUTHOR, matcher.group(1), content, Ground.REPORTER_IN_TEXT);
        }
        matcher = SIGNED.matcher(ends);
        if (facts.get(Fact.LANGUAGE).startsWith("ja") && matcher.find()) {
            facts.offer(Fact.AUTHOR, matcher.group(1), content, Ground.REPORTER_IN_TEXT);
        }
    }
}
