package dev.weft.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.body.Body;
import dev.weft.body.Paragraph;
import dev.weft.body.Text;
import dev.weft.finding.Message;
import dev.weft.importing.collection.CollectionImporter;
import dev.weft.importing.collection.CollectionReader;
import dev.weft.importing.collection.CollectionSource;
import dev.weft.importing.collection.CompanionFiles;
import dev.weft.importing.collection.ImportReport;
import dev.weft.importing.collection.Receiver;
import dev.weft.model.Article;
import dev.weft.value.ArticleId;
import dev.weft.value.PathSegment;
import dev.weft.value.WebAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reader that {@code docs/importing.md} shows is this one, and works. */
class ImportingPageTest {
    @TempDir
    private Path folder;

    /** Reads texts: the first line is the title, and blank lines divide paragraphs. */
    public static final class TextReader implements CollectionReader {
        @Override
        public Message kind() {
            return new Message("文本文件", "texts");
        }

        @Override
        public double recognises(CollectionSource source) throws IOException {
            return source.share(file -> file.ending().equals("txt"));
        }

        @Override
        public void read(CollectionSource source, Receiver receiver) throws IOException {
            receiver.publication().base(source.addressNeeded());
            source.forEach(file -> {
                String text = new String(file.bytes(1_000_000), StandardCharsets.UTF_8);
                String[] parts = text.split("\\R\\R+", -1);
                Article article = Article.builder(ArticleId.of(PathSegment.from(file.name())), parts[0])
                        .body(Body.of(Arrays.stream(parts)
                                .skip(1)
                                .map(part -> new Paragraph(List.of(new Text(part)), Paragraph.Alignment.START))
                                .collect(Collectors.toList())))
                        .build();
                receiver.article(article, null, file.name(), CompanionFiles.NONE);
                return true;
            });
        }
    }

    @Test
    void theReaderOfThePageReadsTexts() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "北窗下的木机\n\n窗户朝北开。\n");
        ImportReport report = CollectionImporter.builder(folder)
                .address(WebAddress.of("https://www.example.org/"))
                .readers(List.of(new TextReader()))
                .build()
                .importTo(folder.resolve("articles.jsonl"));
        assertThat(report.articles()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("articles.jsonl"))).contains("北窗下的木机", "窗户朝北开。");
    }

    @Test
    void thePageShowsThisReader() throws IOException {
        String shown = bare(Files.readString(Path.of("../../docs/importing.md")));
        String here = Files.readString(Path.of("src/test/java/dev/weft/readme/ImportingPageTest.java"));
        String reader =
                here.substring(here.indexOf("    public static final class TextReader"), here.indexOf("\n    @Test"));
        assertThat(shown).contains(bare(reader.replace("public static final", "public final")));
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
