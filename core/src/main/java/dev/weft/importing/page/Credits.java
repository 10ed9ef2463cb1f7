package dev.weft.importing.page;

import com.google.common.base.CharMatcher;
import dev.weft.importing.document.Page;
import dev.weft.importing.evidence.Dates;
import dev.weft.importing.evidence.Fact;
import dev.weft.importing.evidence.Facts;
import dev.weft.importing.evidence.Phrase;
import dev.weft.model.Credit;
import dev.weft.model.Person;
import dev.weft.value.Characters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the people of an article of the names that were found. */
final class Credits {
    /** Portals write behind an editor's name the number of his desk: 李某_NF4425. */
    private static final Pattern DESK = Pattern.compile("(?:^|_)[A-Z]{1,4}\\d{2,6}$");

    private static final Pattern CHANNEL = Pattern.compile("网|在线|频道|订阅|新闻网?|资讯|财经|体育|科技|娱乐|汽车|房产|教育|健康|军事|时尚|旅游|文化");

    private static final List<String> ROLES = List.of("本报记者", "记者", "通讯员", "实习生");

    /** Before the name of who writes for it: 秘书处 甲乙. Names of people are shorter, or end otherwise. */
    private static final Pattern DEPARTMENT = Pattern.compile(".{2,14}[处部科]|.{3,14}(?:室|院|会|心|系|所|局|社|班|组|办|站|馆|厅|团委)");

    private static final int LONGEST_CHINESE_NAME = 4;

    /** Papers set a name of two letters as wide as one of three: 柯　法. */
    private static final Pattern PADDED =
            Pattern.compile("(?<![^ 、，])([\\u4E00-\\u9FFF])[ \\u3000]([\\u4E00-\\u9FFF])(?![^ 、，])");

    /** What a page says of a person in brackets behind the name. */
    private static final Pattern ABOUT = Pattern.compile("[（(][^（()）]{0,60}[)）]");

    private static final CharMatcher SEPARATORS = CharMatcher.anyOf("、，,;；|/）) ");

    private final Facts facts;
    private final Page page;
    private final String host;

    Credits(Facts facts, Page page) {
        this.facts = facts;
        this.page = page;
        this.host = page.address().host();
    }

    List<Credit> credits() {
        List<Credit> credits = new ArrayList<>();
        Set<String> authors = new LinkedHashSet<>();
        while (isNobody(facts.get(Fact.AUTHOR))) {
            facts.dismiss(Fact.AUTHOR, facts.get(Fact.AUTHOR));
        }
        facts.preferFuller(Fact.AUTHOR);
        people(credits, authors, facts.get(Fact.AUTHOR), Credit.Role.AUTHOR);
        people(credits, authors, facts.get(Fact.PHOTOGRAPHER), Credit.Role.PHOTOGRAPHER);
        people(credits, authors, facts.get(Fact.TRANSLATOR), Credit.Role.TRANSLATOR);
        people(credits, new LinkedHashSet<>(), facts.get(Fact.EDITOR), Credit.Role.EDITOR);
        people(credits, new LinkedHashSet<>(), facts.get(Fact.RESPONSIBLE), Credit.Role.RESPONSIBLE_EDITOR);
        people(credits, new LinkedHashSet<>(), facts.get(Fact.REVIEWER), Credit.Role.REVIEWER);
        return credits;
    }

    /** The site, the source and whom a system writes where it knows nobody are no authors. */
    private boolean isNobody(String author) {
        String name = author.toLowerCase(Locale.ROOT);
        return !name.isEmpty()
                && (name.equals(facts.get(Fact.SITE).toLowerCase(Locale.ROOT))
                        || isOwner(author)
                        || isMaker(author)
                        || name.chars().noneMatch(Character::isLetter)
                        || name.endsWith("管理员")
                        || name.equals(facts.get(Fact.SOURCE).toLowerCase(Locale.ROOT))
                        || host.equals(name)
                        || host.equals("www." + name)
                        || Phrase.NOBODY.is(name)
                        || name.indexOf('@') > 0 && name.indexOf('.') > 0);
    }

    /** Portals put their own name into the meta of the author: that of the site without the channel behind it. */
    private boolean isOwner(String author) {
        String site = facts.get(Fact.SITE);
        return site.startsWith(author)
                && CHANNEL.matcher(site.substring(author.length())).matches()
                && isOfMeta(author);
    }

