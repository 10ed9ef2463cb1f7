package dev.weft.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.publish.PictureScaler;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThumbnailScalerTest {
    private final PictureScaler scaler = new ThumbnailScaler();

    @Test
    void itIsFoundOnThePath() {
        assertThat(ServiceLoader.load(PictureScaler.class)).singleElement().isInstanceOf(ThumbnailScaler.class);
    }

    @Test
    void copiesHaveTheWidthsAskedForAndTheShapeOfThePicture() throws IOException {
        List<byte[]> copies = scaler.scale(Drawn.jpeg(2000, 1500), List.of(480, 960, 1600));

        assertThat(copies).map(Drawn::read).map(BufferedImage::getWidth).containsExactly(480, 960, 1600);
        assertThat(copies).map(Drawn::read).map(BufferedImage::getHeight).containsExactly(360, 720, 1200);
        assertThat(copies).allMatch(copy -> (copy[0] & 0xFF) == 0xFF && (copy[1] & 0xFF) == 0xD8);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverWayTheCameraWasHeldTheCopyIsUprightAndSaysNoMore(int way) throws IOException {
        boolean lies = way >= 5;
        byte[] stored = Drawn.bytes(turnedBack(Drawn.picture(900, 600, BufferedImage.TYPE_INT_RGB), way), "jpeg");

        byte[] copy = scaler.scale(Drawn.withExif(stored, way), List.of(300)).get(0);

        BufferedImage read = Drawn.read(copy);
        assertThat(read.getWidth()).isEqualTo(300);
        assertThat(read.getHeight()).as("lies: %s", lies).isEqualTo(200);
        assertLike(read.getRGB(30, 20), Drawn.TOP_LEFT);
        assertLike(read.getRGB(270, 20), Drawn.TOP_RIGHT);
        assertLike(read.getRGB(30, 180), Drawn.BOTTOM_LEFT);
        assertThat(new String(copy, StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "Exif");
    }

    @Test
    void coloursOfAnotherProfileAreThoseThatWereMeant() throws IOException {
        byte[] copy =
                scaler.scale(Drawn.jpegOfLinearLight(900, 600), List.of(300)).get(0);

        assertLike(Drawn.read(copy).getRGB(30, 20), Drawn.TOP_LEFT);
        assertThat(new String(copy, StandardCharsets.ISO_8859_1)).doesNotContain("ICC_PROFILE");
    }

    @Test
    void whatCanBeSeenThroughStaysSo() throws IOException {
        BufferedImage image = Drawn.picture(900, 600, BufferedImage.TYPE_INT_ARGB);
        for (int y = 400; y < 600; y++) {
            for (int x = 600; x < 900; x++) {
                image.setRGB(x, y, 0);
            }
        }

        byte[] copy = scaler.scale(Drawn.bytes(image, "png"), List.of(300)).get(0);

        assertThat(Drawn.read(copy).getRGB(280, 190) >>> 24).isZero();
        assertThat(Drawn.read(copy).getRGB(30, 20) >>> 24).isEqualTo(255);
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_BYTE_INDEXED, BufferedImage.TYPE_USHORT_GRAY})
    void picturesOfFewColoursAreScaledToo(int type) throws IOException {
        byte[] copy = scaler.scale(Drawn.bytes(Drawn.picture(900, 600, type), "png"), List.of(480))
                .get(0);

        assertThat(Drawn.read(copy).getWidth()).isEqualTo(480);
    }

    @Test
    void aDrawingOfFewColoursKeepsToThem() throws IOException {
        BufferedImage drawing = Drawn.picture(900, 600, BufferedImage.TYPE_BYTE_INDEXED);
        byte[] stored = Drawn.bytes(drawing, "png");

        byte[] copy = scaler.scale(stored, List.of(300)).get(0);

        BufferedImage read = Drawn.read(copy);
        assertThat(colours((IndexColorModel) drawing.getColorModel()))
                .containsAll(colours((IndexColorModel) read.getColorModel()));
        assertLike(read.getRGB(30, 20), new Color(drawing.getRGB(90, 60)));
        assertLike(read.getRGB(270, 20), new Color(drawing.getRGB(810, 60)));
        assertThat(copy).hasSizeLessThan(stored.length / 2);
    }

    @Test
    void aDrawingThatCanBeSeenThroughStaysSoAndIsLighterThanJavaWritesIt() throws IOException {
        IndexColorModel colours = new IndexColorModel(
                8, 4, new byte[] {0, 90, (byte) 200, 0}, new byte[] {0, 40, 50, 0}, new byte[] {0, 90, 60, 0}, 3);
        BufferedImage drawing = new BufferedImage(900, 600, BufferedImage.TYPE_BYTE_INDEXED, colours);
        for (int y = 0; y < 600; y++) {
            for (int x = 0; x < 900; x++) {
                drawing.getRaster().setSample(x, y, 0, x > 600 && y > 400 ? 3 : x * x / 700 + y * y / 900 & 1);
            }
        }

        byte[] copy = scaler.scale(Drawn.bytes(drawing, "png"), List.of(300)).get(0);

        BufferedImage read = Drawn.read(copy);
        assertThat(read.getRGB(280, 190) >>> 24).isZero();
        assertThat(read.getRGB(30, 20) >>> 24).isEqualTo(255);
        assertThat(copy).hasSizeLessThan(Drawn.bytes(read, "png").length);
    }

    private static Set<Integer> colours(IndexColorModel model) {
        int[] colours = new int[model.getMapSize()];
        model.getRGBs(colours);
        return Arrays.stream(colours).boxed().collect(Collectors.toSet());
    }

    @Test
    void aGreyPictureStaysAsLightAsItWas() throws IOException {
        BufferedImage grey = new BufferedImage(900, 600, BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster().setSamples(0, 0, 900, 600, 0, samples(900 * 600, 128));

        byte[] copy = scaler.scale(Drawn.bytes(grey, "jpeg"), List.of(300)).get(0);

        assertLike(Drawn.read(copy).getRGB(100, 100), new Color(128, 128, 128));
    }

    @Test
    void aPictureThatIsCutOffOrNoneIsRefused() {
        byte[] whole = Drawn.bytes(Drawn.picture(900, 600, BufferedImage.TYPE_INT_RGB), "png");

        assertThatThrownBy(() -> scaler.scale(Arrays.copyOf(whole, 400), List.of(300)))
                .isInstanceOfAny(IOException.class, RuntimeException.class);
        assertThatThrownBy(() -> scaler.scale("<svg/>".getBytes(StandardCharsets.UTF_8), List.of(300)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void twoRunsGiveTheSameBytes() throws IOException {
        byte[] picture = Drawn.jpeg(1200, 800);

        assertThat(scaler.scale(picture, List.of(480)).get(0))
                .isEqualTo(scaler.scale(picture, List.of(480, 960)).get(0));
    }

    private static int[] samples(int count, int value) {
        int[] samples = new int[count];
        Arrays.fill(samples, value);
        return samples;
    }

    /** Returns a picture as a camera that was held that way would store it. */
    private static BufferedImage turnedBack(BufferedImage upright, int way) {
        int w = upright.getWidth();
        int h = upright.getHeight();
        BufferedImage stored = new BufferedImage(way >= 5 ? h : w, way >= 5 ? w : h, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < stored.getHeight(); y++) {
            for (int x = 0; x < stored.getWidth(); x++) {
                int pixel = switch (way) {
                    case 1 -> upright.getRGB(x, y);
                    case 2 -> upright.getRGB(w - 1 - x, y);
                    case 3 -> upright.getRGB(w - 1 - x, h - 1 - y);
                    case 4 -> upright.getRGB(x, h - 1 - y);
                    case 5 -> upright.getRGB(y, x);
                    case 6 -> upright.getRGB(w - 1 - y, x);
                    case 7 -> upright.getRGB(w - 1 - y, h - 1 - x);
                    default -> upright.getRGB(y, h - 1 - x);
                };
                stored.setRGB(x, y, pixel);
            }
        }
        return stored;
    }

    private static void assertLike(int rgb, Color expected) {
        Color color = new Color(rgb);
        assertThat(Math.abs(color.getRed() - expected.getRed())
                        + Math.abs(color.getGreen() - expected.getGreen())
                        + Math.abs(color.getBlue() - expected.getBlue()))
                .as("%s, expected %s", color, expected)
                .isLessThan(30);
    }
}
