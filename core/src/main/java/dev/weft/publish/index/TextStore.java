package dev.weft.publish.index;

import dev.weft.model.Translation;
import dev.weft.value.Language;
import dev.weft.value.WebAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The texts of very many articles in few arrays, because as objects they take four times the memory: each text behind its
 * length, in UTF-8, or in UTF-16 where that is shorter. The id comes first, and always in UTF-8.
 */
final class TextStore {
    private static final int CHUNK = 1 << 20;

    private final List<byte[]> chunks = new ArrayList<>();
    private byte[] last = new byte[0];
    private int used;

    /** Adds the texts of an article, and returns the address at which they are found. */
    long add(ArticleTexts texts) {
        List<byte[]> parts = new ArrayList<>(8);
        text(texts.id(), parts);
        text(texts.slug().equals(texts.id()) ? "" : texts.slug(), parts);
        text(texts.title(), parts);
        text(texts.published().map(PackedDate::of).orElse(""), parts);
        text(texts.language(), parts);
        translations(texts.translations(), parts);
        list(texts.related(), parts);
        list(texts.aliases(), parts);
        int size = 0;
        for (byte[] part : parts) {
            size += part.length;
        }
        if (size > last.length - used) {
            last = new byte[Math.max(chunks.isEmpty() ? CHUNK / 8 : CHUNK, size)];
            chunks.add(last);
            used = 0;
        }
        long address = (long) (chunks.size() - 1) << 32 | used;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, last, used, part.length);
            used += part.length;
        }
        return address;
    }

    private static void translations(List<Translation> translations, List<byte[]> parts) {
        List<String> texts = new ArrayList<>(0);
        for (Translation translation : translations) {
            texts.add(translation.language().tag());
            texts.add(translation.address().toString());
        }
        list(texts, parts);
    }

    private static void list(List<String> texts, List<byte[]> parts) {
        parts.add(number(texts.size()));
        texts.forEach(text -> text(text, parts));
    }

    private static void text(String text, List<byte[]> parts) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        boolean isWide = !parts.isEmpty() && bytes.length > text.length() * 2;
        byte[] stored = isWide ? text.getBytes(StandardCharsets.UTF_16BE) : bytes;
        parts.add(number(stored.length << 1 | (isWide ? 1 : 0)));
        parts.add(stored);
    }

    /** Returns a number in groups of seven bits, the lowest first; all but the last have the eighth bit. */
    private static byte[] number(int value) {
        byte[] groups = new byte[5];
        int count = 0;
        for (int rest = value; ; rest >>>= 7) {
            groups[count++] = (byte) (rest < 0x80 ? rest : rest | 0x80);
            if (rest < 0x80) {
                return Arrays.copyOf(groups, count);
            }
        }
    }

    /** Returns the texts at an address. */
    ArticleTexts at(long address) {
        Reader reader = reader(address);
        String id = reader.text();
        String slug = reader.text();
        return new ArticleTexts(
                id,
                slug.isEmpty() ? id : slug,
                reader.text(),
                Optional.of(reader.text()).filter(date -> !date.isEmpty()).map(PackedDate::date),
                reader.text(),
                reader.translations(),
                reader.list(),
                reader.list());
    }

    /** Returns the id at an address. */
    String id(long address) {
        return reader(address).text();
    }

    /** Compares the ids at two addresses by their bytes. */
    int compareIds(long one, long other) {
        Reader a = reader(one);
        Reader b = reader(other);
        int lengthA = a.number() >>> 1;
        int lengthB = b.number() >>> 1;
        return Arrays.compareUnsigned(a.bytes, a.at, a.at + lengthA, b.bytes, b.at, b.at + lengthB);
    }

    private Reader reader(long address) {
        return new Reader(chunks.get((int) (address >>> 32)), (int) address);
    }

    private static final class Reader {
        private final byte[] bytes;
        private int at;

        Reader(byte[] bytes, int at) {
            this.bytes = bytes;
            this.at = at;
        }

        int number() {
            int number = 0;
            for (int shift = 0; ; shift += 7) {
                byte b = bytes[at++];
                number |= (b & 0x7F) << shift;
                if (b >= 0) {
                    return number;
                }
            }
        }

        String text() {
            int head = number();
            int length = head >>> 1;
            String text = (head & 1) != 0 ? wide(length / 2) : new String(bytes, at, length, StandardCharsets.UTF_8);
            at += length;
            return text;
        }

        private String wide(int count) {
            char[] chars = new char[count];
            for (int i = 0; i < count; i++) {
                chars[i] = (char) ((bytes[at + 2 * i] & 0xFF) << 8 | bytes[at + 2 * i + 1] & 0xFF);
            }
            return new String(chars);
        }

        List<Translation> translations() {
            List<String> texts = list();
            List<Translation> found = new ArrayList<>(texts.size() / 2);
            for (int i = 0; i < texts.size(); i += 2) {
                found.add(new Translation(Language.of(texts.get(i)), WebAddress.of(texts.get(i + 1))));
            }
            return found;
        }

        List<String> list() {
            int count = number();
            if (count == 0) {
                return List.of();
            }
            List<String> texts = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                texts.add(text());
            }
            return texts;
        }
    }
}
