package dev.weft.publish.spread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.finding.Finding;
import dev.weft.model.Article;
import dev.weft.model.ArticleEntry;
import dev.weft.publish.Fakes;
import dev.weft.render.ArticlePage;
import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.Renderer;
import dev.weft.render.RendererProvider;
import dev.weft.render.Site;
import dev.weft.render.SitePath;
import dev.weft.render.Subject;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PathContestTest {
    private static final Format<ArticlePage> IN_SECTION =
            Format.of("fake/in-section", ArticlePage.class, "text/plain", "{section}/{slug}", Format.Relation.NONE);
    private static final Format<ArticlePage> AT_ROOT =
            Format.of("fake/at-root", ArticlePage.class, "text/plain", "{slug}", Format.Relation.NONE);

    private final Site site = Site.of(Fakes.publication(), List.of(new Provider()));
    private final List<Finding> findings = new ArrayList<>();

    /** Writes nothing: here only paths count. */
    private record Empty<S extends Subject>(Format<S> format) implements Renderer<S> {
        @Override
        public boolean accepts(S subject) {
            return true;
        }

        @Override
        public void renderTo(S subject, OutputStream out, Consumer<Finding> found) {}
    }

    private record Provider() implements RendererProvider {
        @Override
        public List<Format<?>> formats() {
            return List.of(
                    IN_SECTION,
                    AT_ROOT,
                    Format.of("fake/list", Listing.class, "text/plain", "{listing}index.html", Format.Relation.PAGE));
        }

        @Override
        public <S extends Subject> Renderer<S> create(Format<S> format, Site owner) {
            return new Empty<>(format);
        }
    }

    private static Article article(String id, String section, String slug) {
        return Article.builder(id, "标题").section(section).slug(slug).build();
    }

    private PathContest contest(List<Article> articles) {
        return new PathContest(site, articles.stream().map(ArticleEntry::of).toList(), List.of(), findings::add);
    }

    private static Set<Integer> rejected(PathContest contest, int articles) {
        Set<Integer> rejected = new TreeSet<>();
        IntStream.range(0, articles).filter(contest::isRejected).forEach(rejected::add);
        return rejected;
    }

    @Test
    void aPathClaimsItselfAndItsFolders() {
        assertThat(PathContest.keys(new SitePath("News/2020/A.html")))
                .containsExactly("news/2020/a.html", "news/2020", "news");
    }

    @Test
    void theFirstInTheInputHasThePath() {
        PathContest contest = contest(List.of(article("a", "news", "x"), article("b", "notices", "X")));
        assertThat(rejected(contest, 2)).containsExactly(1);
        assertThat(findings).hasSize(1).first().asString().contains("b").contains("a (x)");
    }

    @Test
    void aFileCannotBeWhereAFolderIs() {
        PathContest contest = contest(List.of(article("a", "news", "x"), article("b", "notices", "news")));
        assertThat(rejected(contest, 2)).containsExactly(1);
    }

    @Test
    void aRejectedArticleTakesNoneOfItsPaths() {
        PathContest contest =
                contest(List.of(article("a", "news", "x"), article("b", "notices", "x"), article("c", "notices", "y")));
        assertThat(rejected(contest, 3)).containsExactly(1);
        assertThat(contest.isFree(ArticleEntry.of(article("d", "notices", "z")), findings::add))
                .isTrue();
    }

    /** The promise of this room: who takes no part in a contest, since nobody wants what it wants, changes none. */
    @Test
    void thoseWhosePathsNobodyElseWantsNeedNotTakePart() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Article> articles = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String section = random.nextInt(4) > 0 ? "s" + random.nextInt(40) : "news/home";
                String slug = random.nextInt(8) > 0 ? "X" + random.nextInt(300) : "s" + random.nextInt(40);
                articles.add(article("a" + i, section, slug));
            }
            Set<Integer> rivals = rivals(articles);
            List<Integer> numbers = List.copyOf(rivals);
            PathContest among = contest(numbers.stream().map(articles::get).toList());
            Set<Integer> rejected = new TreeSet<>();
            rejected(among, numbers.size()).forEach(number -> rejected.add(numbers.get(number)));
            assertThat(rejected).as("seed %s", seed).isEqualTo(rejected(contest(articles), articles.size()));
            assertThat(rivals).as("seed %s", seed).hasSizeLessThan(40);
        }
    }

    /** Returns the articles of whose keys another has one, at least one of the two for a file. */
    private Set<Integer> rivals(List<Article> articles) {
        Map<String, Integer> files = new HashMap<>();
        Map<String, Integer> folders = new HashMap<>();
        List<List<SitePath>> wanted = new ArrayList<>();
        articles.forEach(article ->
                wanted.add(PathContest.paths(site, ArticleEntry.of(article)).orElseThrow()));
        List<SitePath> all = new ArrayList<>(contest(List.of()).standing());
        wanted.forEach(all::addAll);
        for (SitePath path : all) {
            List<String> keys = PathContest.keys(path);
            files.merge(keys.get(0), 1, Integer::sum);
            keys.stream().skip(1).forEach(folder -> folders.merge(folder, 1, Integer::sum));
        }
        Set<String> contested = new HashSet<>();
        files.forEach((key, times) -> {
            if (times > 1 || folders.containsKey(key)) {
                contested.add(key);
            }
        });
        Set<Integer> rivals = new TreeSet<>();
        for (int i = 0; i < articles.size(); i++) {
            boolean isRival = wanted.get(i).stream()
                    .flatMap(path -> PathContest.keys(path).stream())
                    .anyMatch(contested::contains);
            if (isRival) {
                rivals.add(i);
            }
        }
        return rivals;
    }
}
