package dev.weft.newsroom.desk;

import dev.weft.body.Body;
import dev.weft.finding.Finding;
import dev.weft.importing.HtmlImporter;
import dev.weft.json.ArticleReader;
import dev.weft.json.ArticleWriter;
import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.newsroom.channel.ChannelFinding;
import dev.weft.newsroom.channel.Channels;
import dev.weft.newsroom.site.Sites;
import dev.weft.newsroom.speech.Speech;
import dev.weft.newsroom.speech.Words;
import dev.weft.newsroom.store.ArticleStore;
import dev.weft.newsroom.store.ConflictException;
import dev.weft.newsroom.store.DeskArticle;
import dev.weft.newsroom.store.SaveKind;
import dev.weft.newsroom.store.State;
import dev.weft.newsroom.wechat.WechatAccount;
import dev.weft.newsroom.wechat.WechatDrafts;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The editor. Its page and this class speak the JSON of articles, as everyone who has articles for Weft: what is wrong with
 * a field is a finding at its pointer.
 */
@Controller
class EditorController {
    /** A preview runs nothing and asks nobody but this host; it stands in a page of the desk alone. */
    private static final String FRAME_POLICY =
            "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; media-src 'self'; font-src"
                    + " 'self'; frame-ancestors 'self'; form-action 'none'; sandbox allow-same-origin";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Pages pages;
    private final Sites sites;
    private final ArticleStore articles;
    private final Channels channels;
    private final WechatAccount wechat;
    private final WechatDrafts drafts;

    EditorController(
            Pages pages,
            Sites sites,
            ArticleStore articles,
            Channels channels,
            WechatAccount wechat,
            WechatDrafts drafts) {
        this.pages = pages;
        this.sites = sites;
        this.articles = articles;
        this.channels = channels;
        this.wechat = wechat;
        this.drafts = drafts;
    }

    /** Where an article is: saved as which revision, when and by whom. */
    record Saved(long revision, String when, String who, boolean pending) {}

    /** Why nothing was saved. */
    record Refused(String message, long revision, String when, String who, List<ChannelFinding> findings) {}

    /** A text that was read, and what was lost. */
    record Imported(String html, List<ChannelFinding> findings) {}

    /** A poster, as an address that holds it. */
    record PosterShown(String image, List<ChannelFinding> findings) {}

