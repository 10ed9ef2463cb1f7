package dev.weft.newsroom.store;

import dev.weft.finding.Finding;
import dev.weft.json.ArticleLines;
import dev.weft.json.ArticleReader;
import dev.weft.json.ArticleWriter;
import dev.weft.json.PublicationReader;
import dev.weft.json.PublicationWriter;
import dev.weft.model.Article;
import dev.weft.model.Publication;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The newsroom as JSON Lines, and back: the publication, every article of the desk with what readers have of it, and every
 * version. A line that is just an article, as other programs write them, is read as well.
 */
@Repository
public class Exchange {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;
    private final Publications publications;
    private final ArticleStore articles;
    private final LiveStore live;

    Exchange(JdbcClient database, Publications publications, ArticleStore articles, LiveStore live) {
        this.database = database;
        this.publications = publications;
        this.articles = articles;
        this.live = live;
    }

    /** Replaces the publication; every article is placed in it anew. */
    @Transactional
    public void save(Publication publication) {
        publications.save(publication);
        live.replace(publication);
    }

    /**
     * What an import did.
     *
     * @param added how many articles are new
     * @param changed how many became a new version
     * @param same how many were here just so
     * @param refused how many lines could not be read
     */
    public record Count(int added, int changed, int same, int refused) {}

    /** Writes everything, a line each; a reader of it sees one moment of the database. */
    @Transactional(readOnly = true)
    public void write(OutputStream out) throws IOException {
        ObjectNode first = JSON.createObjectNode().put("type", "publication");
        first.set("json", JSON.readTree(publications.json().orElse("{}")));
        line(first, out);
        List<IOException> failed = new ArrayList<>();
        articles.forEach(desk -> {
            try {
                write(desk, out);
            } catch (IOException e) {
                failed.add(e);
            }
        });
        if (!failed.isEmpty()) {
            throw failed.get(0);
        }
    }

    private void write(DeskArticle desk, OutputStream out) throws IOException {
        String id = desk.article().id().value();
        String json = ArticleWriter.toJson(desk.article());
        ObjectNode line = JSON.createObjectNode()
                .put("type", "article")
                .put("revision", desk.revision())
                .put("state", desk.state().word())
                .put("liveRevision", desk.liveRevision())
                .put("changedAt", desk.changedAt().toString())
                .put("changedBy", desk.changedBy());
        desk.shownFrom().ifPresent(from -> line.put("shownFrom", from.toString()));
        line.set("json", JSON.readTree(json));
        Optional<Article> shown = live.find(id);
        if (shown.isPresent() && !ArticleWriter.toJson(shown.get()).equals(json)) {
            line.set("live", JSON.readTree(ArticleWriter.toJson(shown.get())));
        }
        line(line, out);
        List<Version> versions = articles.versions(id);
        for (int i = versions.size() - 1; i >= 0; i--) {
            Version version = versions.get(i);
            ObjectNode old = JSON.createObjectNode()
                    .put("type", "version")
                    .put("article", id)
                    .put("revision", version.revision())
                    .put("kind", version.kind().word())
                    .put("savedAt", version.savedAt().toString())
                    .put("savedBy", version.savedBy());
            old.set(
                    "json",
                    JSON.readTree(ArticleWriter.toJson(
                            articles.version(id, version.revision()).orElseThrow())));
            line(old, out);
        }
    }

    private static void line(ObjectNode line, OutputStream out) throws IOException {
        out.write(JSON.writeValueAsString(line).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }

    /**
     * Reads lines, all of them or none: what cannot be read is reported and passed over.
     *
     * @param bare takes an article that stands in a line by itself; returns what came of it
     */
    @Transactional
    public Count read(InputStream in, Publication publication, Bare bare, Consumer<Finding> findings)
            throws IOException {
        ArticleLines lines = new ArticleLines(in, "import", findings);
        ArticleReader reader = ArticleReader.of(publication);
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Optional<ArticleLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            counts.merge(read(line.get(), reader, bare, findings), 1, Integer::sum);
        }
        return new Count(
                counts.getOrDefault(Outcome.ADDED, 0),
                counts.getOrDefault(Outcome.CHANGED, 0),
                counts.getOrDefault(Outcome.SAME, 0),
                counts.getOrDefault(Outcome.REFUSED, 0));
    }

