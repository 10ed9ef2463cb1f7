package dev.weft.publish.files;

import dev.weft.body.Body;
import dev.weft.finding.Finding;
import dev.weft.model.Article;
import dev.weft.value.Attachment;
import dev.weft.value.Image;
import dev.weft.value.ImageVariant;
import dev.weft.value.WebAddress;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Looks at the publication's own files when an article names them: fills in sizes of pictures, and says what is missing. */
public final class LocalFiles {
    private final WebAddress base;
    private final Optional<FileLookup> files;
    private final Map<String, Optional<PictureFile>> sizes = new ConcurrentHashMap<>();

    /** Makes one for the files of a publication; none where no folder of files was named. */
    public LocalFiles(WebAddress base, Optional<FileLookup> files) {
        this.base = base;
        this.files = files;
    }

    /** Returns an article with what its files say. */
    @SuppressWarnings("ReferenceEquality") // what was not filled in is the same object
    public Article complete(Article article, Consumer<Finding> findings) {
        Consumer<Finding> told = files.isEmpty() ? new OnlyFirst(findings) : findings;
        for (Attachment attachment : article.attachments()) {
            isThere(attachment.address(), "/attachments", told);
        }
        Image cover = article.cover().orElse(null);
        Image filledCover = cover == null ? null : fill(cover, "/cover", told);
        Body body = article.body().mapImages(image -> fill(image, "/body", told));
        if (filledCover == cover && body == article.body()) {
            return article;
        }
        var changed = article.toBuilder().body(body);
        if (filledCover != null) {
            changed.cover(filledCover);
        }
        return changed.build();
    }

    private Image fill(Image image, String path, Consumer<Finding> findings) {
        if (!isThere(image.address(), path, findings)) {
            return image;
        }
        String name = name(image.address());
        List<ImageVariant> copies = files.orElseThrow().renditions(name);
        Image sized = image.hasSize() ? image : size(image, name);
        return copies.isEmpty() || !image.renditions().isEmpty()
                ? sized
                : sized.toBuilder().renditions(copies).build();
    }

    private Image size(Image image, String name) {
        PictureFile size = sizes.computeIfAbsent(name, this::read).orElse(null);
        return size == null || size.width() > Image.MAX_PIXELS || size.height() > Image.MAX_PIXELS
                ? image
                : image.toBuilder().size(size.width(), size.height()).build();
    }

    /** Passes the first finding on: that nothing is checked need not be said of every picture. */
    private static final class OnlyFirst implements Consumer<Finding> {
        private final Consumer<Finding> findings;
        private boolean said;

        OnlyFirst(Consumer<Finding> findings) {
            this.findings = findings;
        }

        @Override
        public void accept(Finding finding) {
            if (!said) {
                said = true;
                findings.accept(finding);
            }
        }
    }

    private Optional<PictureFile> read(String path) {
        try {
            return Optional.ofNullable(PictureFile.of(files.orElseThrow().beginning(path, PictureFile.MOST_BYTES)));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Returns whether an address below the base leads to a file of the publication, and says so where it does not. */
    private boolean isThere(WebAddress address, String path, Consumer<Finding> findings) {
        if (!address.isWithin(base)) {
            return false;
        }
        if (files.isEmpty()) {
            findings.accept(FileCodes.FILE_NOT_CHECKED.at(
                    path,
                    "没有指定文件目录，未核对「" + address + "」是否存在",
                    "no folder of files is named; whether \"" + address + "\" is there was not checked"));
            return false;
        }
        boolean there = files.get().has(name(address));
        if (!there) {
            findings.accept(FileCodes.FILE_MISSING.at(
                    path, "文件「" + address + "」不存在", "there is no file for \"" + address + "\""));
        }
        return there;
    }

    private String name(WebAddress address) {
        String path = address.path().substring(base.path().length());
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
