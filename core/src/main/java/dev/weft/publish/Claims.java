package dev.weft.publish;

import dev.weft.finding.Finding;
import dev.weft.model.Article;
import dev.weft.model.Organisation;
import dev.weft.render.ArticlePage;
import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.OrganisationPage;
import dev.weft.render.Renderer;
import dev.weft.render.Site;
import dev.weft.render.SitePath;
import dev.weft.render.Subject;
import dev.weft.render.WholeSite;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which paths are taken, so that no document is written over another: also not where a file system takes two names for
 * one. What a site always has comes first, then articles in their order, then other parts of listings, then redirects.
 */
final class Claims {
    private final Site site;
    private final Outputs outputs;
    private final List<SitePath> files;
    private final Hashes taken = new Hashes();
    private final Map<Integer, List<SitePath>> aliases = new HashMap<>();

    Claims(Site site, Outputs outputs, List<SitePath> files) {
        this.site = site;
        this.outputs = outputs;
        this.files = files;
    }

    /** Takes a path as the thing of a name; returns whether it was free. */
    boolean take(SitePath path) {
        return taken.add(Hashes.of(Folding.fold(path.file())));
    }

    /** Returns whether a path is taken. */
    boolean isTaken(String path) {
        return taken.has(Hashes.of(Folding.fold(path)));
    }

    /** Takes what a site always has, and the documents of its articles; returns the articles that found theirs taken. */
    BitSet takeAll(Columns columns, long now, Consumer<Finding> findings) {
        List<Clash> clashes = new ArrayList<>();
        BitSet rejected = new BitSet();
        standing((what, path) -> {
            if (!take(path)) {
                clashes.add(new Clash(-1, what, path));
            }
        });
        for (int i = 0; i < columns.size(); i++) {
            if (columns.isShown(i, now) && !takeArticle(columns.outline(i), i, clashes, findings)) {
                rejected.set(i);
            }
        }
        if (!clashes.isEmpty()) {
            name(clashes, columns, now, findings);
        }
        return rejected;
    }

    private boolean takeArticle(Article article, int ordinal, List<Clash> clashes, Consumer<Finding> findings) {
        String id = article.id().value();
        List<SitePath> paths = new ArrayList<>();
        for (Renderer<ArticlePage> renderer : outputs.articles) {
            SitePath path = path(renderer.format(), ArticlePage.of(article), id, findings);
            if (path == null) {
                return false;
            }
            if (isTaken(path.file()) || paths.contains(path)) {
                clashes.add(new Clash(ordinal, id, path));
                return false;
            }
            paths.add(path);
        }
        paths.forEach(this::take);
        return true;
    }

    /** Returns the path of a document, or null, and a finding, where it is unsafe. */
    <S extends Subject> @Nullable SitePath path(
            Format<S> format, S subject, String article, Consumer<Finding> findings) {
        try {
            return site.path(format, subject);
        } catch (IllegalArgumentException e) {
            findings.accept(PublishCodes.PATH_UNSAFE
                    .at("", "路径不安全：" + e.getMessage(), "the path is unsafe: " + e.getMessage())
                    .inArticle(article)
                    .inFormat(format.id()));
            return null;
        }
    }

    private void standing(Claimant claimant) {
        for (Renderer<WholeSite> renderer : outputs.wholes) {
            claimant.claims(renderer.format().id(), site.path(renderer.format(), WholeSite.EMPTY));
        }
        for (Renderer<Listing> renderer : outputs.listings) {
            claim(renderer, Listing.home(List.of(), java.time.Instant.EPOCH), claimant);
            for (String section : site.publication().sectionPaths()) {
                claim(renderer, Listing.section(section, List.of(), java.time.Instant.EPOCH), claimant);
            }
        }
        for (Renderer<OrganisationPage> renderer : outputs.organisations) {
            for (Organisation organisation : site.publication().organisations()) {
                claim(renderer, new OrganisationPage(organisation), claimant);
            }
        }
        for (SitePath file : files) {
            claimant.claims(file.file(), file);
        }
    }

    private <S extends Subject> void claim(Renderer<S> renderer, S subject, Claimant claimant) {
        if (renderer.accepts(subject)) {
            claimant.claims(renderer.format().id(), site.path(renderer.format(), subject));
        }
    }

    /** Reports clashes with the names of both sides, which takes a second look at all paths. */
    private void name(List<Clash> clashes, Columns columns, long now, Consumer<Finding> findings) {
        Map<String, String> owners = new HashMap<>();
        clashes.forEach(clash -> owners.put(Folding.fold(clash.path.file()), ""));
        Claimant first = (what, path) -> owners.computeIfPresent(
                Folding.fold(path.file()), (key, owner) -> owner.isEmpty() ? what + " (" + path + ")" : owner);
        standing(first);
        for (int i = 0; i < columns.size(); i++) {
            Article article = columns.outline(i);
            for (Renderer<ArticlePage> renderer : outputs.articles) {
                if (columns.isShown(i, now)) {
                    SitePath path = path(renderer.format(), ArticlePage.of(article), "", finding -> {});
                    if (path != null) {
                        first.claims(article.id().value(), path);
                    }
                }
            }
        }
        for (Clash clash : clashes) {
            String owner = owners.getOrDefault(Folding.fold(clash.path.file()), "");
            Finding finding = taken(clash.what, clash.path, owner);
            findings.accept(clash.ordinal < 0 ? finding : finding.inArticle(clash.what));
        }
    }

    /** Returns the finding that two things have one path. */
    static Finding taken(String what, SitePath path, String owner) {
        return PublishCodes.PATH_TAKEN.at(
                "",
                "「" + what + "」的路径 " + path + " 已被「" + owner + "」占用",
                "the path " + path + " of \"" + what + "\" is taken by \"" + owner + "\"");
    }

    /** Lets go of what is taken, when all has been claimed; the old addresses stay. */
    void forget() {
        taken.clear();
    }

    /** Takes the old addresses of articles, where no page is. */
    void takeAliases(Columns columns, long now, Consumer<Finding> findings) {
        for (int ordinal : outputs.redirects.isEmpty() ? List.<Integer>of() : columns.withAliases) {
            List<SitePath> free = new ArrayList<>();
            for (String alias : columns.isShown(ordinal, now) ? columns.aliases(ordinal) : List.<String>of()) {
                SitePath path = aliasPath(alias);
                if (take(path)) {
                    free.add(path);
                } else {
                    findings.accept(aliasTaken(alias, columns.id(ordinal)));
                }
            }
            aliases.put(ordinal, free);
        }
    }

    private static Finding aliasTaken(String alias, String article) {
        return PublishCodes.ALIAS_TAKEN
                .at(
                        "/aliases",
                        "旧地址「" + alias + "」已有页面或跳转",
                        "the old address \"" + alias + "\" has a page or a redirect")
                .inArticle(article);
    }

    /** Returns the file of an old address; a folder has its index. */
    private static SitePath aliasPath(String alias) {
        String path = alias.substring(1);
        return new SitePath(path.endsWith("/") ? path + "index.html" : path);
    }

    /** Returns the old addresses of an article that lead to it. */
    List<SitePath> aliases(int ordinal) {
        return aliases.getOrDefault(ordinal, List.of());
    }

    private interface Claimant {
        void claims(String what, SitePath path);
    }

    private record Clash(int ordinal, String what, SitePath path) {}
}
