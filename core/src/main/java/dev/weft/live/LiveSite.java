package dev.weft.live;

import com.google.common.base.Suppliers;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.weft.finding.Finding;
import dev.weft.finding.Report;
import dev.weft.internal.Installed;
import dev.weft.model.Article;
import dev.weft.publish.PictureScaler;
import dev.weft.publish.files.LocalFiles;
import dev.weft.render.ArticlePage;
import dev.weft.render.Format;
import dev.weft.render.Renderer;
import dev.weft.render.Site;
import dev.weft.render.SitePath;
import dev.weft.render.WholeSite;
import dev.weft.validation.Validator;
import dev.weft.value.ArticleId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A site that is served: {@code LiveSite.of(site, articles).respond(LiveRequest.get("/"), now)}.
 *
 * <p>It answers every path that {@link dev.weft.publish.Publisher} would write, with the same bytes, from a repository of
 * articles that may change at any time. Documents are made when they are asked for, and kept in memory, as far as its bound
 * allows, until something changes. Safe to share between threads; has no thread and no clock of its own.
 */
public final class LiveSite {
    /** How old a document about what is recent may be. */
    private static final Duration MOST_OLD = Duration.ofMinutes(1);

    /** How often a document is made again because the articles changed meanwhile. */
    private static final int ATTEMPTS = 3;

    private final Site site;
    private final ArticleRepository repository;
    private final Optional<FilesOnDemand> files;
    private final Validator validator;
    private final Duration maxAge;
    private final Duration checkEvery;
    private final int articlesInMemory;
    private final Documents documents;
    private final List<Finding> findings;
    private final Cache<String, Kept> kept;
    private final AtomicReference<@Nullable State> current = new AtomicReference<>();

    private LiveSite(Builder builder) {
        site = builder.site;
        repository = builder.repository;
        files = builder.files.map(
                folder -> new FilesOnDemand(folder, site.publication().base(), builder.pictures.orElse(null)));
        validator = builder.validator;
        maxAge = builder.maxAge;
        checkEvery = builder.checkEvery;
        articlesInMemory = builder.articlesInMemory;
        List<Finding> found = new ArrayList<>(site.findings());
        documents = new Documents(site, files, found::add);
        for (Renderer<ArticlePage> renderer : documents.renderers().articles()) {
            String pattern = site.pathPattern(renderer.format());
            if (!pattern.contains("{id}") && !pattern.contains("{slug}")) {
                found.add(LiveCodes.PATTERN_NAMES_NO_ARTICLE
                        .at("/paths")
                        .inFormat(renderer.format().id()));
            }
        }
        findings = List.copyOf(found);
        kept = CacheBuilder.newBuilder()
                .maximumWeight(builder.cacheBytes)
                .weigher((String path, Kept document) -> document.answer.weight())
                .build();
    }

    /** A document that was made, and of what. */
    private record Kept(Answer answer, State state, Instant made) {}

    /**
     * The articles at one revision, in a time in which nothing is shown first or no more.
     *
     * @param articles the articles
     * @param from the time from which this holds
     * @param until when something is shown first, or no more
     * @param checked when it was last looked for changes
     * @param others gives the pages that are no articles
     */
    private record State(
            Articles articles, Instant from, Instant until, Instant checked, Supplier<List<WholeSite.Entry>> others) {
        boolean holdsAt(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }
    }

    /** Returns the live site of a repository: no files, and as {@link Builder} has it otherwise. */
    public static LiveSite of(Site site, ArticleRepository repository) {
        return builder(site, repository).build();
    }

    /** Returns a builder of the live site of a repository. */
    public static Builder builder(Site site, ArticleRepository repository) {
        return new Builder(site, repository);
    }

    /** Says how a site is served. Not safe to share between threads. */
    public static final class Builder {
        private static final long MOST_KEPT = 64L << 20;

        private final Site site;
        private final ArticleRepository repository;
        private Optional<Path> files = Optional.empty();
        private Optional<PictureScaler> pictures =
                Installed.of(PictureScaler.class).stream().findFirst();
        private Validator validator = Validator.standard();
        private Duration maxAge = Duration.ofMinutes(1);
        private Duration checkEvery = Duration.ZERO;
        private int articlesInMemory = 1000;
        private long cacheBytes = Math.min(MOST_KEPT, Runtime.getRuntime().maxMemory() / 5);

        private Builder(Site site, ArticleRepository repository) {
            this.site = site;
            this.repository = repository;
        }

