package dev.weft.newsroom.desk;

import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.model.Section;
import dev.weft.newsroom.site.Sites;
import dev.weft.newsroom.speech.Speech;
import dev.weft.newsroom.speech.Words;
import dev.weft.newsroom.store.Activities;
import dev.weft.newsroom.store.Activity;
import dev.weft.newsroom.store.ArticleRow;
import dev.weft.newsroom.store.ArticleStore;
import dev.weft.newsroom.store.SaveKind;
import dev.weft.newsroom.store.Search;
import dev.weft.newsroom.store.State;
import dev.weft.newsroom.store.TakenException;
import dev.weft.value.ArticleId;
import dev.weft.value.PathSegment;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.security.Principal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of articles, and new ones. */
@Controller
class DeskController {
    private final Pages pages;
    private final Sites sites;
    private final ArticleStore articles;
    private final Activities activities;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    DeskController(Pages pages, Sites sites, ArticleStore articles, Activities activities, Clock clock) {
        this.pages = pages;
        this.sites = sites;
        this.articles = articles;
        this.activities = activities;
        this.clock = clock;
    }

    /** A row of the list, ready to be shown. */
    record Row(
            String id,
            String address,
            String title,
            String section,
            String stateWord,
            String stateText,
            boolean changed,
            String when,
            String who) {}

    /** A choice of a list. */
    record Choice(String value, String label, boolean chosen) {}

    /** Something that was done, ready to be shown. */
    record Deed(String when, String who, String action, String article, String address, boolean hasArticle) {}

    @GetMapping("/desk")
    ResponseEntity<String> list(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "0") int page) {
        sites.refresh();
        Speech speech = Speech.of(request);
        Search search = new Search(q, state(state), section, page);
        long count = articles.count(search);
        Map<String, Object> values = new HashMap<>();
        values.put("title", Words.of("articles", speech));
        values.put("q", q);
        values.put("count", count);
        values.put("rows", rows(search, speech));
        values.put("none", count == 0);
        values.put("states", states(search, speech));
        values.put("sections", sections(section, speech));
        values.put("activity", activity(speech));
        values.put("previous", search.page() > 0 ? address(search, search.page() - 1) : "");
        boolean more = (search.page() + 1L) * Search.PAGE_SIZE < count;
        values.put("next", more ? address(search, search.page() + 1) : "");
        return pages.page(request, "list", values);
    }

    private static Optional<State> state(String word) {
        for (State state : State.values()) {
            if (state.word().equals(word)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    private static String address(Search search, int page) {
        return UriComponentsBuilder.fromPath("/desk")
                .queryParam("q", "{q}")
                .queryParam("state", search.state().map(State::word).orElse(""))
                .queryParam("section", "{section}")
                .queryParam("page", page)
                .encode()
                .buildAndExpand(search.words(), search.section())
                .toUriString();
    }

    private List<Row> rows(Search search, Speech speech) {
        Instant now = clock.instant();
        List<Row> rows = new ArrayList<>();
        for (ArticleRow row : articles.list(search)) {
            boolean waits = row.state() == State.PUBLISHED
                    && row.shownFrom().filter(now::isBefore).isPresent();
            String word = waits ? "scheduled" : row.state().word();
            rows.add(new Row(
                    row.id(),
                    address(row.id()),
                    row.title(),
                    label(row.section()),
                    word,
                    Words.of("state-" + word, speech)
                            + (waits ? " " + row.shownFrom().map(pages::time).orElse("") : ""),
                    row.state() == State.PUBLISHED && row.changed(),
                    pages.time(row.changedAt()),
                    row.changedBy()));
        }
        return rows;
    }

    static String address(String id) {
        return UriComponentsBuilder.fromPath("/desk/articles/{id}")
                .encode()
                .buildAndExpand(id)
                .toUriString();
    }

    private String label(String section) {
        return sites.publication().section(section).map(Section::name).orElse(section);
    }

    private List<Choice> states(Search search, Speech speech) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", Words.of("state-all", speech), search.state().isEmpty()));
        for (State state : State.values()) {
            choices.add(new Choice(
                    state.word(),
                    Words.of("state-" + state.word(), speech),
                    search.state().filter(state::equals).isPresent()));
        }
        return choices;
    }

    private List<Choice> sections(String chosen, Speech speech) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", Words.of("section-all", speech), chosen.isEmpty()));
        Publication publication = sites.publication();
        for (String path : publication.sectionPaths()) {
            String indent = "　".repeat((int) path.chars().filter(c -> c == '/').count());
            choices.add(new Choice(path, indent + label(path), path.equals(chosen)));
        }
        return choices;
    }

    private List<Deed> activity(Speech speech) {
        List<Deed> deeds = new ArrayList<>();
        for (Activity activity : activities.newest(12)) {
            deeds.add(new Deed(
                    pages.time(activity.at()),
                    activity.who(),
                    Words.of("did-" + activity.action(), speech),
                    activity.detail(),
                    activity.article().isEmpty() ? "" : address(activity.article()),
                    !activity.article().isEmpty()));
        }
        return deeds;
    }

    @GetMapping("/desk/new")
    ResponseEntity<String> form(HttpServletRequest request) {
        return form(request, HttpStatus.OK, "", "", "");
    }

    private ResponseEntity<String> form(
            HttpServletRequest request, HttpStatus status, String title, String id, String fault) {
        Speech speech = Speech.of(request);
        return pages.page(
                status,
                request,
                "new",
                Map.of(
                        "title",
                        Words.of("new-article", speech),
                        "name",
                        title,
                        "id",
                        id,
                        "fault",
                        fault.isEmpty() ? "" : Words.of(fault, speech)));
    }

    @PostMapping("/desk/new")
    ResponseEntity<String> create(
            HttpServletRequest request, Principal member, @RequestParam String name, @RequestParam String id) {
        if (name.isBlank()) {
            return form(request, HttpStatus.UNPROCESSABLE_CONTENT, name, id, "fault-title");
        }
        String key = id.isBlank() ? newId() : id.strip();
        if (!PathSegment.isSafe(key)) {
            return form(request, HttpStatus.UNPROCESSABLE_CONTENT, name, id, "fault-id");
        }
        try {
            Article article = Article.builder(ArticleId.of(key), name)
                    .status(Article.Status.DRAFT)
                    .build();
            articles.create(article, SaveKind.SAVED, member.getName());
            activities.add(member.getName(), "created", key, article.title());
        } catch (TakenException e) {
            return form(request, HttpStatus.CONFLICT, name, id, "fault-taken");
        } catch (IllegalArgumentException e) {
            return form(request, HttpStatus.UNPROCESSABLE_CONTENT, name, id, "fault-title");
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address(key)))
                .build();
    }

    /** Returns the day and four characters: short in an address, and no other's. */
    private String newId() {
        String characters = "abcdefghjkmnpqrstuvwxyz23456789";
        StringBuilder id = new StringBuilder(LocalDate.now(clock.withZone(pages.zone())) + "-");
        for (int i = 0; i < 4; i++) {
            id.append(characters.charAt(random.nextInt(characters.length())));
        }
        return id.toString();
    }
}
