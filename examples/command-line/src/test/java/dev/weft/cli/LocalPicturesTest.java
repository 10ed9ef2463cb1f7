package dev.weft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.finding.Finding;
import dev.weft.model.Publication;
import dev.weft.publish.JsonArticles;
import dev.weft.publish.MemoryTarget;
import dev.weft.render.Site;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the files of a publication say is filled in, what they lack is reported, and what is not theirs stays outside. */
class LocalPicturesTest {
    @TempDir
    private Path folder;

    private Path pictures;
    private final MemoryTarget target = MemoryTarget.of();
    private final List<Finding> findings = new ArrayList<>();

    @BeforeEach
    void files() throws IOException {
        pictures = Files.createDirectories(folder.resolve("files").resolve("pictures"));
        Files.writeString(
                folder.resolve("publication.json"),
                "{\"name\":\"织网\",\"base\":\"https://www.example.org/site/\",\"files\":\"files\"}");
    }

    private static void draw(Path file, String type) throws IOException {
        assertThat(ImageIO.write(new BufferedImage(37, 23, BufferedImage.TYPE_INT_RGB), type, file.toFile()))
                .isTrue();
    }

    private Element published(String picture) throws IOException {
        Path articles = Files.writeString(
                folder.resolve("articles.jsonl"),
                "{\"id\":\"one\",\"title\":\"标题\",\"body\":{\"blocks\":[{\"type\":\"figure\",\"image\":{\"url\":\""
                        + picture + "\",\"alt\":\"图\"}}]}}");
        Path file = folder.resolve("publication.json");
        Publication publication = Inputs.publication(file, findings::add);
        Inputs.publisher(Site.of(publication), file)
                .findings(findings::add)
                .build()
                .publish(JsonArticles.of(articles, publication), target);
        String page = target.text("articles/one.html");
        Element image = Jsoup.parse(page).selectFirst("img[alt=图]");
        assertThat(image).as(page).isNotNull();
        return image;
    }

    private List<String> codes() {
        return findings.stream()
                .map(Finding::code)
                .filter(code -> code.startsWith("publish."))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void theSizeOfAPictureIsFilledIn(String type) throws IOException {
        draw(pictures.resolve("织机." + type), type);
        Element image = published("https://www.example.org/site/pictures/%E7%BB%87%E6%9C%BA." + type);
        assertThat(image.attr("width")).isEqualTo("37");
        assertThat(image.attr("height")).isEqualTo("23");
        assertThat(codes()).isEmpty();
        assertThat(target.documents()).containsKey("pictures/织机." + type);
    }

    @Test
    void aFileThatIsNoPictureHasNoSize() throws IOException {
        Files.writeString(pictures.resolve("a.png"), "\u0089PNG");
        assertThat(published("https://www.example.org/site/pictures/a.png").hasAttr("width"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pictures/none.png", "pictures/../../secret.png", "pictures/%2e%2e/%2e%2e/secret.png"})
    void aMissingFileIsAFinding(String picture) throws IOException {
        draw(pictures.resolve("a.png"), "png");
        draw(folder.resolve("secret.png"), "png");
        assertThat(published("https://www.example.org/site/" + picture).hasAttr("width"))
                .isFalse();
        if (picture.startsWith("pictures/none")) {
            assertThat(codes()).containsExactly("publish.file-missing");
            assertThat(findings).anySatisfy(finding -> {
                assertThat(finding.article()).isEqualTo("one");
                assertThat(finding.path()).startsWith("/body");
            });
        }
    }

    @Test
    void anEmptyFolderOfFilesLacksEveryPicture() throws IOException {
        published("https://www.example.org/site/pictures/a.png");
        assertThat(codes()).containsExactly("publish.file-missing");
    }

    @Test
    void withoutAFolderOfFilesPicturesOfTheSiteAreSaidNotToBeChecked() throws IOException {
        Files.writeString(
                folder.resolve("publication.json"), "{\"name\":\"织网\",\"base\":\"https://www.example.org/site/\"}");
        published("https://www.example.org/site/pictures/a.png");
        assertThat(codes()).containsExactly("publish.file-not-checked");
        findings.clear();
        published("https://images.example.org/a.png");
        assertThat(codes()).isEmpty();
    }

    @Test
    void aSymbolicLinkLeadsNowhere() throws IOException {
        draw(pictures.resolve("own.png"), "png");
        Path outside = Files.createDirectory(folder.resolve("outside"));
        draw(outside.resolve("secret.png"), "png");
        Files.createSymbolicLink(pictures.resolve("link.png"), outside.resolve("secret.png"));
        Files.createSymbolicLink(pictures.resolve("linked"), outside);
        Element image = published("https://www.example.org/site/pictures/link.png");
        assertThat(image.hasAttr("width")).isFalse();
        assertThat(codes())
                .containsExactlyInAnyOrder("publish.file-unsafe", "publish.file-unsafe", "publish.file-missing");
        assertThat(target.documents().keySet())
                .filteredOn(path -> path.startsWith("pictures/"))
                .containsExactly("pictures/own.png");
    }

    @Test
    void aPosterFollowsNoLinkOutEither() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.write(outside.resolve("secret.png"), "secret".getBytes(StandardCharsets.US_ASCII));
        Files.write(pictures.resolve("cover.png"), "cover".getBytes(StandardCharsets.US_ASCII));
        Files.createSymbolicLink(pictures.resolve("link.png"), outside.resolve("secret.png"));
        Files.createSymbolicLink(pictures.resolve("linked"), outside);
        Publication publication = Inputs.publication(folder.resolve("publication.json"), findings::add);
        PosterFiles covers = PosterFiles.of(publication, folder.resolve("publication.json"));
        assertThat(covers.fetch(publication.base().resolve("pictures/cover.png"))
                        .orElseThrow())
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo("cover");
        for (String name : List.of("pictures/link.png", "pictures/linked/secret.png", "pictures/none.png")) {
            assertThat(covers.fetch(publication.base().resolve(name))).as(name).isEmpty();
        }
    }
}
