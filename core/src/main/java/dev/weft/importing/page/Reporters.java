package dev.weft.importing.page;

import dev.weft.importing.document.Line;
import dev.weft.importing.document.Page;
import dev.weft.importing.evidence.Fact;
import dev.weft.importing.evidence.Facts;
import dev.weft.importing.evidence.Ground;
import dev.weft.value.Characters;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Whom the lines of a text and those near the title name as its writers, as papers of China, Japan and Korea sign. */
final class Reporters {
    /** 文/甲 图/乙: who wrote, and who took the pictures. */
    static final Pattern TEXT_AND_PICTURES =
            Pattern.compile("(?:文[/／] ?)?([\\u4E00-\\u9FFF·、 ]{2,24}?) +(?:图|摄|摄影)[/／] ?([\\u4E00-\\u9FFF·、 ]{2,24})");

    /** 文/ or 文/图, before who wrote, or did both. */
    private static final String BY_TEXT = "(?:文[/／]图[:： ]|文[/／:：](?!图)) ?";

    private static final Pattern TEXT_BY =
            Pattern.compile("(?:^|\\s)" + BY_TEXT + "([\\u4E00-\\u9FFF·、 ]{2,24}?)(?:$| +图[/／](.*))");

    private static final String NAME =
            "(?!摄影|文图|图文)(?:[\\u4E00-\\u9FFF]{1,8}·[\\u4E00-\\u9FFF·]{1,12}|[\\u4E00-\\u9FFF]{2,4})";

    private static final String NAMES = "(" + NAME + "(?:[ \\u3000、](?:通讯员|实习生|记者)?" + NAME + "){0,6})";

    /** In brackets: （记者 甲乙 通讯员 丙丁）. */
    private static final Pattern IN_BRACKETS =
            Pattern.compile("[（(](?:[\\u4E00-\\u9FFF]{0,8})?(?:记者|通讯员)[ \\u3000:：]{0,2}" + NAMES + "[)）]");

    /** In brackets: （文/甲乙 图/丙丁）. */
    private static final Pattern TEXT_IN_BRACKETS = Pattern.compile(
            "[（(]" + BY_TEXT + "([\\u4E00-\\u9FFF·、 ]{2,24}?)(?:[ 、]+(?:图|摄|摄影)[/／:：]([^)）]{2,24}))?[)）]");

    /** In the line of date and source: 江州日报记者 甲乙 2024-05-06. */
    private static final Pattern BESIDE_DATE = Pattern.compile(
            "(?:^|[ \\u3000])[\\u4E00-\\u9FFF—-]{0,14}(?:记者|通讯员) " + NAMES + "(?= +(?:\\d{4}|来源|编辑|责编))");

    /** What an office that has no names signs with: （宣传部 供稿）. */
    private static final Pattern OFFICE = Pattern.compile("[（(]([\\u4E00-\\u9FFF]{2,14}) ?供稿[)）]");

    /** 【甲乙】 at the end of a Japanese text. */
    private static final Pattern JAPANESE = Pattern.compile("【([\\u4E00-\\u9FFF\\u3040-\\u30FF・、]{2,12})】$");

    /** A line that is nothing but the signature of reporters: 江州日报记者 甲乙 丙丁; who took the pictures may follow. */
    private static final Pattern SIGNATURE =
            Pattern.compile("[■□●○◆◇▲△ ]{0,3}[\\u4E00-\\u9FFF—－-]{0,16}(?:记者|記者|通讯员)[ :：]{1,2}" + NAMES
                    + "(?: ?(?:文/图|报道|文|整理)| ?摄影(?: (.{2,20}))?)?");

    private static final Pattern IN_LINE =
            Pattern.compile("(?:^|\\s)[记記]者 ?([\\u4E00-\\u9FFF]{2,4}) ?[／/]|(?:^|[\\s/])([가-힣]{2,4}) ?기자(?:$|\\s)");

    /** With which papers begin: 江州日报讯 通讯员 甲乙 记者 丙丁 报道. */
    private static final Pattern REPORTED =
            Pattern.compile("[\\u4E00-\\u9FFF]{2,16}讯[ \\u3000]{0,2}(?:本报|特约|实习)?(?:记者|通讯员) ?" + NAMES + " ?报道[：:，, ]");

