package dev.weft.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a publication that publishes: {@code weft init DIR}. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = "新建一个可以发布的出版物。Makes a publication that publishes.")
final class InitCommand implements Callable<Integer> {
    /** What a new publication has; the names here, in the resources a dot at the beginning is missing. */
    private static final List<String> FILES = List.of(
            "publication.json",
            "README.md",
            "DEPLOY.md",
            ".gitignore",
            "articles/welcome.json",
            "articles/how-to-write.json",
            "articles/about.json",
            "files/images/weave.png");

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "DIR", description = "新建的文件夹，或一个空文件夹。A folder to make, or an empty one.")
    private Path folder = Path.of("");

    InitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        for (String name : FILES) {
            Path file = folder.resolve(name);
            if (Files.exists(file)) {
                throw new UsageException(
                        "「" + file + "」已存在，没有改动任何文件：请换一个文件夹",
                        "\"" + file + "\" is there already, and nothing was changed: choose another folder");
            }
        }
        for (String name : FILES) {
            Path file = folder.resolve(name);
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            try (InputStream in = resource(name)) {
                Files.copy(in, file);
            }
        }
        terminal.say(
                "已在「" + folder + "」新建出版物：进入该文件夹，运行 weft serve --watch",
                "made a publication in \"" + folder + "\": go there, and run weft serve --watch");
        return Weft.DONE;
    }

    private static InputStream resource(String name) {
        String path = "init/" + (name.startsWith(".") ? name.substring(1) : name);
        return Objects.requireNonNull(InitCommand.class.getResourceAsStream(path), path);
    }
}
