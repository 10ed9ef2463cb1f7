package dev.weft.publish;

import dev.weft.finding.Code;
import dev.weft.finding.Finding;
import dev.weft.finding.Severity;
import dev.weft.json.ArticleWriter;
import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.model.Section;
import dev.weft.render.ArticlePage;
import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.ListingRenderer;
import dev.weft.render.OrganisationPage;
import dev.weft.render.Redirect;
import dev.weft.render.Renderer;
import dev.weft.render.RendererProvider;
import dev.weft.render.Site;
import dev.weft.render.SitePath;
import dev.weft.render.Subject;
import dev.weft.render.Teaser;
import dev.weft.render.WholeSite;
import dev.weft.value.PreciseDate;
import dev.weft.value.WebAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A publication and renderers whose documents are short lines that say what they were made of. */
public final class Fakes {
    /** The page of an article. */
    public static final Format<ArticlePage> PAGE =
            Format.of("html/article", ArticlePage.class, "text/plain", "articles/{id}.html", Format.Relation.PAGE);

    static final Format<Listing> LIST = Format.builder(
                    "fake/list", Listing.class, "text/plain", "{listing}index.txt", Format.Relation.PAGE)
            .parts("{listing}page/{page}.txt", 20)
            .build();
    static final Format<Listing> FEED = Format.builder(
                    "fake/feed", Listing.class, "text/plain", "{listing}feed.txt", Format.Relation.ALTERNATE)
            .parts("{listing}feed/{period}.txt", 20)
            .build();
    static final Format<Redirect> MOVED =
            Format.of("fake/redirect", Redirect.class, "text/plain", "{from}", Format.Relation.NONE);
    static final Format<WholeSite> MAP =
            Format.of("fake/map", WholeSite.class, "text/plain", "map.txt", Format.Relation.NONE);

    private static final Code LONG_TITLE =
            Code.of("fake.long-title", Severity.WARNING, "标题过长", "a long title", "缩短标题", "shorten it");

    private Fakes() {}

    /** Returns a publication of three sections. */
    public static Publication publication() {
        return Publication.builder("织网", WebAddress.of("https://www.example.org/"))
                .sections(List.of(
                        new Section("news", "新闻", "", List.of(Section.of("home", "国内"))), Section.of("notices", "通知")))
                .build();
    }

    static Site site() {
        return site(publication(), PAGE);
    }

    static Site site(Publication publication, Format<ArticlePage> page) {
        return Site.of(publication, List.of(new Provider(page)));
    }

    /** Returns what makes a page for each organisation. */
    public static RendererProvider organisations(Format<OrganisationPage> format) {
        return new RendererProvider() {
            @Override
            public List<Format<?>> formats() {
                return List.of(format);
            }

            @Override
            @SuppressWarnings("unchecked")
            public <S extends Subject> Renderer<S> create(Format<S> wanted, Site site) {
                return (Renderer<S>) new Lines<>(format);
            }
        };
    }

    /** Returns what makes pages, lists, feeds, redirects and a map. */
    public static List<RendererProvider> providers() {
        return List.of(new Provider(PAGE));
    }

    static Article article(int number) {
        return article(number, "标题 " + number);
    }

    static Article article(int number, String title) {
        return Article.builder("a" + number, title)
                .section(number % 3 == 0 ? "notices" : number % 3 == 1 ? "news" : "news/home")
                .published(PreciseDate.of(LocalDate.of(2020, 1, 1).plusDays(number)))
                .tags(List.of("t" + number % 4))
                .build();
    }