        /** Sets the folder of the publication's files, each of which is looked for when it is asked for. None by default. */
        public Builder files(Path folder) {
            files = Optional.of(folder);
            return this;
        }

        /** Sets what scales the pictures among the files; by default the first that is on the path. */
        public Builder pictures(PictureScaler scaler) {
            pictures = Optional.of(scaler);
            return this;
        }

        /** Sets how many bytes of finished documents are kept at most; 0 for none. By default 64 MB, or a fifth of the heap. */
        public Builder cacheBytes(long bytes) {
            cacheBytes = bytes;
            return this;
        }

        /** Sets how many articles are kept at most that were read from the repository. By default 1000. */
        public Builder articlesInMemory(int count) {
            articlesInMemory = count;
            return this;
        }

        /**
         * Sets how long after one look for changes the next may be. By default it is looked at each request, so that every
         * response is of the newest articles; with {@link LiveSite#changed} called after each own change, a second is right
         * where other programs change articles as well.
         */
        public Builder checkEvery(Duration time) {
            checkEvery = time;
            return this;
        }

        /** Sets how long others may keep a response, less where the site changes before. A minute by default. */
        public Builder maxAge(Duration time) {
            maxAge = time;
            return this;
        }

        /** Sets another validator than the standard one, for previews. */
        public Builder validator(Validator rules) {
            validator = rules;
            return this;
        }

        /** Returns the live site. */
        public LiveSite build() {
            return new LiveSite(this);
        }
    }

    /** Returns the site. */
    public Site site() {
        return site;
    }

    /** Returns what is wrong with the publication, and what has no place to go whatever the articles are. */
    public List<Finding> findings() {
        return findings;
    }

    /** Says that articles changed: the next request looks, even if it was not yet time to. */
    public void changed() {
        current.updateAndGet(state ->
                state == null ? null : new State(state.articles, state.from, state.until, Instant.MIN, state.others));
    }

    /**
     * Returns when after a time the site changes by itself, because an article is shown first, or no more.
     *
     * @throws RuntimeException if the repository throws one
     */
    public Optional<Instant> nextChange(Instant now) {
        return repository.nextMoment(now);
    }

