package dev.weft.cli;

import dev.weft.finding.Finding;
import dev.weft.finding.Report;
import dev.weft.model.Publication;
import dev.weft.publish.JsonArticles;
import dev.weft.publish.PublishReport;
import dev.weft.publish.Publisher;
import dev.weft.value.WebAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What publishing and checking are given. */
final class Given {
    @Parameters(index = "0", paramLabel = "PUBLICATION.json", description = "出版物。The publication.")
    private Path publication = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "ARTICLES",
            description = "文章：JSON Lines 文件，或 .json 文件的文件夹。A JSON Lines file, or a folder of .json files.")
    private Path articles = Path.of("");

    @Option(
            names = "--formats",
            split = ",",
            paramLabel = "FORMAT",
            description = "只生成这些格式，如 html,rss。Makes these formats only, such as html,rss.")
    private List<String> formats = new ArrayList<>();

    @Option(names = "--posters", description = "另为每篇文章绘制分享海报。Draws a share poster of each article as well.")
    private boolean posters;

    @Option(names = "--report", paramLabel = "FILE.json", description = "把报告写入文件。Writes a report.")
    private @Nullable Path report;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "按此时刻判断发布与过期，如 2026-01-31T08:00:00Z。The time for embargoes and expiries.")
    private @Nullable Instant at;

    Work open() throws IOException {
        return new Work(this);
    }

    /** What was opened. */
    static final class Work implements AutoCloseable {
        private final @Nullable ReportFile file;
        private final WebAddress base;
        private final Publisher publisher;
        private final JsonArticles articles;
        private final Report.Collector all = new Report.Collector();

        Work(Given given) throws IOException {
            List<Finding> early = new ArrayList<>();
            Publication read = Inputs.publication(given.publication, early::add);
            base = read.base();
            var site = Inputs.site(read, given.publication, given.formats, given.posters);
            articles = Inputs.articles(given.articles, read);
            Publisher basic = Inputs.publisher(site, given.publication);
            file = given.report == null ? null : new ReportFile(given.report);
            Consumer<Finding> findings = finding -> {
                all.accept(finding);
                if (file != null) {
                    file.accept(finding);
                }
            };
            early.forEach(findings);
            Publisher timed = given.at == null ? basic : basic.at(given.at);
            publisher = timed.findings(findings);
        }

        WebAddress base() {
            return base;
        }

        Publisher publisher() {
            return publisher;
        }

        JsonArticles articles() {
            return articles;
        }

        Report report() {
            return all.report();
        }

        void finish(PublishReport report, long files) throws IOException {
            if (file != null) {
                file.finish(report, files);
            }
        }

        @Override
        public void close() throws IOException {
            if (file != null) {
                file.close();
            }
        }
    }
}
