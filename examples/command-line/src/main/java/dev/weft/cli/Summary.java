package dev.weft.cli;

import dev.weft.finding.Finding;
import dev.weft.finding.Report;
import dev.weft.publish.PublishReport;
import java.nio.file.Path;
import java.util.Locale;

/** Says what a run did. */
record Summary(Terminal terminal) {
    void published(PublishReport report, Report findings, long nanoseconds) {
        findings(findings);
        String seconds = String.format(Locale.ROOT, "%.2f", nanoseconds / 1e9);
        String size = size(report.bytes());
        terminal.say(
                "发布了 " + accepted(report) + " 篇文章" + rejectedZh(report) + "：" + report.files() + " 个文件，" + size + "（写入 "
                        + report.written() + " 个，删除 " + report.removed() + " 个），用时 " + seconds + " 秒",
                "published " + accepted(report) + " articles" + rejectedEn(report) + ": " + report.files() + " files, "
                        + size + " (" + report.written() + " written, " + report.removed() + " removed) in " + seconds
                        + " s");
    }

    /** Says how to look at what was published. */
    void lookAt(Path out) {
        if (!out.toString().endsWith(".zip")) {
            String command = "java -jar " + program() + " serve " + out;
            terminal.say("查看：" + command, "to look at it: " + command);
        }
    }

    void checked(PublishReport report, Report findings) {
        findings(findings);
        terminal.say(
                "检查了 " + report.articles() + " 篇文章" + rejectedZh(report) + "，发现 " + findings.total() + " 处",
                "checked " + report.articles() + " articles" + rejectedEn(report) + ": " + findings.total()
                        + " findings");
    }

    private void findings(Report findings) {
        for (Finding finding : findings.first()) {
            terminal.finding(finding, findings.counts().getOrDefault(finding.code(), 1L));
        }
    }

    private static long accepted(PublishReport report) {
        return report.articles() - report.rejected();
    }

    private static String rejectedZh(PublishReport report) {
        return report.rejected() == 0 ? "" : "（另有 " + report.rejected() + " 篇被拒）";
    }

    private static String rejectedEn(PublishReport report) {
        return report.rejected() == 0 ? "" : " (" + report.rejected() + " more rejected)";
    }

    private static String size(long bytes) {
        return bytes < 1 << 20
                ? String.format(Locale.ROOT, "%.1f KiB", bytes / 1024.0)
                : String.format(Locale.ROOT, "%.1f MiB", bytes / 1048576.0);
    }

    /** Returns the jar as the program was started with it, as far as that is known. */
    private static String program() {
        String path = System.getProperty("java.class.path", "");
        return path.endsWith(".jar") ? path : "weft.jar";
    }
}
