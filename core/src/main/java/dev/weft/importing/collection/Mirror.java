package dev.weft.importing.collection;

import dev.weft.finding.InvalidValueException;
import dev.weft.internal.PercentEncoding;
import dev.weft.value.WebAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which file of a mirror stood at which address.
 *
 * <p>Programs that mirror a site put the files of a host into a folder with its name (wget, HTTrack) or all into one; pages say
 * where they stood in {@link SavedFrom}. A query is part of the file's name: {@code show.php?id=5.html}.
 */
final class Mirror {
    private static final Pattern HOST = Pattern.compile("(?:[a-z0-9-]{1,63}\\.){1,4}[a-z]{2,18}");
    private static final int ENOUGH_PAGES = 40;
    private static final int MOST_FILES = 20_000;

    /** A folder, and the address that its files are below. */
    private record Root(Path folder, String prefix, WebAddress base) {}

    private final List<Root> roots;

    private Mirror(List<Root> roots) {
        this.roots = List.copyOf(roots);
    }

    /** Finds out where the files of a source stood. */
    static Mirror of(CollectionSource source) throws IOException {
        WebAddress said = source.address().orElse(null);
        if (!source.isFolder()) {
            WebAddress address = said == null ? savedFrom(source) : said;
            Path folder = source.path().toAbsolutePath().getParent();
            WebAddress known = address == null ? source.addressNeeded() : address;
            return new Mirror(folder == null ? List.of() : List.of(new Root(folder, "", known.resolve("."))));
        }
        Path folder = source.path();
        List<String> hosts = hosts(folder);
        WebAddress stated = stated(source, hosts);
        if (!hosts.isEmpty()) {
            return new Mirror(ofHosts(folder, hosts, said, stated));
        }
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        WebAddress named = HOST.matcher(name).matches() ? WebAddress.of("https://" + name + "/") : null;
        WebAddress base = said != null ? said : stated != null ? stated : named;
        WebAddress known = base == null ? source.addressNeeded() : base;
        return new Mirror(List.of(new Root(folder, "", known.resolve("."))));
    }

    private static @Nullable WebAddress savedFrom(CollectionSource source) throws IOException {
        for (SourceFile file : source.sample()) {
            SavedFrom saved = SavedFrom.of(file.head());
            return saved.address() != null ? saved.address() : saved.canonical();
        }
        return null;
    }

    /** The host that was said comes first, else the one with the most pages; the others may have its pictures. */
    private static List<Root> ofHosts(
            Path folder, List<String> hosts, @Nullable WebAddress said, @Nullable WebAddress stated) {
        String scheme = said != null ? said.scheme() : stated != null ? stated.scheme() : "https";
        List<Root> roots = new ArrayList<>();
        for (String host : hosts) {
            Root root = new Root(folder.resolve(host), host + "/", WebAddress.of(scheme + "://" + host + "/"));
            boolean first = said != null && said.host().equals(host);
            roots.add(first ? 0 : roots.size(), root);
        }
        return roots;
    }

