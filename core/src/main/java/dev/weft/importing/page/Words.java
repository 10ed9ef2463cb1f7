package dev.weft.importing.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The data files beside this class: words of many languages, in sections, an entry a line;
 * in quotation marks where it begins or ends with a blank or a bracket.
 *
 * <p>A file is read when the first page is; a program that imports nothing reads none.
 */
final class Words {
    private Words() {}

    /** Returns the sections of a file: {@code [name]} begins one, {@code #} and a blank a line for people. */
    static Map<String, List<String>> sections(String file) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> section = new ArrayList<>();
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing beside " + Words.class.getName());
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.split("\r?\n", -1)) {
                if (line.startsWith("[") && line.endsWith("]")) {
                    section = sections.computeIfAbsent(line.substring(1, line.length() - 1), s -> new ArrayList<>());
                } else if (!line.isBlank() && !line.startsWith("# ")) {
                    section.add(isQuoted(line) ? line.substring(1, line.length() - 1) : line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sections;
    }

    private static boolean isQuoted(String line) {
        return line.length() > 2 && line.startsWith("\"") && line.endsWith("\"");
    }
}
