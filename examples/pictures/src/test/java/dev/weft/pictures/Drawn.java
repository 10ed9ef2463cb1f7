package dev.weft.pictures;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Draws pictures whose four corners can be told from one another. */
final class Drawn {
    static final Color TOP_LEFT = new Color(200, 40, 40);
    static final Color TOP_RIGHT = new Color(40, 160, 60);
    static final Color BOTTOM_LEFT = new Color(40, 60, 200);

    private Drawn() {}

    static BufferedImage picture(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, Color.WHITE, width, height, Color.DARK_GRAY));
        graphics.fillRect(0, 0, width, height);
        graphics.setPaint(TOP_LEFT);
        graphics.fillRect(0, 0, width / 3, height / 3);
        graphics.setPaint(TOP_RIGHT);
        graphics.fillRect(width - width / 3, 0, width / 3, height / 3);
        graphics.setPaint(BOTTOM_LEFT);
        graphics.fillRect(0, height - height / 3, width / 3, height / 3);
        graphics.dispose();
        return image;
    }

    static byte[] jpeg(int width, int height) {
        return bytes(picture(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    /** Returns a picture whose profile is another than sRGB: light is stored as it is measured. */
    static byte[] jpegOfLinearLight(int width, int height) {
        BufferedImage image = picture(width, height, BufferedImage.TYPE_INT_RGB);
        ComponentColorModel linear = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_LINEAR_RGB), false, false, 1, DataBuffer.TYPE_BYTE);
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 3, null);
        BufferedImage out = new BufferedImage(linear, raster, false, null);
        new ColorConvertOp(null).filter(image, out);
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        ByteArrayOutputStream segment = new ByteArrayOutputStream();
        segment.writeBytes("ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1));
        segment.writeBytes(new byte[] {1, 1});
        segment.writeBytes(profile);
        return withSegment(bytes(out, "jpeg"), 0xE2, segment.toByteArray());
    }

    /** Puts a segment behind the first one, which is JFIF's. */
    private static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        int at = 4 + ((jpeg[4] & 0xFF) << 8 | jpeg[5] & 0xFF);
        int length = content.length + 2;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, at);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length});
        out.writeBytes(content);
        out.write(jpeg, at, jpeg.length - at);
        return out.toByteArray();
    }

    static byte[] bytes(BufferedImage image, String format) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalStateException("no writer of " + format);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds Exif data: which way up, the camera and the place. */
    static byte[] withExif(byte[] jpeg, int orientation) {
        ByteArrayOutputStream tiff = new ByteArrayOutputStream();
        tiff.writeBytes(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 2});
        tiff.writeBytes(new byte[] {1, 0x0F, 0, 2, 0, 0, 0, 14, 0, 0, 0, 38});
        tiff.writeBytes(new byte[] {1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0});
        tiff.writeBytes(new byte[] {0, 0, 0, 0});
        tiff.writeBytes("GPS 41.8 123.4".getBytes(StandardCharsets.ISO_8859_1));
        ByteArrayOutputStream segment = new ByteArrayOutputStream();
        segment.writeBytes("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
        segment.writeBytes(tiff.toByteArray());
        return withSegment(jpeg, 0xE1, segment.toByteArray());
    }

    static BufferedImage read(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
