package dev.weft.live;

import dev.weft.model.Article;
import dev.weft.model.ArticleBuilder;
import dev.weft.model.Credit;
import dev.weft.model.Person;
import dev.weft.model.Translation;
import dev.weft.value.ArticleId;
import dev.weft.value.Language;
import dev.weft.value.PreciseDate;
import dev.weft.value.WebAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Articles with all that decides where they stand, by chance that is the same each time. */
final class RandomNews {
    static final Instant NOW = Instant.parse("2024-06-15T04:00:00Z");

    private static final List<String> SECTIONS =
            List.of("news", "news/home", "notices", "NEWS/Home", "unknown", "Unknown", "", "news");
    private static final List<String> TAGS =
            List.of("weather", "Weather", "ＷＥＡＴＨＥＲ", "天气", "c++", "C++", "a b", "x", "index.html", "café");
    private static final List<String> NAMES = List.of("王五", "Ann Lee", "ANN LEE", "李四");

    private final Random random;

    private final List<String> languages;

    RandomNews(long seed) {
        this(seed, List.of());
    }

    /** Makes news in any of some languages, an empty one for none said; many name a translation. */
    RandomNews(long seed, List<String> languages) {
        random = new Random(seed);
        this.languages = languages;
    }

    List<Article> articles(int count) {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            articles.add(article(i, count));
        }
        return articles;
    }

    /** Returns an article; half of all are of one month, which is large where there are many. */
    Article article(int number, int count) {
        ArticleBuilder article = Article.builder("a" + number, "Title " + number + " " + random.nextInt(100))
                .section(one(SECTIONS));
        if (!chance(20)) {
            article.published(date(number % 2 == 0 ? 14 : count));
        }
        if (chance(5)) {
            article.modified(date(count));
        }
        if (chance(12)) {
            article.status(one(List.of(Article.Status.DRAFT, Article.Status.WITHDRAWN)));
        }
        if (chance(10)) {
            article.embargo(moment());
        }
        if (chance(10)) {
            article.expires(moment());
        }
        if (chance(25)) {
            article.kind(Article.Kind.PAGE);
        }
        if (chance(3)) {
            article.slug("slug-" + number);
        }
        article.pinned(chance(30)).listed(!chance(15));
        article.tags(some(TAGS))
                .byline(some(NAMES).stream().map(RandomNews::author).toList());
        List<ArticleId> related = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            related.add(ArticleId.of("a" + random.nextInt(count)));
        }
        if (chance(6)) {
            article.related(related);
        }
        if (chance(8)) {
            article.aliases(List.of("/show-" + number + ".html", "/old/" + number + "/"));
        }
        if (!languages.isEmpty()) {
            String language = one(languages);
            if (!language.isEmpty()) {
                article.language(Language.of(language));
            }
            if (chance(3)) {
                article.translations(List.of(new Translation(
                        Language.EN,
                        WebAddress.of("https://www.example.org/articles/a" + random.nextInt(count) + ".html"))));
            }
        }
        return article.build();
    }

    private static Credit author(String name) {
        return new Credit(Person.of(name), Credit.Role.AUTHOR);
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private List<String> some(List<String> values) {
        List<String> some = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            some.add(one(values));
        }
        return some;
    }

    private PreciseDate date(int days) {
        LocalDate day = LocalDate.ofInstant(NOW, ZoneOffset.UTC).minusDays(random.nextInt(days));
        return chance(2)
                ? PreciseDate.of(day)
                : PreciseDate.of(day.atTime(random.nextInt(24), 30).atOffset(ZoneOffset.UTC));
    }

    private PreciseDate moment() {
        return PreciseDate.of(NOW.plusSeconds(random.nextInt(200_000) - 100_000).atOffset(ZoneOffset.UTC));
    }
}
