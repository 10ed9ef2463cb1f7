package dev.weft.validation;

import dev.weft.finding.Code;
import dev.weft.finding.Finding;
import dev.weft.finding.Severity;
import dev.weft.model.Publication;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a rule may know beyond the article, and where it reports; of one check, and not to be kept. */
public final class Context {
    private final Publication publication;
    private final @Nullable Instant now;
    private final Map<String, Severity> severities;
    private final Consumer<Finding> findings;
    private final String article;
    private final Path path = new Path();

    Context(
            Publication publication,
            @Nullable Instant now,
            Map<String, Severity> severities,
            String article,
            Consumer<Finding> findings) {
        this.publication = publication;
        this.now = now;
        this.severities = severities;
        this.article = article;
        this.findings = findings;
    }

    /** Returns the publication that the article appears in. */
    public Publication publication() {
        return publication;
    }

    /** Returns the time to take as now, if one was given; no rule asks a clock. */
    public Optional<Instant> now() {
        return Optional.ofNullable(now);
    }

    /** Returns where the node of the body that is being looked at stands, as a JSON pointer into the article. */
    public String pointer() {
        return path.toString();
    }

    /** Reports a finding, in the severity that the caller of the validator wants. */
    public void report(Finding finding) {
        Severity severity = severities.get(finding.code());
        Finding weighed = severity == null || severity == finding.severity() ? finding : finding.as(severity);
        findings.accept(weighed.inArticle(article));
    }

    /** Reports a kind of finding at a JSON pointer, in its own words. */
    void report(Code code, String pointer) {
        report(code.at(pointer));
    }

    Path path() {
        return path;
    }
}
