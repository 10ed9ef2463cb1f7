package dev.weft.importing.collection;

import dev.weft.finding.Finding;
import dev.weft.value.PathSegment;
import dev.weft.value.WebAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Copies pictures and attachments of a collection into the folder that a publication copies to its site.
 *
 * <p>A file goes where its address had it, so that addresses go on to be right; where its name cannot stand in a site, or it
 * was on another site, it gets a place of its own. No file lands outside of the folder, and no link in it is followed.
 */
final class FileCopies {
    private static final int BUFFER = 64 * 1024;

    private final Path folder;
    private final Seen copied = new Seen();
    private int count;

    FileCopies(Path folder) {
        this.folder = folder;
    }

    long count() {
        return count;
    }

    /**
     * A file that was copied.
     *
     * @param path below the folder, and of the base address
     * @param bytes its size
     */
    record Copy(String path, long bytes) {}

    /** Copies what an address means, if it is at hand; null if it is not, or cannot be copied. */
    @Nullable
    Copy copy(WebAddress address, WebAddress base, CompanionFiles files, Consumer<Finding> findings)
            throws IOException {
        String path = path(address, base);
        Path target = folder.resolve(path);
        Path parent = Objects.requireNonNullElse(target.getParent(), folder);
        long key = Seen.key("file", path);
        if (copied.get(key) > 0) {
            return new Copy(path, Files.size(target));
        }
        try (InputStream in = opened(address, files, findings)) {
            if (in == null) {
                return null;
            }
            if (!isFree(parent)) {
                refuse(address, "目标文件夹是符号链接", "a folder on its way is a symbolic link", findings);
                return null;
            }
            Files.createDirectories(parent);
            Path temporary = target.resolveSibling(".weft-import");
            try {
                if (!write(in, temporary, address, findings)) {
                    return null;
                }
                Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(temporary);
            }
        }
        copied.put(key, 1);
        count++;
        return new Copy(path, Files.size(target));
    }

    private static @Nullable InputStream opened(WebAddress address, CompanionFiles files, Consumer<Finding> findings) {
        try {
            return files.open(address).orElse(null);
        } catch (IOException e) {
            refuse(address, String.valueOf(e.getMessage()), String.valueOf(e.getMessage()), findings);
            return null;
        }
    }

    /** Returns whether no folder between the one of files and another is a symbolic link. */
    private boolean isFree(Path parent) {
        for (Path at = parent; at != null && !at.equals(folder); at = at.getParent()) {
            if (Files.isSymbolicLink(at)) {
                return false;
            }
        }
        return true;
    }

    /** What cannot be read is this file's fault; what cannot be written ends the run. */
    private static boolean write(InputStream in, Path to, WebAddress address, Consumer<Finding> findings)
            throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(to)) {
            while (true) {
                int length;
                try {
                    length = in.read(buffer);
                } catch (IOException e) {
                    refuse(address, "读不出", "it cannot be read: " + e.getMessage(), findings);
                    return false;
                }
                if (length < 0) {
                    return true;
                }
                out.write(buffer, 0, length);
            }
        }
    }

    private static void refuse(WebAddress address, String zh, String en, Consumer<Finding> findings) {
        findings.accept(CollectionCodes.FILE_NOT_COPIED.at(
                "", "「" + address + "」没有复制：" + zh, "\"" + address + "\" was not copied: " + en));
    }

    /** Returns where the file of an address goes: safe segments separated by slashes. */
    private static String path(WebAddress address, WebAddress base) {
        boolean own = address.isWithin(base);
        String rest = own ? address.path().substring(base.path().lastIndexOf('/') + 1) : address.path();
        StringBuilder path = new StringBuilder(own ? "" : "from/" + PathSegment.from(address.host()));
        String[] segments = rest.split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            String name = decoded(segments[i]) + (i == segments.length - 1 ? address.suffix() : "");
            if (!name.isEmpty()) {
                path.append(path.length() == 0 ? "" : "/").append(segment(name));
            }
        }
        return path.length() == 0 ? "file" : path.toString();
    }

    static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return segment;
        }
    }

    /** Returns a name as it is if a site can have it; else another with the same ending. */
    private static String segment(String name) {
        if (PathSegment.isSafe(name)) {
            return name;
        }
        int end = name.indexOf('?') < 0 ? name.length() : name.indexOf('?');
        int dot = name.lastIndexOf('.', end - 1);
        String ending = dot < 0 ? "" : name.substring(dot, end);
        return PathSegment.from(name) + (ending.matches("\\.[A-Za-z0-9]{1,5}") ? ending : "");
    }
}