    /** Returns the answer to a request at a time. Never throws for what a request, an article or a renderer is like. */
    public LiveResponse respond(LiveRequest request, Instant now) {
        String method = request.method();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return new LiveResponse.Builder(method.equals("OPTIONS") ? 204 : 405)
                    .header("Allow", "GET, HEAD, OPTIONS")
                    .build();
        }
        String base = site.publication().base().path();
        String path = RequestPath.withoutQuery(request.path());
        if (path.concat("/").equals(base)) {
            return moved(base);
        }
        SitePath file = RequestPath.file(path, base).orElse(null);
        Kept before = file == null ? null : kept.getIfPresent(file.file());
        try {
            State state = state(now);
            if (before != null && isFresh(before, state, now)) {
                return negotiate(request, before.answer, true, state, now);
            }
            return file == null
                    ? negotiate(request, documents.notFound(404, view(state, now)), false, state, now)
                    : make(request, path, file, state, now);
        } catch (Articles.AwayException away) {
            return before == null ? unavailable() : away(request, before, now);
        }
    }

    /** Answers with what was made before, since nothing newer can be. */
    private LiveResponse away(LiveRequest request, Kept before, Instant now) {
        return new Negotiation(request, true, Instant.MAX, age(before.state.until, now)).response(before.answer);
    }

    private static LiveResponse unavailable() {
        Report.Collector findings = new Report.Collector();
        findings.accept(LiveCodes.ARTICLES_AWAY.at(""));
        return new LiveResponse.Builder(503)
                .header("Retry-After", "10")
                .header("Cache-Control", "no-store")
                .about(null, findings.report(), false)
                .build();
    }

    private static LiveResponse moved(String location) {
        return new LiveResponse.Builder(308).header("Location", location).build();
    }

    private static boolean isFresh(Kept document, State state, Instant now) {
        boolean recent =
                !document.answer.timed || !now.isBefore(document.made) && now.isBefore(document.made.plus(MOST_OLD));
        return document.state.articles == state.articles && document.state.from.equals(state.from) && recent;
    }

    private LiveResponse make(LiveRequest request, String path, SitePath file, State begun, Instant now) {
        State state = begun;
        for (int attempt = 1; ; attempt++) {
            Answer answer = documents.find(file, view(state, now)).orElse(null);
            if (answer == null && isFolder(path, state, now)) {
                return moved(path + "/");
            }
            // What was read before a change and after it belongs to no revision. Where changes are not looked for at
            // each
            // request, it stands until they are, as what is older does.
            State after = answer != null && answer.ofFile ? state : latest(state, now);
            if (after.articles == state.articles || attempt == ATTEMPTS) {
                Answer found = answer == null ? documents.notFound(404, view(state, now)) : answer;
                if (answer != null && answer.status < 500 && !answer.ofFile) {
                    kept.put(file.file(), new Kept(answer, state, now));
                }
                return negotiate(request, found, false, state, now);
            }
            state = after;
        }
    }

    /** Returns whether a path is that of a folder but for the slash at its end. */
    private boolean isFolder(String path, State state, Instant now) {
        return !path.endsWith("/")
                && RequestPath.file(path + "/", site.publication().base().path())
                        .flatMap(index -> documents.find(index, view(state, now)))
                        .isPresent();
    }

    private LiveResponse negotiate(LiveRequest request, Answer answer, boolean isKept, State state, Instant now) {
        return new Negotiation(request, isKept, state.until, age(state.until, now)).response(answer);
    }

    private Duration age(Instant until, Instant now) {
        Instant end = now.plus(maxAge);
        Duration left = Duration.between(now, end.isBefore(until) ? end : until);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private Documents.View view(State state, Instant now) {
        return new Documents.View(state.articles, now, state.others);
    }

    /** Returns the articles as they are now. */
    private State state(Instant now) {
        State state = current.get();
        if (state == null) {
            Articles articles = Articles.of(repository, this::localFiles, articlesInMemory);
            return exchange(null, begin(articles, now, now));
        }
        State checked = isDue(state, now) ? checked(state, now) : state;
        if (checked.holdsAt(now)) {
            return checked;
        }
        return exchange(checked, begin(checked.articles, now, checked.checked));
    }

    private State latest(State state, Instant now) {
        return isDue(state, now) ? checked(state, now) : Objects.requireNonNullElse(current.get(), state);
    }

    /** Returns whether it is time to look for changes. */
    private boolean isDue(State state, Instant now) {
        return state.checked.equals(Instant.MIN)
                || now.isBefore(state.checked)
                || !now.isBefore(state.checked.plus(checkEvery));
    }

    /** Returns the state after what changed, if anything did. */
    private State checked(State state, Instant now) {
        ArticleRepository.Changes changes = state.articles.changes();
        if (changes.revision() == state.articles.revision()) {
            if (checkEvery.isZero()) {
                return state;
            }
            State later = new State(state.articles, state.from, state.until, now, state.others);
            return exchange(state, later);
        }
        State next = exchange(state, begin(state.articles.after(changes), now, now));
        forget(changes);
        return next;
    }

    /** Forgets the documents of articles that changed: one that was taken back must not come up when articles are away. */
    private void forget(ArticleRepository.Changes changes) {
        Set<ArticleId> changed = changes.articles().orElse(null);
        if (changed == null) {
            kept.invalidateAll();
        } else {
            kept.asMap()
                    .values()
                    .removeIf(document -> document.answer.article != null && changed.contains(document.answer.article));
        }
    }

    private State begin(Articles articles, Instant now, Instant checked) {
        Supplier<List<WholeSite.Entry>> others = Suppliers.memoize(() -> documents.survey(articles, now));
        return new State(articles, now, articles.nextMoment(now), checked, others);
    }

    /** Puts a state in the place of another, and returns which one holds now: another thread may have been first. */
    private State exchange(@Nullable State expected, State next) {
        return current.compareAndSet(expected, next) ? next : Objects.requireNonNullElse(current.get(), next);
    }

    private LocalFiles localFiles() {
        return new LocalFiles(site.publication().base(), files.map(found -> found));
    }

    /** Returns what every format of the site makes of an article that is not published yet. */
    public Preview preview(Article article, Instant now) {
        return preview(article, now, format -> true);
    }

    /**
     * Returns what the wanted formats make of an article that is not published yet; the site stays as it is. A draft is shown
     * as if it were none, and as if its embargo were over.
     *
     * @throws RuntimeException if the repository throws one
     */
    public Preview preview(Article article, Instant now, Predicate<Format<?>> wanted) {
        State state = state(now);
        return new Previewing(site, documents, validator.withNow(now), view(state, now)).of(article, wanted);
    }
}
