package dev.weft.cli;

import dev.weft.finding.Finding;
import dev.weft.finding.Message;
import dev.weft.finding.Report;
import dev.weft.finding.Severity;
import dev.weft.publish.FolderTarget;
import dev.weft.publish.PublishException;
import dev.weft.publish.PublishReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Publishes again whenever a file changes that the site is made from. Where that cannot be done, because of a theme or of an
 * article that was good before, the last good site stays, and the terminal and the open pages say why.
 */
final class Watch {
    private static final long BETWEEN_LOOKS_MILLIS = 300;
    private static final int MOST_LOOKS_AT_A_CHANGE = 20;
    private static final int MOST_SHOWN = 10;
    private static final int LOOKS_BEFORE_ANOTHER_TRY = 10;

    private final Terminal terminal;
    private final Choices choices;
    private final Path publication;
    private final Path articles;
    private final Path out;
    private final Live live;
    private List<Path> watched = List.of();
    private Sources seen;
    private Map<String, Long> said = Map.of();
    private long rejected;
    private @Nullable Message unwritten;

    /** Publishes for the first time; what is wrong then is thrown, as publishing does. */
    Watch(Terminal terminal, Choices choices, Folder folder, Live live) throws IOException {
        this.terminal = terminal;
        this.choices = choices;
        publication = folder.publication();
        articles = folder.articles();
        out = folder.out();
        this.live = live;
        try (Work work = open()) {
            seen = Sources.of(watched, out);
            long start = System.nanoTime();
            PublishReport report = publish(work);
            said = work.report().counts();
            new Summary(terminal).published(report, work.report(), System.nanoTime() - start);
        }
    }

    /** Watches until the thread is interrupted. */
    void run() throws IOException, InterruptedException {
        for (int looks = 1; ; looks++) {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
            if (!seen.equals(Sources.of(watched, out))) {
                settle();
                look();
            } else if (unwritten != null && looks % LOOKS_BEFORE_ANOTHER_TRY == 0) {
                look();
            }
        }
    }

    /** Waits until whoever writes has done so. */
    private void settle() throws IOException, InterruptedException {
        Sources now = Sources.of(watched, out);
        for (int i = 0; i < MOST_LOOKS_AT_A_CHANGE; i++) {
            Sources before = now;
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
            now = Sources.of(watched, out);
            if (now.equals(before)) {
                return;
            }
        }
    }

    /** Publishes if anything changed since it was last looked at, or could not be written then. */
    void look() throws IOException, InterruptedException {
        Sources now = Sources.of(watched, out);
        if (now.equals(seen) && unwritten == null) {
            return;
        }
        seen = now;
        Message before = unwritten;
        unwritten = null;
        try (Work work = open()) {
            if (!isWorse(work)) {
                long start = System.nanoTime();
                PublishReport report = publish(work);
                say(report, work.report(), System.nanoTime() - start);
            }
        } catch (IOException | RuntimeException fault) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException();
            }
            Message known = Inputs.message(fault);
            if (known == null) {
                throw fault;
            }
            unwritten = fault instanceof PublishException ? known : null;
            if (!known.equals(before)) {
                terminal.error(known);
                live.failed(known.zh() + "\n" + known.en());
            }
        }
    }

    private Work open() throws IOException {
        if (watched.isEmpty()) {
            watch(List.of());
        }
        Work work = Work.open(publication, articles, choices);
        watch(work.files(publication));
        return work;
    }

    private void watch(List<Path> files) {
        List<Path> all = new ArrayList<>(files);
        all.add(publication);
        all.add(articles);
        if (choices.theme != null) {
            all.add(choices.theme);
        }
        watched = all;
    }

    /** Returns whether more articles would be rejected than are now, and says which. */
    private boolean isWorse(Work work) throws IOException {
        List<Finding> errors = new ArrayList<>();
        PublishReport trial = work.readThrough(finding -> {
            if (finding.severity() == Severity.ERROR && errors.size() < MOST_SHOWN) {
                errors.add(finding);
            }
        });
        if (trial.rejected() <= rejected) {
            return false;
        }
        StringBuilder why = new StringBuilder();
        for (Finding error : errors) {
            terminal.complaint(error);
            why.append(error.origin()).append(' ').append(error.path()).append('\n');
            why.append(error.message().zh())
                    .append('\n')
                    .append(error.message().en())
                    .append('\n');
        }
        live.failed(why.toString().strip());
        terminal.error(new Message("网页保持上一次的样子", "the pages stay as they were"));
        return true;
    }

    private PublishReport publish(Work work) throws IOException {
        PublishReport report = work.publisher().build().publish(work.articles(), FolderTarget.of(out));
        work.finish(report, report.files());
        rejected = report.rejected();
        return report;
    }

    private void say(PublishReport report, Report findings, long nanoseconds) {
        long changed = report.written() + report.removed();
        if (changed > 0 || live.isFailed()) {
            live.changed();
        }
        if (!findings.counts().equals(said)) {
            said = findings.counts();
            findings.first().forEach(finding -> terminal.finding(finding, said.getOrDefault(finding.code(), 1L)));
        }
        String seconds = String.format(Locale.ROOT, "%.2f", nanoseconds / 1e9);
        terminal.say(
                "更新了 " + changed + " 个文件，用时 " + seconds + " 秒", "updated " + changed + " files in " + seconds + " s");
        terminal.flush();
    }
}
