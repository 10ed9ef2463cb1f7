package dev.weft.markdown;

import dev.weft.importing.collection.CollectionSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Where a generator keeps its articles and files, what its configuration says, and at which path it published a file.
 *
 * @param generator which it is
 * @param content the folder of articles, with a slash at its end, or empty
 * @param roots the folders whose files go to the site as they are, likewise
 * @param config what the configuration says
 */
record Layout(Generator generator, String content, List<String> roots, Values config) {
    /** The generators whose folders are known. */
    enum Generator {
        HUGO,
        HEXO,
        JEKYLL,
        JBAKE,
        PLAIN
    }

    private static final Pattern DATED = Pattern.compile("^((?:19|20)\\d{2})-(\\d{1,2})-(\\d{1,2})-(.+)$");
    private static final Pattern TOKEN = Pattern.compile(":([a-z_]+)");
    private static final int MOST_CONFIG_BYTES = 1_000_000;

    static Layout of(CollectionSource source) throws IOException {
        if (!source.isFolder()) {
            return new Layout(Generator.PLAIN, "", List.of(""), Values.NONE);
        }
        Values jbake = config(source, "jbake.properties");
        if (jbake != null) {
            return new Layout(Generator.JBAKE, "content/", List.of("assets/", "content/"), jbake);
        }
        Values underscore = config(source, "_config.yml", "_config.yaml");
        if (underscore != null) {
            String folder = underscore.text("source_dir").isEmpty() ? "source" : underscore.text("source_dir");
            boolean hexo = Files.isDirectory(source.path().resolve(folder).resolve("_posts"));
            return hexo
                    ? new Layout(Generator.HEXO, folder + "/", List.of(folder + "/"), underscore)
                    : new Layout(Generator.JEKYLL, "", List.of(""), underscore);
        }
        Values hugo = config(
                source,
                "hugo.toml",
                "hugo.yaml",
                "hugo.yml",
                "hugo.json",
                "config.toml",
                "config.yaml",
                "config.yml",
                "config.json",
                "config/_default/hugo.toml",
                "config/_default/config.toml",
                "config/_default/hugo.yaml",
                "config/_default/config.yaml");
        if (hugo != null && Files.isDirectory(source.path().resolve("content"))) {
            return new Layout(Generator.HUGO, "content/", List.of("static/", "content/", "assets/"), hugo);
        }
        return new Layout(Generator.PLAIN, "", List.of(""), Values.NONE);
    }

    private static @Nullable Values config(CollectionSource source, String... names) throws IOException {
        for (String name : names) {
            Optional<Path> file = source.file(name);
            if (file.isPresent() && Files.size(file.get()) <= MOST_CONFIG_BYTES) {
                String text = new String(Files.readAllBytes(file.get()), StandardCharsets.UTF_8);
                try {
                    return name.endsWith(".properties")
                            ? Values.properties(text)
                            : Values.read(
                                    name.endsWith(".toml")
                                            ? Values.Notation.TOML
                                            : name.endsWith(".json") ? Values.Notation.JSON : Values.Notation.YAML,
                                    text);
                } catch (JacksonException e) {
                    return Values.NONE;
                }
            }
        }
        return null;
    }

    /** Returns where the site stands, as its configuration says, or empty. */
    String home() {
        String home = config.text("baseurl", "url", "site.host");
        if (generator == Generator.JEKYLL || generator == Generator.HEXO) {
            home = config.text("url") + config.text("baseurl", "root");
        }
        return home.isEmpty() || home.endsWith("/") ? home : home + "/";
    }

    String title() {
        return config.text("title", "site.title", "blog.title");
    }

    /** Returns whether a file is an article, by where it is. */
    boolean holds(String name) {
        if (!name.startsWith(content)) {
            return false;
        }
        String inside = name.substring(content.length());
        boolean posts = inside.startsWith("_posts/") || inside.startsWith("_drafts/") || inside.contains("/_posts/");
        return switch (generator) {
            case JEKYLL -> posts || !inside.startsWith("_") && !inside.startsWith("vendor/");
            case HEXO -> posts || !inside.startsWith("_");
            case HUGO -> !inside.endsWith("_index.md") && !inside.endsWith("_index.html");
            default -> true;
        };
    }

    /** Returns whether a file is a standing page rather than one of many. */
    boolean isPage(String name, Values head) {
        String inside = name.substring(content.length());
        return switch (generator) {
            case HUGO -> inside.indexOf('/') < 0 || inside.matches("[^/]+/index\\.\\w+");
            case HEXO, JEKYLL -> !inside.contains("_posts/") && !inside.startsWith("_drafts/");
            case JBAKE -> head.text("type").equals("page");
            case PLAIN -> false;
        };
    }

    boolean isDraft(String name, Values head) {
        return head.is("draft")
                || head.text("published").equalsIgnoreCase("false")
                || head.text("status").equalsIgnoreCase("draft")
                || name.startsWith(content + "_drafts/");
    }

