package dev.weft.newsroom.api;

import dev.weft.finding.Finding;
import dev.weft.json.ArticleReader;
import dev.weft.json.ArticleWriter;
import dev.weft.model.Article;
import dev.weft.newsroom.channel.ChannelFinding;
import dev.weft.newsroom.channel.Channels;
import dev.weft.newsroom.publishing.Publishing;
import dev.weft.newsroom.site.Sites;
import dev.weft.newsroom.speech.Speech;
import dev.weft.newsroom.store.Activities;
import dev.weft.newsroom.store.ArticleRow;
import dev.weft.newsroom.store.ArticleStore;
import dev.weft.newsroom.store.ConflictException;
import dev.weft.newsroom.store.DeskArticle;
import dev.weft.newsroom.store.SaveKind;
import dev.weft.newsroom.store.Search;
import dev.weft.newsroom.store.State;
import dev.weft.newsroom.store.TakenException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Articles for programs, in the JSON of articles; described by {@code /api/openapi.json}. */
@RestController
class ArticlesApi {
    private final ArticleStore articles;
    private final Publishing publishing;
    private final Channels channels;
    private final Activities activities;
    private final Sites sites;

    ArticlesApi(ArticleStore articles, Publishing publishing, Channels channels, Activities activities, Sites sites) {
        this.articles = articles;
        this.publishing = publishing;
        this.channels = channels;
        this.activities = activities;
        this.sites = sites;
    }

    /** An article of a list. */
    record Item(String id, String title, String section, String state, boolean unpublishedChanges, Instant changedAt) {
        static Item of(ArticleRow row) {
            boolean changes = row.state() == State.PUBLISHED && row.changed();
            return new Item(row.id(), row.title(), row.section(), row.state().word(), changes, row.changedAt());
        }
    }

    /** A page of a list. */
    record Items(long count, int page, List<Item> articles) {}

    /** What was done, and what should be known of it. */
    record Done(String id, long revision, String state, List<ChannelFinding> findings) {}

