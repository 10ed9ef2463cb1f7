package dev.weft.cli;

import dev.weft.finding.Finding;
import dev.weft.finding.InvalidValueException;
import dev.weft.finding.Message;
import dev.weft.finding.Report;
import dev.weft.finding.Severity;
import dev.weft.importing.collection.CollectionImporter;
import dev.weft.importing.collection.ImportReport;
import dev.weft.json.PublicationWriter;
import dev.weft.model.Publication;
import dev.weft.publish.PublishListener;
import dev.weft.value.WebAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Turns what a publisher has into articles: {@code weft import SOURCE OUT.jsonl --publication PUBLICATION.json}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "把网站镜像、网页、导出文件、订阅源、Markdown、Word 等转为文章 JSON。"
                + "Turns mirrors, pages, exports, feeds, Markdown and Word files into the JSON of articles.")
final class ImportCommand implements Callable<Integer> {
    private static final String FILES = "files";

    private final Terminal terminal;

    @Parameters(
            index = "0",
            paramLabel = "SOURCE",
            description = "文件或文件夹，按内容识别。A file or folder; its content tells what it is.")
    private Path source = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "OUT.jsonl",
            description = "输出文件，旁边的 files 放图片和附件；不写则输出到屏幕，不复制文件。"
                    + "The file to write, with pictures and attachments in files beside it; without it articles go to"
                    + " standard output, and no file is copied.")
    private @Nullable Path out;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "原来的或将来的网址；来源自己说明时不必给。"
                    + "Where the source stood or its site is to stand, unless it says so itself.")
    private @Nullable String url;

    @Option(
            names = "--publication",
            paramLabel = "PUBLICATION.json",
            description = "文章所属的出版物；没有则写出一个。The publication of the articles; made if there is none.")
    private @Nullable Path publication;

    @Option(names = "--quiet", description = "只报告错误。Says nothing unless something fails.")
    private boolean quiet;

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        WebAddress address = url == null ? null : address(url);
        try (Stop stop = Stop.onRequest()) {
            try {
                return out == null ? toStandardOutput(address) : toFile(address, out);
            } catch (IOException stopped) {
                if (!stop.isAsked()) {
                    throw stopped;
                }
                terminal.error(new Message("已停止，什么也没有写出", "stopped; nothing was written"));
                return Weft.FAILED;
            }
        }
    }

    private int toStandardOutput(@Nullable WebAddress address) throws IOException {
        Path lines = Files.createTempFile("weft-", ".jsonl");
        try {
            ImportReport report = importer(address, given())
                    .findings(terminal::complaint)
                    .build()
                    .importTo(lines);
            terminal.out().flush();
            Files.copy(lines, terminal.out());
            return report.unread() > 0 ? Weft.REJECTED : Weft.DONE;
        } finally {
            Files.deleteIfExists(lines);
        }
    }

    private int toFile(@Nullable WebAddress address, Path articles) throws IOException {
        long start = System.nanoTime();
        if (Files.isDirectory(articles)) {
            throw new UsageException(
                    "「" + articles + "」是文件夹，应为文件", "\"" + articles + "\" is a folder, expected a file");
        }
        Report.Collector all = new Report.Collector();
        Consumer<Finding> told = finding -> {
            if (finding.severity() == Severity.ERROR) {
                terminal.complaint(finding);
            } else {
                all.accept(finding);
            }
        };
        Publication given = given();
        Path files = articles.toAbsolutePath().resolveSibling(FILES);
        ImportReport report;
        try (Progress progress = Progress.on(terminal, quiet, false)) {
            progress.began(PublishListener.Stage.INDEX, 0);
            report = importer(address, given)
                    .files(files)
                    .findings(told)
                    .progress(count -> progress.advanced(1))
                    .build()
                    .importTo(articles);
        }
        if (publication != null && given == null) {
            write(report.publication(), report.files() > 0 ? files : null, publication);
        }
        if (!quiet) {
            new Summary(terminal).imported(report, all.report(), System.nanoTime() - start);
        }
        return report.unread() > 0 ? Weft.REJECTED : Weft.DONE;
    }

    private CollectionImporter.Builder importer(@Nullable WebAddress address, @Nullable Publication given) {
        return CollectionImporter.builder(source).address(address).publication(given);
    }

    /** Returns the publication that was named, if it is there. */
    private @Nullable Publication given() throws IOException {
        return publication == null || !Files.exists(publication)
                ? null
                : Inputs.publication(publication, terminal::complaint);
    }

    private static void write(Publication made, @Nullable Path files, Path to) throws IOException {
        Path folder = to.toAbsolutePath().getParent();
        Publication whole = files == null || folder == null
                ? made
                : made.toBuilder()
                        .files(folder.relativize(files).toString().replace('\\', '/'))
                        .build();
        try (OutputFile file = new OutputFile(to)) {
            Channels.newOutputStream(file.channel()).write(indented(PublicationWriter.toJson(whole)));
            file.complete();
        }
    }

    /** People go on to edit what was made. */
    private static byte[] indented(String json) {
        JsonFactory factory = new JsonFactory();
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        PrettyPrinter pretty =
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonParser in = factory.createParser(ObjectReadContext.empty(), json);
                JsonGenerator generator = factory.createGenerator(printing(pretty), bytes)) {
            while (in.nextToken() != null) {
                generator.copyCurrentEvent(in);
            }
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private static ObjectWriteContext printing(PrettyPrinter pretty) {
        return new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return pretty;
            }
        };
    }

    private static WebAddress address(String text) {
        try {
            return WebAddress.of(text);
        } catch (InvalidValueException invalid) {
            Message why = invalid.bilingual();
            throw new UsageException("--url：" + why.zh(), "--url: " + why.en());
        }
    }
}