    /** What came of a line. */
    public enum Outcome {
        /** The article is new. */
        ADDED,
        /** It is a new version of one that was here. */
        CHANGED,
        /** It was here just so. */
        SAME,
        /** It could not be read. */
        REFUSED,
        /** It was no article. */
        OTHER
    }

    /** Takes an article that comes alone. */
    public interface Bare {
        /** Takes it. */
        Outcome take(Article article);
    }

    private Outcome read(ArticleLines.Line line, ArticleReader reader, Bare bare, Consumer<Finding> findings) {
        JsonNode node = tree(line.bytes());
        String type = node.path("type").asString("");
        if (!node.has("json")) {
            return reader.read(line.bytes(), line.origin(), findings)
                    .map(bare::take)
                    .orElse(Outcome.REFUSED);
        }
        byte[] json = JSON.writeValueAsBytes(node.get("json"));
        switch (type) {
            case "publication" ->
                PublicationReader.read(json, line.origin(), findings).ifPresent(this::save);
            case "version" -> version(node);
            default -> {
                Optional<Article> article = reader.read(json, line.origin(), findings);
                return article.map(found -> restore(found, node, reader)).orElse(Outcome.REFUSED);
            }
        }
        return Outcome.OTHER;
    }

    /** Returns a line as a tree; of what is no JSON, an empty one: the reader of articles says what is wrong. */
    private static JsonNode tree(byte[] line) {
        try {
            return JSON.readTree(line);
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }

    private Outcome restore(Article article, JsonNode line, ArticleReader reader) {
        String id = article.id().value();
        Optional<DeskArticle> before = articles.find(id);
        if (before.isPresent()
                && before.get().revision() == line.path("revision").asLong(0)
                && before.get().article().equals(article)
                && before.get()
                        .changedAt()
                        .equals(Instant.parse(line.path("changedAt").asString("")))) {
            return Outcome.SAME;
        }
        database.sql("delete from article where id = :id").param("id", id).update();
        String who = line.path("changedBy").asString("");
        articles.create(article, SaveKind.IMPORTED, who);
        database.sql("delete from version where article_id = :id")
                .param("id", id)
                .update();
        database.sql("update article set revision = :revision, state = :state, live_revision = :live, shown_from ="
                        + " :from, changed_at = :at where id = :id")
                .param("id", id)
                .param("revision", line.path("revision").asLong(1))
                .param("state", line.path("state").asString("draft"))
                .param("live", line.path("liveRevision").asLong(0))
                .param(
                        "from",
                        line.has("shownFrom")
                                ? Times.of(Instant.parse(line.get("shownFrom").asString()))
                                : null)
                .param("at", Times.of(Instant.parse(line.path("changedAt").asString(""))))
                .update();
        if (!line.path("state").asString("draft").equals("draft")) {
            Article shown = line.has("live")
                    ? reader.read(JSON.writeValueAsBytes(line.get("live")), "import", finding -> {})
                            .orElse(article)
                    : article;
            live.put(shown, publications.find().orElseThrow());
        }
        return before.isPresent() ? Outcome.CHANGED : Outcome.ADDED;
    }

    private void version(JsonNode line) {
        String json = ArticleWriter.toJson(ArticleStore.parse(JSON.writeValueAsString(line.get("json"))));
        database.sql("insert into version (article_id, revision, kind, json, saved_at, saved_by)"
                        + " values (:id, :revision, :kind, :json, :at, :who) on conflict do nothing")
                .param("id", line.path("article").asString(""))
                .param("revision", line.path("revision").asLong(0))
                .param("kind", SaveKind.of(line.path("kind").asString("saved")).word())
                .param("json", json)
                .param("at", Times.of(Instant.parse(line.path("savedAt").asString(""))))
                .param("who", line.path("savedBy").asString(""))
                .update();
    }

    /** Returns the publication as it is written to a file. */
    public static String pretty(Publication publication) {
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(JSON.readTree(PublicationWriter.toJson(publication)));
    }
}
