package dev.weft.newsroom.desk;

import com.google.common.hash.Hashing;
import dev.weft.model.Publication;
import dev.weft.newsroom.Settings;
import dev.weft.newsroom.security.RateLimits;
import dev.weft.newsroom.site.Sites;
import dev.weft.newsroom.speech.Speech;
import dev.weft.newsroom.speech.Words;
import dev.weft.newsroom.store.Upload;
import dev.weft.newsroom.store.Uploads;
import dev.weft.value.Characters;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes pictures and files: each once by its bytes, named by them, and never what a browser would run. */
@Controller
class UploadController {
    private static final List<Integer> WIDTHS = List.of(480, 960, 1600);
    private static final long MOST_PIXELS = 60_000_000;

    private final Sites sites;
    private final Uploads uploads;
    private final Settings settings;
    private final RateLimits limits;
    private final Clock clock;

    UploadController(Sites sites, Uploads uploads, Settings settings, RateLimits limits, Clock clock) {
        this.sites = sites;
        this.uploads = uploads;
        this.settings = settings;
        this.limits = limits;
        this.clock = clock;
    }

    /** A file as the JSON of articles has it. */
    record Answer(
            String url, String name, String mediaType, long bytes, int width, int height, List<Variant> renditions) {}

    /** A smaller picture. */
    record Variant(String url, int width) {}

    /** The size of a picture as it is to be seen. */
    private record Size(int width, int height) {
        static final Size NONE = new Size(0, 0);
    }

    @PostMapping("/desk/uploads")
    ResponseEntity<?> upload(HttpServletRequest request, Principal member, @RequestParam MultipartFile file)
            throws IOException {
        Speech speech = Speech.of(request);
        if (!limits.count(RateLimits.Kind.UPLOAD, member.getName())) {
            return refused(HttpStatus.TOO_MANY_REQUESTS, "upload-limited", speech);
        }
        byte[] bytes = file.getBytes();
        String name =
                Characters.line(Optional.ofNullable(file.getOriginalFilename()).orElse(""));
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        Optional<FileKind> kind = FileKind.of(bytes, name);
        if (kind.isEmpty()) {
            return refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "upload-kind", speech);
        }
        String hash = Hashing.sha256().hashBytes(bytes).toString();
        Optional<Upload> before = uploads.find(hash);
        if (before.isPresent()
                && Files.exists(settings.files().resolve(before.get().path()))) {
            return ResponseEntity.ok(answer(before.get()));
        }
        Size size = kind.get().isPicture() ? size(bytes, kind.get()) : Size.NONE;
        if (kind.get().isPicture() && kind.get() != FileKind.WEBP && size.equals(Size.NONE)) {
            return refused(HttpStatus.UNPROCESSABLE_CONTENT, "upload-broken", speech);
        }
        if ((long) size.width() * size.height() > MOST_PIXELS) {
            return refused(HttpStatus.CONTENT_TOO_LARGE, "upload-pixels", speech);
        }
        Upload upload;
        try {
            upload = store(bytes, hash, name, kind.get(), size);
        } catch (IOException | RuntimeException broken) {
            return refused(HttpStatus.UNPROCESSABLE_CONTENT, "upload-broken", speech);
        }
        uploads.add(upload, member.getName());
        return ResponseEntity.ok(answer(upload));
    }

    private static ResponseEntity<?> refused(HttpStatus status, String key, Speech speech) {
        return ResponseEntity.status(status).body(Map.of("message", Words.of(key, speech)));
    }

    private Upload store(byte[] bytes, String hash, String name, FileKind kind, Size size) throws IOException {
        LocalDate today = LocalDate.now(clock.withZone(sites.publication().zone()));
        String path = String.format(
                Locale.ROOT,
                "uploads/%04d/%02d/%s.%s",
                today.getYear(),
                today.getMonthValue(),
                hash.substring(0, 20),
                kind.ending());
        List<Integer> widths = new ArrayList<>();
        Upload upload =
                new Upload(path, hash, name, kind.mediaType(), bytes.length, size.width(), size.height(), List.of());
        if (kind == FileKind.JPEG || kind == FileKind.PNG) {
            for (int width : WIDTHS) {
                if (width < size.width()) {
                    write(upload.rendition(width), scaled(bytes, width, kind));
                    widths.add(width);
                }
            }
        }
        // The picture itself comes last: once it is there, all is.
        write(path, bytes);
        return new Upload(path, hash, name, kind.mediaType(), bytes.length, size.width(), size.height(), widths);
    }

    private static byte[] scaled(byte[] bytes, int width, FileKind kind) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Thumbnails.of(new ByteArrayInputStream(bytes))
                .width(width)
                .outputFormat(kind == FileKind.PNG ? "png" : "jpg")
                .outputQuality(0.85)
                .toOutputStream(out);
        return out.toByteArray();
    }

    /** Writes a file whole or not at all. */
    private void write(String path, byte[] bytes) throws IOException {
        Path file = settings.files().resolve(path);
        Files.createDirectories(file.getParent());
        Path part = Files.createTempFile(file.getParent(), "part", "");
        try {
            Files.write(part, bytes);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Returns the size that a picture's header tells, upright as its camera was not always; nothing is drawn for it. */
    private static Size size(byte[] bytes, FileKind kind) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Size.NONE;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                return kind == FileKind.JPEG && lies(reader) ? new Size(height, width) : new Size(width, height);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            return Size.NONE;
        }
    }

    /** Returns whether a camera noted that its picture is to be turned by a quarter; its smaller copies are turned so. */
    private static boolean lies(ImageReader reader) {
        try {
            Orientation orientation = ExifUtils.getExifOrientation(reader, 0);
            return orientation != null && orientation.compareTo(Orientation.LEFT_TOP) >= 0;
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }

    private Answer answer(Upload upload) {
        Publication publication = sites.publication();
        String base = publication.base().toString();
        List<Variant> variants = upload.renditions().stream()
                .map(width -> new Variant(base + upload.rendition(width), width))
                .toList();
        return new Answer(
                base + upload.path(),
                upload.name(),
                upload.mediaType(),
                upload.bytes(),
                upload.width(),
                upload.height(),
                variants);
    }
}
