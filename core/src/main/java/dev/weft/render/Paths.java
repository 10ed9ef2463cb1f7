package dev.weft.render;

import dev.weft.finding.Finding;
import dev.weft.finding.InvalidValueException;
import dev.weft.internal.Spelling;
import dev.weft.model.Article;
import dev.weft.model.Publication;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Fills path patterns: where each document of a site is. */
final class Paths {
    /** The pages, whose patterns a publication may set whether or not a renderer of pages is installed. */
    private static final Map<String, Format<?>> PAGES =
            PageFormats.all().stream().collect(Collectors.toUnmodifiableMap(Format::id, format -> format));

    private static final Map<Class<? extends Subject>, List<String>> VARIABLES = Map.of(
            ArticlePage.class, List.of("id", "slug", "section", "yyyy", "mm", "dd"),
            Listing.class, List.of("listing"),
            OrganisationPage.class, List.of("id"),
            Redirect.class, List.of("from"),
            WholeSite.class, List.of());

    private static final Listing HOME = Listing.home(List.of(), Instant.EPOCH);

    private final Publication publication;
    private final Map<String, String> patterns = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /**
     * Takes the patterns of a publication, but those that lead out of the site, have an unknown variable or are for an
     * unknown format.
     *
     * @param formats all that there are, whether or not they are wanted now
     */
    Paths(Publication publication, Map<String, Format<?>> formats) {
        this.publication = publication;
        publication.paths().forEach((id, pattern) -> {
            Format<?> format = formats.containsKey(id) ? formats.get(id) : PAGES.get(id);
            if (format != null) {
                take(id, pattern, VARIABLES.getOrDefault(format.subject(), List.of()));
            } else if (!formats.isEmpty()) {
                findings.add(unknown(id, formats.keySet()));
            }
        });
    }

    private void take(String format, String pattern, List<String> variables) {
        int open = pattern.indexOf('{');
        while (open >= 0) {
            int close = pattern.indexOf('}', open);
            String name = pattern.substring(open + 1, close < 0 ? pattern.length() : close);
            if (close < 0 || !variables.contains(name)) {
                findings.add(unknown(format, pattern, name, variables));
                return;
            }
            open = pattern.indexOf('{', close);
        }
        if (isSafe(pattern, "x", "x/") && isSafe(pattern, "x", "")) {
            patterns.put(format, pattern);
        } else {
            findings.add(unsafe(format, pattern));
        }
    }

    /** Returns whether a pattern gives a safe path with such values; that of a listing is empty or a folder. */
    private static boolean isSafe(String pattern, String value, String listing) {
        StringBuilder out = new StringBuilder(pattern.replace("{listing}", listing));
        for (int open = out.indexOf("{"); open >= 0; open = out.indexOf("{")) {
            out.replace(open, out.indexOf("}", open) + 1, value);
        }
        try {
            new SitePath(out.toString());
            return true;
        } catch (IllegalArgumentException leaves) {
            return false;
        }
    }

    private static Finding unsafe(String format, String pattern) {
        return RenderCodes.UNSAFE_PATH
                .at(
                        pointer(format),
                        "路径模板「" + pattern + "」不能用（应为站内的相对路径，各段都是可用的文件名），改用格式自己的模板",
                        "the path pattern \"" + pattern
                                + "\" cannot be used (expected a path within the site, of segments that"
                                + " are safe file names); the format's own is used")
                .inFormat(format);
    }

    private static String pointer(String format) {
        return "/paths/" + format.replace("~", "~0").replace("/", "~1");
    }

    private static Finding unknown(String format, String pattern, String name, List<String> variables) {
        StringJoiner zh = new StringJoiner("、", "可用 ", "").setEmptyValue("此处不可用变量");
        StringJoiner en = new StringJoiner(", ", "expected ", "").setEmptyValue("expected no variable");
        for (String variable : variables) {
            zh.add("{" + variable + "}");
            en.add("{" + variable + "}");
        }
        return RenderCodes.UNKNOWN_VARIABLE
                .at(
                        pointer(format),
                        "路径模板「" + pattern + "」中的变量 {" + name + "} 不存在（" + zh + "），改用格式自己的模板",
                        "the path pattern \"" + pattern + "\" has the unknown variable {" + name + "} (" + en
                                + "); the format's own is used")
                .inFormat(format);
    }

    /** Tells a misspelt id from one of a renderer that is not installed: of that, no format is known. */
    private static Finding unknown(String id, Set<String> installed) {
        SortedSet<String> known = new TreeSet<>(installed);
        known.addAll(PAGES.keySet());
        String nearest = Spelling.nearest(id, known);
        String room = id.substring(0, id.indexOf('/') + 1);
        boolean misspelt =
                !nearest.isEmpty() || room.isEmpty() || installed.stream().anyMatch(f -> f.startsWith(room));
        if (!misspelt) {
            return RenderCodes.NOT_INSTALLED.at(
                    pointer(id),
                    "格式「" + id + "」没有安装，它的路径模板未采用",
                    "the format \"" + id + "\" is not installed; its path pattern is not used");
        }
        boolean list = nearest.isEmpty();
        return RenderCodes.UNKNOWN_FORMAT.at(
                pointer(id),
                "没有格式「" + id + "」，路径模板未采用" + (list ? "；可用 " + String.join("、", known) : "：是否应为「" + nearest + "」？"),
                "there is no format \"" + id + "\", and the path pattern is not used"
                        + (list ? "; known are " + String.join(", ", known) : ": was \"" + nearest + "\" meant?"));
    }

