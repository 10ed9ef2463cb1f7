package dev.weft.newsroom.desk;

import dev.weft.model.Publication;
import dev.weft.newsroom.publishing.Publishing;
import dev.weft.newsroom.site.Sites;
import dev.weft.newsroom.store.ArticleStore;
import dev.weft.newsroom.store.ConflictException;
import dev.weft.newsroom.store.DeskArticle;
import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Publishes, corrects and withdraws, for publishers. */
@Controller
@PreAuthorize("hasRole('PUBLISHER')")
class PublishController {
    private final ArticleStore articles;
    private final Publishing publishing;
    private final Sites sites;
    private final Clock clock;

    PublishController(ArticleStore articles, Publishing publishing, Sites sites, Clock clock) {
        this.articles = articles;
        this.publishing = publishing;
        this.sites = sites;
        this.clock = clock;
    }

    private DeskArticle find(String id) {
        return articles.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ResponseEntity<Void> back(String id, String done) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(DeskController.address(id) + "?done=" + done))
                .build();
    }

    @PostMapping("/desk/articles/{id}/publish")
    ResponseEntity<Void> publish(
            Principal member,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam String when,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String correction) {
        DeskArticle desk = find(id);
        Publication publication = sites.publication();
        Optional<Instant> from = Optional.empty();
        if (when.equals("later")) {
            from = moment(at, publication);
            if (from.filter(moment -> moment.isAfter(clock.instant())).isEmpty()) {
                return back(id, "bad-time");
            }
        }
        try {
            publishing.publish(desk, revision, publication, from, correction, member.getName());
        } catch (ConflictException e) {
            return back(id, "conflict");
        }
        return back(id, from.isPresent() ? "scheduled" : correction.isBlank() ? "published" : "corrected");
    }

    /** Reads what a field for date and time holds, by the publication's clock. */
    private static Optional<Instant> moment(String text, Publication publication) {
        try {
            return Optional.of(
                    LocalDateTime.parse(text).atZone(publication.zone()).toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    @PostMapping("/desk/articles/{id}/withdraw")
    ResponseEntity<Void> withdraw(Principal member, @PathVariable String id, @RequestParam long revision) {
        try {
            publishing.withdraw(find(id), revision, sites.publication(), member.getName());
        } catch (ConflictException e) {
            return back(id, "conflict");
        }
        return back(id, "withdrawn");
    }
}
