package dev.weft.cli;

import dev.weft.finding.Finding;
import dev.weft.finding.InvalidValueException;
import dev.weft.finding.Message;
import dev.weft.finding.Severity;
import dev.weft.importing.ImportedPage;
import dev.weft.importing.PageImporter;
import dev.weft.json.ArticleWriter;
import dev.weft.value.WebAddress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns a saved page into an article: {@code weft import PAGE.html --url URL}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "把保存的网页转为文章 JSON。Turns a saved page into the JSON of an article.")
final class ImportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "PAGE.html", description = "保存的网页。The saved page.")
    private Path page = Path.of("");

    @Option(names = "--url", required = true, paramLabel = "URL", description = "网页原来的地址。Where the page was.")
    private String url = "";

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        WebAddress address = address();
        byte[] bytes = bytes(page);
        List<Finding> findings = new ArrayList<>();
        ImportedPage imported = PageImporter.read(bytes, address, "", this::further, findings::add);
        terminal.out().print(ArticleWriter.toJson(imported.article()) + "\n");
        boolean failed = false;
        for (Finding finding : findings) {
            terminal.complaint(finding.from(page.toString()));
            failed |= finding.severity() == Severity.ERROR;
        }
        return failed ? Weft.REJECTED : Weft.DONE;
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(PageImporter.MAX_BYTES + 1);
        }
    }

    /** Returns a further page of the article, if it was saved beside the first under the last part of its address. */
    private Optional<byte[]> further(WebAddress address) {
        String path = address.path();
        String name = path.substring(path.lastIndexOf('/') + 1);
        try {
            Path file = page.resolveSibling(name);
            boolean isBeside = !name.isEmpty() && address.suffix().isEmpty() && Files.isRegularFile(file);
            return isBeside && !Files.isSameFile(file, page) ? Optional.of(bytes(file)) : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private WebAddress address() {
        try {
            return WebAddress.of(url);
        } catch (InvalidValueException invalid) {
            Message why = invalid.bilingual();
            throw new UsageException("--url：" + why.zh(), "--url: " + why.en());
        }
    }
}