    /** Returns what is wrong with the patterns of the publication. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    String pattern(Format<?> format) {
        return patterns.getOrDefault(format.id(), format.pathPattern());
    }

    <S extends Subject> SitePath of(Format<S> format, S subject) {
        return fill(
                subject.accept(EDITION_FOLDER) + (subject.part().isIndex() ? pattern(format) : format.partPattern()),
                subject);
    }

    /** Returns what the variables may be of the pattern that gives a path: that of the index, or that of other parts. */
    List<Map<String, String>> match(Format<?> format, boolean index, SitePath path) {
        String pattern = index ? pattern(format) : format.partPattern();
        return pattern.isEmpty() ? List.of() : PathMatch.of(pattern, path.file());
    }

    SitePath page(Subject subject) {
        return subject.accept(new Subject.Visitor<>() {
            @Override
            public SitePath articlePage(ArticlePage page) {
                return of(PageFormats.ARTICLE, page);
            }

            @Override
            public SitePath listing(Listing listing) {
                return of(PageFormats.LISTING, listing);
            }

            @Override
            public SitePath organisationPage(OrganisationPage page) {
                return of(PageFormats.ORGANISATION, page);
            }

            @Override
            public SitePath redirect(Redirect redirect) {
                return redirect.from();
            }

            @Override
            public SitePath wholeSite(WholeSite site) {
                return of(PageFormats.LISTING, HOME);
            }
        });
    }

    private SitePath fill(String pattern, Subject subject) {
        StringBuilder out = new StringBuilder(pattern.length() + 32);
        int at = 0;
        while (at < pattern.length()) {
            int open = pattern.indexOf('{', at);
            int close = open < 0 ? -1 : pattern.indexOf('}', open);
            if (close < 0) {
                break;
            }
            out.append(pattern, at, open);
            String name = pattern.substring(open + 1, close);
            String value = name.equals("page") || name.equals("period")
                    ? subject.part().name()
                    : subject.accept(new Value(name));
            boolean emptyFolder = value.isEmpty() && close + 1 < pattern.length() && pattern.charAt(close + 1) == '/';
            out.append(value);
            at = close + (emptyFolder ? 2 : 1);
        }
        out.append(pattern, at, pattern.length());
        return new SitePath(out.toString());
    }

    /** The folder of an edition before a pattern that does not have it among its variables. */
    private static final Subject.Visitor<String> EDITION_FOLDER = new Subject.Visitor<>() {
        @Override
        public String organisationPage(OrganisationPage page) {
            return page.edition().path();
        }

        @Override
        public String articlePage(ArticlePage page) {
            return "";
        }

        @Override
        public String listing(Listing listing) {
            return "";
        }

        @Override
        public String redirect(Redirect redirect) {
            return "";
        }

        @Override
        public String wholeSite(WholeSite site) {
            return "";
        }
    };

    /** The value of a variable for each kind of subject. */
    private final class Value implements Subject.Visitor<String> {
        private final String name;

        Value(String name) {
            this.name = name;
        }

        @Override
        public String articlePage(ArticlePage page) {
            return value(name, page.article());
        }

        @Override
        public String listing(Listing listing) {
            if (name.equals("listing")) {
                return ListingFolder.of(listing, publication).path();
            }
            throw unknown(name);
        }

        @Override
        public String organisationPage(OrganisationPage page) {
            if (name.equals("id")) {
                return page.organisation().id();
            }
            throw unknown(name);
        }

        @Override
        public String redirect(Redirect redirect) {
            if (name.equals("from")) {
                return redirect.from().file();
            }
            throw unknown(name);
        }

        @Override
        public String wholeSite(WholeSite site) {
            throw unknown(name);
        }
    }

    private String value(String name, Article article) {
        return switch (name) {
            case "id" -> article.id().value();
            case "slug" -> article.slug();
            case "section" -> section(article.section());
            case "yyyy" -> date(article, 0, 4);
            case "mm" -> date(article, 5, 7);
            case "dd" -> date(article, 8, 10);
            default -> throw unknown(name);
        };
    }

    private String date(Article article, int from, int to) {
        return article.published()
                .map(published -> published.day(publication.zone()))
                .map(LocalDate::toString)
                .map(day -> day.substring(from, to))
                .orElse("");
    }

    /** Returns the path of a section as the publication spells it. */
    private String section(String path) {
        return publication.sectionPath(path).orElse(path);
    }

    private static InvalidValueException unknown(String name) {
        return new InvalidValueException(
                "路径模板中的变量 {" + name + "} 不存在", "a path pattern has the unknown variable {" + name + "}");
    }
}
