package dev.weft.benchmarks.live;

import dev.weft.benchmarks.PageSamples;
import dev.weft.benchmarks.Templates;
import dev.weft.live.LiveRequest;
import dev.weft.live.LiveSite;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;

/** The peers' templates, with what is the same in every document written into them. */
final class PeerTemplates {
    private final LiveSite site;

    /** Makes those of a site, whose documents say what is always the same. */
    PeerTemplates(LiveSite site) {
        this.site = site;
    }

    /** Writes the three templates of a kind, {@code jte} or {@code html}, to a new folder. */
    Path write(String kind) throws IOException {
        Path folder = Files.createTempDirectory("templates");
        folder.toFile().deleteOnExit();
        String article =
                kind.equals("jte") ? Templates.text("article.jte") : PageSamples.template(text("article.html"));
        write(folder.resolve("article." + kind), article);
        String home = document("/");
        write(
                folder.resolve("home." + kind),
                text("home." + kind)
                        .replace("@@HEAD@@", before(home, "<article class=\"card"))
                        .replace("@@TAIL@@", after(home, "</article>\n")));
        String feed = document("/feed.xml");
        String name = kind.equals("jte") ? "feed.jte" : "feed.xml";
        write(
                folder.resolve(name),
                text(name).replace("@@HEAD@@", before(feed, "<item>")).replace("@@TAIL@@", after(feed, "</item>\n")));
        return folder;
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        file.toFile().deleteOnExit();
    }

    private static String text(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(PeerTemplates.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String document(String path) throws IOException {
        return new String(site.respond(LiveRequest.get(path), Instant.now()).bytes(), StandardCharsets.UTF_8);
    }

    private static String before(String document, String mark) {
        return document.substring(0, document.indexOf(mark));
    }

    private static String after(String document, String mark) {
        return document.substring(document.lastIndexOf(mark) + mark.length());
    }
}
