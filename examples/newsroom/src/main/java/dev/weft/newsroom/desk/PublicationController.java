package dev.weft.newsroom.desk;

import dev.weft.finding.Finding;
import dev.weft.json.PublicationReader;
import dev.weft.model.Publication;
import dev.weft.newsroom.channel.ChannelFinding;
import dev.weft.newsroom.publishing.Publishing;
import dev.weft.newsroom.site.Sites;
import dev.weft.newsroom.speech.Speech;
import dev.weft.newsroom.speech.Words;
import dev.weft.newsroom.store.Activities;
import dev.weft.newsroom.store.Exchange;
import dev.weft.newsroom.store.SiteChangedEvent;
import dev.weft.validation.Validator;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The publication, and everything out and in. */
@Controller
class PublicationController {
    private static final int MOST_FINDINGS = 100;

    private final Pages pages;
    private final Sites sites;
    private final Publishing publishing;
    private final Exchange exchange;
    private final Activities activities;
    private final ApplicationEventPublisher events;

    PublicationController(
            Pages pages,
            Sites sites,
            Publishing publishing,
            Exchange exchange,
            Activities activities,
            ApplicationEventPublisher events) {
        this.pages = pages;
        this.sites = sites;
        this.publishing = publishing;
        this.exchange = exchange;
        this.activities = activities;
        this.events = events;
    }

    @GetMapping("/desk/publication")
    ResponseEntity<String> show(HttpServletRequest request) {
        sites.refresh();
        return show(request, HttpStatus.OK, Exchange.pretty(sites.publication()), "", true, List.of());
    }

    private ResponseEntity<String> show(
            HttpServletRequest request,
            HttpStatus status,
            String json,
            String note,
            boolean good,
            List<Finding> findings) {
        Speech speech = Speech.of(request);
        Map<String, Object> values = new HashMap<>();
        values.put("title", Words.of("publication", speech));
        values.put("json", json);
        values.put("note", note);
        values.put("good", good);
        values.put(
                "findings",
                findings.stream()
                        .limit(MOST_FINDINGS)
                        .map(finding -> ChannelFinding.of(finding, speech))
                        .toList());
        return pages.page(status, request, "publication", values);
    }

    @PostMapping("/desk/publication")
    ResponseEntity<String> save(HttpServletRequest request, Principal self, @RequestParam String json) {
        Speech speech = Speech.of(request);
        List<Finding> findings = new ArrayList<>();
        Optional<Publication> read =
                PublicationReader.read(json.getBytes(StandardCharsets.UTF_8), "publication.json", findings::add);
        if (read.isEmpty()) {
            String note = Words.of("publication-refused", speech);
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, json, note, false, findings);
        }
        Validator.standard().check(read.get(), findings::add);
        exchange.save(read.get());
        activities.add(self.getName(), "publication", "", read.get().name());
        sites.refresh();
        events.publishEvent(new SiteChangedEvent(""));
        String note = Words.of("publication-saved", speech);
        return show(request, HttpStatus.OK, Exchange.pretty(read.get()), note, true, findings);
    }

    @GetMapping("/desk/publication/export")
    ResponseEntity<StreamingResponseBody> export() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/jsonl;charset=utf-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"newsroom.jsonl\"")
                .body(exchange::write);
    }

    @PostMapping("/desk/publication/import")
    ResponseEntity<String> bringIn(HttpServletRequest request, Principal self, @RequestParam MultipartFile file)
            throws IOException {
        List<Finding> findings = new ArrayList<>();
        Publication publication = sites.publication();
        Exchange.Count count;
        try (InputStream in = file.getInputStream()) {
            count = exchange.read(
                    in, publication, article -> publishing.take(article, publication, self.getName()), findings::add);
        }
        String note = Words.of("imported-count", Speech.of(request))
                .replace("{added}", Integer.toString(count.added()))
                .replace("{changed}", Integer.toString(count.changed()))
                .replace("{same}", Integer.toString(count.same()))
                .replace("{refused}", Integer.toString(count.refused()));
        activities.add(self.getName(), "imported", "", note);
        sites.refresh();
        events.publishEvent(new SiteChangedEvent(""));
        boolean good = count.refused() == 0;
        return show(request, HttpStatus.OK, Exchange.pretty(sites.publication()), note, good, findings);
    }
}
