package dev.weft.markdown;

import dev.weft.body.Block;
import dev.weft.body.Body;
import dev.weft.body.Heading;
import dev.weft.finding.Finding;
import dev.weft.finding.InvalidValueException;
import dev.weft.importing.HtmlImporter;
import dev.weft.importing.collection.PublicationDraft;
import dev.weft.model.Article;
import dev.weft.model.ArticleBuilder;
import dev.weft.model.Credit;
import dev.weft.value.AltText;
import dev.weft.value.ArticleId;
import dev.weft.value.Image;
import dev.weft.value.Language;
import dev.weft.value.PathSegment;
import dev.weft.value.PreciseDate;
import dev.weft.value.WebAddress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/** Makes an article of a file. */
final class Document {
    private static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            FootnotesExtension.create(),
            StrikethroughExtension.create(),
            TaskListItemsExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();
    private static final Pattern DATE =
            Pattern.compile("((?:19|20)\\d{2})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ]+(\\d{1,2}:\\d{2}.*))?");

    private final Folder folder;
    private final String name;
    private final FrontMatter front;
    private final Values head;
    private final Consumer<Finding> findings;
    private final @Nullable WebAddress address;

    Document(Folder folder, String name, FrontMatter front, Consumer<Finding> findings) {
        this.folder = folder;
        this.name = name;
        this.front = front;
        this.head = front.values();
        this.findings = findings;
        this.address = folder.address(name, head);
    }

    /** Returns where it was published; null where that is not known. */
    @Nullable
    WebAddress address() {
        return address;
    }

    /** Returns what addresses in it are relative to. */
    private WebAddress at() {
        return address == null ? folder.base() : address;
    }

    ArticleId id() {
        return ArticleId.of(PathSegment.from(Layout.stem(name)));
    }

    Article article(PublicationDraft publication) throws IOException {
        if (!front.fault().isEmpty()) {
            findings.accept(
                    MarkdownCodes.FRONT_MATTER.at("", "文件头写错：" + front.fault(), "its head is wrong: " + front.fault()));
        }
        if (address == null) {
            findings.accept(MarkdownCodes.ADDRESS_UNKNOWN.at("/aliases"));
        }
        Body body = body();
        String first = body.blocks().isEmpty() ? "" : heading(body.blocks().get(0));
        String title = head.text("title");
        String called = title.isEmpty() ? first : title;
        ArticleBuilder article = Article.builder(id(), called.isEmpty() ? Layout.stem(name) : called);
        // A page shows the title above the text.
        article.body(!first.isEmpty() && first.equals(called) ? Body.of(rest(body)) : body);
        article.subtitle(head.text("subtitle"));
        article.lead(head.text("description", "summary", "excerpt"));
        article.kind(folder.layout().isPage(name, head) ? Article.Kind.PAGE : Article.Kind.NEWS);
        article.status(folder.layout().isDraft(name, head) ? Article.Status.DRAFT : Article.Status.USABLE);
        article.pinned(head.is("pinned") || head.is("sticky") || head.is("top"));
        dates(article);
        List<String> authors = new ArrayList<>(head.list("authors"));
        authors.addAll(head.list("author"));
        article.byline(authors.stream().distinct().map(Credit::author).toList());
        article.tags(head.list("tags"));
        article.section(publication.section(trail()));
        language(article);
        cover(article);
        aliases(article);
        return article.build();
    }

    private static String heading(Block block) {
        return block instanceof Heading heading ? Body.of(heading).plainText().strip() : "";
    }

    private static List<Block> rest(Body body) {
        return body.blocks().subList(1, body.blocks().size());
    }

    private Body body() {
        Tags tags = new Tags(Map.of(
                "site.url",
                "",
                "site.baseurl",
                "",
                "page.title",
                head.text("title"),
                "site.title",
                folder.layout().title()));
        String text = tags.read(front.text(), findings);
        String html = text;
        if (!name.matches("(?i).*\\.html?")) {
            Node document = PARSER.parse(text);
            document.accept(new Destinations(
                    destination -> folder.link(name, at(), destination),
                    destination -> folder.picture(name, at(), destination)));
            html = HTML.render(document);
        }
        return HtmlImporter.read(html, at(), finding -> findings.accept(finding.under("/body")));
    }

