package dev.weft.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/** The words and sentence patterns of {@code news.txt}, and texts made of them by chance. */
final class Phrases {
    private final Map<String, List<String>> kinds = new HashMap<>();

    private Phrases() {}

    static Phrases load() {
        Phrases phrases = new Phrases();
        try (InputStream in = Objects.requireNonNull(Phrases.class.getResourceAsStream("news.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            phrases.read(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return phrases;
    }

    private void read(BufferedReader lines) throws IOException {
        List<String> kind = List.of();
        boolean words = false;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("@")) {
                words = line.startsWith("@words ");
                kind = new ArrayList<>();
                kinds.put(line.substring(line.indexOf(' ') + 1), kind);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                kind.addAll(words ? List.of(line.split(" ")) : List.of(line));
            }
        }
    }

    /** Returns all of a kind. */
    List<String> all(String kind) {
        List<String> found = kinds.get(kind);
        if (found == null) {
            throw new IllegalArgumentException("news.txt has no \"" + kind + "\"");
        }
        return found;
    }

    /** Returns one of a kind, its places filled in. */
    String one(String kind, SplittableRandom chance) {
        StringBuilder out = new StringBuilder();
        append(kind, chance, out);
        return out.toString();
    }

    private void append(String kind, SplittableRandom chance, StringBuilder out) {
        if (kind.equals("person")) {
            append("surname", chance, out);
            append("given", chance, out);
        } else if (kind.equals("month")) {
            out.append(chance.nextInt(1, 13));
        } else if (kind.equals("day")) {
            out.append(chance.nextInt(1, 29));
        } else if (Character.isDigit(kind.charAt(0))) {
            int dash = kind.indexOf('-');
            int from = Integer.parseInt(kind.substring(0, dash));
            out.append(chance.nextInt(from, Integer.parseInt(kind.substring(dash + 1)) + 1));
        } else {
            List<String> all = all(kind);
            fill(all.get(chance.nextInt(all.size())), chance, out);
        }
    }

    private void fill(String pattern, SplittableRandom chance, StringBuilder out) {
        int done = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', done)) {
            int close = pattern.indexOf('}', open);
            out.append(pattern, done, open);
            append(pattern.substring(open + 1, close), chance, out);
            done = close + 1;
        }
        out.append(pattern, done, pattern.length());
    }
}
