package dev.weft.live;

import dev.weft.finding.Finding;
import dev.weft.finding.Report;
import dev.weft.model.Article;
import dev.weft.model.ArticleEntry;
import dev.weft.publish.files.SiteFiles;
import dev.weft.publish.index.ArticleIndex;
import dev.weft.publish.plan.PublicationPlan;
import dev.weft.publish.plan.RenderersBySubject;
import dev.weft.publish.plan.SiteDocuments;
import dev.weft.publish.rendering.ListingDocument;
import dev.weft.publish.rendering.RenderBuffer;
import dev.weft.render.ArticlePage;
import dev.weft.render.Listing;
import dev.weft.render.ListingFolder;
import dev.weft.render.ListingRenderer;
import dev.weft.render.Redirect;
import dev.weft.render.Renderer;
import dev.weft.render.SearchIndexRenderer;
import dev.weft.render.Site;
import dev.weft.render.SitePath;
import dev.weft.render.Subject;
import dev.weft.render.WholeSite;
import dev.weft.value.ArticleId;
import dev.weft.value.PathSegment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What there is at each path of a site, in the order in which publishing gives paths away: what a site always has, files,
 * articles, parts of listings, parts of sitemaps, old addresses. Immutable and safe to share between threads.
 */
final class Documents {
    private static final byte[] NO_PIECE = new byte[0];

    private final Site site;
    private final Optional<FilesOnDemand> files;
    private final RenderersBySubject renderers;

    /** What the site has whatever its articles are, by path. */
    private final Map<String, Fixed> fixed = new HashMap<>();

    /** The pages of organisations. */
    private final List<WholeSite.Entry> organisations = new ArrayList<>();

    /** What answers queries. */
    private final List<Searching> searches = new ArrayList<>();

    private final Optional<Fixed> notFound;

    /** Makes a document that the site has whatever its articles are. */
    private interface Fixed {
        Optional<Answer> answer(View view);
    }

