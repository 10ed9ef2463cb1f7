package dev.weft.markdown;

import dev.weft.finding.Finding;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the tags that generators put into Markdown: {@code {{< figure src="a.jpg" >}}} of Hugo, {@code {% asset_img a.jpg %}} of
 * Hexo, {@code {% highlight java %}} of Jekyll. Code is left as it is.
 */
final class Tags {
    private static final Pattern TAG = Pattern.compile(
            "\\{\\{[<%]\\s*(/?)\\s*([\\w./-]+)([^}]{0,2000}?)/?\\s*[>%]\\}\\}|\\{%-?\\s*()([\\w-]+)([^%]{0,2000}?)-?%\\}"
                    + "|\\{\\{-?([^{}<%]{1,500})\\}\\}");
    private static final Pattern ARGUMENT =
            Pattern.compile("(?:([\\w-]+)\\s*=\\s*)?(?:\"([^\"]*)\"|'([^']*)'|`([^`]*)`|([^\\s\"'=]+))");
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(`{3,}|~{3,})");
    private static final Map<String, String> PLAYERS = Map.of(
            "youtube", "https://www.youtube.com/embed/",
            "vimeo", "https://player.vimeo.com/video/",
            "bilibili", "https://player.bilibili.com/player.html?bvid=");

    /** What stands around text and changes none of it. */
    private static final Set<String> PASSED = Set.of("raw", "endraw", "rawhtml", "more");

    private final Map<String, String> site;
    private final Set<String> unknown = new TreeSet<>();

    /** Takes what the generators' variables mean, by their names. */
    Tags(Map<String, String> site) {
        this.site = new HashMap<>(site);
    }

    String read(String markdown, Consumer<Finding> findings) {
        StringBuilder out = new StringBuilder(markdown.length());
        StringBuilder text = new StringBuilder();
        String fence = "";
        for (String line : markdown.split("(?<=\n)", -1)) {
            Matcher mark = FENCE.matcher(line);
            boolean marked = mark.find();
            if (fence.isEmpty() && marked) {
                out.append(replaced(text.toString()));
                text.setLength(0);
                fence = mark.group(1);
                out.append(line);
            } else if (!fence.isEmpty()) {
                out.append(line);
                fence = marked
                                && mark.group(1).startsWith(fence)
                                && line.strip().equals(mark.group(1))
                        ? ""
                        : fence;
            } else {
                text.append(line);
            }
        }
        out.append(replaced(text.toString()));
        for (String name : unknown) {
            findings.accept(
                    MarkdownCodes.TAG.at("/body", "标签「" + name + "」没有导入", "the tag \"" + name + "\" was not read"));
        }
        unknown.clear();
        return out.toString();
    }

    private String replaced(String text) {
        Matcher tag = TAG.matcher(text);
        StringBuilder out = new StringBuilder();
        int end = 0;
        while (tag.find()) {
            out.append(text, end, tag.start());
            end = tag.end();
            if (tag.group(7) != null) {
                out.append(variable(tag.group(7), tag.group()));
            } else {
                boolean hugo = tag.group(2) != null;
                out.append(html(
                        hugo ? tag.group(2) : tag.group(5),
                        !(hugo ? tag.group(1) : tag.group(4)).isEmpty(),
                        hugo ? tag.group(3) : tag.group(6)));
            }
        }
        return out.append(text, end, text.length()).toString();
    }

    /** Jekyll's {@code {{ "/a.png" | relative_url }}} and {@code {{ site.baseurl }}}. */
    private String variable(String expression, String written) {
        String[] parts = expression.split("\\|", 2);
        String name = parts[0].strip();
        if (name.matches("(?:\"[^\"]*\"|'[^']*')")) {
            return name.substring(1, name.length() - 1);
        }
        String value = site.get(name);
        if (value == null && name.startsWith("site.")) {
            unknown.add(name);
            return "";
        }
        return value == null ? written : value;
    }

    private String html(String name, boolean closing, String rest) {
        Map<String, String> arguments = arguments(rest);
        String first = arguments.getOrDefault("0", "");
        String player = PLAYERS.get(name);
        if (player != null && !closing) {
            String id = first.isEmpty() ? arguments.getOrDefault("id", arguments.getOrDefault("bvid", "")) : first;
            return "\n\n<iframe src=\"" + escaped(player + id) + "\"></iframe>\n\n";
        }
        return switch (name) {
            case "figure", "asset_img", "img", "image" -> closing ? "" : figure(arguments);
            case "ref", "relref" -> first;
            case "highlight", "codeblock" -> closing ? "\n```\n" : "\n```" + first.replaceAll("[^\\w+#-]", "") + "\n";
            case "endhighlight", "endcodeblock" -> "\n```\n";
            case "post_link" -> "[" + after(arguments, first) + "](" + first + ".md)";
            case "asset_path" -> first;
            default -> {
                if (!PASSED.contains(name)) {
                    unknown.add(name.startsWith("end") && name.length() > 3 ? name.substring(3) : name);
                }
                yield "";
            }
        };
    }

    private static String after(Map<String, String> arguments, String first) {
        String second = arguments.getOrDefault("1", "");
        return second.isEmpty() ? first : second;
    }

    private static String figure(Map<String, String> arguments) {
        String source = arguments.getOrDefault("src", arguments.getOrDefault("0", ""));
        String alt = arguments.getOrDefault("alt", arguments.getOrDefault("1", ""));
        String caption = arguments.getOrDefault("caption", arguments.getOrDefault("title", ""));
        return "\n\n<figure><img src=\"" + escaped(source) + "\" alt=\"" + escaped(alt) + "\">"
                + (caption.isEmpty() ? "" : "<figcaption>" + caption + "</figcaption>") + "</figure>\n\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }

    private static Map<String, String> arguments(String rest) {
        Map<String, String> arguments = new HashMap<>();
        Matcher m = ARGUMENT.matcher(rest);
        int number = 0;
        while (m.find()) {
            String value = "";
            for (int i = 2; i <= 5; i++) {
                value = m.group(i) == null ? value : m.group(i);
            }
            arguments.put(m.group(1) == null ? String.valueOf(number++) : m.group(1), value);
        }
        return arguments;
    }
}
