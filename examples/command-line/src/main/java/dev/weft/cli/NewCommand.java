package dev.weft.cli;

import dev.weft.finding.InvalidValueException;
import dev.weft.finding.Message;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.Publication;
import dev.weft.value.ArticleId;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds an article to the publication of this folder: {@code weft new "标题"}. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "在此文件夹的出版物中新建一篇文章。Adds an article to the publication in this folder.")
final class NewCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final InstantSource clock;
    private final Path here;

    @Parameters(index = "0", paramLabel = "TITLE", description = "标题。The title.")
    private String title = "";

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "文章的 id，也是网址的一部分；默认为当天日期。The id, which is part of the address; by default the date.")
    private @Nullable String id;

    NewCommand(Terminal terminal, InstantSource clock, Path here) {
        this.terminal = terminal;
        this.here = here;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        if (title.isBlank()) {
            throw new UsageException("标题为空：请写出标题", "the title is empty: give one");
        }
        Folder folder = Folder.in(here);
        Publication publication = Inputs.publication(folder.publication(), finding -> {});
        if (Files.exists(folder.articles()) && !Files.isDirectory(folder.articles())) {
            throw new UsageException(
                    "文章在文件「" + folder.articles() + "」中：请在文件里加一行，或改用文件夹 articles",
                    "the articles are in the file \"" + folder.articles()
                            + "\": add a line to it, or keep articles in a folder \"articles\"");
        }
        Files.createDirectories(folder.articles());
        LocalDate today = LocalDate.ofInstant(clock.instant(), publication.zone());
        Path file = write(folder.articles(), publication, today);
        terminal.say(
                "已新建「" + file + "」：写好正文后运行 weft publish",
                "made \"" + file + "\": write its text, then run weft publish");
        return Weft.DONE;
    }

    private Path write(Path articles, Publication publication, LocalDate today) throws IOException {
        for (int number = 1; ; number++) {
            String name = id != null ? id : today + (number == 1 ? "" : "-" + number);
            Path file = articles.resolve(checked(name) + ".json");
            try {
                byte[] article = article(name, publication, today);
                return Files.write(file, article, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            } catch (FileAlreadyExistsException taken) {
                if (id != null) {
                    throw new UsageException(
                            "「" + file + "」已存在：请用 --id 换一个",
                            "\"" + file + "\" is there already: choose another with --id");
                }
            }
        }
    }

    private static String checked(String id) {
        try {
            return ArticleId.of(id).value();
        } catch (InvalidValueException invalid) {
            Message why = invalid.bilingual();
            throw new UsageException("--id：" + why.zh(), "--id: " + why.en());
        }
    }

    /** Returns an article to fill in, in the first section: where it is, it is seen. */
    private byte[] article(String name, Publication publication, LocalDate today) {
        Utf8Writer json = new Utf8Writer();
        json.raw("{\n  \"id\": \"").json(name);
        json.raw("\",\n  \"title\": \"").json(title.strip());
        json.raw("\",\n  \"published\": \"").raw(today.toString());
        if (!publication.sections().isEmpty()) {
            json.raw("\",\n  \"section\": \"")
                    .json(publication.sections().get(0).slug());
        }
        json.raw("\",\n  \"lead\": \"\",\n  \"tags\": [],\n  \"body\": {\n    \"html\": \"<p></p>\"\n  }\n}\n");
        return json.toBytes();
    }
}