    Documents(Site site, Optional<FilesOnDemand> files, Consumer<Finding> findings) {
        this.site = site;
        this.files = files;
        ArticleIndex none = new ArticleIndex.Builder(site.publication()).build(Instant.EPOCH);
        PublicationPlan plan = new PublicationPlan(site, none, Instant.EPOCH, List.of(), findings);
        renderers = plan.renderers();
        plan.listingFormats()
                .forEach(format -> format.parts().forEach(part -> {
                    if (format.renderer() instanceof SearchIndexRenderer index) {
                        searches.add(new Searching(site, index, format.name(part)));
                        return;
                    }
                    Listing listing = format.name(part);
                    ListingFolder folder = ListingFolder.of(listing, site.publication());
                    put(
                            site.path(format.renderer().format(), listing),
                            view -> listing(view, format.renderer(), folder, ""));
                }));
        searches.forEach(search -> put(search.path(), view -> Optional.of(search.asking())));
        plan.siteDocuments().items().forEach(this::put);
        notFound = fixed.entrySet().stream()
                .filter(entry ->
                        entry.getKey().equals("404.html") || entry.getKey().endsWith("/404.html"))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private <S extends Subject> void put(SiteDocuments.Item<S> item) {
        SitePath path = site.path(item.renderer().format(), item.subject());
        if (item.subject() instanceof WholeSite) {
            @SuppressWarnings("unchecked") // its subject is one
            Renderer<WholeSite> renderer = (Renderer<WholeSite>) item.renderer();
            put(path, view -> whole(view, renderer));
        } else {
            organisations.add(SiteDocuments.entry(site, item.renderer().format(), item.subject(), Instant.EPOCH));
            put(
                    path,
                    view -> document(item.renderer(), item.subject(), 200, Instant.EPOCH)
                            .map(Answer.Builder::build));
        }
    }

    private void put(SitePath path, Fixed document) {
        fixed.putIfAbsent(path.file(), document);
    }

    /** Returns what the site has beside articles and listings, for its sitemap. */
    List<WholeSite.Entry> survey(Articles articles, Instant now) {
        return Survey.of(site, renderers.listings(), organisations, articles, now);
    }

    RenderersBySubject renderers() {
        return renderers;
    }

    /**
     * The articles at a time.
     *
     * @param articles the articles at a revision
     * @param now the time
     * @param others gives the pages of the site that are no articles
     */
    record View(Articles articles, Instant now, Supplier<List<WholeSite.Entry>> others) {}

    /** Returns what there is at a path, if there is anything. */
    Optional<Answer> find(SitePath path, View view) {
        Fixed known = fixed.get(path.file());
        if (known != null) {
            return known.answer(view);
        }
        for (Searching search : searches) {
            List<String> words = search.words(path);
            if (!words.isEmpty()) {
                return Optional.of(search.answer(words, view));
            }
        }
        return file(path)
                .or(() -> article(path, view))
                .or(() -> listing(path, view))
                .or(() -> sitePart(path, view))
                .or(() -> redirect(path, view));
    }

    private Optional<Answer> file(SitePath path) {
        FilesOnDemand all = files.orElse(null);
        if (all == null) {
            return Optional.empty();
        }
        SiteFiles.Entry file = all.find(path).orElse(null);
        if (file == null) {
            return all.copy(path)
                    .map(copy -> new Answer.Builder(200).madeOfFile(path, copy).build());
        }
        try {
            return Optional.of(all.inPlaceOf(file)
                    .map(bytes ->
                            new Answer.Builder(200).madeOfFile(path, bytes).build())
                    .orElseGet(() -> new Answer.Builder(200).file(file).build()));
        } catch (IOException unreadable) {
            return Optional.of(new Answer.Builder(500).build());
        }
    }

    /** Returns that there is nothing, with the page that says so. */
    Answer notFound(int status, View view) {
        Answer.Builder none = new Answer.Builder(status);
        Answer page = notFound.flatMap(found -> found.answer(view)).orElse(null);
        if (page != null && page.format != null) {
            none.document(page.format, page.bytes, Instant.EPOCH);
        }
        return none.build();
    }

    /** Returns who has a path already that an article wants, if anybody but the article does. */
    Optional<String> owner(SitePath path, ArticleId wanting, View view) {
        if (fixed.containsKey(path.file())
                || files.flatMap(found -> found.find(path)).isPresent()) {
            return Optional.of(path.file());
        }
        for (Renderer<ArticlePage> renderer : renderers.articles()) {
            for (Article article : candidates(renderer, path, view.articles, finding -> {})) {
                if (!article.id().equals(wanting)
                        && article.status() != Article.Status.DRAFT
                        && site.path(renderer.format(), ArticlePage.of(article)).equals(path)) {
                    return Optional.of(article.id().value());
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Answer> article(SitePath path, View view) {
        for (Renderer<ArticlePage> renderer : renderers.articles()) {
            List<Finding> found = new ArrayList<>();
            for (Article article : candidates(renderer, path, view.articles, found::add)) {
                if (isShown(article, view.now)
                        && site.path(renderer.format(), ArticlePage.of(article)).equals(path)) {
                    found.removeIf(
                            finding -> !finding.article().equals(article.id().value()));
                    return Optional.of(article(renderer, article, found, view));
                }
            }
        }
        return Optional.empty();
    }

    /** Returns the articles that a path may be one's document in a format. */
    private List<Article> candidates(
            Renderer<ArticlePage> renderer, SitePath path, Articles articles, Consumer<Finding> findings) {
        Set<ArticleId> ids = new LinkedHashSet<>();
        for (Map<String, String> values : site.variables(renderer.format(), true, path)) {
            String id = values.get("id");
            String slug = values.get("slug");
            if (id != null && PathSegment.isSafe(id)) {
                ids.add(ArticleId.of(id));
            } else if (slug != null && PathSegment.isSafe(slug)) {
                ids.addAll(articles.bySlug(slug));
            }
        }
        return ids.isEmpty() ? List.of() : articles.all(ids, findings);
    }

    private boolean isShown(Article article, Instant now) {
        return article.status() != Article.Status.DRAFT
                && Placement.isShown(ArticleEntry.of(article), site.publication(), now);
    }

    private Answer article(Renderer<ArticlePage> renderer, Article article, List<Finding> ofFiles, View view) {
        boolean withdrawn = article.status() == Article.Status.WITHDRAWN;
        ArticlePage page = new ArticlePage(article, new Surroundings(site, view.articles, view.now).of(article));
        Instant changed = changed(page, view.now);
        int none = withdrawn ? 410 : 404;
        return document(renderer, page, withdrawn ? 410 : 200, changed, ofFiles)
                .map(answer -> answer.article(article.id()).build())
                .orElseGet(() -> notFound(none, view));
    }

    /** Returns the newest of the dates that a page's article and those beside it give, if none of them is to come. */
    private Instant changed(ArticlePage page, Instant now) {
        Article article = page.article();
        Instant newest = Placement.changed(ArticleEntry.of(article), site.publication());
        List<Instant> others = new ArrayList<>();
        article.embargo()
                .ifPresent(date -> others.add(date.instant(site.publication().zone())));
        page.neighbours()
                .next()
                .flatMap(next -> next.published())
                .ifPresent(date -> others.add(date.instant(site.publication().zone())));
        for (Instant other : others) {
            newest = other.isAfter(newest) ? other : newest;
        }
        return newest.isAfter(now) ? Instant.EPOCH : newest;
    }

    private Optional<Answer> listing(SitePath path, View view) {
        for (Renderer<Listing> renderer : renderers.listings()) {
            if (renderer instanceof SearchIndexRenderer) {
                continue;
            }
            for (boolean index : new boolean[] {true, false}) {
                for (Map<String, String> values : site.variables(renderer.format(), index, path)) {
                    String name = index ? "" : values.getOrDefault("page", values.getOrDefault("period", ""));
                    Optional<ListingFolder> folder =
                            ListingFolder.parse(values.getOrDefault("listing", ""), site.publication());
                    Optional<Answer> answer = folder.filter(found -> index || !name.isEmpty())
                            .flatMap(found -> listing(view, renderer, found, name));
                    if (answer.isPresent()) {
                        return answer;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Answer> listing(View view, Renderer<Listing> renderer, ListingFolder folder, String name) {
        Optional<ListingParts.Part> part;
        try {
            part = new ListingParts(site.publication(), view.articles, view.now).part(renderer, folder, name);
        } catch (Articles.AwayException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError failed) {
            return Optional.of(failed(renderer, failed).build());
        }
        return part.flatMap(found -> listing(view, renderer, found));
    }

    private Optional<Answer> listing(View view, Renderer<Listing> renderer, ListingParts.Part part) {
        Report.Collector findings = new Report.Collector();
        List<Article> articles = view.articles.all(part.ids(), findings);
        Listing listing = changed(part.listing(), articles);
        RenderBuffer buffer = new RenderBuffer(RenderBuffer.Costs.UNKNOWN, null);
        Optional<byte[]> bytes;
        if (renderer instanceof ListingRenderer pieces) {
            bytes = join(pieces, listing, articles, buffer, findings);
        } else {
            Listing whole = new Listing(
                    listing.edition(), listing.kind(), listing.key(), listing.part(), articles, listing.changed());
            bytes = buffer.document(renderer, whole, findings);
        }
        Report report = findings.report();
        return bytes.map(content -> new Answer.Builder(200)
                        .document(renderer.format(), content, listing.changed())
                        .links(links(renderer, listing))
                        .report(report)
                        .build())
                .or(() -> report.errors() == 0
                        ? Optional.empty()
                        : Optional.of(new Answer.Builder(500).report(report).build()));
    }

    /** Returns a listing that changed when the newest of its articles did. */
    private Listing changed(Listing listing, List<Article> articles) {
        Instant newest = articles.stream()
                .map(article -> Placement.changed(article, site.publication()))
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        return new Listing(listing.edition(), listing.kind(), listing.key(), listing.part(), List.of(), newest);
    }

    private static Optional<byte[]> join(
            ListingRenderer renderer,
            Listing listing,
            List<Article> articles,
            RenderBuffer buffer,
            Consumer<Finding> findings) {
        try {
            return ListingDocument.join(
                    renderer,
                    listing,
                    articles.size(),
                    position -> {
                        Article article = articles.get(position);
                        Consumer<Finding> named = finding ->
                                findings.accept(finding.inArticle(article.id().value()));
                        return buffer.part(renderer.format(), named, (out, found) -> {
                                    renderer.piece(listing, article, out, found);
                                    return true;
                                })
                                .orElse(NO_PIECE);
                    },
                    buffer,
                    findings);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private Optional<Answer> whole(View view, Renderer<WholeSite> renderer) {
        SitePages pages = new SitePages(site, view.articles, view.now, view.others);
        WholeSite subject = pages.index(renderer.format());
        return document(renderer, subject, 200, subject.changed())
                .map(answer -> answer.timed(pages.wereAsked()).build());
    }

    private Optional<Answer> sitePart(SitePath path, View view) {
        for (Renderer<WholeSite> renderer : renderers.wholes()) {
            for (Map<String, String> values : site.variables(renderer.format(), false, path)) {
                SitePages pages = new SitePages(site, view.articles, view.now, view.others);
                Optional<WholeSite> part = pages.part(renderer, values.getOrDefault("page", ""));
                if (part.isPresent()) {
                    return document(renderer, part.get(), 200, part.get().changed())
                            .map(Answer.Builder::build);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Answer> redirect(SitePath path, View view) {
        List<String> aliases = new ArrayList<>();
        aliases.add("/" + path.file());
        if (path.file().equals("index.html") || path.file().endsWith("/index.html")) {
            aliases.add("/" + path.file().substring(0, path.file().length() - "index.html".length()));
        }
        for (String alias : aliases) {
            for (Article article : view.articles.all(view.articles.byAlias(alias), finding -> {})) {
                if (isShown(article, view.now)) {
                    return Optional.of(redirect(path, article));
                }
            }
        }
        return Optional.empty();
    }

    private Answer redirect(SitePath from, Article article) {
        SitePath to = site.page(article);
        Redirect redirect = new Redirect(from, to, article.title());
        Answer.Builder answer = new Answer.Builder(301);
        for (Renderer<Redirect> renderer : renderers.redirects()) {
            if (site.path(renderer.format(), redirect).equals(from)) {
                answer = document(renderer, redirect, 301, Instant.EPOCH).orElse(answer);
            }
        }
        return answer.location(site.address(to).path()).article(article.id()).build();
    }

    /** Returns a document; none where the renderer does not accept the subject. */
    private <S extends Subject> Optional<Answer.Builder> document(
            Renderer<S> renderer, S subject, int status, Instant changed) {
        return document(renderer, subject, status, changed, List.of());
    }

    /** Returns the same with what was found before, such as that a picture is missing. */
    private <S extends Subject> Optional<Answer.Builder> document(
            Renderer<S> renderer, S subject, int status, Instant changed, List<Finding> before) {
        try {
            if (!renderer.accepts(subject)) {
                return Optional.empty();
            }
        } catch (RuntimeException | StackOverflowError failed) {
            return Optional.of(failed(renderer, failed));
        }
        Report.Collector findings = new Report.Collector();
        before.forEach(findings);
        RenderBuffer buffer = new RenderBuffer(RenderBuffer.Costs.UNKNOWN, null);
        Optional<byte[]> bytes = buffer.document(renderer, subject, findings);
        Answer.Builder answer = new Answer.Builder(bytes.isEmpty() ? 500 : status).report(findings.report());
        bytes.ifPresent(
                content -> answer.document(renderer.format(), content, changed).links(links(renderer, subject)));
        return Optional.of(answer);
    }

    private static Answer.Builder failed(Renderer<?> renderer, Throwable failed) {
        Report.Collector findings = new Report.Collector();
        findings.accept(RenderBuffer.failed(failed).inFormat(renderer.format().id()));
        return new Answer.Builder(500).report(findings.report());
    }

    private static <S extends Subject> List<String> links(Renderer<S> renderer, S subject) {
        try {
            return renderer.linkHeaders(subject);
        } catch (RuntimeException | StackOverflowError failed) {
            return List.of();
        }
    }
}