    @GetMapping("/api")
    ResponseEntity<Void> root() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/api/openapi.json"))
                .build();
    }

    @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] description() throws IOException {
        try (InputStream in = ArticlesApi.class.getResourceAsStream("/openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("openapi.json is missing");
            }
            return in.readAllBytes();
        }
    }

    @GetMapping("/api/articles")
    Items list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "0") int page) {
        Optional<State> wanted = Optional.empty();
        for (State value : State.values()) {
            wanted = value.word().equals(state) ? Optional.of(value) : wanted;
        }
        Search search = new Search(q, wanted, section, page);
        return new Items(
                articles.count(search),
                search.page(),
                articles.list(search).stream().map(Item::of).toList());
    }

    @GetMapping("/api/articles/{id}")
    ResponseEntity<?> get(HttpServletRequest request, @PathVariable String id) {
        Optional<DeskArticle> desk = articles.find(id);
        if (desk.isEmpty()) {
            return Problems.gone(Speech.asked(request));
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag(tag(desk.get().revision()))
                .body(ArticleWriter.toJson(desk.get().article()));
    }

    private static String tag(long revision) {
        return "\"" + revision + "\"";
    }

    @PostMapping(path = "/api/articles", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> create(HttpServletRequest request, Principal program, @RequestBody byte[] json) {
        Speech speech = Speech.asked(request);
        List<Finding> findings = new ArrayList<>();
        Optional<Article> read = ArticleReader.of(sites.publication()).read(json, "", findings::add);
        if (read.isEmpty()) {
            return unreadable(speech, findings);
        }
        // Readers see nothing before it is published.
        Article article = read.get().toBuilder().status(Article.Status.DRAFT).build();
        try {
            articles.create(article, SaveKind.IMPORTED, program.getName());
        } catch (TakenException e) {
            return Problems.of(
                    HttpStatus.CONFLICT,
                    speech,
                    "已有稿件用了这个 id（大小写不同也算同一个）",
                    "Another article has this id, or one that differs by case alone",
                    List.of());
        }
        String id = article.id().value();
        activities.add(program.getName(), "created", id, article.title());
        URI location = UriComponentsBuilder.fromPath("/api/articles/{id}")
                .encode()
                .buildAndExpand(id)
                .toUri();
        return ResponseEntity.created(location)
                .eTag(tag(1))
                .body(new Done(
                        id,
                        1,
                        State.DRAFT.word(),
                        channels.show(article, findings, speech).findings()));
    }

    private static ResponseEntity<?> unreadable(Speech speech, List<Finding> findings) {
        return Problems.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                speech,
                "读不懂这篇稿件，未做任何改动",
                "The article cannot be read; nothing was done",
                findings.stream()
                        .sorted((a, b) -> b.severity().compareTo(a.severity()))
                        .toList());
    }

    @PutMapping(path = "/api/articles/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> save(
            HttpServletRequest request,
            Principal program,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", defaultValue = "") String match,
            @RequestBody byte[] json) {
        Speech speech = Speech.asked(request);
        OptionalLong revision = revision(match);
        if (revision.isEmpty()) {
            return condition(speech);
        }
        if (articles.find(id).isEmpty()) {
            return Problems.gone(speech);
        }
        List<Finding> findings = new ArrayList<>();
        Optional<Article> article = ArticleReader.of(sites.publication())
                .read(json, "", findings::add)
                .filter(found -> found.id().value().equals(id));
        if (article.isEmpty()) {
            return unreadable(speech, findings);
        }
        try {
            long next = articles.save(article.get(), revision.getAsLong(), SaveKind.SAVED, program.getName());
            List<ChannelFinding> found =
                    channels.show(article.get(), findings, speech).findings();
            String state = articles.find(id).map(desk -> desk.state().word()).orElse("");
            return ResponseEntity.ok().eTag(tag(next)).body(new Done(id, next, state, found));
        } catch (ConflictException e) {
            return conflict(speech, e);
        }
    }

    private static OptionalLong revision(String match) {
        return match.matches("\"[0-9]{1,18}\"")
                ? OptionalLong.of(Long.parseLong(match.substring(1, match.length() - 1)))
                : OptionalLong.empty();
    }

    private static ResponseEntity<?> condition(Speech speech) {
        return Problems.of(
                HttpStatus.PRECONDITION_REQUIRED,
                speech,
                "请用 If-Match 写明所依据的版本（GET 返回的 ETag），以免覆盖别人的修改",
                "Say in If-Match which revision this is made from (the ETag of GET), so that nobody's changes are lost",
                List.of());
    }

    private static ResponseEntity<?> conflict(Speech speech, ConflictException e) {
        String who = e.theirs().changedBy();
        return Problems.of(
                HttpStatus.PRECONDITION_FAILED,
                speech,
                "在此期间 " + who + " 保存了版本 " + e.theirs().revision() + "，未做任何改动",
                who + " saved revision " + e.theirs().revision() + " meanwhile; nothing was done",
                List.of());
    }

    /** Publishes what stands at the desk; with {@code at}, from that moment on. */
    @PostMapping("/api/articles/{id}/publish")
    @PreAuthorize("hasRole('PUBLISHER')")
    ResponseEntity<?> publish(
            HttpServletRequest request,
            Principal program,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", defaultValue = "") String match,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String correction) {
        Speech speech = Speech.asked(request);
        OptionalLong revision = revision(match);
        Optional<DeskArticle> desk = articles.find(id);
        if (desk.isEmpty()) {
            return Problems.gone(speech);
        }
        if (revision.isEmpty()) {
            return condition(speech);
        }
        Optional<Instant> from = Optional.empty();
        if (!at.isEmpty()) {
            try {
                from = Optional.of(OffsetDateTime.parse(at).toInstant());
            } catch (DateTimeException e) {
                return Problems.of(
                        HttpStatus.BAD_REQUEST,
                        speech,
                        "at 应形如 2026-12-01T08:00:00+08:00",
                        "at should look like 2026-12-01T08:00:00+08:00",
                        List.of());
            }
        }
        try {
            long next = publishing.publish(
                    desk.get(), revision.getAsLong(), sites.publication(), from, correction, program.getName());
            List<ChannelFinding> findings =
                    channels.show(desk.get().article(), List.of(), speech).findings();
            return ResponseEntity.ok().eTag(tag(next)).body(new Done(id, next, State.PUBLISHED.word(), findings));
        } catch (ConflictException e) {
            return conflict(speech, e);
        }
    }

    @PostMapping("/api/articles/{id}/withdraw")
    @PreAuthorize("hasRole('PUBLISHER')")
    ResponseEntity<?> withdraw(
            HttpServletRequest request,
            Principal program,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", defaultValue = "") String match) {
        Speech speech = Speech.asked(request);
        OptionalLong revision = revision(match);
        Optional<DeskArticle> desk = articles.find(id);
        if (desk.isEmpty()) {
            return Problems.gone(speech);
        }
        if (revision.isEmpty()) {
            return condition(speech);
        }
        try {
            long next = publishing.withdraw(desk.get(), revision.getAsLong(), sites.publication(), program.getName());
            return ResponseEntity.ok().eTag(tag(next)).body(new Done(id, next, State.WITHDRAWN.word(), List.of()));
        } catch (ConflictException e) {
            return conflict(speech, e);
        }
    }
}
