package dev.weft.cli;

import dev.weft.publish.PublishReport;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks: {@code weft check PUBLICATION.json ARTICLES}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "检查文章和全部格式，不写出文件。Checks articles in every format, and writes nothing.")
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final Given given = new Given();

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (Work work = given.open(given.folder(null))) {
            PublishReport report;
            try (Progress progress = Progress.on(terminal, false, false)) {
                report = work.publisher().listener(progress).build().check(work.articles());
            }
            work.finish(report, 0);
            new Summary(terminal).checked(report, work.report());
            return report.rejected() > 0 ? Weft.REJECTED : Weft.DONE;
        }
    }
}
