package dev.weft.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.finding.Finding;
import dev.weft.model.Article;
import dev.weft.publish.files.Pictures;
import dev.weft.render.ArticlePage;
import dev.weft.render.Format;
import dev.weft.render.Renderer;
import dev.weft.render.RendererProvider;
import dev.weft.render.Site;
import dev.weft.render.SitePath;
import dev.weft.render.Subject;
import dev.weft.value.AltText;
import dev.weft.value.Image;
import dev.weft.value.WebAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishes pictures with a scaler whose copies are short texts. */
class PictureScalingTest {
    @TempDir
    private Path folder;

    private Path site;
    private Path pictures;
    private final List<Finding> findings = new ArrayList<>();
    private final AtomicInteger scaled = new AtomicInteger();

    @BeforeEach
    void places() throws IOException {
        site = folder.resolve("site");
        pictures = Files.createDirectories(folder.resolve("files/images"));
    }

    private final class Scaler implements PictureScaler {
        private final String version;

        Scaler(String version) {
            this.version = version;
        }

        @Override
        public String version() {
            return version;
        }

        @Override
        public List<byte[]> scale(byte[] picture, List<Integer> widths) throws IOException {
            scaled.incrementAndGet();
            if (new String(picture, StandardCharsets.ISO_8859_1).contains("damaged")) {
                throw new IOException("no end of data");
            }
            return widths.stream()
                    .map(width -> (version + " " + width).getBytes(StandardCharsets.UTF_8))
                    .toList();
        }
    }

    private PublishReport publish(String version) throws IOException {
        findings.clear();
        Publisher publisher = Publisher.builder(Site.of(Fakes.publication(), List.of(new Covers())))
                .inputs("1")
                .threads(2)
                .files(folder.resolve("files"))
                .pictures(new Scaler(version))
                .findings(Fakes.ownFindings(findings))
                .build();
        Article article = Fakes.article(1).toBuilder()
                .cover(Image.of(WebAddress.of("https://www.example.org/images/hall.png"), AltText.of("会场")))
                .build();
        return publisher.publish(
                Fakes.lines(folder.resolve("articles.jsonl"), List.of(article)), FolderTarget.of(site));
    }

    private String page() throws IOException {
        return Files.readString(site.resolve("articles/a1.html"));
    }

    private List<String> codes() {
        return findings.stream().map(Finding::code).toList();
    }

    @Test
    void aWidePictureGetsCopiesAndArticlesKnowOfThem() throws IOException {
        Files.write(pictures.resolve("hall.png"), Pictures.png(2400, 1200));

        publish("1");

        assertThat(site.resolve("images/hall-480w.png")).hasContent("1 480");
        assertThat(site.resolve("images/hall-1600w.png")).hasContent("1 1600");
        assertThat(site.resolve("images/hall.png")).hasBinaryContent(Pictures.png(2400, 1200));
        assertThat(page())
                .isEqualTo("https://www.example.org/images/hall.png 2400×1200: hall-480w.png 480, hall-960w.png 960, "
                        + "hall-1600w.png 1600; shown hall-1600w.png 1600×800");
        assertThat(findings).isEmpty();
    }

    @Test
    void aNarrowerPictureGetsOnlyCopiesThatAreNarrowerStill() throws IOException {
        Files.write(pictures.resolve("hall.png"), Pictures.png(960, 600));

        publish("1");

        assertThat(page())
                .isEqualTo(
                        "https://www.example.org/images/hall.png 960×600: hall-480w.png 480; shown hall.png 960×600");
    }

    @Test
    void anUnchangedPictureIsScaledOnce() throws IOException {
        Files.write(pictures.resolve("hall.png"), Pictures.png(2400, 1200));
        publish("1");
        String before = page();

        PublishReport second = publish("1");

        assertThat(scaled).hasValue(1);
        assertThat(second.written()).isZero();
        assertThat(page()).isEqualTo(before);
    }

    @Test
    void anotherWayOfScalingAnotherPictureAndNoneAreSeen() throws IOException {
        Files.write(pictures.resolve("hall.png"), Pictures.png(2400, 1200));
        publish("1");

        publish("2");
        assertThat(site.resolve("images/hall-480w.png")).hasContent("2 480");

        Files.write(pictures.resolve("hall.png"), Pictures.png(700, 300));
        publish("2");
        assertThat(page()).endsWith("hall-480w.png 480; shown hall.png 700×300");
        assertThat(site.resolve("images/hall-1600w.png")).doesNotExist();

        Files.delete(pictures.resolve("hall.png"));
        publish("2");
        assertThat(site.resolve("images/hall-480w.png")).doesNotExist();
        assertThat(codes()).containsExactly("publish.file-missing");
    }

    @Test
    void aDamagedPictureIsPublishedAsItIsAndReportedEachTime() throws IOException {
        Files.write(pictures.resolve("hall.png"), Pictures.png(2400, 1200, "damaged"));

        publish("1");
        List<String> first = codes();
        publish("1");

        assertThat(first).isEqualTo(codes()).containsExactly("publish.picture-broken");
        assertThat(findings.get(0).message().en())
                .isEqualTo("the picture \"images/hall.png\" cannot be decoded: no end of data");
        assertThat(page()).endsWith("2400×1200: ; shown hall.png 2400×1200");
        assertThat(site.resolve("images/hall.png")).exists();
    }