    private DeskArticle find(String id) {
        return articles.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/desk/articles/{id}")
    ResponseEntity<String> edit(
            HttpServletRequest request, @PathVariable String id, @RequestParam(defaultValue = "") String done) {
        sites.refresh();
        DeskArticle desk = find(id);
        Publication publication = sites.publication();
        Speech speech = Speech.of(request);
        Map<String, Object> values = new HashMap<>();
        values.put("title", desk.article().title());
        values.put("id", id);
        values.put("revision", desk.revision());
        values.put("json", ArticleWriter.toJson(withoutBody(desk.article())));
        values.put("html", EditorText.of(desk.article().body(), publication));
        values.put("base", publication.base().toString());
        values.put("scriptWords", script(speech));
        values.put("sections", sections(desk.article().section(), publication));
        values.put("saved", pages.time(desk.changedAt()) + " " + desk.changedBy());
        boolean scheduled = desk.state() == State.PUBLISHED
                && desk.shownFrom().filter(from -> from.isAfter(Instant.now())).isPresent();
        values.put("stateWord", scheduled ? "scheduled" : desk.state().word());
        values.put(
                "stateText",
                Words.of("state-" + (scheduled ? "scheduled" : desk.state().word()), speech)
                        + (scheduled ? " " + desk.shownFrom().map(pages::time).orElse("") : ""));
        values.put("changed", desk.hasUnpublishedChanges());
        values.put("published", desk.state() == State.PUBLISHED);
        values.put("withdrawn", desk.state() == State.WITHDRAWN);
        values.put(
                "public",
                desk.state() == State.DRAFT
                        ? ""
                        : "/" + sites.published().page(desk.article()).encoded());
        values.put("wechat", wechat.isConfigured());
        values.put("wechatSent", wechat.isConfigured() ? wechatState(desk, speech) : "");
        values.put("done", done.isEmpty() ? "" : Words.of("done-" + done, speech));
        return pages.page(request, "editor", values);
    }

    private String wechatState(DeskArticle desk, Speech speech) {
        return drafts.sent(desk.article().id().value())
                .map(sent -> pages.time(sent.sentAt()) + " " + sent.sentBy()
                        + (sent.revision() < desk.revision() ? " " + Words.of("wechat-older", speech) : ""))
                .orElse("");
    }

    private static Article withoutBody(Article article) {
        return article.toBuilder().body(Body.EMPTY).build();
    }

    /** Returns what the script says, as JSON. */
    private static String script(Speech speech) {
        Map<String, String> words = new HashMap<>();
        Words.in(speech).forEach((key, word) -> {
            if (key.startsWith("js-")) {
                words.put(key.substring(3), word);
            }
        });
        return JSON.writeValueAsString(words);
    }

    private static List<DeskController.Choice> sections(String chosen, Publication publication) {
        List<DeskController.Choice> choices = new ArrayList<>();
        for (String path : publication.sectionPaths()) {
            String indent = "　".repeat((int) path.chars().filter(c -> c == '/').count());
            String name =
                    publication.section(path).map(section -> section.name()).orElse(path);
            choices.add(new DeskController.Choice(path, indent + name, path.equals(chosen)));
        }
        return choices;
    }

    /** Reads what the editor sent; what is wrong with it goes to the findings. */
    private Optional<Article> read(String id, byte[] json, List<Finding> findings) {
        return ArticleReader.of(sites.publication())
                .read(json, "desk", findings::add)
                .filter(article -> article.id().value().equals(id));
    }

    private static List<ChannelFinding> in(Speech speech, List<Finding> findings) {
        return findings.stream()
                .map(finding -> ChannelFinding.of(finding, speech))
                .toList();
    }

    @PutMapping("/desk/articles/{id}")
    ResponseEntity<?> save(
            HttpServletRequest request,
            Principal member,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam boolean auto,
            @RequestBody byte[] json) {
        Speech speech = Speech.of(request);
        List<Finding> findings = new ArrayList<>();
        Optional<Article> article = read(id, json, findings);
        if (article.isEmpty()) {
            return ResponseEntity.unprocessableContent()
                    .body(new Refused(Words.of("not-saved", speech), revision, "", "", in(speech, findings)));
        }
        try {
            articles.save(article.get(), revision, auto ? SaveKind.AUTOSAVED : SaveKind.SAVED, member.getName());
            DeskArticle saved = find(id);
            return ResponseEntity.ok(new Saved(
                    saved.revision(), pages.time(saved.changedAt()), saved.changedBy(), saved.hasUnpublishedChanges()));
        } catch (ConflictException e) {
            return ResponseEntity.status(HttpStatus.CONFLICT).body(refused(e.theirs(), speech));
        }
    }

    Refused refused(DeskArticle theirs, Speech speech) {
        return new Refused(
                Words.of("conflict", speech),
                theirs.revision(),
                pages.time(theirs.changedAt()),
                theirs.changedBy(),
                List.of());
    }

    @PostMapping("/desk/articles/{id}/preview")
    ResponseEntity<?> preview(HttpServletRequest request, @PathVariable String id, @RequestBody byte[] json) {
        Speech speech = Speech.of(request);
        List<Finding> findings = new ArrayList<>();
        Optional<Article> article = read(id, json, findings);
        if (article.isEmpty()) {
            return ResponseEntity.unprocessableContent()
                    .body(new Refused(Words.of("not-saved", speech), 0, "", "", in(speech, findings)));
        }
        return ResponseEntity.ok(channels.show(article.get(), findings, speech));
    }

    @PostMapping("/desk/articles/{id}/poster")
    ResponseEntity<PosterShown> poster(HttpServletRequest request, @PathVariable String id, @RequestBody byte[] json) {
        Optional<Article> article = read(id, json, new ArrayList<>());
        if (article.isEmpty()) {
            return ResponseEntity.unprocessableContent().build();
        }
        Channels.Poster poster = channels.poster(article.get(), Speech.of(request));
        String image = poster.png().length == 0
                ? ""
                : "data:image/png;base64," + Base64.getEncoder().encodeToString(poster.png());
        return ResponseEntity.ok(new PosterShown(image, poster.findings()));
    }

    /** Returns what is saved of an article, in the frame of a channel; the editor's script goes on from there. */
    @GetMapping("/desk/articles/{id}/frames/{channel:page|account|card|feed}")
    ResponseEntity<String> frame(HttpServletRequest request, @PathVariable String id, @PathVariable String channel) {
        Channels.Shown shown = channels.show(find(id).article(), List.of(), Speech.of(request));
        String html = switch (channel) {
            case "account" -> shown.account();
            case "card" -> shown.card();
            case "feed" -> shown.feed();
            default -> shown.page();
        };
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=utf-8"))
                .header("Content-Security-Policy", FRAME_POLICY)
                .body(html);
    }

    /** Reads a text from a word processor, a page, WeChat or Markdown into what an article can hold. */
    @PostMapping("/desk/import")
    ResponseEntity<Imported> bringIn(HttpServletRequest request, @RequestParam String from, @RequestBody byte[] text) {
        Publication publication = sites.publication();
        String given = new String(text, StandardCharsets.UTF_8);
        String html = from.equals("markdown") ? EditorText.ofMarkdown(given) : given;
        List<Finding> findings = new ArrayList<>();
        Body body = HtmlImporter.read(EditorText.toPublic(html, publication), publication.base(), findings::add);
        return ResponseEntity.ok(new Imported(EditorText.of(body, publication), in(Speech.of(request), findings)));
    }
}
