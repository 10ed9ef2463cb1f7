package dev.weft.html;

import dev.weft.body.Body;
import dev.weft.body.Heading;
import dev.weft.body.Inline;
import dev.weft.body.Paragraph;
import dev.weft.body.Text;
import dev.weft.finding.Finding;
import dev.weft.model.Article;
import dev.weft.model.Credit;
import dev.weft.model.Edition;
import dev.weft.model.NavigationItem;
import dev.weft.model.Organisation;
import dev.weft.model.Person;
import dev.weft.model.Publication;
import dev.weft.model.Section;
import dev.weft.model.Translation;
import dev.weft.publish.ArticleSource;
import dev.weft.publish.MemoryTarget;
import dev.weft.publish.Publisher;
import dev.weft.render.Site;
import dev.weft.value.ArticleId;
import dev.weft.value.Language;
import dev.weft.value.PreciseDate;
import dev.weft.value.WebAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A publication in Chinese of both kinds, English and Arabic, every name of which is translated, as it is published. */
final class EditionsSample {
    static final String BASE = "https://www.lnfz.example/";
    static final Instant NOW = Instant.parse("2014-02-01T00:00:00Z");
    private static final Path ARABIC = Path.of("src/test/resources/themes/arabic");

    private EditionsSample() {}

    /** Returns a built-in theme with words in Arabic. */
    static Theme theme(String name) {
        return Theme.overlay(ARABIC, Theme.builtIn(name));
    }

    static Publication publication() {
        return Publication.builder("辽宁纺织服装网", WebAddress.of(BASE))
                .tagline("一经一纬")
                .description("行业网站")
                .organisations(List.of(Organisation.builder("lnga", "辽宁省纺织服装协会")
                        .shortName("协会")
                        .englishName("Liaoning Textile and Garment Association")
                        .description("行业组织")
                        .address("沈阳市府大路262-6号")
                        .telephone("024-86606283")
                        .build()))
                .sections(List.of(
                        new Section("news", "行业资讯", "新闻", List.of(new Section("home", "国内", "省内外", List.of()))),
                        new Section("data", "数据", "一张表", List.of())))
                .navigation(List.of(
                        new NavigationItem("资讯", new NavigationItem.ToSection("news")),
                        new NavigationItem("数据", new NavigationItem.ToSection("data")),
                        new NavigationItem("关于", new NavigationItem.ToArticle(ArticleId.of("edition-about")))))
                .rights("版权所有")
                .editions(List.of(traditional(), english(), arabic()))
                .build();
    }

    private static Edition traditional() {
        return Edition.builder(Language.of("zh-TW"))
                .folder("tw")
                .name("遼寧紡織服裝網")
                .tagline("一經一緯")
                .description("產業網站")
                .sections(List.of(
                        new Section("news", "產業新聞", "新聞", List.of(new Section("home", "國內", "省內外", List.of()))),
                        new Section("data", "資料", "一張表", List.of())))
                .navigation(List.of(new NavigationItem("新聞", new NavigationItem.ToSection("news"))))
                .organisations(
                        List.of(new Edition.OrganisationWords("lnga", "遼寧省紡織服裝協會", "協會", "產業組織", "瀋陽市府大路262-6號")))
                .rights("版權所有")
                .build();
    }

    private static Edition english() {
        return Edition.builder(Language.EN)
                .name("Liaoning Textile")
                .tagline("Warp and weft")
                .description("A site of the trade")
                .sections(List.of(
                        new Section(
                                "news",
                                "News",
                                "What is new",
                                List.of(new Section("home", "At home", "Near", List.of()))),
                        new Section("data", "Data", "One table", List.of())))
                .navigation(List.of(
                        new NavigationItem("News", new NavigationItem.ToSection("news")),
                        new NavigationItem("Data", new NavigationItem.ToSection("data"))))
                .organisations(List.of(new Edition.OrganisationWords(
                        "lnga", "", "", "The organisation of the trade", "262-6 Shifu Road, Shenyang")))
                .rights("All rights reserved")
                .build();
    }

    private static Edition arabic() {
        return Edition.builder(Language.of("ar"))
                .name("نسيج لياونينغ")
                .tagline("سداة ولحمة")
                .description("موقع صناعة النسيج")
                .sections(List.of(
                        new Section(
                                "news",
                                "الأخبار",
                                "الجديد",
                                List.of(new Section("home", "محليات", "قريبًا", List.of()))),
                        new Section("data", "بيانات", "جدول واحد", List.of())))
                .navigation(List.of(
                        new NavigationItem("الأخبار", new NavigationItem.ToSection("news")),
                        new NavigationItem("بيانات", new NavigationItem.ToSection("data"))))
                .organisations(List.of(new Edition.OrganisationWords(
                        "lnga", "رابطة لياونينغ للنسيج والملابس", "الرابطة", "منظمة الصناعة", "شارع شيفو، شنيانغ")))
                .rights("جميع الحقوق محفوظة")
                .build();
    }

