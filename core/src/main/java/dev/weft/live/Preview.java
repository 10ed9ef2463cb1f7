package dev.weft.live;

import dev.weft.finding.Finding;
import dev.weft.render.Format;
import dev.weft.render.Rendition;
import dev.weft.render.SitePath;
import java.util.List;
import java.util.Optional;

/**
 * An article as every channel would have it, of a site that knows nothing of it yet.
 *
 * @param path where its page will be
 * @param renditions its own documents, then the documents of listings as if it were all that the publication has: a feed with
 *     one item; those of the formats that were asked for and have one of it
 * @param findings what the rules, the site and the renderers say of it; the format of each tells the channel, none the
 *     article itself
 */
public record Preview(SitePath path, List<Rendition> renditions, List<Finding> findings) {
    /** Copies the lists. */
    public Preview {
        renditions = List.copyOf(renditions);
        findings = List.copyOf(findings);
    }

    /** Returns the document in a format, if there is one. */
    public Optional<Rendition> rendition(Format<?> format) {
        return renditions.stream()
                .filter(rendition -> rendition.format().equals(format))
                .findFirst();
    }
}