    /** With which agencies begin: 江州社江州5月28日电 (甲乙). */
    private static final Pattern DATELINE =
            Pattern.compile("[\\u4E00-\\u9FFF]{2,20}\\d{1,2}月\\d{1,2}日[电讯] ?[（(](?!记者|通讯员)" + NAMES + "[)）]");

    private static final List<Pattern> BRACKETS = List.of(IN_BRACKETS, TEXT_IN_BRACKETS, OFFICE);

    private static final List<Pattern> IN_JAPANESE = List.of(IN_BRACKETS, JAPANESE);

    private static final List<Pattern> BEGINNINGS = List.of(DATELINE, REPORTED);

    private static final int LONGEST_SIGNATURE = 60;
    private static final int LONGEST_LINE = 100;

    /** So many lines at either end of a text may be a signature. */
    private static final int END_LINES = 3;

    /** So many characters at either end of a text may hold one in brackets. */
    private static final int END = 200;

    private final Page page;
    private final Facts facts;

    /** The lines that are nothing but names, with these. */
    private final IdentityHashMap<Element, String> signatures = new IdentityHashMap<>();

    private Reporters(Page page, Facts facts) {
        this.page = page;
        this.facts = facts;
    }

    static void read(Page page, Facts facts) {
        Reporters reporters = new Reporters(page, facts);
        reporters.inBrackets();
        reporters.nearTitle();
        reporters.atEnds();
        reporters.signatures.forEach(reporters::say);
    }

    private void nearTitle() {
        List<Line> lines = page.lines();
        int title = page.titleLine(facts.get(Fact.TITLE));
        int end = title < 0 ? 0 : Math.min(lines.size(), title + FactLines.NEAR + 1);
        for (int i = Math.max(0, title); i < end; i++) {
            Line line = lines.get(i);
            signature(line);
            Matcher matcher = BESIDE_DATE.matcher(line.text());
            if (line.text().length() < LONGEST_LINE && matcher.find()) {
                facts.offer(Fact.AUTHOR, matcher.group(1), line.owner(), Ground.LINE_OF_REPORTER);
            }
            matcher = IN_LINE.matcher(line.text());
            if (line.text().length() < LONGEST_LINE && matcher.find()) {
                String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                facts.offer(Fact.AUTHOR, name, line.owner(), Ground.LINE_OF_REPORTER);
            }
        }
    }

    private void atEnds() {
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
        String text = line.text().length() > LONGEST_SIGNATURE ? "" : line.text();
        Matcher matcher = SIGNATURE.matcher(text);
        if (matcher.matches()) {
            offer(matcher, line.owner(), Ground.LINE_OF_REPORTER);
            signatures.put(line.owner(), matcher.group(1));
        }
        matcher = TEXT_BY.matcher(text);
        if (matcher.find()) {
            offer(matcher, line.owner(), Ground.LINE_OF_REPORTER);
            if (matcher.start() == 0) {
                signatures.put(line.owner(), matcher.group(1));
            }
        }
        for (Pattern brackets : BRACKETS) {
            matcher = brackets.matcher(text);
            if (matcher.matches()) {
                signatures.put(line.owner(), matcher.group(1));
            }
        }
    }

    /** A line that only names whom the article names goes from the text; where others outweigh them it stays. */
    private void say(Element line, String names) {
        if (facts.get(Fact.AUTHOR).equals(Characters.line(names))) {
            Authors.say(page, line, facts);
        }
    }

    private void inBrackets() {
        String text = page.contentEnds();
        String ends =
                text.length() <= 2 * END ? text : text.substring(0, END) + "\n" + text.substring(text.length() - END);
        for (Pattern pattern : facts.get(Fact.LANGUAGE).startsWith("ja") ? IN_JAPANESE : BRACKETS) {
            Matcher matcher = pattern.matcher(ends);
            if (matcher.find()) {
                offer(matcher, page.content(), Ground.REPORTER_IN_TEXT);
            }
        }
    }

    /** Offers the authors, and the photographers where the pattern has them. */
    private void offer(Matcher matcher, Element place, Ground ground) {
        facts.offer(Fact.AUTHOR, matcher.group(1), place, ground);
        if (matcher.groupCount() > 1 && matcher.group(2) != null) {
            facts.offer(Fact.PHOTOGRAPHER, matcher.group(2), place, ground);
        }
    }
}
