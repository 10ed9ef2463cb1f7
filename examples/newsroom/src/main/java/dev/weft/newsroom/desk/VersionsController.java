package dev.weft.newsroom.desk;

import dev.weft.json.ArticleWriter;
import dev.weft.model.Article;
import dev.weft.model.Credit;
import dev.weft.newsroom.speech.Speech;
import dev.weft.newsroom.speech.Words;
import dev.weft.newsroom.store.ArticleStore;
import dev.weft.newsroom.store.ConflictException;
import dev.weft.newsroom.store.DeskArticle;
import dev.weft.newsroom.store.SaveKind;
import dev.weft.newsroom.store.Version;
import dev.weft.value.PreciseDate;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The versions of an article, and what is different between two of them. */
@Controller
class VersionsController {
    private final Pages pages;
    private final ArticleStore articles;

    VersionsController(Pages pages, ArticleStore articles) {
        this.pages = pages;
        this.articles = articles;
    }

    /** A version, ready to be shown. */
    record Row(long revision, String kind, String when, String who, boolean isFrom, boolean isTo) {}

    /** A part of an article that is different. */
    record Part(String label, List<Difference.Line> lines) {}

    @GetMapping("/desk/articles/{id}/versions")
    ResponseEntity<String> versions(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") long from,
            @RequestParam(defaultValue = "0") long to) {
        DeskArticle desk = articles.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Speech speech = Speech.of(request);
        List<Version> versions = articles.versions(id);
        long shownTo = to > 0 ? to : desk.revision();
        long shownFrom = from > 0
                ? from
                : versions.stream()
                        .mapToLong(Version::revision)
                        .filter(revision -> revision < shownTo)
                        .findFirst()
                        .orElse(shownTo);
        List<Part> parts = differences(version(id, shownFrom), version(id, shownTo), speech);
        return pages.page(
                request,
                "versions",
                Map.of(
                        "title",
                        Words.of("versions", speech) + " · " + desk.article().title(),
                        "name",
                        desk.article().title(),
                        "address",
                        DeskController.address(id),
                        "current",
                        desk.revision(),
                        "from",
                        shownFrom,
                        "to",
                        shownTo,
                        "old",
                        shownTo != desk.revision(),
                        "same",
                        parts.isEmpty(),
                        "parts",
                        parts,
                        "rows",
                        rows(versions, shownFrom, shownTo, speech)));
    }

    private Article version(String id, long revision) {
        return articles.version(id, revision).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<Row> rows(List<Version> versions, long from, long to, Speech speech) {
        return versions.stream()
                .map(version -> new Row(
                        version.revision(),
                        Words.of("kind-" + version.kind().word(), speech),
                        pages.time(version.savedAt()),
                        version.savedBy(),
                        version.revision() == from,
                        version.revision() == to))
                .toList();
    }

    private static List<Part> differences(Article before, Article after, Speech speech) {
        List<Part> parts = new ArrayList<>();
        add(parts, Words.of("f-title", speech), before.title(), after.title());
        add(parts, Words.of("f-subtitle", speech), before.subtitle(), after.subtitle());
        add(parts, Words.of("f-lead", speech), before.lead(), after.lead());
        add(parts, Words.of("g-origin", speech), origin(before), origin(after));
        add(parts, Words.of("g-place", speech), place(before), place(after));
        add(
                parts,
                Words.of("f-body", speech),
                before.body().plainText(),
                after.body().plainText());
        if (parts.isEmpty()) {
            // What no part shows is different: the rest, as it is written.
            add(parts, "JSON", lines(before), lines(after));
        }
        return parts;
    }

    private static String lines(Article article) {
        return ArticleWriter.toJson(article).replace(",\"", ",\n\"");
    }

    private static void add(List<Part> parts, String label, String before, String after) {
        if (!before.equals(after)) {
            parts.add(new Part(label, Difference.of(before, after)));
        }
    }

    private static String origin(Article article) {
        String names = article.byline().stream()
                .map(Credit::person)
                .map(person -> person.name())
                .collect(Collectors.joining("、"));
        return article.source().map(source -> names + "\n" + source.name()).orElse(names);
    }

    private static String place(Article article) {
        return String.join(
                "\n",
                article.section(),
                String.join("、", article.tags()),
                article.published().map(PreciseDate::toString).orElse(""),
                article.expires().map(PreciseDate::toString).orElse(""));
    }

    /** Brings an old version back, as the newest one; readers see it when it is published. */
    @PostMapping("/desk/articles/{id}/versions/{old}/restore")
    ResponseEntity<Void> restore(
            Principal member, @PathVariable String id, @PathVariable long old, @RequestParam long revision) {
        String done = "restored";
        try {
            articles.save(version(id, old), revision, SaveKind.SAVED, member.getName());
        } catch (ConflictException e) {
            done = "conflict";
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(DeskController.address(id) + "?done=" + done))
                .build();
    }
}
