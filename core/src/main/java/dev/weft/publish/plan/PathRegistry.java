package dev.weft.publish.plan;

import dev.weft.finding.Finding;
import dev.weft.internal.Folding;
import dev.weft.model.ArticleEntry;
import dev.weft.publish.fingerprint.Fingerprints;
import dev.weft.publish.fingerprint.KeyTable;
import dev.weft.publish.index.ArticleIndex;
import dev.weft.publish.index.ArticleRef;
import dev.weft.render.ArticlePage;
import dev.weft.render.Format;
import dev.weft.render.Renderer;
import dev.weft.render.Site;
import dev.weft.render.SitePath;
import dev.weft.render.Subject;
import dev.weft.value.WebAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Which paths are taken, and by what: the first to ask has a path, and whoever comes later is told who has it.
 *
 * <p>Two paths clash where a file system takes them for one (by case, by normal form), and where one is a file and the
 * other a folder: {@code about} and {@code about/us.html}. Keeps 16 to 25 bytes a path, and is let go of when the plan is
 * made. For one thread.
 */
public final class PathRegistry {
    /** What the names of compressed copies end with. */
    private static final String COPY = ".gz";

    private final Site site;
    private final ArticleIndex index;
    private final List<Renderer<ArticlePage>> articleRenderers;
    private final Taken files = new Taken();
    private final Taken folders = new Taken();

    /** The files and folders that are called as compressed copies are, folded: there are few. */
    private final Set<String> likeCopies = new HashSet<>();

    /** What has paths beside articles. */
    private final List<Owner> others = new ArrayList<>();

    /** Makes one where no path is taken. */
    public PathRegistry(Site site, ArticleIndex index, List<Renderer<ArticlePage>> articleRenderers) {
        this.site = site;
        this.index = index;
        this.articleRenderers = articleRenderers;
    }

    /** Something that has a path, and is not an article. */
    interface Owner {
        /** Returns what it is called in a message. */
        String name();

        /** Returns its path. */
        SitePath path();
    }

    /**
     * An owner whose path is at hand.
     *
     * @param name what it is called in a message
     * @param path its path
     */
    record Named(String name, SitePath path) implements Owner {}

    /** Keys of paths, and for each who has it: the number of an article, or of another owner counted down from -1. */
    private static final class Taken {
        private final KeyTable keys = new KeyTable();
        private int[] owners = new int[256];

        boolean add(long key, int owner) {
            int number = keys.size();
            if (!keys.add(key)) {
                return false;
            }
            if (number == owners.length) {
                owners = Arrays.copyOf(owners, number + (number >> 1));
            }
            owners[number] = owner;
            return true;
        }

        Optional<Integer> owner(long key) {
            var number = keys.find(key);
            return number.isEmpty() ? Optional.empty() : Optional.of(owners[number.getAsInt()]);
        }
    }

    /** Returns the article that has the path of an address within the site, if one has. */
    Optional<ArticleRef> articleAt(WebAddress address) {
        WebAddress base = site.publication().base();
        if (!address.isWithin(base) || !address.suffix().isEmpty()) {
            return Optional.empty();
        }
        String path = address.path().substring(base.path().length());
        String file = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        String whole = file.isEmpty() || file.endsWith("/") ? file + "index.html" : file;
        return files.owner(Fingerprints.of(Folding.file(whole)))
                .filter(owner -> owner >= 0)
                .map(ArticleRef::new);
    }

    /** Takes the path of something that is no article; or returns who has it. */
    Optional<String> take(Owner owner) {
        Optional<String> clash = clash(owner.path());
        if (clash.isEmpty()) {
            others.add(owner);
            take(owner.path(), -others.size());
        }
        return clash;
    }

    /** Returns whether a path is that of one of an article's own documents. */
    private boolean isOwn(ArticleEntry article, SitePath path) {
        ArticlePage page = ArticlePage.of(article);
        return articleRenderers.stream()
                .anyMatch(renderer -> path(renderer.format(), page, finding -> {})
                        .filter(path::equals)
                        .isPresent());
    }

    /** Takes the paths of an article's documents, all or none; returns whether they were free, and reports who has one. */
    public boolean takeAll(ArticleRef article, Consumer<Finding> findings) {
        Optional<List<SitePath>> free = free(index.entry(article), findings);
        free.ifPresent(paths -> paths.forEach(path -> take(path, article.number())));
        return free.isPresent();
    }

    /** Returns the paths of an article's documents if all of them are free, and reports who has one. */
    public Optional<List<SitePath>> free(ArticleEntry article, Consumer<Finding> findings) {
        String id = article.id().value();
        List<SitePath> paths = new ArrayList<>(articleRenderers.size());
        ArticlePage page = ArticlePage.of(article);
        for (Renderer<ArticlePage> renderer : articleRenderers) {
            Optional<SitePath> path = path(renderer.format(), page, finding -> findings.accept(finding.inArticle(id)));
            if (path.isEmpty()) {
                return Optional.empty();
            }
            Optional<String> owner = paths.contains(path.get()) ? Optional.of(id) : clash(path.get());
            if (owner.isPresent()) {
                findings.accept(PlanCodes.taken(id, path.get(), owner.get()).inArticle(id));
                return Optional.empty();
            }
            paths.add(path.get());
        }
        return Optional.of(paths);
    }

