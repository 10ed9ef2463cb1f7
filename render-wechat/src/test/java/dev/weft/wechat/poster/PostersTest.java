package dev.weft.wechat.poster;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import dev.weft.finding.Finding;
import dev.weft.model.Article;
import dev.weft.render.Site;
import dev.weft.value.AltText;
import dev.weft.value.Image;
import dev.weft.value.WebAddress;
import dev.weft.wechat.Sample;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PostersTest {
    private static final Site SITE = Sample.site();
    private static final List<Article> ARTICLES = Sample.articles();
    private static final WebAddress COVER = WebAddress.of("https://www.lnfz.example/bomb.png");

    private static byte[] bytes(Posters posters, Article article, List<Finding> findings) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        posters.write(article, SITE, out, findings::add);
        return out.toByteArray();
    }

    /** Reads the code as ZXing finds it among all that looks like one: a drawing may hold shapes like a code's corners. */
    private static String decode(BufferedImage image) {
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
        try {
            Result[] results = new QRCodeMultiReader().decodeMultiple(bitmap, Map.of(DecodeHintType.TRY_HARDER, true));
            return results[0].getText();
        } catch (ReaderException e) {
            return e.toString();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theCodeOfEveryPosterLeadsToItsArticle(PosterLayout layout) throws Exception {
        Posters posters =
                Posters.builder().images(Sample.pictures()).layout(layout).build();
        for (Article article : ARTICLES) {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes(posters, article, new ArrayList<>())));
            assertThat(image.getWidth()).isEqualTo(layout.width());
            assertThat(image.getHeight()).isEqualTo(layout.height());
            assertThat(decode(image))
                    .as(article.id().value())
                    .isEqualTo(SITE.address(SITE.page(article)).toString());
        }
    }

    @Test
    void theWriterOfPngLosesNothing() throws Exception {
        Posters posters = Posters.builder().images(Sample.pictures()).build();
        Article article = ARTICLES.get(0);
        BufferedImage drawn = posters.draw(article, SITE, finding -> {});
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(bytes(posters, article, new ArrayList<>())));
        int width = drawn.getWidth();
        int height = drawn.getHeight();
        int[] expected = drawn.getRGB(0, 0, width, height, null, 0, width);
        assertThat(read.getRGB(0, 0, width, height, null, 0, width)).isEqualTo(expected);
    }

    @Test
    void aPosterIsTheSameEveryTime() throws Exception {
        Posters posters = Posters.builder().images(Sample.pictures()).build();
        assertThat(bytes(posters, ARTICLES.get(1), new ArrayList<>()))
                .isEqualTo(bytes(posters, ARTICLES.get(1), new ArrayList<>()));
    }

    @ParameterizedTest
    @EnumSource
    void noTextLeavesItsBoxForTitlesOfAnyLength(PosterLayout layout) {
        String title = "全国纺织产业集群工作会议在杭州萧山召开，复查结果揭晓：试点地区增至197个，三场论坛谈同一道题——挑战当前，集群怎样继续成长？（上）";
        for (int length = 1; length <= 64; length++) {
            Article article = ARTICLES.get(0).toBuilder()
                    .title(title.substring(0, length))
                    .build();
            Posters posters = Posters.builder().layout(layout).build();
            BufferedImage image = posters.draw(article, SITE, finding -> {});
            Plan plan = Plan.of(layout);
            int right = plan.text().x() + plan.text().width();
            assertThat(hasNoInk(
                            image,
                            right + 1,
                            plan.cover().height() < layout.height() ? plan.leastCover() : 0,
                            layout.width(),
                            plan.foot().y()))
                    .as("right of the text, title of %s", length)
                    .isTrue();
            assertThat(hasNoInk(
                            image,
                            plan.text().x(),
                            plan.foot().y() - 4,
                            right,
                            plan.foot().y()))
                    .as("above the foot, title of %s", length)
                    .isTrue();
        }
    }

    /** Returns whether no pixel of a part of a picture is as dark as the ink of a title. */
    private static boolean hasNoInk(BufferedImage image, int left, int top, int right, int bottom) {
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int rgb = image.getRGB(x, y) & 0xFFFFFF;
                boolean dark = (rgb & 0xFF) < 0x60 && (rgb >> 8 & 0xFF) < 0x60 && (rgb >> 16 & 0xFF) < 0x60;
                if (dark) {
                    return false;
                }
            }
        }
        return true;
    }

    private static byte[] pngHeader(int width, int height) {
        ByteBuffer b = ByteBuffer.allocate(33);
        b.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        b.putInt(13).put("IHDR".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        b.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(b.array(), 12, 17);
        return b.putInt((int) crc.getValue()).array();
    }

    @Test
    void aPictureBombIsRefusedByItsHeader() throws Exception {
        Article article = ARTICLES.get(0).toBuilder()
                .cover(Image.of(COVER, AltText.UNKNOWN))
                .build();
        List<Finding> findings = new ArrayList<>();
        Posters posters = Posters.builder()
                .images(address -> Optional.of(pngHeader(30_000, 30_000)))
                .build();
        assertThat(bytes(posters, article, findings)).isNotEmpty();
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("wechat.poster-cover-refused");
            assertThat(finding.article()).isEqualTo(article.id().value());
            assertThat(finding.message().en()).contains("30000 × 30000");
        });
    }

    @Test
    void whatIsNoPictureIsReported() throws Exception {
        List<Finding> findings = new ArrayList<>();
        Posters posters = Posters.builder()
                .images(address -> Optional.of(new byte[] {1, 2, 3}))
                .build();
        bytes(posters, ARTICLES.get(0), findings);
        assertThat(findings).extracting(Finding::code).containsExactly("wechat.poster-cover-refused");
    }

    @Test
    void nothingIsFetchedUnlessACallerDoes() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        List<Finding> findings = new ArrayList<>();
        bytes(Posters.builder().build(), ARTICLES.get(0), findings);
        assertThat(findings).extracting(Finding::code).containsExactly("wechat.poster-cover-not-fetched");
        Posters counting = Posters.builder()
                .images(address -> {
                    asked.incrementAndGet();
                    return Optional.empty();
                })
                .build();
        bytes(counting, ARTICLES.get(0), findings);
        assertThat(asked).hasValue(1);
    }

    @Test
    void aCharacterThatNoFontHasIsReportedAndLeftOut() throws Exception {
        List<Finding> findings = new ArrayList<>();
        Article article = Article.builder("a", "织\uDB80\uDC00造").build();
        bytes(Posters.builder().build(), article, findings);
        assertThat(findings)
                .extracting(Finding::code, f -> f.message().en())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "wechat.glyph-missing", "the font lacks 1 characters, which are left out: U+F0000"));
    }

    /** A font of coloured emoji has pictures instead of outlines, and Java2D draws nothing of them. */
    @Test
    void whateverIsSaidToBeShownLeavesInk() {
        Typesetter typesetter = new Typesetter(PosterFonts.system());
        for (String text : List.of("织", "a", "👍", "😀", "🇨🇳", "📕", "☕", "❤", "𠮷", "葛", "①", "é", "🏽")) {
            String shown = typesetter.showable(text, false);
            assertThat(shown.codePoints().count()
                            + typesetter.missing().stream()
                                    .filter(c -> text.indexOf(c) >= 0)
                                    .count())
                    .as(text)
                    .isEqualTo(text.codePoints().distinct().count());
            if (!shown.isEmpty()) {
                try (Canvas canvas = new Canvas(200, 80, typesetter)) {
                    canvas.fill(new Box(0, 0, 200, 80), Color.WHITE);
                    canvas.line(shown, false, 40, 1.4, Color.BLACK, 10, 10);
                    assertThat(hasNoInk(canvas.image(), 0, 0, 200, 80)).as(text).isFalse();
                }
            }
        }
    }

    @Test
    void jpegIsByChoice() throws Exception {
        Posters posters = Posters.builder()
                .images(Sample.pictures())
                .encoding(PosterEncoding.JPEG)
                .build();
        byte[] bytes = bytes(posters, ARTICLES.get(0), new ArrayList<>());
        assertThat(bytes).startsWith(0xFF, 0xD8, 0xFF);
        assertThat(decode(ImageIO.read(new ByteArrayInputStream(bytes)))).endsWith(".html");
    }

    @Test
    void theSvgOfACodeHasEveryModule() {
        QrCode code = QrCode.of(WebAddress.of("https://www.lnfz.example/articles/a.html"));
        dev.weft.markup.Utf8Writer out = new dev.weft.markup.Utf8Writer();
        code.writeSvg(out);
        String svg = out.toString();
        long dark = 0;
        for (int y = 0; y < code.size(); y++) {
            for (int x = 0; x < code.size(); x++) {
                dark += code.isDark(x, y) ? 1 : 0;
            }
        }
        long drawn = java.util.regex.Pattern.compile("h(\\d+)v1h-")
                .matcher(svg)
                .results()
                .mapToLong(run -> Long.parseLong(run.group(1)))
                .sum();
        assertThat(drawn).isEqualTo(dark);
        assertThat(svg).startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ");
    }
}
