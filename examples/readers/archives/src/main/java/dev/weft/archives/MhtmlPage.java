package dev.weft.archives;

import dev.weft.importing.collection.SavedFile;
import dev.weft.importing.collection.SavedPage;
import dev.weft.importing.collection.SourceFile;
import dev.weft.value.PathSegment;
import dev.weft.value.WebAddress;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page that was saved as one file, with what came in it.
 *
 * <p>Its parts stood at addresses of the web, or at none: those that Word writes lie in a folder of its author's machine, and
 * others are only meant by an id. These get an address below {@code images/}, which takes the place of theirs in the page.
 */
final class MhtmlPage implements Closeable {
    private static final int MOST_BYTES = 40_000_000;

    private static final Pattern OF_NO_SITE = Pattern.compile("(?:cid:|file:/)[^\"'<>\\s)]+", Pattern.CASE_INSENSITIVE);

    private final SourceFile source;
    private final MhtmlParts parts;
    private final MhtmlParts.Part page;
    private final WebAddress address;
    private final boolean stoodSomewhere;

    /** The parts by where they stood, and those of no site by how the page means them. */
    private final Map<String, MhtmlParts.Part> byAddress = new HashMap<>();

    private final Map<String, WebAddress> given = new HashMap<>();

    private MhtmlPage(SourceFile source, MhtmlParts parts, WebAddress base) throws IOException {
        this.source = source;
        this.parts = parts;
        this.page = page(parts);
        String said = parts.location().isEmpty() || !page.equals(first(parts)) ? page.location() : parts.location();
        WebAddress noted = MhtmlSite.address(said);
        stoodSomewhere = noted != null;
        String stem =
                source.name().substring(source.name().lastIndexOf('/') + 1).replaceFirst("\\.[A-Za-z]{1,6}$", "");
        String slug = PathSegment.from(stem);
        address = noted != null ? noted : base.resolve("images/" + slug + "/" + slug + ".html");
        int number = 0;
        for (MhtmlParts.Part part : parts.parts()) {
            number++;
            if (!part.equals(page)) {
                place(part, page.location(), slug, number);
            }
        }
    }

