package dev.weft.importing.collection;

import dev.weft.finding.Finding;
import dev.weft.finding.Message;
import dev.weft.finding.Severity;
import dev.weft.json.ArticleLines;
import dev.weft.json.ArticleReader;
import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.value.WebAddress;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the JSON of articles: a file of one, JSON Lines of many, or a folder of either. */
final class JsonReader implements CollectionReader {
    @Override
    public Message kind() {
        return new Message("文章 JSON", "the JSON of articles");
    }

    @Override
    public double recognises(CollectionSource source) throws IOException {
        return source.share(JsonReader::isJson);
    }

    private static boolean isJson(SourceFile file) throws IOException {
        String head = file.headText();
        return head.startsWith("{") && head.contains("\"id\"") && head.contains("\"title\"");
    }

    @Override
    public void read(CollectionSource source, Receiver receiver) throws IOException {
        WebAddress base = source.addressNeeded();
        receiver.publication().base(base);
        ArticleReader reader = ArticleReader.of(
                Publication.builder(base.host(), base.resolve(".")).build());
        source.forEach(file -> {
            if (isJson(file)) {
                lines(file, reader, receiver);
            }
            return true;
        });
    }

    /** A file holds one article over several lines, or one on each. */
    private static void lines(SourceFile file, ArticleReader reader, Receiver receiver) throws IOException {
        if (!endsOnFirstLine(file)) {
            List<Finding> findings = new ArrayList<>();
            take(
                    reader.read(file.bytes(ArticleReader.MAX_BYTES), file.name(), findings::add),
                    findings,
                    file.name(),
                    receiver);
            return;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path()))) {
            ArticleLines lines = new ArticleLines(in, file.name(), receiver::unread);
            for (Optional<ArticleLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                List<Finding> findings = new ArrayList<>();
                Optional<Article> article =
                        reader.read(line.get().bytes(), line.get().origin(), findings::add);
                take(article, findings, line.get().origin(), receiver);
            }
        }
    }

    private static boolean endsOnFirstLine(SourceFile file) throws IOException {
        try (InputStream in = Files.newInputStream(file.path())) {
            byte[] line = new ArticleLines(in, file.name(), finding -> {})
                    .next()
                    .map(ArticleLines.Line::bytes)
                    .orElse(new byte[0]);
            int end = line.length;
            while (end > 0 && line[end - 1] <= ' ') {
                end--;
            }
            return end > 1 && line[end - 1] == '}';
        }
    }

    private static void take(Optional<Article> article, List<Finding> findings, String origin, Receiver receiver)
            throws IOException {
        for (Finding finding : findings) {
            if (article.isPresent() || finding.severity() != Severity.ERROR) {
                receiver.finding(finding);
            }
        }
        if (article.isPresent()) {
            receiver.article(article.get(), null, origin, CompanionFiles.NONE);
            return;
        }
        receiver.unread(findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .findFirst()
                .orElseGet(() -> CollectionCodes.UNREAD.at("").from(origin)));
    }
}
