package dev.weft.wechat.poster;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoverScalerTest {
    private static BufferedImage picture(int type, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, type);
        Random random = new Random(width);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return image;
    }

    /** Returns a colour as it shows on white. */
    private static double channel(BufferedImage image, int x, int y, int shift) {
        int argb = image.getRGB(x, y);
        double alpha = (argb >>> 24) / 255.0;
        return (argb >> shift & 0xFF) * alpha + 255 * (1 - alpha);
    }

    private static double expected(BufferedImage image, Box part, double x, double y, int shift) {
        double px = Math.max(0, Math.min(x, part.width() - 1));
        double py = Math.max(0, Math.min(y, part.height() - 1));
        int left = part.x() + (int) px;
        int top = part.y() + (int) py;
        int right = Math.min(left + 1, part.right() - 1);
        int bottom = Math.min(top + 1, part.bottom() - 1);
        double fx = px - (int) px;
        double fy = py - (int) py;
        double above = channel(image, left, top, shift) * (1 - fx) + channel(image, right, top, shift) * fx;
        double below = channel(image, left, bottom, shift) * (1 - fx) + channel(image, right, bottom, shift) * fx;
        return above * (1 - fy) + below * fy;
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_4BYTE_ABGR})
    void everyPointIsMixedOfTheFourNearest(int type) {
        BufferedImage source = picture(type, 61, 43);
        for (Box part : new Box[] {new Box(0, 0, 61, 43), new Box(5, 3, 40, 21), new Box(60, 42, 1, 1)}) {
            for (Box box : new Box[] {new Box(0, 0, 50, 33), new Box(2, 1, 97, 12), new Box(9, 9, 1, 1)}) {
                BufferedImage target = new BufferedImage(100, 40, BufferedImage.TYPE_INT_RGB);
                CoverScaler.draw(source, part, target, box);
                for (int y = 0; y < box.height(); y++) {
                    for (int x = 0; x < box.width(); x++) {
                        double sx = (x + 0.5) * part.width() / box.width() - 0.5;
                        double sy = (y + 0.5) * part.height() / box.height() - 0.5;
                        for (int shift = 0; shift <= 16; shift += 8) {
                            int actual = target.getRGB(box.x() + x, box.y() + y) >> shift & 0xFF;
                            assertThat((double) actual)
                                    .as("%s of %s in %s, at %s, %s", type, part, box, x, y)
                                    .isCloseTo(expected(source, part, sx, sy, shift), within());
                        }
                    }
                }
                assertThat(target.getRGB(99, 39)).isEqualTo(Color.BLACK.getRGB());
            }
        }
    }

    /** Two passes lose less than a step each, and places are known to a 256th. */
    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(4.0);
    }
}
