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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        byte[] bytes;
        try (InputStream in = Files.newInputStream(page)) {
            bytes = in.readNBytes(PageImporter.MAX_BYTES + 1);
        }
        List<Finding> findings = new ArrayList<>();
        ImportedPage imported = PageImporter.read(bytes, address, findings::add);
        terminal.out().print(ArticleWriter.toJson(imported.article()) + "\n");
        boolean failed = false;
        for (Finding finding : findings) {
            terminal.complaint(finding.from(page.toString()));
            failed |= finding.severity() == Severity.ERROR;
        }
        return failed ? Weft.REJECTED : Weft.DONE;
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