    @Test
    void aFileOfThePublicationKeepsItsName() throws IOException {
        Files.write(pictures.resolve("hall.png"), Pictures.png(2400, 1200));
        Files.write(pictures.resolve("hall-480w.png"), Pictures.png(480, 240));

        publish("1");

        assertThat(site.resolve("images/hall-480w.png")).hasBinaryContent(Pictures.png(480, 240));
        assertThat(page()).contains(": hall-960w.png 960, hall-1600w.png 1600;");
    }

    @Test
    void aCopyThatIsHeavierThanThePictureIsLeftOut() throws IOException {
        Files.write(pictures.resolve("hall.png"), Pictures.png(2400, 1200));

        publish("a name longer than the picture itself ".repeat(9));

        assertThat(page()).endsWith("2400×1200: ; shown hall.png 2400×1200");
        assertThat(site.resolve("images/hall-480w.png")).doesNotExist();
    }

    @Test
    void whatMovesOrIsDrawnIsLeftAlone() throws IOException {
        Files.write(pictures.resolve("hall.png"), Pictures.animatedPng(2400, 1200));
        Files.writeString(pictures.resolve("b.svg"), "<svg width='2400' height='1200'/>");
        Files.write(pictures.resolve("c.gif"), "GIF89a`\t\u00b0\4".getBytes(StandardCharsets.ISO_8859_1));

        publish("1");

        assertThat(scaled).hasValue(0);
        assertThat(page()).endsWith("2400×1200: ; shown hall.png 2400×1200");
    }

    @Test
    void heavyAndHugePicturesAreNamed() throws IOException {
        Files.write(pictures.resolve("hall.png"), Pictures.png(50_000, 40_000, "x".repeat(1_300_000)));

        publish("1");

        assertThat(codes()).containsExactly("publish.picture-heavy", "publish.picture-too-large");
        assertThat(findings.get(0).message().en()).isEqualTo("the picture \"images/hall.png\" has 1.3 MB");
        assertThat(scaled).hasValue(0);
    }

    @Test
    void aScalerThatFailsCostsTheCopiesOnly() throws IOException {
        Files.write(pictures.resolve("hall.png"), Pictures.png(2400, 1200));
        Publisher publisher = Fakes.publisher()
                .files(folder.resolve("files"))
                .pictures(new PictureScaler() {
                    @Override
                    public String version() {
                        return "1";
                    }

                    @Override
                    public List<byte[]> scale(byte[] picture, List<Integer> widths) {
                        throw new StackOverflowError();
                    }
                })
                .findings(Fakes.ownFindings(findings))
                .build();

        publisher.publish(
                Fakes.lines(folder.resolve("articles.jsonl"), List.of(Fakes.article(1))), FolderTarget.of(site));

        assertThat(codes()).containsExactly("publish.picture-broken");
        assertThat(site.resolve("articles/a1.html")).exists();
    }

    @Test
    void whereAPictureWasTakenIsNotPublished() throws IOException {
        Files.write(pictures.resolve("camera.jpg"), Pictures.jpegWithExif(6, "GPS 41.8 123.4"));

        publish("1");

        byte[] published = Files.readAllBytes(site.resolve("images/camera.jpg"));
        assertThat(new String(published, StandardCharsets.ISO_8859_1)).doesNotContain("GPS");
        assertThat(published).isEqualTo(Pictures.jpegWithOnlyOrientation(6));
        assertThat(publish("1").written()).isZero();
        assertThat(site.resolve("images/camera.jpg")).hasBinaryContent(published);
    }

    /** Pages that say what is known of the cover. */
    private static final class Covers implements RendererProvider {
        @Override
        public List<Format<?>> formats() {
            return List.of(Fakes.PAGE);
        }

        @Override
        @SuppressWarnings("unchecked")
        public <S extends Subject> Renderer<S> create(Format<S> format, Site site) {
            return (Renderer<S>) new Renderer<ArticlePage>() {
                @Override
                public Format<ArticlePage> format() {
                    return Fakes.PAGE;
                }

                @Override
                public boolean accepts(ArticlePage page) {
                    return true;
                }

                @Override
                public void renderTo(ArticlePage page, OutputStream out, Consumer<Finding> findings)
                        throws IOException {
                    Image cover = page.article().cover().orElseThrow();
                    String copies = cover.renditions().stream()
                            .map(copy -> name(copy.address()) + " " + copy.width())
                            .collect(Collectors.joining(", "));
                    Image shown = cover.shown();
                    out.write((cover.address() + " " + cover.width() + "×" + cover.height() + ": " + copies + "; shown "
                                    + name(shown.address()) + " " + shown.width() + "×" + shown.height())
                            .getBytes(StandardCharsets.UTF_8));
                }
            };
        }

        private static String name(WebAddress address) {
            return new SitePath(address.path().substring(1)).file().replaceFirst(".*/", "");
        }
    }
}