    /** Whoever made the page, a channel, an agency or an editor, may stand in the meta of the author. */
    private boolean isMaker(String author) {
        return isOfMeta(author) && (isEditor(author) || Titles.isChannel(page, author) || isSystem(author));
    }

    /** The name of a system or of an account in it, in small Latin letters on a Chinese page that shows it nowhere: hanweb. */
    private boolean isSystem(String author) {
        return author.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_')
                && isChinese(facts.get(Fact.TITLE))
                && page.lines().stream().noneMatch(line -> line.text().contains(author));
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(c -> c >= 0x4E00 && c <= 0x9FFF);
    }

    private boolean isEditor(String author) {
        boolean agency = author.endsWith("公司");
        boolean editor = author.equals(facts.get(Fact.EDITOR)) || author.equals(facts.get(Fact.RESPONSIBLE));
        return agency || editor;
    }

    private boolean isOfMeta(String author) {
        return facts.all(Fact.AUTHOR).stream()
                .anyMatch(one -> one.value().equals(author) && one.place().startsWith("meta["));
    }

    private void people(List<Credit> credits, Set<String> known, String names, Credit.Role role) {
        if (names.isEmpty()) {
            return;
        }
        String bare = PADDED.matcher(ABOUT.matcher(names).replaceAll("")).replaceAll("$1$2");
        boolean chinese = isChinese(bare);
        Map<String, String> titles = chinese ? titles(names) : Map.of();
        boolean spaced = chinese && !facts.get(Fact.LANGUAGE).startsWith("ja");
        String separators =
                "[、，;；|/]" + (chinese ? "|," : "|, (?!Jr|PhD|MD|M\\.D)| and | und | et | & ") + (spaced ? "|\\s+" : "");
        List<String> parts = List.of(bare.split(separators, -1));
        for (int i = 0; i < parts.size(); i++) {
            if (spaced && isDepartmentOf(parts, i)) {
                continue;
            }
            String one = parts.get(i);
            String name = DESK.matcher(Characters.line(one)).replaceFirst("");
            name = name.startsWith("By ") || name.startsWith("by ") ? name.substring(3) : name;
            name = chinese ? withoutRole(name) : withoutPlace(name);
            boolean title = name.endsWith("记者")
                    || name.equals("通讯员")
                    || name.equals("实习生")
                    || name.equals("文")
                    || name.equals("图")
                    || Phrase.NOBODY.is(name.toLowerCase(Locale.ROOT))
                    || Phrase.LINK_BESIDE_NAME.begins(name.toLowerCase(Locale.ROOT));
            boolean dated = Dates.find(name) != null || name.chars().noneMatch(Character::isLetter);
            if (!dated && name.length() >= 2 && name.length() <= 60 && !title && known.add(name)) {
                credits.add(new Credit(
                        Person.builder(name)
                                .title(titles.getOrDefault(name, ""))
                                .build(),
                        role));
            }
        }
    }

    /** Returns what stands in brackets behind names, which is what these people are. */
    private static Map<String, String> titles(String names) {
        Map<String, String> titles = new HashMap<>();
        Matcher about = ABOUT.matcher(names);
        while (about.find()) {
            String before = names.substring(0, about.start());
            int name = SEPARATORS.lastIndexIn(before) + 1;
            titles.put(before.substring(name), names.substring(about.start() + 1, about.end() - 1));
        }
        return titles;
    }

    /** 记者甲乙 is 甲乙. */
    private static String withoutRole(String name) {
        for (String role : ROLES) {
            if (name.startsWith(role) && name.length() > role.length() + 1) {
                return name.substring(role.length()).strip();
            }
        }
        return name;
    }

    private static boolean isDepartmentOf(List<String> parts, int i) {
        String next = i + 1 < parts.size() ? parts.get(i + 1).strip() : "";
        return next.length() >= 2
                && next.length() <= LONGEST_CHINESE_NAME
                && DEPARTMENT.matcher(parts.get(i).strip()).matches();
    }

    /** Some papers sign "Jane Doe in London": the place is no part of the name. */
    private static String withoutPlace(String name) {
        int in = name.indexOf(" in ");
        return in > 3 && in + 4 < name.length() && Character.isUpperCase(name.charAt(in + 4))
                ? name.substring(0, in)
                : name;
    }
}
