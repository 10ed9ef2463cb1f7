package dev.weft.benchmarks;

import dev.weft.body.Body;
import dev.weft.model.Article;
import dev.weft.model.ArticleBuilder;
import dev.weft.model.Credit;
import dev.weft.model.NavigationItem;
import dev.weft.model.Organisation;
import dev.weft.model.PartnerLink;
import dev.weft.model.Person;
import dev.weft.model.Publication;
import dev.weft.model.Section;
import dev.weft.model.Source;
import dev.weft.model.Views;
import dev.weft.value.Attachment;
import dev.weft.value.IcpFiling;
import dev.weft.value.PreciseDate;
import dev.weft.value.WebAddress;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Made-up Chinese news: any number of articles of a publication, each the same on every machine at every time.
 *
 * <p>An article has 1,250 characters of text on average, two pictures with captions, a list, in one of three a table,
 * tags, a section, people and a source; its body is 4 to 5 KB of HTML. An article depends on its number alone, so that
 * a corpus of any size is made in constant memory.
 */
public final class Corpus {
    private static final String[] SECTIONS = {
        "news/home",
        "news/abroad",
        "news/local",
        "industry",
        "industry/standards",
        "science",
        "policy",
        "people",
        "association",
        "association/members"
    };
    private static final OffsetDateTime FIRST = OffsetDateTime.of(2001, 1, 1, 8, 0, 0, 0, ZoneOffset.ofHours(8));
    private static final int MINUTES_BETWEEN = 13;

    private final long seed;
    private final Phrases phrases = Phrases.load();
    private final List<Person> people = new ArrayList<>();

    /** Makes the corpus of a seed. */
    public Corpus(long seed) {
        this.seed = seed;
        SplittableRandom chance = new SplittableRandom(seed);
        for (int i = 0; i < 200; i++) {
            people.add(Person.of(phrases.one("person", chance)));
        }
    }

    /** Makes the corpus that the benchmarks use. */
    public Corpus() {
        this(20261123);
    }

    /** Returns the first articles, oldest first. */
    public List<Article> articles(int count) {
        List<Article> articles = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            articles.add(article(i));
        }
        return articles;
    }

    /** Returns an article by its number, counted from 0 and from the oldest. */
    public Article article(int number) {
        SplittableRandom chance = new SplittableRandom(seed * 1_000_003 + number);
        OffsetDateTime time = FIRST.plusMinutes((long) number * MINUTES_BETWEEN);
        Body body = new BodyMaker(phrases, chance, time).make();
        ArticleBuilder article = Article.builder("n" + (1_000_000 + number), phrases.one("title", chance))
                .section(SECTIONS[chance.nextInt(SECTIONS.length)])
                .tags(some("tag", 3 + chance.nextInt(3), chance))
                .published(PreciseDate.of(time))
                .byline(byline(chance))
                .source(source(number, chance))
                .views(Views.builder(chance.nextInt(20, 9000))
                        .asOf(PreciseDate.of(time.plusDays(30)))
                        .build())
                .body(body);
        if (chance.nextInt(2) == 0) {
            article.lead(phrases.one("lead", chance));
        }
        if (chance.nextInt(8) == 0) {
            article.modified(PreciseDate.of(time.plusMinutes(chance.nextInt(10, 3000))));
        }
        if (chance.nextInt(8) == 0) {
            article.attachments(List.of(attachment(number, chance)));
        }
        return article.build();
    }

    private List<String> some(String kind, int count, SplittableRandom chance) {
        List<String> found = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            found.add(phrases.one(kind, chance));
        }
        return found;
    }

    private List<Credit> byline(SplittableRandom chance) {
        List<Credit> byline = new ArrayList<>();
        byline.add(new Credit(somebody(chance), Credit.Role.AUTHOR));
        if (chance.nextInt(3) == 0) {
            byline.add(new Credit(somebody(chance), Credit.Role.PHOTOGRAPHER));
        }
        byline.add(new Credit(somebody(chance), Credit.Role.EDITOR));
        return byline;
    }

    private Person somebody(SplittableRandom chance) {
        return people.get(chance.nextInt(people.size()));
    }

    private Source source(int number, SplittableRandom chance) {
        if (chance.nextInt(2) == 0) {
            return Source.of(Source.Kind.ORIGINAL, "辽沈产业新闻网");
        }
        WebAddress original = WebAddress.of("https://www.example.org/a/" + number + ".html");
        return Source.builder(Source.Kind.REPRINT, phrases.one("source", chance))
                .address(original)
                .build();
    }

    private Attachment attachment(int number, SplittableRandom chance) {
        return Attachment.builder(WebAddress.of("https://files.example.com/doc/" + number + ".pdf"))
                .name("附件.pdf")
                .title(phrases.one("industry", chance) + phrases.one("plan", chance))
                .mediaType("application/pdf")
                .bytes(chance.nextInt(20_000, 4_000_000))
                .build();
    }

    /** Returns the publication that the articles belong to. */
    public static Publication publication() {
        return Publication.builder("辽沈产业新闻网", WebAddress.of("https://news.example.cn/"))
                .tagline("看得见的产业，听得见的声音")
                .description("产业、科技、政策与人物的报道，由辽沈产业协会主办。")
                .organisations(List.of(
                        Organisation.builder("association", "辽沈产业协会")
                                .englishName("Liaoshen Industry Association")
                                .address("沈阳市浑南区创新路 100 号")
                                .telephone("024-8888 0000")
                                .build(),
                        Organisation.builder("institute", "辽沈产业研究院")
                                .role(Organisation.Role.PARTNER)
                                .build()))
                .sections(sections())
                .navigation(List.of(
                        new NavigationItem("新闻", new NavigationItem.ToSection("news")),
                        new NavigationItem("产业", new NavigationItem.ToSection("industry")),
                        new NavigationItem("科技", new NavigationItem.ToSection("science")),
                        new NavigationItem("政策", new NavigationItem.ToSection("policy")),
                        new NavigationItem("关于我们", new NavigationItem.ToOrganisation("association"))))
                .links(List.of(
                        new PartnerLink("国家标准信息公共服务", WebAddress.of("https://std.example.org/")),
                        new PartnerLink("产业统计", WebAddress.of("https://stats.example.org/"))))
                .icp(IcpFiling.of("辽ICP备2020011239号"))
                .rights("© 辽沈产业协会")
                .build();
    }

    private static List<Section> sections() {
        return List.of(
                new Section(
                        "news",
                        "新闻",
                        "",
                        List.of(Section.of("home", "国内"), Section.of("abroad", "国际"), Section.of("local", "本地"))),
                new Section("industry", "产业", "", List.of(Section.of("standards", "标准"))),
                Section.of("science", "科技"),
                Section.of("policy", "政策"),
                Section.of("people", "人物"),
                new Section("association", "协会", "", List.of(Section.of("members", "会员动态"))));
    }
}
