package dev.weft.word;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The parts of a document, made safe for whoever reads it.
 *
 * @param bytes the document again, without what leads outside
 * @param properties what it says of itself, as XML, or empty
 */
@SuppressWarnings("ArrayRecordComponent") // lives for a moment, while one document is read
record Parts(byte[] bytes, String properties) {
    /** A longer document, or one that grows longer when it is unpacked, is refused. */
    static final long MAX_BYTES = 150_000_000;

    private static final int MOST_PARTS = 20_000;

    /** What a linked picture is made to lead to; nothing is there. */
    private static final String NOWHERE = "Target=\"weft-refused:picture\"";

    private static final Pattern RELATIONSHIP = Pattern.compile("<(?:\\w+:)?Relationship\\b[^>]*>");
    private static final Pattern TARGET = Pattern.compile("\\bTarget\\s*=\\s*(?:\"[^\"]*\"|'[^']*')");

    static boolean isDocument(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            return zip.getEntry("word/document.xml") != null;
        } catch (IOException e) {
            return false;
        }
    }

    static Parts read(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String properties = "";
        boolean hasText = false;
        long total = 0;
        int parts = 0;
        try (ZipInputStream in = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setLevel(Deflater.BEST_SPEED);
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = part(in, MAX_BYTES - total);
                total += part.length;
                if (++parts > MOST_PARTS) {
                    throw tooLarge();
                }
                String name = entry.getName();
                boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
                if (xml) {
                    check(part);
                }
                hasText |= name.equals("word/document.xml");
                properties = name.equals("docProps/core.xml") ? new String(part, StandardCharsets.UTF_8) : properties;
                out.putNextEntry(new ZipEntry(name));
                out.write(name.endsWith(".rels") ? inside(part) : part);
                out.closeEntry();
            }
        } catch (IllegalArgumentException e) {
            throw new UnsafeDocumentException("文件里的名称不对", "it has a name that is none: " + e.getMessage());
        }
        if (!hasText) {
            throw new UnsafeDocumentException("文件里没有正文", "it has no text");
        }
        return new Parts(bytes.toByteArray(), properties);
    }

    private static byte[] part(InputStream in, long most) throws IOException {
        byte[] part = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most + 1));
        if (part.length > most) {
            throw tooLarge();
        }
        return part;
    }

    private static UnsafeDocumentException tooLarge() {
        return new UnsafeDocumentException(
                "解压后超过 " + MAX_BYTES + " 字节", "unpacked it has more than " + MAX_BYTES + " bytes");
    }

    /** Word writes UTF-8 and no document type; what does else may name entities that grow, or files. */
    private static void check(byte[] part) throws IOException {
        for (int i = 0; i < Math.min(4, part.length); i++) {
            if (part[i] == 0 || part[i] == (byte) 0xFE || part[i] == (byte) 0xFF) {
                throw new UnsafeDocumentException("其中有不是 UTF-8 的 XML", "it has XML that is not UTF-8");
            }
        }
        if (new String(part, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
            throw new UnsafeDocumentException("其中的 XML 有 DOCTYPE", "its XML has a DOCTYPE");
        }
    }

    /** Pictures that are linked rather than held could be any file of the machine, or fetched from anywhere. */
    private static byte[] inside(byte[] relationships) {
        String text = new String(relationships, StandardCharsets.UTF_8);
        Matcher m = RELATIONSHIP.matcher(text);
        StringBuilder out = new StringBuilder();
        while (m.find()) {
            String one = m.group();
            boolean outside = one.contains("External") && one.contains("/image");
            m.appendReplacement(
                    out, Matcher.quoteReplacement(outside ? TARGET.matcher(one).replaceAll(NOWHERE) : one));
        }
        return m.appendTail(out).toString().getBytes(StandardCharsets.UTF_8);
    }
}
