package dev.weft.importing.fragment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads lists of words from a data file that stands beside a class.
 *
 * <p>{@code [name]} begins a list, {@code #} a comment, every other line is an entry; one that would be taken for either, or
 * that begins or ends with a blank, stands in quotation marks.
 */
public final class WordLists {
    private WordLists() {}

    /**
     * Returns the lists of a file by their names, in the file's order.
     *
     * @throws IllegalStateException if the file is not there
     */
    public static Map<String, List<String>> read(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing beside " + beside.getName());
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<String>> parse(String text) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        List<String> entries = new ArrayList<>();
        for (String line : text.split("\r?\n", -1)) {
            if (line.startsWith("[") && line.endsWith("]")) {
                entries = lists.computeIfAbsent(line.substring(1, line.length() - 1), name -> new ArrayList<>());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                entries.add(isQuoted(line) ? line.substring(1, line.length() - 1) : line);
            }
        }
        return lists;
    }

    private static boolean isQuoted(String line) {
        return line.length() > 2 && line.startsWith("\"") && line.endsWith("\"");
    }
}
