package dev.weft.newsroom.site;

import com.google.common.hash.Hashing;
import dev.weft.newsroom.Settings;
import dev.weft.newsroom.store.LiveStore;
import dev.weft.publish.MemoryTarget;
import dev.weft.publish.Publisher;
import dev.weft.render.Site;
import dev.weft.value.MediaTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** What readers are answered. */
@Component
public class PublicSite {
    private final Sites sites;
    private final LiveStore live;
    private final Settings settings;
    private final Clock clock;

    private @Nullable Made made;

    private record Made(Site site, long revision, Instant until, Map<String, byte[]> documents) {}

    /**
     * A document.
     *
     * @param bytes of it
     * @param mediaType what it is
     * @param entityTag another whenever the bytes are
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Document(byte[] bytes, String mediaType, String entityTag) {}

    PublicSite(Sites sites, LiveStore live, Settings settings, Clock clock) {
        this.sites = sites;
        this.live = live;
        this.settings = settings;
        this.clock = clock;
    }

    /** Returns the document of a path below the root, which may be empty or a folder. */
    public Optional<Document> find(String path) throws IOException {
        String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
        byte[] bytes = made().documents().get(file);
        return Optional.ofNullable(bytes).map(found -> new Document(found, mediaType(file), tag(found)));
    }

    private static String tag(byte[] bytes) {
        return "\"" + Hashing.sha256().hashBytes(bytes).toString().substring(0, 32) + "\"";
    }

    private static String mediaType(String file) {
        String type = switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "html" -> "text/html";
            case "xml" -> file.endsWith("feed.xml") ? "application/rss+xml" : "application/xml";
            case "atom" -> "application/atom+xml";
            case "json" -> "application/json";
            case "css" -> "text/css";
            case "js" -> "text/javascript";
            case "txt" -> "text/plain";
            case "svg" -> "image/svg+xml";
            case "ico" -> "image/x-icon";
            default -> MediaTypes.ofPath(file);
        };
        boolean text = type.startsWith("text/") || type.endsWith("xml") || type.endsWith("json");
        return type.isEmpty() ? "application/octet-stream" : text ? type + ";charset=utf-8" : type;
    }

    private synchronized Made made() throws IOException {
        try {
            sites.refresh();
            long revision = live.revision();
            if (made == null
                    || made.revision() != revision
                    || made.site() != sites.published()
                    || !clock.instant().isBefore(made.until())) {
                made = make(sites.published(), revision);
            }
        } catch (DataAccessException e) {
            if (made == null) {
                throw e;
            }
        }
        return made;
    }

    private Made make(Site site, long revision) throws IOException {
        Instant now = clock.instant();
        MemoryTarget target = MemoryTarget.of();
        Files.createDirectories(settings.files());
        Publisher.builder(site).at(now).files(settings.files()).build().publish(live.source(), target);
        return new Made(site, revision, live.nextMoment(now).orElse(Instant.MAX), target.documents());
    }

    /** Makes the site before the first reader asks. */
    public void warm() {
        try {
            made();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
