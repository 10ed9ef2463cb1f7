package dev.weft.markdown;

import dev.weft.finding.InvalidValueException;
import dev.weft.importing.collection.CollectionSource;
import dev.weft.importing.collection.CompanionFiles;
import dev.weft.value.WebAddress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folder that is read: its files, the names of its sections, and the addresses they were published at. */
final class Folder implements CompanionFiles {
    static final int MOST_BYTES = 20_000_000;

    private final CollectionSource source;
    private final Layout layout;
    private final WebAddress base;
    private final Map<String, String> sectionNames = new HashMap<>();

    Folder(CollectionSource source, Layout layout, WebAddress base) {
        this.source = source;
        this.layout = layout;
        this.base = base;
    }

    Layout layout() {
        return layout;
    }

    WebAddress base() {
        return base;
    }

    /** Returns a text in UTF-8, or else in the encoding that old Chinese files have. */
    static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }

    /** Returns the address at which a file was published; null where that is not known. */
    @Nullable
    WebAddress address(String name, Values head) {
        String date = Document.date(head.text("date", "publishdate", "pubdate"));
        String day = date.isEmpty() ? Layout.day(name) : date.substring(0, 10);
        String path = layout.path(name, head, day);
        try {
            return path == null ? null : base.resolve(path.startsWith("/") ? path.substring(1) : encoded(path));
        } catch (InvalidValueException e) {
            return null;
        }
    }

    /** A colon before the first slash would be taken for the end of a scheme. */
    private static String encoded(String path) {
        return path.startsWith("http") ? path : "./" + path;
    }

    /** Returns what a folder of articles is called: by the title of its {@code _index.md}, or its own name. */
    String sectionName(String folder) throws IOException {
        String known = sectionNames.get(folder);
        if (known == null) {
            Optional<Path> index = source.file(layout.content() + folder + "/_index.md");
            String title = index.isPresent() && Files.size(index.get()) < MOST_BYTES
                    ? FrontMatter.of(text(Files.readAllBytes(index.get())))
                            .values()
                            .text("title")
                    : "";
            known = title.isEmpty() ? folder.substring(folder.lastIndexOf('/') + 1) : title;
            sectionNames.put(folder, known);
        }
        return known;
    }

    /** Returns where a link in a file leads: to the address of another article, to a file, or as it is. */
    String link(String from, WebAddress at, String destination) {
        String path = path(destination);
        if (path == null) {
            return destination;
        }
        if (path.matches("(?i).*\\.(?:md|markdown)")) {
            for (String name : new String[] {joined(from, path), layout.content() + path.replaceFirst("^/", "")}) {
                WebAddress address = name == null ? null : addressOf(name);
                if (address != null) {
                    return address + destination.substring(path.length());
                }
            }
        }
        return picture(from, at, destination);
    }

    private @Nullable WebAddress addressOf(String name) {
        try {
            Optional<Path> file = source.file(name);
            if (file.isEmpty() || Files.size(file.get()) > MOST_BYTES) {
                return null;
            }
            return address(
                    name, FrontMatter.of(text(Files.readAllBytes(file.get()))).values());
        } catch (IOException e) {
            return null;
        }
    }

    /** Returns the address of a picture or file that lies beside a file, or in the folder of its name; else it as it is. */
    String picture(String from, WebAddress at, String destination) {
        String path = path(destination);
        if (path == null || path.startsWith("/") || isAt(at, path)) {
            return destination;
        }
        String own = from.replaceFirst("\\.[A-Za-z]{2,8}$", "") + "/x";
        for (String name : new String[] {joined(from, path), joined(own, path)}) {
            try {
                if (name != null && source.file(name).isPresent()) {
                    return base.resolve("./" + name).toString();
                }
            } catch (InvalidValueException e) {
                return destination;
            }
        }
        return destination;
    }

    /** Returns whether the generator published a file at the place where a page would look for it. */
    private boolean isAt(WebAddress at, String path) {
        try (InputStream there = open(at.resolve(path)).orElse(null)) {
            return there != null;
        } catch (IOException | InvalidValueException e) {
            return false;
        }
    }

    /** Returns the path of a destination within the site, decoded; null if it leads elsewhere. */
    private static @Nullable String path(String destination) {
        String path = destination.replaceAll("[?#].*$", "");
        boolean elsewhere = path.isEmpty() || path.startsWith("//") || path.matches("[A-Za-z][A-Za-z0-9+.-]*:.*");
        return elsewhere ? null : path;
    }

    /** Returns the name of a file by its path relative to another; null if that leads out. */
    private static @Nullable String joined(String from, String path) {
        Deque<String> parts = new ArrayDeque<>();
        if (!path.startsWith("/")) {
            for (String part : from.split("/", -1)) {
                parts.addLast(part);
            }
            parts.removeLast();
        }
        for (String part : path.split("/", -1)) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return null;
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }

    @Override
    public Optional<InputStream> open(WebAddress address) throws IOException {
        if (!address.isWithin(base)) {
            return Optional.empty();
        }
        String path = address.path().substring(base.path().lastIndexOf('/') + 1);
        List<String> roots = new ArrayList<>(layout.roots());
        roots.add("");
        for (String root : roots) {
            Optional<Path> file = source.file(root + path);
            if (file.isPresent()) {
                return Optional.of(Files.newInputStream(file.get()));
            }
        }
        return Optional.empty();
    }
}
