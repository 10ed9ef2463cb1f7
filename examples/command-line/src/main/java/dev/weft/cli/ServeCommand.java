package dev.weft.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Serves a folder on this machine alone: {@code weft serve DIR}. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "在本机预览（仅限本机访问）。A preview on this machine alone.")
final class ServeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "DIR", description = "已发布的文件夹。The folder that was published.")
    private Path folder = Path.of("");

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "端口；0 为任意空闲端口。The port; 0 for any that is free. Default: ${DEFAULT-VALUE}")
    private int port;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        if (port < 0 || port > 65535) {
            throw new UsageException(
                    "端口 " + port + " 无效：应为 0 至 65535", "the port " + port + " is none: expected 0 to 65535");
        }
        try (Preview preview = Preview.start(folder, port)) {
            terminal.say("预览：" + preview.address() + "（按 Ctrl-C 结束）", "serving " + preview.address() + " until Ctrl-C");
            terminal.flush();
            new CountDownLatch(1).await();
            return Weft.DONE;
        } catch (BindException taken) {
            throw new UsageException(
                    "端口 " + port + " 已被占用：请用 --port 换一个", "the port " + port + " is taken: choose another with --port");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Weft.DONE;
        }
    }
}
