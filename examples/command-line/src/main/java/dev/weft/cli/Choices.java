package dev.weft.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What can be chosen wherever a publication is read. */
final class Choices {
    @Option(
            names = "--theme",
            paramLabel = "FOLDER",
            description = "自己的主题：文件夹中的文件替换内置主题的同名文件。A theme of one's own: a folder with the files that differ.")
    @Nullable
    Path theme;

    @Option(
            names = "--formats",
            split = ",",
            paramLabel = "FORMAT",
            description = "只生成这些格式，如 html,rss。Makes these formats only, such as html,rss.")
    List<String> formats = new ArrayList<>();

    @Option(names = "--posters", description = "另为每篇文章绘制分享海报。Draws a share poster of each article as well.")
    boolean posters;

    @Option(names = "--report", paramLabel = "FILE.json", description = "把报告写入文件。Writes a report.")
    @Nullable
    Path report;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "按此时刻判断发布与过期，如 2026-01-31T08:00:00Z。The time for embargoes and expiries.")
    @Nullable
    Instant at;

    @Option(
            names = "--time-limit",
            paramLabel = "TIME",
            converter = TimeSpan.class,
            description = "每份文件的时限，如 30s；超过即放弃该文件并报告。默认不限。"
                    + "How long one document may take, such as 30s; one that takes longer is left out and reported."
                    + " No limit by default.")
    @Nullable
    Duration timeLimit;

    /** Reads times such as {@code 30s} or {@code 1m30s}. */
    private static final class TimeSpan implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            Duration time;
            try {
                time = Duration.parse("PT" + text);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException(text);
            }
            if (time.isNegative() || time.isZero()) {
                throw new TypeConversionException(text);
            }
            return time;
        }
    }

    /** Returns whether nothing was chosen. */
    boolean isEmpty() {
        return theme == null && formats.isEmpty() && !posters && report == null && at == null && timeLimit == null;
    }
}