    private void take(SitePath path, int owner) {
        String folded = Folding.file(path.file());
        files.add(Fingerprints.of(folded), owner);
        addLikeCopy(folded);
        for (int slash = folded.lastIndexOf('/'); slash > 0; slash = folded.lastIndexOf('/', slash - 1)) {
            if (!folders.add(Fingerprints.of(folded.substring(0, slash)), owner)) {
                return;
            }
            addLikeCopy(folded.substring(0, slash));
        }
    }

    private void addLikeCopy(String folded) {
        if (folded.endsWith(COPY)) {
            likeCopies.add(folded);
        }
    }

    /** Returns the files and folders that are called as compressed copies are, folded. */
    Set<String> likeCopies() {
        return Set.copyOf(likeCopies);
    }

    /** Returns who has a path, or a folder that it is in, or a file in the folder that it would be. */
    private Optional<String> clash(SitePath path) {
        String folded = Folding.file(path.file());
        long key = Fingerprints.of(folded);
        Optional<Integer> owner = files.owner(key).or(() -> folders.owner(key));
        for (int slash = folded.lastIndexOf('/');
                owner.isEmpty() && slash > 0;
                slash = folded.lastIndexOf('/', slash - 1)) {
            long parent = Fingerprints.of(folded.substring(0, slash));
            if (folders.keys.contains(parent)) {
                break;
            }
            owner = files.owner(parent);
        }
        return owner.map(number -> describe(number, path));
    }

    private String describe(int owner, SitePath wanted) {
        if (owner < 0) {
            Owner other = others.get(-owner - 1);
            return other.name() + " (" + other.path() + ")";
        }
        ArticleEntry article = index.entry(new ArticleRef(owner));
        for (Renderer<ArticlePage> renderer : articleRenderers) {
            SitePath path = site.path(renderer.format(), ArticlePage.of(article));
            if (clash(path, wanted)) {
                return article.id() + " (" + path + ")";
            }
        }
        return article.id().value();
    }

    /** Returns whether two paths are one, or one is a folder that the other is in. */
    private static boolean clash(SitePath one, SitePath other) {
        String a = Folding.file(one.file());
        String b = Folding.file(other.file());
        return a.equals(b) || a.startsWith(b + "/") || b.startsWith(a + "/");
    }

    /** Returns the path of a document; none, and a finding, where it is unsafe. */
    <S extends Subject> Optional<SitePath> path(Format<S> format, S subject, Consumer<Finding> findings) {
        try {
            return Optional.of(site.path(format, subject));
        } catch (IllegalArgumentException e) {
            findings.accept(PlanCodes.unsafe(e).inFormat(format.id()));
            return Optional.empty();
        }
    }

    /** Takes the path of a document; returns whether it was free, and reports who has it or that it is unsafe. */
    public <S extends Subject> boolean take(String name, Format<S> format, S subject, Consumer<Finding> findings) {
        Optional<SitePath> path = path(format, subject, findings);
        return path.isPresent() && take(name, format, path.get(), findings);
    }

    /** Takes the folder that belongs to a document, as if it were a file, so that nothing else can lie in it. */
    <S extends Subject> boolean takeFolder(String name, Format<S> format, S subject, Consumer<Finding> findings) {
        return take(name, format, site.path(format, subject).withoutExtension(), findings);
    }

    private boolean take(String name, Format<?> format, SitePath path, Consumer<Finding> findings) {
        Optional<String> owner = take(new Named(format.id(), path));
        owner.ifPresent(
                other -> findings.accept(PlanCodes.taken(name, path, other).inFormat(format.id())));
        return owner.isEmpty();
    }

    /**
     * Takes an old address of an article; none, and a finding, where it is taken. Where the article is there itself, there
     * is nothing to redirect, and nothing to say.
     */
    public Optional<SitePath> takeAlias(ArticleEntry article, String alias, Consumer<Finding> findings) {
        String id = article.id().value();
        SitePath path = aliasPath(alias);
        Optional<String> owner = take(new Named(id, path));
        owner.filter(other -> !isOwn(article, path))
                .ifPresent(other -> findings.accept(PlanCodes.ALIAS_TAKEN
                        .at(
                                "/aliases",
                                "旧地址「" + alias + "」已被「" + other + "」占用",
                                "the old address \"" + alias + "\" is taken by \"" + other + "\"")
                        .inArticle(id)));
        return owner.isEmpty() ? Optional.of(path) : Optional.empty();
    }

    /** Returns the file of an old address; a folder has its index. */
    public static SitePath aliasPath(String alias) {
        String path = alias.substring(1);
        return new SitePath(path.endsWith("/") ? path + "index.html" : path);
    }
}
