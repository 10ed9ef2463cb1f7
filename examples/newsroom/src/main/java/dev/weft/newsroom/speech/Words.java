package dev.weft.newsroom.speech;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What the desk says, in both languages: {@code words.txt} has a line {@code key | Chinese | English} for each. */
public final class Words {
    private static final Map<String, String> CHINESE = new TreeMap<>();
    private static final Map<String, String> ENGLISH = new TreeMap<>();

    static {
        try (InputStream in = Words.class.getResourceAsStream("/desk/words.txt")) {
            if (in == null) {
                throw new IllegalStateException("/desk/words.txt is missing");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(Words::take);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Words() {}

    private static void take(String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        String[] parts = line.split("\\|", -1);
        if (parts.length != 3) {
            throw new IllegalStateException("words.txt: \"" + line + "\", expected key | Chinese | English");
        }
        if (CHINESE.put(parts[0].strip(), parts[1].strip()) != null) {
            throw new IllegalStateException("words.txt has \"" + parts[0].strip() + "\" twice");
        }
        ENGLISH.put(parts[0].strip(), parts[2].strip());
    }

    /** Returns all words in a language, by key. */
    public static Map<String, String> in(Speech speech) {
        return Collections.unmodifiableMap(speech == Speech.ZH ? CHINESE : ENGLISH);
    }

    /** Returns one word; the key itself where there is none. */
    public static String of(String key, Speech speech) {
        return in(speech).getOrDefault(key, key);
    }
}
