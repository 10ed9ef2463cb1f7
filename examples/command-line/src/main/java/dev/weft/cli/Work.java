package dev.weft.cli;

import dev.weft.finding.Finding;
import dev.weft.finding.Report;
import dev.weft.model.Publication;
import dev.weft.publish.JsonArticles;
import dev.weft.publish.PublishReport;
import dev.weft.publish.Publisher;
import dev.weft.render.Site;
import dev.weft.value.WebAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A publication that was opened: its site, its articles, and what is found on the way. */
final class Work implements AutoCloseable {
    private final Publication publication;
    private final Site site;
    private final Publisher.Builder publisher;
    private final JsonArticles articles;
    private final @Nullable StandardInput input;
    private final @Nullable ReportFile file;
    private final Report.Collector all = new Report.Collector();

    private Work(
            Publication publication,
            Site site,
            Publisher.Builder publisher,
            JsonArticles articles,
            @Nullable StandardInput input,
            @Nullable ReportFile file) {
        this.publication = publication;
        this.site = site;
        this.articles = articles;
        this.input = input;
        this.file = file;
        this.publisher = publisher.findings(this::accept);
    }

    /** Opens a publication and its articles. */
    static Work open(Path publicationFile, Path articlesPath, Choices choices) throws IOException {
        List<Finding> early = new ArrayList<>();
        Publication publication = Inputs.publication(publicationFile, early::add);
        Site site = Inputs.site(publication, publicationFile, choices);
        Publisher.Builder publisher = Inputs.publisher(site, publicationFile);
        if (choices.at != null) {
            publisher.at(choices.at);
        }
        if (choices.timeLimit != null) {
            publisher.timeLimit(choices.timeLimit);
        }
        StandardInput input = articlesPath.toString().equals(StandardInput.NAME) ? StandardInput.read() : null;
        Work work;
        try {
            JsonArticles articles = Inputs.articles(input == null ? articlesPath : input.file(), publication)
                    .named(articlesPath.toString());
            ReportFile file = choices.report == null ? null : new ReportFile(choices.report);
            work = new Work(publication, site, publisher, articles, input, file);
        } catch (IOException | RuntimeException e) {
            if (input != null) {
                input.close();
            }
            throw e;
        }
        early.forEach(work::accept);
        return work;
    }

    private void accept(Finding finding) {
        all.accept(finding);
        if (file != null) {
            file.accept(finding);
        }
    }

    Site site() {
        return site;
    }

    WebAddress base() {
        return publication.base();
    }

    Publisher.Builder publisher() {
        return publisher;
    }

    JsonArticles articles() {
        return articles;
    }

    Report report() {
        return all.report();
    }

    /** Returns the folder of files that are copied, if there is one. */
    List<Path> files(Path publicationFile) {
        String folder = publication.files();
        return folder.isEmpty()
                ? List.of()
                : List.of(publicationFile.toAbsolutePath().resolveSibling(folder));
    }

    /** Reads and validates the articles, and renders nothing. */
    PublishReport readThrough(Consumer<Finding> findings) throws IOException {
        return Publisher.builder(Site.of(publication, List.of()))
                .findings(findings)
                .build()
                .check(articles);
    }

    void finish(PublishReport report, long files) throws IOException {
        if (file != null) {
            file.finish(report, files);
        }
    }

    @Override
    public void close() throws IOException {
        try (input) {
            if (file != null) {
                file.close();
            }
        }
    }
}
