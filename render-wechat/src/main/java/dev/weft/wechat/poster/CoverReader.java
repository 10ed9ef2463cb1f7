package dev.weft.wechat.poster;

import dev.weft.finding.Finding;
import dev.weft.value.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Reads a cover in about the size it is needed in; its header is looked at before memory is taken. */
final class CoverReader {
    /** Enough for any camera; a bomb has more. */
    static final long MAX_PIXELS = 40_000_000;

    private final ImageFetcher fetcher;
    private final Consumer<Finding> findings;

    CoverReader(ImageFetcher fetcher, Consumer<Finding> findings) {
        this.fetcher = fetcher;
        this.findings = findings;
    }

    /** Returns a picture at least as large as needed, if it can be had. */
    Optional<BufferedImage> read(Image image, int width, int height) {
        try {
            Optional<byte[]> file = fetcher.fetch(image.address());
            if (file.isEmpty()) {
                findings.accept(PosterCodes.COVER_NOT_FETCHED.at(
                        "/cover",
                        "封面 " + image.address() + " 取不到",
                        "the cover " + image.address() + " was not fetched"));
                return Optional.empty();
            }
            return Optional.of(decode(file.get(), width, height));
        } catch (IOException | RuntimeException e) {
            String message = String.valueOf(e.getMessage());
            findings.accept(PosterCodes.COVER_REFUSED.at(
                    "/cover",
                    "封面 " + image.address() + " 无法使用：" + message,
                    "the cover " + image.address() + " cannot be used: " + message));
            return Optional.empty();
        }
    }

    private static BufferedImage decode(byte[] file, int width, int height) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no picture of a known format");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int w = reader.getWidth(0);
                int h = reader.getHeight(0);
                if ((long) w * h > MAX_PIXELS || w < 1 || h < 1) {
                    throw new IOException(w + " × " + h + " pixels, expected at most " + MAX_PIXELS);
                }
                ImageReadParam param = reader.getDefaultReadParam();
                int step = Math.max(1, Math.min(w / (2 * width), h / (2 * height)));
                param.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, param);
            } finally {
                reader.dispose();
            }
        }
    }
}