    /** Returns the folders that are called as hosts are, the one with the most pages first; none if no page is in them. */
    private static List<String> hosts(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
                    .map(entry -> String.valueOf(entry.getFileName()))
                    .filter(name -> HOST.matcher(name).matches())
                    .forEach(names::add);
        }
        names.sort(null);
        Map<String, Integer> pages = new LinkedHashMap<>();
        for (String name : names) {
            int[] seen = new int[2];
            CollectionSource.of(folder.resolve(name), null).forEach(file -> {
                seen[0]++;
                seen[1] += MirrorReader.isPage(file) ? 1 : 0;
                return seen[0] < MOST_FILES && seen[1] < 1000;
            });
            pages.put(name, seen[1]);
        }
        names.sort((one, other) -> Integer.compare(pages.getOrDefault(other, 0), pages.getOrDefault(one, 0)));
        return pages.values().stream().allMatch(count -> count == 0) ? List.of() : names;
    }

    /** Returns the base that most of the first pages imply by saying where they stood, or null. */
    private static @Nullable WebAddress stated(CollectionSource source, List<String> hosts) throws IOException {
        Map<WebAddress, Integer> votes = new LinkedHashMap<>();
        int[] pages = new int[1];
        source.forEach(file -> {
            if (MirrorReader.isPage(file)) {
                pages[0]++;
                SavedFrom saved = SavedFrom.of(file.head());
                WebAddress address = saved.address() == null ? saved.canonical() : saved.address();
                WebAddress base = address == null ? null : base(address, without(file.name(), hosts));
                if (base != null) {
                    votes.merge(base, 1, Integer::sum);
                }
            }
            return pages[0] < ENOUGH_PAGES;
        });
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static String without(String name, List<String> hosts) {
        for (String host : hosts) {
            if (name.startsWith(host + "/")) {
                return name.substring(host.length() + 1);
            }
        }
        return name;
    }

    /** Returns the base below which a file of a name has an address; null if no base makes it so. */
    private static @Nullable WebAddress base(WebAddress address, String name) {
        String path = FileCopies.decoded(address.path());
        String plain = name.replaceAll("(?:^|(?<=/))index\\.html?$", "");
        for (String end : new String[] {name, plain, name.replaceAll("\\.html?$", ""), plain.replaceAll("/$", "")}) {
            boolean whole = path.endsWith(end)
                    && (end.isEmpty() ? path.equals("/") : path.charAt(path.length() - end.length() - 1) == '/');
            if (whole) {
                String folder = "/".repeat(Math.max(0, slashes(path) - slashes(end)));
                String[] parts = address.path().split("/", -1);
                StringBuilder base = new StringBuilder();
                for (int i = 0; i < folder.length() && i < parts.length; i++) {
                    base.append(parts[i]).append('/');
                }
                return address.resolve(base.length() == 0 ? "/" : base.toString());
            }
        }
        return null;
    }

    private static int slashes(String text) {
        return (int) text.chars().filter(c -> c == '/').count();
    }

    /** Returns the base of the site. */
    WebAddress base() {
        return roots.get(0).base();
    }

    /** Returns where a file stood; null if it belongs to the program that made the mirror. */
    @Nullable
    WebAddress address(SourceFile file) {
        for (Root root : roots) {
            if (file.name().startsWith(root.prefix())) {
                try {
                    return root.base()
                            .resolve(reference(
                                    file.name().substring(root.prefix().length())));
                } catch (InvalidValueException e) {
                    return null;
                }
            }
        }
        return null;
    }

    /** Returns the name of a file as a reference: percent-encoded but for slashes and the mark of a query. */
    private static String reference(String name) {
        int query = name.indexOf('?');
        StringBuilder path = new StringBuilder("./");
        for (String segment : (query < 0 ? name : name.substring(0, query)).split("/", -1)) {
            path.append(path.length() == 2 ? "" : "/").append(PercentEncoding.component(segment));
        }
        if (query < 0) {
            return path.toString();
        }
        String asked = name.substring(query + 1).replaceAll("\\.html?$", "");
        return path + "?" + PercentEncoding.ascii(asked).replace("#", "%23").replace(" ", "%20");
    }

    /** Returns the file that stood at an address, if it is in the mirror. */
    Optional<SavedFile> file(WebAddress address) {
        for (Root root : roots) {
            boolean there = host(address.host()).equals(host(root.base().host()))
                    && address.path().startsWith(root.base().path());
            if (!there) {
                continue;
            }
            String rest = FileCopies.decoded(
                    address.path().substring(root.base().path().length()));
            String asked = address.withoutFragment().suffix();
            for (String name : names(rest, asked.isEmpty() ? "" : FileCopies.decoded(asked))) {
                Optional<Path> file = CollectionSource.within(root.folder(), name);
                if (file.isPresent()) {
                    return Optional.of(new SourceFile(file.get(), root.prefix() + trueName(root.folder(), file.get())));
                }
            }
        }
        return Optional.empty();
    }

    /** Returns the name below a folder as the file system spells it, which may ignore case. */
    private static String trueName(Path folder, Path file) {
        try {
            return folder.toRealPath().relativize(file.toRealPath()).toString().replace('\\', '/');
        } catch (IOException e) {
            return folder.relativize(file).toString().replace('\\', '/');
        }
    }

    private static String host(String host) {
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private static Set<String> names(String path, String query) {
        Set<String> names = new LinkedHashSet<>();
        for (String end : new String[] {query, query.replace('?', '@'), ""}) {
            boolean folder = path.isEmpty() || path.endsWith("/");
            names.add(folder ? path + "index.html" + end : path + end);
            names.add(folder ? path + "index.htm" : path + end + ".html");
        }
        names.add(path + (path.endsWith("/") ? "" : "/") + "index.html");
        return names;
    }
}
