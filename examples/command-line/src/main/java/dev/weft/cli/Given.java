package dev.weft.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What publishing and checking are given. */
final class Given {
    @Parameters(index = "0", paramLabel = "PUBLICATION.json", description = "出版物。The publication.")
    private Path publication = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "ARTICLES",
            description = "文章：JSON Lines 文件，或 .json 文件的文件夹，或「-」即标准输入。"
                    + "A JSON Lines file, a folder of .json files, or - for standard input.")
    private Path articles = Path.of("");

    @Mixin
    private final Choices choices = new Choices();

    Work open() throws IOException {
        return Work.open(publication, articles, choices);
    }
}