    /** Returns the folders that a file is in, from the top down, which are its sections where nothing else says so. */
    List<String> folders(String name) {
        if (generator != Generator.HUGO && generator != Generator.PLAIN) {
            return List.of();
        }
        List<String> folders =
                new ArrayList<>(List.of(name.substring(content.length()).split("/", -1)));
        String last = folders.remove(folders.size() - 1);
        if (last.startsWith("index.") && !folders.isEmpty()) {
            folders.remove(folders.size() - 1);
        }
        return folders;
    }

    /** Returns the part of a file's name that calls it: without ending and date; of a bundle that of the folder. */
    static String stem(String name) {
        String[] parts = name.split("/", -1);
        String last = parts[parts.length - 1].replaceFirst("\\.[A-Za-z]{2,8}$", "");
        String called = last.equals("index") && parts.length > 1 ? parts[parts.length - 2] : last;
        Matcher dated = DATED.matcher(called);
        return dated.matches() ? dated.group(4) : called;
    }

    /** Returns the day that a file's name begins with, or empty. */
    static String day(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        Matcher dated = DATED.matcher(last);
        return dated.matches() ? dated.group(1) + "-" + two(dated.group(2)) + "-" + two(dated.group(3)) : "";
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    /**
     * Returns the path below the site's address at which a file was published; null where its rule has a part that is not known.
     *
     * @param date its date, as {@code 2024-05-06}, or empty
     */
    @Nullable
    String path(String name, Values head, String date) {
        String own = head.text("url", "permalink");
        if (own.startsWith("/") || own.startsWith("http")) {
            return own;
        }
        String inside = name.substring(content.length());
        String bare = inside.replaceFirst("\\.[A-Za-z]{2,8}$", "");
        String slug = head.text("slug").isEmpty() ? stem(name) : head.text("slug");
        String folder = inside.contains("/") ? inside.substring(0, inside.lastIndexOf('/') + 1) : "";
        return switch (generator) {
            case HUGO -> hugo(inside, folder, slug, date);
            case HEXO ->
                inside.contains("_posts/")
                        ? ruled(
                                config.text("permalink").isEmpty()
                                        ? ":year/:month/:day/:title/"
                                        : config.text("permalink"),
                                head,
                                folder.replace("_posts/", "") + slug,
                                date)
                        : bare.replaceAll("(?:^|(?<=/))index$", "") + (bare.matches("(?:.*/)?index") ? "" : ".html");
            case JEKYLL ->
                inside.contains("_posts/")
                        ? ruled(jekyll(config.text("permalink")), head, slug, date)
                        : bare.replaceAll("(?:^|(?<=/))index$", "") + (bare.matches("(?:.*/)?index") ? "" : ".html");
            case JBAKE, PLAIN -> bare + ".html";
        };
    }

    private @Nullable String hugo(String inside, String folder, String slug, String date) {
        String section = inside.contains("/") ? inside.substring(0, inside.indexOf('/')) : "";
        String rule = config.text("permalinks." + section, "permalinks.page." + section);
        if (!rule.isEmpty()) {
            return ruled(rule, Values.NONE, slug, date);
        }
        String parent = inside.endsWith("/index.md") && folder.length() > 1
                ? folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1)
                : folder;
        return parent + slug + "/";
    }

    private static String jekyll(String rule) {
        return switch (rule) {
            case "", "date" -> "/:categories/:year/:month/:day/:title.html";
            case "pretty" -> "/:categories/:year/:month/:day/:title/";
            case "none" -> "/:categories/:title.html";
            default -> rule;
        };
    }

    private static @Nullable String ruled(String rule, Values head, String slug, String date) {
        Matcher token = TOKEN.matcher(rule);
        StringBuilder path = new StringBuilder();
        int end = 0;
        while (token.find()) {
            String value = switch (token.group(1)) {
                case "year" -> date.isEmpty() ? null : date.substring(0, 4);
                case "month" -> date.isEmpty() ? null : date.substring(5, 7);
                case "day" -> date.isEmpty() ? null : date.substring(8, 10);
                case "i_month" -> date.isEmpty() ? null : date.substring(5, 7).replaceFirst("^0", "");
                case "i_day" -> date.isEmpty() ? null : date.substring(8, 10).replaceFirst("^0", "");
                case "title",
                        "slug",
                        "name",
                        "filename",
                        "contentbasename",
                        "slugorfilename",
                        "slugorcontentbasename" -> slug;
                case "categories", "category" -> String.join("/", head.list("categories"));
                default -> null;
            };
            if (value == null) {
                return null;
            }
            path.append(rule, end, token.start()).append(value);
            end = token.end();
        }
        return path.append(rule, end, rule.length()).toString().replaceAll("/{2,}", "/");
    }
}
