package dev.weft.cli;

import dev.weft.finding.Message;
import dev.weft.publish.FolderTarget;
import dev.weft.publish.PublishReport;
import dev.weft.publish.Publisher;
import dev.weft.publish.Target;
import dev.weft.publish.ZipTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Publishes: {@code weft publish PUBLICATION.json ARTICLES OUT}. */
@Command(name = "publish", mixinStandardHelpOptions = true, description = "发布全部文章。Publishes all articles.")
final class PublishCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final Given given = new Given();

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "OUT",
            description = "输出文件夹或 .zip 文件；默认为出版物旁边的 site。"
                    + "The folder, or .zip file, to write; by default site beside the publication.")
    private @Nullable Path out;

    @Option(names = "--durable", description = "每个文件都落盘，以防断电。Each file is on the disk, in case the power fails.")
    private boolean durable;

    @Option(names = "--verify", description = "逐字节核对已有文件。Compares the bytes of files that are there.")
    private boolean verify;

    @Option(names = "--gzip", description = "同时写出 .gz 压缩副本。Writes a .gz copy of each text.")
    private boolean gzip;

    @Option(
            names = "--changed",
            paramLabel = "FILE.txt",
            description = "列出改变了的地址，供清除缓存和通知搜索引擎。Lists the addresses that changed, for caches and pings.")
    private @Nullable Path changed;

    @Option(
            names = "--ping",
            description = "发布后通知 WebSub hub、IndexNow 和百度推送；密钥取自环境变量。"
                    + "Tells WebSub hubs, IndexNow and Baidu of what changed; keys are in the environment.")
    private boolean ping;

    @Option(names = "--quiet", description = "只报告错误。Says nothing unless something fails.")
    private boolean quiet;

    PublishCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (Stop stop = Stop.onRequest()) {
            try {
                return publish(given.folder(out));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return Weft.FAILED;
            } catch (IOException | UncheckedIOException stopped) {
                if (!stop.isAsked()) {
                    throw stopped;
                }
                // Said before the stop is closed: after it the program is gone.
                terminal.error(new Message("已停止；再次运行会接着完成", "stopped; the next run goes on from here"));
                return Weft.FAILED;
            }
        }
    }

    private int publish(Folder folder) throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (Work work = given.open(folder)) {
            Pings pings = ping ? Pings.of(terminal, work.site(), System.getenv(), Pings.Services.PUBLIC) : null;
            PublishReport report;
            List<String> addresses = List.of();
            try (Progress progress = Progress.on(terminal, quiet, changed != null || ping)) {
                Publisher publisher =
                        work.publisher().compressed(gzip).listener(progress).build();
                report = publisher.publish(work.articles(), target(folder.out()));
                if (changed != null || ping) {
                    addresses = progress.changedAddresses(work.base());
                }
            }
            if (changed != null) {
                list(addresses, changed);
            }
            work.finish(report, report.files());
            if (!quiet) {
                Summary summary = new Summary(terminal);
                summary.published(report, work.report(), System.nanoTime() - start);
                summary.lookAt(folder.out());
            }
            if (pings != null && !pings.tell(addresses)) {
                return Weft.NOT_TOLD;
            }
            return report.rejected() > 0 ? Weft.REJECTED : Weft.DONE;
        }
    }

    private static void list(List<String> addresses, Path file) throws IOException {
        StringBuilder lines = new StringBuilder();
        addresses.forEach(address -> lines.append(address).append('\n'));
        try (OutputFile list = new OutputFile(file)) {
            Channels.newOutputStream(list.channel()).write(lines.toString().getBytes(StandardCharsets.UTF_8));
            list.complete();
        }
    }

    private Target target(Path out) throws IOException {
        if (out.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return ZipTarget.of(zip(out));
        }
        return FolderTarget.builder(out).durable(durable).verifying(verify).build();
    }

    /** Returns where the ZIP file goes: where a link leads to, and not into a pipe or a device. */
    private static Path zip(Path out) throws IOException {
        Path real = Files.isSymbolicLink(out) ? out.toRealPath() : out;
        if (Files.exists(real) && !Files.isRegularFile(real)) {
            throw new UsageException(
                    "「" + out + "」不是普通文件，不能写成 ZIP：请换一个名字",
                    "\"" + out + "\" is not a regular file, which a ZIP file could replace: choose another name");
        }
        return real;
    }
}
