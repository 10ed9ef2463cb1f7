package dev.weft.pictures;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import dev.weft.publish.PictureScaler;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.resizers.ProgressiveBilinearResizer;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * Scales pictures with Thumbnailator, each decoded once. A large one is read with every second, third … pixel only, as long as
 * it stays twice as wide as its widest copy, so that memory depends on the copies and not on the picture.
 */
public final class ThumbnailScaler implements PictureScaler {
    /** Where a JPEG of a photograph cannot be told from its original on a screen. */
    private static final float QUALITY = 0.82f;

    /** How much wider than its widest copy a picture is read. */
    private static final int SPARE = 2;

    /** Called by {@link java.util.ServiceLoader}. */
    public ThumbnailScaler() {}

    @Override
    public String version() {
        return "thumbnailator 0.4.21, palettes kept unfiltered, quality " + QUALITY;
    }

    @Override
    public List<byte[]> scale(byte[] picture, List<Integer> widths) throws IOException {
        boolean jpeg = (picture[0] & 0xFF) == 0xFF;
        int widest = widths.stream().mapToInt(Integer::intValue).max().orElse(1);
        BufferedImage source = read(picture, jpeg, widest);
        BufferedImage image = plain(source);
        Palette palette =
                source.getColorModel() instanceof IndexColorModel colours && !jpeg ? new Palette(colours) : null;
        List<byte[]> copies = new ArrayList<>(widths.size());
        for (int width : widths) {
            int height = (int) Math.max(1, Math.round((double) image.getHeight() * width / image.getWidth()));
            BufferedImage copy = new BufferedImage(width, height, image.getType());
            new ProgressiveBilinearResizer().resize(image, copy);
            copies.add(palette != null ? palette.png(copy) : jpeg ? jpeg(copy) : png(copy));
        }
        return copies;
    }

    /** Returns a picture upright. */
    private static BufferedImage read(byte[] picture, boolean jpeg, int widest) throws IOException {
        ImageReader reader =
                jpeg ? jpegReader() : ImageIO.getImageReadersByFormatName("png").next();
        try (InputStream bytes = new ByteArrayInputStream(picture);
                ImageInputStream in = new MemoryCacheImageInputStream(bytes)) {
            reader.setInput(in);
            Orientation orientation = jpeg ? ExifUtils.getExifOrientation(reader, 0) : null;
            boolean lies = orientation != null && orientation.compareTo(Orientation.LEFT_TOP) >= 0;
            int width = lies ? reader.getHeight(0) : reader.getWidth(0);
            ImageReadParam param = reader.getDefaultReadParam();
            int every = Math.max(1, width / (widest * SPARE));
            param.setSourceSubsampling(every, every, 0, 0);
            BufferedImage image = reader.read(0, param);
            return orientation == null || orientation == Orientation.TOP_LEFT
                    ? image
                    : ExifFilterUtils.getFilterForOrientation(orientation).apply(plain(image));
        } finally {
            reader.dispose();
        }
    }

    /** Returns TwelveMonkeys' reader, wherever the code runs: ImageIO looks for it through one class loader only. */
    private static ImageReader jpegReader() throws IOException {
        JPEGImageReaderSpi provider = new JPEGImageReaderSpi();
        provider.onRegistration(IIORegistry.getDefaultInstance(), ImageReaderSpi.class);
        return provider.createReaderInstance();
    }

    /** Returns a picture whose pixels are of sRGB, one of the two types that every writer knows. */
    private static BufferedImage plain(BufferedImage image) {
        int type = image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        if (image.getType() == type) {
            return image;
        }
        BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), type);
        if (image.getColorModel().getColorSpace().isCS_sRGB()
                || image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY) {
            Graphics2D graphics = plain.createGraphics();
            graphics.drawImage(image, 0, 0, null);
            graphics.dispose();
            return plain;
        }
        return new ColorConvertOp(null).filter(image, plain);
    }

    /** Compresses once, slowly, what is loaded often. */
    private static byte[] png(BufferedImage image) throws IOException {
        return written(image, "png", 0);
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        return written(image, "jpeg", QUALITY);
    }

    private static byte[] written(BufferedImage image, String format, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            param.setProgressiveMode(
                    format.equals("jpeg") ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