    /** Takes a file apart. */
    static MhtmlPage of(SourceFile source, WebAddress base) throws IOException {
        MhtmlParts parts = MhtmlParts.of(source.path());
        try {
            return new MhtmlPage(source, parts, base);
        } catch (IOException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private static MhtmlParts.@Nullable Part first(MhtmlParts parts) {
        MhtmlParts.Part first = null;
        for (MhtmlParts.Part part : parts.parts()) {
            boolean isStart = !parts.startId().isEmpty() && part.id().equals(parts.startId());
            first = part.isPage() && (first == null || isStart) ? part : first;
        }
        return first;
    }

    /** Returns the part that is the page; of a page that only holds frames, the largest in a frame. */
    private static MhtmlParts.Part page(MhtmlParts parts) throws IOException {
        MhtmlParts.Part first = first(parts);
        if (first == null) {
            throw new IOException("no part of the file is a page");
        }
        try (InputStream in = parts.open(first)) {
            String text = new String(in.readNBytes(1 << 20), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
            if (!text.contains("<frameset")
                    || text.contains("<body") && text.indexOf("<body") < text.indexOf("<frameset")) {
                return first;
            }
        }
        MhtmlParts.Part largest = first;
        for (MhtmlParts.Part part : parts.parts()) {
            boolean inFrame = part.isPage() && !part.equals(first);
            largest = inFrame && (largest.equals(first) || part.length() > largest.length()) ? part : largest;
        }
        return largest;
    }

    private void place(MhtmlParts.Part part, String beside, String slug, int number) {
        WebAddress there = MhtmlSite.address(part.location());
        if (there == null) {
            String folder = beside.substring(0, beside.lastIndexOf('/') + 1);
            String own = !folder.isEmpty() && part.location().startsWith(folder)
                    ? part.location().substring(folder.length())
                    : part.location().substring(part.location().lastIndexOf('/') + 1);
            boolean named = !own.isEmpty() && !own.toLowerCase(Locale.ROOT).startsWith("cid:");
            String name = named ? own : number + ending(part.type());
            there = MhtmlSite.address(address.resolve(".") + (stoodSomewhere ? "images/" + slug + "/" : "") + name);
        }
        if (there == null) {
            return;
        }
        byAddress.putIfAbsent(AddressIndex.plain(there), part);
        if (!part.id().isEmpty()) {
            given.putIfAbsent("cid:" + part.id(), there);
        }
        if (!part.location().isEmpty()) {
            given.putIfAbsent(part.location(), there);
        }
    }

    private static String ending(String type) {
        return switch (type) {
            case "image/jpeg", "image/jpg", "image/pjpeg" -> ".jpg";
            case "image/svg+xml" -> ".svg";
            default -> type.matches("[a-z]+/[a-z0-9]{1,5}") ? "." + type.substring(type.indexOf('/') + 1) : "";
        };
    }

    boolean isCutOff() {
        return parts.isCutOff();
    }

    SavedPage saved() {
        return new SavedPage(html(), address, stoodSomewhere ? SavedPage.Basis.NOTED : SavedPage.Basis.NOWHERE);
    }

    /** Returns what stood at an address, if it came with the page, or is the page. */
    Optional<SavedFile> file(WebAddress wanted) {
        String plain = AddressIndex.plain(wanted);
        if (plain.equals(AddressIndex.plain(address))) {
            return Optional.of(html());
        }
        MhtmlParts.Part part = byAddress.get(plain);
        return part == null ? Optional.empty() : Optional.of(new Companion(part));
    }

    SavedFile html() {
        return new Html();
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }

    private final class Html implements SavedFile {
        @Override
        public String name() {
            return source.name();
        }

        @Override
        public String charset() {
            return page.charset();
        }

        @Override
        public InputStream open() throws IOException {
            try (InputStream in = parts.open(page)) {
                byte[] bytes = in.readNBytes(MOST_BYTES + 1);
                return new ByteArrayInputStream(bytes.length > MOST_BYTES ? bytes : addressed(bytes));
            }
        }

        /** Returns the page with addresses of the web for what it means by an id, or in a folder of a machine. */
        private byte[] addressed(byte[] bytes) {
            Charset charset = charset(bytes);
            Matcher of = OF_NO_SITE.matcher(new String(bytes, charset));
            StringBuilder text = new StringBuilder();
            boolean changed = false;
            while (of.find()) {
                WebAddress there = given(of.group());
                changed |= there != null;
                of.appendReplacement(text, Matcher.quoteReplacement(there == null ? of.group() : there.toString()));
            }
            return changed ? of.appendTail(text).toString().getBytes(charset) : bytes;
        }

        /** Returns an encoding that reads and writes every byte as it is, or the one of two bytes for each character. */
        private Charset charset(byte[] bytes) {
            String two = bytes.length < 2 ? "" : new String(bytes, 0, 2, StandardCharsets.ISO_8859_1);
            return switch (two) {
                case "\u00FF\u00FE", "<\0" -> StandardCharsets.UTF_16LE;
                case "\u00FE\u00FF", "\0<" -> StandardCharsets.UTF_16BE;
                default -> StandardCharsets.ISO_8859_1;
            };
        }

        private @Nullable WebAddress given(String reference) {
            String plain = reference.replace("&amp;", "&");
            WebAddress there = given.get(plain);
            return there == null ? given.get(decoded(plain)) : there;
        }

        private static String decoded(String text) {
            try {
                return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException notEncoded) {
                return text;
            }
        }
    }

    /** A picture or file that came in the file. */
    private final class Companion implements SavedFile {
        private final MhtmlParts.Part part;

        Companion(MhtmlParts.Part part) {
            this.part = part;
        }

        @Override
        public String name() {
            return source.name() + "#" + part.location() + part.id();
        }

        @Override
        public InputStream open() throws IOException {
            if (!part.isWhole()) {
                throw new IOException("the file ends in the middle of it");
            }
            return parts.open(part);
        }
    }
}
