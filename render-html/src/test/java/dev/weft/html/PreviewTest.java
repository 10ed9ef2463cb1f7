package dev.weft.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.model.Publication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Writes the sample publication in each theme to {@code target/preview}, to be looked at. */
class PreviewTest {
    @Test
    void theSamplePublicationHasAllItsPagesInBothThemes() throws IOException {
        Publication publication = SamplePublication.publication();
        for (String theme : new String[] {"press", "association"}) {
            Map<String, byte[]> documents =
                    SampleSite.documents(publication, SamplePublication.articles(publication), Theme.builtIn(theme));
            Path folder = Path.of("target", "preview", theme);
            for (Map.Entry<String, byte[]> document : documents.entrySet()) {
                Path file = folder.resolve(document.getKey());
                Files.createDirectories(file.getParent());
                Files.write(file, document.getValue());
            }
            assertThat(documents).containsKeys("index.html", "404.html", "articles/2014-cluster-conference.html");
        }
    }
}
