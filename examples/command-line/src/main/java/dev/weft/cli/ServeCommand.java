package dev.weft.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Serves a folder on this machine alone, as it is or as it becomes: {@code weft serve DIR}. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "在本机预览（仅限本机访问）。A preview on this machine alone.",
        customSynopsis = {
            "weft serve [DIR] [--port=N]",
            "weft serve --watch [PUBLICATION.json [ARTICLES [DIR]]] [--theme=FOLDER] [--port=N] [OPTIONS]"
        })
final class ServeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            arity = "0..3",
            paramLabel = "PATH",
            description = "已发布的文件夹，默认为 site；与 --watch 同用时为出版物、文章和输出文件夹，同 publish。"
                    + "The folder that was published, by default site; with --watch what publish takes.")
    private List<Path> paths = List.of();

    @Option(
            names = "--watch",
            description =
                    "文章、出版物或主题改变后重新发布，并刷新已打开的网页。"
                            + "Publishes again when an article, the publication or the theme changes, and refreshes open pages.")
    private boolean watch;

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "端口；0 为任意空闲端口。The port; 0 for any that is free. Default: ${DEFAULT-VALUE}")
    private int port;

    @Mixin
    private final Choices choices = new Choices();

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (port < 0 || port > 65535) {
            throw new UsageException(
                    "端口 " + port + " 无效：应为 0 至 65535", "the port " + port + " is none: expected 0 to 65535");
        }
        if (!watch && (paths.size() > 1 || !choices.isEmpty())) {
            throw new UsageException(
                    "缺少 --watch：只预览时用 serve [DIR]，边改边看用 serve --watch [PUBLICATION.json [ARTICLES [DIR]]]",
                    "missing: --watch; write serve [DIR] to look at a folder, or serve --watch [PUBLICATION.json"
                            + " [ARTICLES [DIR]]] to follow changes");
        }
        Path articles = given(1);
        if (watch && articles != null && articles.toString().equals(StandardInput.NAME)) {
            throw new UsageException(
                    "标准输入不会改变，不能与 --watch 同用", "standard input does not change: it does not go with --watch");
        }
        return watch ? serveChanges() : serve();
    }

    private int serve() throws IOException {
        Path folder = paths.isEmpty() ? Folder.in(Path.of("")).out() : paths.get(0);
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        Preview preview = start(folder, null);
        try (preview) {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return Weft.DONE;
    }

    private int serveChanges() throws IOException {
        Folder folder = Folder.of(given(0), given(1), given(2));
        Live live = new Live();
        Stop stop = Stop.onRequest();
        try (stop) {
            Watch changes = new Watch(terminal, choices, folder, live);
            Preview preview = start(folder.out(), live);
            try (preview) {
                changes.run();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException fault) {
            if (!stop.isAsked()) {
                throw fault;
            }
        }
        return Weft.DONE;
    }

    private @Nullable Path given(int index) {
        return index < paths.size() ? paths.get(index) : null;
    }

    private Preview start(Path folder, @Nullable Live live) throws IOException {
        try {
            Preview preview = Preview.start(folder, port, live);
            terminal.say("预览：" + preview.address() + "（按 Ctrl-C 结束）", "serving " + preview.address() + " until Ctrl-C");
            terminal.flush();
            return preview;
        } catch (BindException taken) {
            throw new UsageException(
                    "端口 " + port + " 已被占用：请用 --port 换一个", "the port " + port + " is taken: choose another with --port");
        }
    }
}
