package dev.weft.cli;

import dev.weft.finding.Finding;
import dev.weft.finding.Report;
import dev.weft.importing.collection.ImportReport;
import dev.weft.publish.PublishListener;
import dev.weft.publish.PublishReport;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;

/** Says what a run did. */
record Summary(Terminal terminal) {
    private static final Map<PublishListener.Stage, String> ZH = Map.of(
            PublishListener.Stage.INDEX, "读取",
            PublishListener.Stage.FILES, "复制文件",
            PublishListener.Stage.ARTICLES, "生成文章与列表",
            PublishListener.Stage.SITE, "生成全站文件",
            PublishListener.Stage.FINISH, "收尾");

    void published(PublishReport report, Report findings, long nanoseconds) {
        findings(findings);
        String seconds = seconds(nanoseconds);
        String size = size(report.bytes());
        terminal.say(
                "发布了 " + accepted(report) + " 篇文章" + rejectedZh(report) + "：" + report.files() + " 个文件，" + size + "（写入 "
                        + report.written() + " 个，删除 " + report.removed() + " 个），用时 " + seconds + " 秒",
                "published " + count(accepted(report), "article") + rejectedEn(report) + ": "
                        + count(report.files(), "file") + ", " + size + " (" + report.written() + " written, "
                        + report.removed() + " removed) in " + seconds
                        + " s");
        stages(report);
        rooms(report);
    }

    private void stages(PublishReport report) {
        StringJoiner zh = new StringJoiner("，", "其中", "");
        StringJoiner en = new StringJoiner(", ", "of which ", "");
        report.stages().forEach((stage, time) -> {
            String seconds = seconds(time.toNanos());
            zh.add(ZH.getOrDefault(stage, "") + " " + seconds + " 秒");
            en.add(stage.name().toLowerCase(Locale.ROOT) + " " + seconds + " s");
        });
        terminal.say(zh.toString(), en.toString());
    }

    /** Says what was rendered, a line for each room of formats; the report as JSON has each format. */
    private void rooms(PublishReport report) {
        SortedMap<String, PublishReport.Rendered> rooms = new TreeMap<>();
        report.formats().forEach((format, rendered) -> {
            String room = format.substring(0, format.indexOf('/'));
            rooms.merge(
                    room,
                    rendered,
                    (a, b) -> new PublishReport.Rendered(
                            a.documents() + b.documents(),
                            a.bytes() + b.bytes(),
                            a.time().plus(b.time())));
        });
        if (rooms.isEmpty()) {
            return;
        }
        terminal.say("本次生成的文件（用时为各线程之和）：", "rendered in this run, with the time of all threads together:");
        rooms.forEach((room, rendered) -> terminal.out()
                .print(String.format(
                        Locale.ROOT,
                        "  %-8s %9d  %10s  %8s s\n",
                        room,
                        rendered.documents(),
                        size(rendered.bytes()),
                        seconds(rendered.time().toNanos()))));
    }

    private static String seconds(long nanoseconds) {
        return String.format(Locale.ROOT, "%.2f", nanoseconds / 1e9);
    }

    /** Says how to look at what was published. */
    void lookAt(Path out) {
        if (!out.toString().endsWith(".zip")) {
            String command = program() + " serve " + out;
            terminal.say("查看：" + command, "to look at it: " + command);
        }
    }

    void checked(PublishReport report, Report findings) {
        findings(findings);
        terminal.say(
                "检查了 " + report.articles() + " 篇文章" + rejectedZh(report) + "，发现 " + findings.total() + " 处",
                "checked " + count(report.articles(), "article") + rejectedEn(report) + ": "
                        + count(findings.total(), "finding"));
    }

    void imported(ImportReport report, Report findings, long nanoseconds) {
        findings(findings);
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        report.leftOut().forEach((why, count) -> {
            zh.append("，").append(why.zh()).append(' ').append(count).append(" 个");
            en.append(", ").append(why.en()).append(" × ").append(count);
        });
        String seconds = seconds(nanoseconds);
        terminal.say(
                "从" + report.kind().zh() + "导入了 " + report.articles() + " 篇文章，复制了 " + report.files() + " 个文件，用时 "
                        + seconds + " 秒；未能读出 " + report.unread() + " 篇" + (zh.isEmpty() ? "" : "；略去" + zh.substring(1)),
                "imported " + count(report.articles(), "article") + " from "
                        + report.kind().en() + " and copied "
                        + count(report.files(), "file") + " in " + seconds + " s; " + report.unread()
                        + " could not be read" + (en.isEmpty() ? "" : "; left out: " + en.substring(2)));
    }

    private void findings(Report findings) {
        for (Finding finding : findings.first()) {
            terminal.finding(finding, findings.counts().getOrDefault(finding.code(), 1L));
        }
    }

    private static long accepted(PublishReport report) {
        return report.articles() - report.rejected();
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
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

    /** Returns how the program was started, where it was by its jar alone. */
    private static String program() {
        String path = System.getProperty("java.class.path", "");
        boolean isJar = path.endsWith(".jar") && path.indexOf(File.pathSeparatorChar) < 0;
        return isJar ? "java -jar " + path : "weft";
    }
}
