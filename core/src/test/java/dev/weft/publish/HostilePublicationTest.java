package dev.weft.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.finding.Finding;
import dev.weft.internal.Folding;
import dev.weft.json.PublicationReader;
import dev.weft.model.Publication;
import dev.weft.render.Format;
import dev.weft.render.OrganisationPage;
import dev.weft.render.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.function.Supplier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever a publication and its articles say, a run ends with its report; no two documents share a path, also after
 * folding, and none is a folder that another is in.
 */
class HostilePublicationTest {
    /** Names that are, or look like, folders and files of the site, each other, and the file system's own. */
    private static final List<String> NAMES = List.of(
            "articles",
            "Articles",
            "a1",
            "A1",
            "a1.html",
            "index.txt",
            "INDEX.TXT",
            "feed.txt",
            "feed",
            "tags",
            "sections",
            "news",
            "News",
            "ｎｅｗｓ",
            "about",
            "about-us",
            "git~1",
            "x",
            "..",
            ".",
            "",
            " ",
            "CON",
            "nul.txt",
            "织网",
            "é",
            "e\u0301",
            "ß",
            "SS",
            "İ",
            "K",
            "\u212a",
            "a/b",
            "a\\b",
            "a\0b",
            "a\nb",
            ".weft-state",
            ".weft-lock",
            "a.gz",
            "{id}",
            "%2e%2e",
            "C:",
            "a:b",
            "-",
            "~",
            "名".repeat(100),
            "m".repeat(300),
            "\ud800",
            "<script>",
            "page",
            "2020",
            "archive",
            "organisations",
            "map.txt",
            "index.html",
            "index.txt.gz",
            "a1.html.gz");

    @TempDir
    private Path folder;

    private Random random = new Random(0);

    private String name() {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    private String path() {
        StringJoiner path = new StringJoiner("/", random.nextInt(5) == 0 ? "" : "/", random.nextInt(5) == 0 ? "/" : "");
        for (int i = random.nextInt(3); i >= 0; i--) {
            path.add(name());
        }
        return path.toString();
    }

    private String relativePath() {
        String path = path();
        return path.startsWith("/") ? path.substring(1) : path;
    }

    private static String json(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            out.append(String.format("\\u%04x", (int) text.charAt(i)));
        }
        return out.append('"').toString();
    }

    private String array(int most, Supplier<String> element) {
        StringJoiner all = new StringJoiner(",", "[", "]");
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            all.add(element.get());
        }
        return all.toString();
    }

    private String sections(int depth) {
        return array(
                4,
                () -> "{\"slug\":" + json(name()) + ",\"name\":" + json(name()) + ",\"sections\":"
                        + (depth == 0 ? "[]" : sections(depth - 1)) + "}");
    }

    private String pattern() {
        return random.nextInt(3) == 0
                ? path()
                : path()
                        + List.of("{id}", "{slug}", "{section}/{id}", "{listing}", "{yyyy}/{slug}", "{from}")
                                .get(random.nextInt(6));
    }

    private String publication() {
        StringJoiner paths = new StringJoiner(",", "{", "}");
        for (String format : List.of("html/article", "fake/list", "fake/feed", "fake/map", "fake/organisation")) {
            if (random.nextInt(4) == 0) {
                paths.add("\"" + format + "\":" + json(pattern()));
            }
        }
        return "{\"name\":" + json("网") + ",\"base\":\"https://www.example.org/\",\"sections\":" + sections(2)
                + ",\"organisations\":"
                + array(6, () -> "{\"id\":" + json(name()) + ",\"name\":" + json(name()) + "}")
                + ",\"paths\":" + paths + "}";
    }

    private String article() {
        return "{\"id\":" + json(name()) + ",\"slug\":" + json(name()) + ",\"title\":" + json(name())
                + ",\"section\":" + json(random.nextBoolean() ? name() : relativePath())
                + ",\"published\":\"20" + (10 + random.nextInt(20)) + "-0" + (1 + random.nextInt(9)) + "-01\""
                + ",\"tags\":" + array(4, () -> json(name())) + ",\"aliases\":" + array(4, () -> json(path()))
                + ",\"related\":" + array(2, () -> json(name()))
                + ",\"byline\":" + array(2, () -> "{\"name\":" + json(name()) + "}")
                + ",\"kind\":\"" + List.of("news", "page").get(random.nextInt(2)) + "\""
                + ",\"status\":\""
                + List.of("usable", "usable", "withdrawn", "draft").get(random.nextInt(4)) + "\"}";
    }

    private void makeFiles(Path files) throws IOException {
        Files.createDirectories(files);
        for (int i = random.nextInt(6); i > 0; i--) {
            try {
                Path file = files.resolve(relativePath()).normalize();
                if (file.startsWith(files) && !file.equals(files)) {
                    Files.createDirectories(file.getParent());
                    Files.writeString(file, "the publication's own");
                }
            } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException notOnThisFileSystem) {
                // The next name may be one that it takes.
            }
        }
    }

    private static Site site(Publication publication) {
        Format<OrganisationPage> organisation = Format.of(
                "fake/organisation",
                OrganisationPage.class,
                "text/plain",
                "organisations/{id}.txt",
                Format.Relation.PAGE);
        List<dev.weft.render.RendererProvider> providers = new ArrayList<>(Fakes.providers());
        providers.add(Fakes.organisations(organisation));
        return Site.of(publication, providers);
    }

    private static void assertNoClash(SortedMap<String, byte[]> documents) {
        Map<String, String> taken = new HashMap<>();
        for (String path : documents.keySet()) {
            assertThat(taken.put(Folding.file(path), path))
                    .as(path + " is another's")
                    .isNull();
        }
        for (String path : taken.keySet()) {
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                assertThat(taken).as(path).doesNotContainKey(path.substring(0, slash));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void nothingThatIsSaidEndsARun(long seed) throws IOException {
        random = new Random(seed);
        Path site = folder.resolve("site");
        for (int round = 0; round < 3; round++) {
            String json = publication();
            Publication publication = PublicationReader.read(
                            json.getBytes(StandardCharsets.UTF_8), "publication.json", finding -> {})
                    .orElseThrow();
            Path input = folder.resolve("articles.jsonl");
            List<String> articles = new ArrayList<>();
            for (int i = random.nextInt(40); i >= 0; i--) {
                articles.add(article());
            }
            Files.write(input, articles);
            Path files = folder.resolve("files" + round);
            makeFiles(files);
            List<Finding> findings = new ArrayList<>();
            MemoryTarget memory = MemoryTarget.of();
            PublishReport report = publisher(publication, files)
                    .findings(findings::add)
                    .build()
                    .publish(JsonArticles.of(input, publication), memory);
            assertThat(report.articles()).isEqualTo(articles.size());
            assertThat(findings).extracting(Finding::code).doesNotContain("publish.renderer-failed");
            assertNoClash(memory.documents());
            publisher(publication, files).build().publish(JsonArticles.of(input, publication), FolderTarget.of(site));
            assertThat(Fakes.files(site)).as("seed " + seed + ", " + json).isEqualTo(Fakes.texts(memory));
            publisher(publication, files)
                    .compressed(true)
                    .build()
                    .publish(JsonArticles.of(input, publication), ZipTarget.of(folder.resolve("site.zip")));
        }
    }

    private static Publisher.Builder publisher(Publication publication, Path files) {
        return Publisher.builder(site(publication)).inputs("1").threads(2).files(files);
    }
}