    static List<Article> articles(int count) {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            articles.add(article(i));
        }
        return articles;
    }

    /** Writes articles to a JSON Lines file, and returns them as a source whose input is known to have changed or not. */
    static ArticleSource lines(Path file, List<Article> articles) throws IOException {
        String lines = articles.stream().map(ArticleWriter::toJson).collect(Collectors.joining("\n"));
        Files.writeString(file, lines);
        return JsonArticles.of(file, publication());
    }

    /** Publishes as a program whose renderers are in jars does. */
    static Publisher.Builder publisher() {
        return Publisher.builder(site()).inputs("1").threads(2);
    }

    /** Opens a folder as a run does. */
    static Ledger open(Path folder) throws IOException {
        return FolderTarget.of(folder)
                .open(
                        new Ledger.Listener() {
                            @Override
                            public void wrote(SitePath path, long bytes) {}

                            @Override
                            public void kept(SitePath path, long bytes) {}

                            @Override
                            public void removed(SitePath path) {}
                        },
                        finding -> {});
    }

    /** Returns a consumer of what publishing and its renderers find, without what the validator has to say. */
    static Consumer<Finding> ownFindings(List<Finding> list) {
        return finding -> {
            if (finding.code().startsWith("publish.")
                    || finding.code().startsWith("fake.")
                    || finding.code().startsWith("article.duplicate-")) {
                list.add(finding);
            }
        };
    }

    /** Returns the texts of the documents in a folder. */
    static SortedMap<String, String> files(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!name.startsWith(".weft-")) {
                    files.put(name, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                }
            }
        }
        return files;
    }

    static SortedMap<String, String> texts(MemoryTarget target) {
        SortedMap<String, String> texts = new TreeMap<>();
        target.documents().keySet().forEach(path -> texts.put(path, target.text(path)));
        return texts;
    }

    private record Provider(Format<ArticlePage> page) implements RendererProvider {
        @Override
        public List<Format<?>> formats() {
            return List.of(page, LIST, FEED, MOVED, MAP);
        }

        @Override
        @SuppressWarnings("unchecked")
        public <S extends Subject> Renderer<S> create(Format<S> format, Site site) {
            if (format.equals(LIST)) {
                return (Renderer<S>) new Lists(LIST, "");
            }
            if (format.equals(FEED)) {
                return (Renderer<S>) new Lists(FEED, ", ");
            }
            return new Lines<>(format);
        }
    }

    private record Lines<S extends Subject>(Format<S> format) implements Renderer<S> {
        @Override
        public boolean accepts(S subject) {
            return true;
        }

        @Override
        public void renderTo(S subject, OutputStream out, Consumer<Finding> findings) throws IOException {
            write(out, subject instanceof ArticlePage page ? page(page, findings) : text(subject));
        }

        private static String text(Subject subject) {
            if (subject instanceof OrganisationPage page) {
                return page.organisation().name();
            }
            if (subject instanceof Redirect redirect) {
                return "moved to " + redirect.to();
            }
            StringBuilder pages = new StringBuilder();
            for (WholeSite.Entry entry : ((WholeSite) subject).entries()) {
                pages.append(entry.path()).append('\n');
            }
            return pages.isEmpty() ? "no pages\n" : pages.toString();
        }

        private static String page(ArticlePage page, Consumer<Finding> findings) {
            if (page.article().title().equals("broken")) {
                throw new IllegalStateException("cannot render\nthis");
            }
            if (page.article().title().length() > 20) {
                findings.accept(LONG_TITLE.at("/title"));
            }
            return page.article().title() + "\nprevious: "
                    + page.neighbours().previous().map(Teaser::title).orElse("-") + "\nnext: "
                    + page.neighbours().next().map(Teaser::title).orElse("-") + "\nearlier: "
                    + page.neighbours().earlier().stream().map(Teaser::title).toList() + "\nrelated: "
                    + page.neighbours().related().stream()
                            .map(Teaser::path)
                            .map(SitePath::file)
                            .toList();
        }
    }

    private record Lists(Format<Listing> format, String separator) implements ListingRenderer {
        @Override
        public boolean accepts(Listing listing) {
            return listing.kind() != Listing.Kind.PERSON;
        }

        @Override
        public void renderTo(Listing listing, OutputStream out, Consumer<Finding> findings) throws IOException {
            throw new IOException("a publisher puts pieces together");
        }

        @Override
        public void head(Listing listing, OutputStream out, Consumer<Finding> findings) throws IOException {
            write(
                    out,
                    listing.kind() + " " + listing.key() + " newer "
                            + listing.part().newer() + " older "
                            + listing.part().older() + ": ");
        }

        @Override
        public void piece(Listing listing, Article article, OutputStream out, Consumer<Finding> findings)
                throws IOException {
            write(out, article.title() + ";");
        }

        @Override
        public void tail(Listing listing, OutputStream out, Consumer<Finding> findings) throws IOException {
            write(out, "end");
        }

        @Override
        public Object pieceKey(Listing listing) {
            return format.equals(FEED) ? "" : listing;
        }
    }

    /** A format of listings whose renderer makes no pieces: it wants all articles at once. */
    public static final class WholeListings implements Renderer<Listing>, RendererProvider {
        private static final Format<Listing> FORMAT =
                Format.of("fake/whole", Listing.class, "text/plain", "whole/{listing}index.txt", Format.Relation.NONE);

        /** Makes the renderer, which is its own provider. */
        public WholeListings() {}

        @Override
        public Format<Listing> format() {
            return FORMAT;
        }

        @Override
        public boolean accepts(Listing listing) {
            return true;
        }

        @Override
        public void renderTo(Listing listing, OutputStream out, Consumer<Finding> findings) throws IOException {
            List<String> titles = new ArrayList<>();
            listing.articles().forEach(article -> titles.add(article.title()));
            write(out, listing.kind() + " " + listing.key() + ": " + String.join(", ", titles));
        }

        @Override
        public List<Format<?>> formats() {
            return List.of(FORMAT);
        }

        @Override
        @SuppressWarnings("unchecked")
        public <S extends Subject> Renderer<S> create(Format<S> format, Site site) {
            return (Renderer<S>) this;
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
