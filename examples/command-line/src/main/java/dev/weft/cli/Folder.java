package dev.weft.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a publication, its articles and its site are: as given, else by their names in a folder as {@code weft init} makes it.
 */
record Folder(Path publication, Path articles, Path out) {
    private static final String PUBLICATION = "publication.json";

    /** Returns what is in a folder. */
    static Folder in(Path here) {
        Path publication = here.resolve(PUBLICATION);
        if (!Files.exists(publication)) {
            throw new UsageException(
                    "此文件夹中没有 " + PUBLICATION + "：请先用 weft init DIR 新建一个，或写出 PUBLICATION.json",
                    "there is no " + PUBLICATION
                            + " in this folder: make one with weft init DIR, or name PUBLICATION.json");
        }
        return of(publication, null, null);
    }

    /** Takes what was given, and finds the rest beside the publication. */
    static Folder of(@Nullable Path publication, @Nullable Path articles, @Nullable Path out) {
        if (publication == null) {
            return in(Path.of(""));
        }
        return new Folder(
                publication,
                articles == null ? articlesBeside(publication) : articles,
                out == null ? publication.resolveSibling("site") : out);
    }

    private static Path articlesBeside(Path publication) {
        Path folder = publication.resolveSibling("articles");
        Path lines = publication.resolveSibling("articles.jsonl");
        return !Files.exists(folder) && Files.exists(lines) ? lines : folder;
    }
}