    static List<Article> articles() {
        List<Article> all = new ArrayList<>();
        all.add(Article.builder("edition-about", "关于").kind(Article.Kind.PAGE).build());
        String[] tags = {"zh-CN", "zh-TW", "en", "ar"};
        String[] titles = {"产业集群会议召开", "產業集群會議召開", "Clusters meet in Xiaoshan", "اجتماع تجمعات صناعة النسيج في شياوشان"
        };
        String[] texts = {
            "五百多人到会，讨论集群如何继续成长。",
            "五百多人到會，討論集群如何繼續成長。",
            "More than five hundred people came, and talked about how clusters go on growing.",
            "حضر أكثر من خمسمئة شخص، وتحدثوا عن كيفية استمرار نمو التجمعات الصناعية في الأقاليم."
        };
        String[] people = {"李明", "李明", "Li Ming", "لي مينغ"};
        for (int piece = 0; piece < 3; piece++) {
            for (int i = 0; i < tags.length; i++) {
                all.add(Article.builder(id(piece, tags[i]), titles[i] + " " + (piece + 1))
                        .language(Language.of(tags[i]))
                        .section(piece == 0 ? "news/home" : "data")
                        .lead(texts[i])
                        .published(PreciseDate.parse("2014-01-0" + (piece + 1)))
                        .byline(List.of(new Credit(Person.of(people[i]), Credit.Role.AUTHOR)))
                        .translations(piece == 2 ? List.of() : translations(piece, i, tags))
                        .body(Body.of(
                                new Heading(2, List.<Inline>of(new Text(titles[i]))),
                                Paragraph.of(texts[i]),
                                Paragraph.of(texts[i] + " " + texts[i])))
                        .build());
            }
        }
        return all;
    }

    private static String id(int piece, String tag) {
        return "edition-" + piece + "-" + tag;
    }

    private static List<Translation> translations(int piece, int own, String[] tags) {
        List<Translation> others = new ArrayList<>();
        for (int i = 0; i < tags.length; i++) {
            if (i != own) {
                others.add(new Translation(
                        Language.of(tags[i]), WebAddress.of(BASE + "articles/" + id(piece, tags[i]) + ".html")));
            }
        }
        return others;
    }

    /** Returns the hostile publication with editions that are as hostile. */
    static Publication hostile() {
        String evil = HostilePublication.EVIL;
        Publication publication = HostilePublication.publication(Language.ZH_CN);
        List<Edition> editions = new ArrayList<>();
        for (String tag : List.of("en", "ar")) {
            editions.add(Edition.builder(Language.of(tag))
                    .name("E" + evil)
                    .tagline(evil)
                    .description(evil)
                    .sections(List.of(new Section("s", evil, evil, List.of(new Section("t", evil, evil, List.of())))))
                    .navigation(publication.navigation())
                    .organisations(List.of(new Edition.OrganisationWords("parent", evil, evil, evil, evil)))
                    .rights(evil)
                    .build());
        }
        return publication.toBuilder().editions(editions).build();
    }

    static List<Article> hostileArticles() {
        List<Article> all = new ArrayList<>(HostilePublication.articles());
        Article everything = all.get(0);
        for (String tag : List.of("en", "ar")) {
            all.add(everything.toBuilder()
                    .id(ArticleId.of("everything-" + tag))
                    .slug("everything-" + tag)
                    .language(Language.of(tag))
                    .aliases(List.of())
                    .build());
        }
        return all;
    }

    static Map<String, byte[]> documents(String theme) {
        return documents(publication(), articles(), theme(theme), finding -> {});
    }

    static Map<String, byte[]> hostileDocuments(String theme) {
        return documents(hostile(), hostileArticles(), theme(theme), finding -> {});
    }

    static Map<String, byte[]> documents(
            Publication publication, List<Article> articles, Theme theme, Consumer<Finding> findings) {
        Site site = Site.of(publication, List.of(HtmlProvider.with(theme)));
        MemoryTarget target = MemoryTarget.of();
        try {
            Publisher.builder(site).at(NOW).findings(findings).build().publish(ArticleSource.of(articles), target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target.documents();
    }
}
