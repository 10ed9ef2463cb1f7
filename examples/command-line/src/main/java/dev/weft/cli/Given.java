package dev.weft.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What publishing and checking are given. */
final class Given {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "PUBLICATION.json",
            description = "出版物；默认为此文件夹中的 publication.json。The publication; by default that of this folder.")
    private @Nullable Path publication;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "ARTICLES",
            description = "文章：JSON Lines 文件，或 .json 文件的文件夹，或「-」即标准输入；默认为出版物旁边的 articles。"
                    + "A JSON Lines file, a folder of .json files, or - for standard input; by default articles beside the"
                    + " publication.")
    private @Nullable Path articles;

    @Mixin
    private final Choices choices = new Choices();

    /** Returns where everything is, with the output where it was given. */
    Folder folder(@Nullable Path out) {
        return Folder.of(publication, articles, out);
    }

    Work open(Folder folder) throws IOException {
        return Work.open(folder.publication(), folder.articles(), choices);
    }
}
