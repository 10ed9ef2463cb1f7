package dev.weft.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads a path back by its pattern: what the variables may have been. A path may be read in more than one way. */
final class PathMatch {
    /** A pattern that can be read in more ways than these is read in the first of them. */
    private static final int MOST = 64;

    private static final Pattern SEGMENT = Pattern.compile("[^/]+");
    private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);
    private static final Map<String, Pattern> VALUES = Map.of(
            "id", SEGMENT,
            "slug", SEGMENT,
            "section", ANY,
            "yyyy", Pattern.compile("(\\d{4})?"),
            "mm", Pattern.compile("(\\d{2})?"),
            "dd", Pattern.compile("(\\d{2})?"),
            "listing", Pattern.compile("(.+/)?", Pattern.DOTALL),
            "page", Pattern.compile("[1-9]\\d{0,8}"),
            "period", Pattern.compile("\\d{4}-\\d{2}(-\\d{2})?"));

    private final String pattern;
    private final String path;
    private final Map<String, String> values = new HashMap<>();
    private final List<Map<String, String>> found = new ArrayList<>();

    private PathMatch(String pattern, String path) {
        this.pattern = pattern;
        this.path = path;
    }

    /** Returns all that the variables of a pattern may be where it gives a path. */
    static List<Map<String, String>> of(String pattern, String path) {
        PathMatch match = new PathMatch(pattern, path);
        match.from(0, 0);
        return List.copyOf(match.found);
    }

    private void from(int at, int position) {
        if (found.size() == MOST) {
            return;
        }
        int open = pattern.indexOf('{', at);
        String fixed = pattern.substring(at, open < 0 ? pattern.length() : open);
        if (!path.startsWith(fixed, position)) {
            return;
        }
        int start = position + fixed.length();
        if (open < 0) {
            if (start == path.length()) {
                found.add(Map.copyOf(values));
            }
            return;
        }
        int close = pattern.indexOf('}', open);
        variable(pattern.substring(open + 1, close), close + 1, start);
    }

    private void variable(String name, int next, int start) {
        String known = values.get(name);
        Pattern allowed = VALUES.getOrDefault(name, ANY);
        for (int end = start; end <= path.length(); end++) {
            String value = path.substring(start, end);
            boolean fits = known == null ? allowed.matcher(value).matches() : known.equals(value);
            if (fits) {
                values.put(name, value);
                // A folder without a name goes with its slash, as when paths are made.
                boolean emptyFolder = value.isEmpty() && next < pattern.length() && pattern.charAt(next) == '/';
                from(emptyFolder ? next + 1 : next, end);
                if (known == null) {
                    values.remove(name);
                }
            }
        }
    }
}