    private void dates(ArticleBuilder article) {
        PreciseDate published = said("date", "publishdate", "pubdate");
        if (published == null && !Layout.day(name).isEmpty()) {
            published = parsed("date", Layout.day(name));
        }
        PreciseDate modified = said("lastmod", "updated", "modified", "last_modified_at");
        if (published != null) {
            article.published(published);
        }
        if (modified != null && (published == null || !modified.equals(published))) {
            article.modified(modified);
        }
        PreciseDate expires = said("expirydate");
        if (expires != null) {
            article.expires(expires);
        }
    }

    private @Nullable PreciseDate said(String... names) {
        String text = head.text(names);
        return text.isEmpty() ? null : parsed(names[0], text);
    }

    private @Nullable PreciseDate parsed(String name, String text) {
        try {
            String date = date(text);
            return PreciseDate.parse(date.isEmpty() ? text : date);
        } catch (InvalidValueException e) {
            findings.accept(MarkdownCodes.FRONT_MATTER.at(
                    "/" + name, e.bilingual().zh(), e.bilingual().en()));
            return null;
        }
    }

    /** Returns a date as the heads of files write it in ISO 8601, or empty. */
    static String date(String text) {
        Matcher m = DATE.matcher(text);
        if (!m.matches()) {
            return "";
        }
        String day = m.group(1) + "-" + two(m.group(2)) + "-" + two(m.group(3));
        String time = m.group(4);
        return time == null ? day : day + "T" + (time.charAt(1) == ':' ? "0" + time : time);
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    /** Returns the names of the sections from the top down: the categories, or the folders. */
    private List<String> trail() throws IOException {
        List<String> folders = folder.layout().folders(name);
        List<String> categories = head.list("categories").isEmpty() ? head.list("category") : head.list("categories");
        boolean general =
                folders.isEmpty() || folders.size() == 1 && folders.get(0).matches("(?i)posts?|blog|articles?|_posts");
        if (general && !categories.isEmpty()) {
            // Hexo and Jekyll mean one below the other; the others name several beside each other.
            Layout.Generator generator = folder.layout().generator();
            boolean nested = generator == Layout.Generator.HEXO || generator == Layout.Generator.JEKYLL;
            List<String> trail = categories.get(0).indexOf('/') >= 0
                    ? List.of(categories.get(0).split("/", -1))
                    : categories;
            return nested || categories.get(0).indexOf('/') >= 0 ? trail : trail.subList(0, 1);
        }
        List<String> names = new ArrayList<>();
        StringBuilder path = new StringBuilder();
        for (String part : folders) {
            path.append(path.length() == 0 ? "" : "/").append(part);
            names.add(folder.sectionName(path.toString()));
        }
        return names;
    }

    private void language(ArticleBuilder article) {
        try {
            String language = head.text("lang", "language");
            if (!language.isEmpty()) {
                article.language(Language.of(language));
            }
        } catch (InvalidValueException e) {
            findings.accept(MarkdownCodes.FRONT_MATTER.at(
                    "/language", e.bilingual().zh(), e.bilingual().en()));
        }
    }

    private void cover(ArticleBuilder article) {
        String picture = head.text(
                "cover.image",
                "cover.src",
                "cover",
                "image.src",
                "image",
                "featured_image",
                "featureimage",
                "thumbnail",
                "banner",
                "index_img");
        if (!picture.isEmpty()) {
            try {
                String alt = head.text("cover.alt", "image.alt");
                article.cover(Image.of(
                        at().resolve(folder.picture(name, at(), picture)),
                        alt.isEmpty() ? AltText.UNKNOWN : AltText.of(alt)));
            } catch (InvalidValueException e) {
                findings.accept(MarkdownCodes.FRONT_MATTER.at(
                        "/cover", e.bilingual().zh(), e.bilingual().en()));
            }
        }
    }

    private void aliases(ArticleBuilder article) {
        List<String> aliases = new ArrayList<>();
        List<String> said = new ArrayList<>(head.list("aliases"));
        said.addAll(head.list("redirect_from"));
        for (String each : said) {
            String alias = each.startsWith("/") ? each : "/" + each;
            try {
                Article.builder(id(), "x").aliases(List.of(alias));
                aliases.add(alias);
            } catch (InvalidValueException e) {
                findings.accept(MarkdownCodes.FRONT_MATTER.at(
                        "/aliases", e.bilingual().zh(), e.bilingual().en()));
            }
        }
        article.aliases(aliases);
    }
}
