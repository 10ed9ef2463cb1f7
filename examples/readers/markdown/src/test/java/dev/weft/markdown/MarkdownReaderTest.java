package dev.weft.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.body.Figure;
import dev.weft.finding.Finding;
import dev.weft.importing.collection.CollectionImporter;
import dev.weft.importing.collection.ImportReport;
import dev.weft.json.ArticleReader;
import dev.weft.model.Article;
import dev.weft.model.Section;
import dev.weft.value.WebAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of the generators become articles at the addresses they had. */
class MarkdownReaderTest {
    @TempDir
    private Path folder;

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Article> articles = new LinkedHashMap<>();

    private void save(String name, String content) throws IOException {
        Path file = folder.resolve("source").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private ImportReport read() throws IOException {
        return read(null);
    }

    private ImportReport read(@Nullable String address) throws IOException {
        Path out = folder.resolve("out.jsonl");
        ImportReport report = CollectionImporter.builder(folder.resolve("source"))
                .address(address == null ? null : WebAddress.of(address))
                .files(folder.resolve("files"))
                .findings(findings::add)
                .build()
                .importTo(out);
        for (String line : Files.readAllLines(out)) {
            Article article = ArticleReader.of(report.publication())
                    .read(line.getBytes(StandardCharsets.UTF_8), "out", findings::add)
                    .orElseThrow();
            articles.put(article.id().value(), article);
        }
        assertThat(report.kind().en()).isEqualTo("Markdown files");
        return report;
    }

    private List<String> codes() {
        return findings.stream().map(Finding::code).toList();
    }

    @Test
    void footnotesAreNotesOfTheText() throws IOException {
        save("a.md", "# 题\n\n正文[^1]，再[^1]。\n\n[^1]: 某书，*第二版*。\n");
        read("https://www.example.org/");
        assertThat(articles.values()).singleElement().satisfies(article -> {
            assertThat(article.body().blocks()).hasSize(1);
            assertThat(article.body().plainText()).isEqualTo("正文，再。\n某书，第二版。");
        });
        assertThat(codes()).doesNotContain("import.link-dropped");
    }

    @Test
    void aSiteOfHugo() throws IOException {
        save("hugo.toml", "baseURL = \"https://www.example.org/\"\ntitle = \"织造手记\"\nlanguageCode = \"zh-CN\"\n");
        save("public/index.html", "<html><body>made</body></html>");
        save("content/posts/_index.md", "---\ntitle: 手记\n---\n");
        save("content/posts/loom/index.md", """
            +++
            title = "北窗下的木机"
            date = 2024-05-06T09:30:00+08:00
            lastmod = 2024-05-07
            tags = ["光线", "木机"]
            aliases = ["/old/loom.html"]
            draft = false
            [cover]
            image = "loom.jpg"
            +++
            窗户朝北开[^1]，见[检修](../repair.md)。

            {{< figure src="loom.jpg" alt="木机" caption="图为木机" >}}

            - [x] 换综框

            | 经 | 纬 |
            |---|---|
            | 1 | 2 |

            {{< unknown "x" >}}

            [^1]: 光线匀净。
            """);
        save("content/posts/loom/loom.jpg", "a picture");
        save(
                "content/posts/repair.md",
                "---\ntitle: \"检修: 一天\"\ndate: 2024-04-01\ndraft: true\n---\n![图](/img/a.png)\n");
        save("static/img/a.png", "another");
        save("content/about.md", "---\ntitle: 关于\n---\n这里记一台木机。\n");
        ImportReport report = read();
        assertThat(articles).containsOnlyKeys("loom", "repair", "about");
        Article article = articles.get("loom");
        assertThat(article.title()).isEqualTo("北窗下的木机");
        assertThat(article.published().orElseThrow()).hasToString("2024-05-06T09:30:00+08:00");
        assertThat(article.aliases()).containsExactly("/old/loom.html", "/posts/loom/");
        assertThat(article.tags()).containsExactly("光线", "木机");
        assertThat(article.cover().orElseThrow().address()).hasToString("https://www.example.org/posts/loom/loom.jpg");
        assertThat(article.body().blocks()).anyMatch(Figure.class::isInstance);
        assertThat(article.body().plainText()).contains("☑ 换综框", "光线匀净", "经").doesNotContain("{{");
        assertThat(article.body().toString()).contains("https://www.example.org/posts/repair/");
        assertThat(articles.get("repair").status()).isEqualTo(Article.Status.DRAFT);
        assertThat(articles.get("repair").title()).isEqualTo("检修: 一天");
        assertThat(articles.get("about").kind()).isEqualTo(Article.Kind.PAGE);
        assertThat(report.publication().name()).isEqualTo("织造手记");
        assertThat(report.publication().sections()).extracting(Section::name).containsExactly("手记");
        assertThat(folder.resolve("files/img/a.png")).hasContent("another");
        assertThat(report.files()).isEqualTo(2);
        assertThat(codes()).contains("markdown.tag").doesNotContain("markdown.address-unknown");
    }

    @Test
    void aSiteOfHexo() throws IOException {
        save(
                "_config.yml",
                "title: 织造手记\nurl: https://www.example.org\nroot: /\npermalink: :year/:month/:title.html\n");
        save("source/_posts/loom.md", """
            title: 北窗下的木机
            date: 2024-5-6 9:30:00
            categories:
            - 手艺
            - 木机
            tags: [光线]
            ---
            窗户朝北开。
            <!-- more -->
            {% asset_img a.png 木机 %}

            ```java
            {% raw %} int a; {% endraw %}
            ```
            """);
        save("source/_posts/loom/a.png", "a picture");
        read();
        Article article = articles.get("loom");
        assertThat(article.section()).isEqualTo("手艺/木机");
        assertThat(article.aliases()).containsExactly("/2024/05/loom.html");
        assertThat(article.body().plainText()).contains("{% raw %} int a;");
        assertThat(article.published().orElseThrow()).hasToString("2024-05-06T09:30:00");
    }

    @Test
    void aSiteOfJekyll() throws IOException {
        save("_config.yml", "title: Loom notes\nurl: https://www.example.org\npermalink: pretty\n");
        save("_layouts/post.html", "---\n---\n<html></html>");
        save(
                "_posts/2024-05-06-loom.md",
                "---\ntitle: The loom\ncategories: [craft]\nlayout: post\n---\nText {{ site.unknown }} here.\n");
        save("_drafts/later.md", "---\ntitle: Later\n---\nText.\n");
        read();
        assertThat(articles).containsOnlyKeys("loom", "later");
        assertThat(articles.get("loom").aliases()).containsExactly("/craft/2024/05/06/loom/");
        assertThat(articles.get("loom").published().orElseThrow()).hasToString("2024-05-06");
        assertThat(articles.get("later").status()).isEqualTo(Article.Status.DRAFT);
    }

    @Test
    void aSiteOfJBake() throws IOException {
        save("jbake.properties", "site.host=https://www.example.org\nblog.title=Loom notes\n");
        save(
                "content/blog/2024/loom.md",
                "title=The loom\ndate=2024-05-06\ntype=post\ntags=light, loom\nstatus=published\n~~~~~~\n\nText.\n");
        save("content/about.html", "title=About\ntype=page\nstatus=published\n~~~~~~\n<p>About us.</p>\n");
        save("content/old.adoc", "= Old\n");
        ImportReport report = read();
        assertThat(articles.get("loom").aliases()).containsExactly("/blog/2024/loom.html");
        assertThat(articles.get("loom").tags()).containsExactly("light", "loom");
        assertThat(articles.get("about").kind()).isEqualTo(Article.Kind.PAGE);
        assertThat(report.unread()).isEqualTo(1);
        assertThat(codes()).contains("markdown.unread");
    }

    @Test
    void aPlainFolder() throws IOException {
        save("craft/loom.md", "# 北窗下的木机\n\n窗户朝北开。![木机](img/b%20c.png)\n");
        save("craft/img/b c.png", "a picture");
        save("broken.md", "---\ntitle: [\ndate: never\n---\n正文。\n");
        read("https://www.example.org/");
        Article article = articles.get("loom");
        assertThat(article.title()).isEqualTo("北窗下的木机");
        assertThat(article.body().plainText()).doesNotContain("北窗下的木机").contains("窗户朝北开");
        assertThat(article.section()).isEqualTo("craft");
        assertThat(articles.get("broken").body().plainText()).isEqualTo("正文。");
        assertThat(codes()).contains("markdown.front-matter");
        assertThat(folder.resolve("files/craft/img")).isDirectoryContaining("glob:**.png");
    }

    @Test
    void noFileOutsideIsReadOrCopied() throws IOException {
        Files.writeString(folder.resolve("secret.png"), "secret");
        save("a.md", "# 标题\n\n![x](../secret.png) ![y](%2e%2e/secret.png) ![z](/../../secret.png)\n");
        assertThat(read("https://www.example.org/").files()).isZero();
    }
}
