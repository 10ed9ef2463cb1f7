package dev.weft.publish;

import dev.weft.finding.Finding;
import dev.weft.finding.Report;
import dev.weft.render.Renderer;
import dev.weft.render.Site;
import dev.weft.render.SitePath;
import dev.weft.validation.DuplicateIds;
import dev.weft.validation.Validator;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One run of a {@link Publisher}: reads the index, plans, makes the documents, and reports. */
final class Run {
    private static final int BATCH = 32;

    private final Site site;
    private final Settings settings;
    private final Report.Collector collector = new Report.Collector();
    private final Consumer<Finding> findings;
    private final SortedMap<PublishListener.Stage, Duration> stages = new TreeMap<>();
    private SortedMap<String, PublishReport.Rendered> formats = new TreeMap<>();
    private final Tally tally;
    private long stageStart;
    private PublishListener.@Nullable Stage stage;
    private final BitSet skipped = new BitSet();
    private long articles;
    private long rejected;

    Run(Site site, Settings settings) {
        this.site = site;
        this.settings = settings;
        tally = new Tally(settings.listener);
        findings = finding -> {
            collector.accept(finding);
            settings.findings.accept(finding);
        };
    }

    PublishReport publish(ArticleSource source, Target target) throws IOException {
        int threads = target instanceof ZipTarget ? 1 : settings.threads;
        try (Ledger ledger = ledger(target);
                Workers workers = new Workers(threads);
                PieceStore store = new PieceStore(settings.piecesInMemory)) {
            begin(PublishListener.Stage.INDEX, 0);
            SiteFiles files = settings.files == null ? SiteFiles.NONE : SiteFiles.in(settings.files, findings);
            Columns columns = new Columns(site.publication());
            index(source, columns, workers);
            Instant now = settings.now == null ? columns.newest() : settings.now;
            List<SitePath> filePaths = new ArrayList<>();
            files.all().forEach(file -> filePaths.add(file.path()));
            Validator validator = settings.now == null ? settings.validator : settings.validator.withNow(settings.now);
            checkSite(validator);
            SitePlan plan = SitePlan.of(site, columns, now, filePaths, findings);
            begin(PublishListener.Stage.FILES, 0);
            for (SiteFiles.Entry file : files.all()) {
                ledger.copy(file);
            }
            begin(PublishListener.Stage.ARTICLES, columns.size());
            long inputs = Inputs.fingerprint(site, settings, files);
            Production production = new Production(plan, ledger, store, inputs, files, validator);
            articles(source, columns, production, workers);
            begin(PublishListener.Stage.SITE, 0);
            production.rest(findings);
            formats = production.rendered();
            begin(PublishListener.Stage.FINISH, 0);
            ledger.finish();
        }
        begin(null, 0);
        return report();
    }

    /** Says what is wrong with the publication, and what stops a renderer altogether. */
    private void checkSite(Validator validator) {
        validator.check(site.publication(), findings);
        for (Renderer<?> renderer : site.renderers()) {
            renderer.obstacle()
                    .map(finding -> finding.inFormat(renderer.format().id()))
                    .ifPresent(findings);
        }
    }

    private PublishReport report() {
        return new PublishReport(
                articles,
                rejected,
                tally.written.sum() + tally.unchanged.sum(),
                tally.written.sum(),
                tally.removed.sum(),
                tally.bytes.sum(),
                collector.report(),
                stages,
                formats);
    }

    private Ledger ledger(Target target) throws IOException {
        Ledger ledger = target instanceof FolderTarget folder
                ? folder.ledger(tally, findings)
                : new Ledger.Plain(target, tally);
        return settings.compressed ? new Ledger.Compressing(ledger) : ledger;
    }

    private void begin(PublishListener.@Nullable Stage next, long total) {
        long now = System.nanoTime();
        if (stage != null) {
            stages.put(stage, Duration.ofNanos(now - stageStart));
        }
        stage = next;
        stageStart = now;
        if (next != null) {
            settings.listener.began(next, total);
        }
    }

    private record Skimmed(List<@Nullable IndexEntry> entries, List<String> origins, List<List<Finding>> findings) {}

    private void index(ArticleSource source, Columns columns, Workers workers) throws IOException {
        DuplicateIds ids = new DuplicateIds();
        try (ArticleSource.Reading reading = source.open()) {
            workers.run(() -> batch(reading), Run::skim, skimmed -> {
                for (int i = 0; i < skimmed.entries.size(); i++) {
                    add(skimmed.entries.get(i), skimmed.origins.get(i), skimmed.findings.get(i), columns, ids);
                }
                settings.listener.advanced(skimmed.entries.size());
            });
        }
        if (articles == 0) {
            findings.accept(PublishCodes.NO_ARTICLES.at("").from(source.name()));
        }
    }

    private void add(
            @Nullable IndexEntry entry, String origin, List<Finding> found, Columns columns, DuplicateIds ids) {
        articles++;
        String place = origin.isEmpty() ? "#" + articles : origin;
        boolean first = entry != null && ids.isFirst(entry.id(), place, findings);
        if (entry == null) {
            found.forEach(findings);
        }
        if (entry != null && first) {
            columns.add(entry);
            if (!entry.guid().isEmpty()) {
                ids.guid(entry.guid(), entry.id(), place, findings);
            }
        } else {
            skipped.set((int) articles - 1);
            rejected++;
        }
    }

    private static @Nullable List<ArticleSource.Item> batch(ArticleSource.Reading reading) throws IOException {
        List<ArticleSource.Item> batch = new ArrayList<>(BATCH);
        while (batch.size() < BATCH) {
            ArticleSource.Item item = reading.next();
            if (item == null) {
                break;
            }
            batch.add(item);
        }
        return batch.isEmpty() ? null : batch;
    }

    private static Skimmed skim(List<ArticleSource.Item> items) {
        Skimmed skimmed = new Skimmed(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (ArticleSource.Item item : items) {
            List<Finding> found = new ArrayList<>(0);
            skimmed.entries.add(item.skim(found::add).orElse(null));
            skimmed.origins.add(item.origin());
            skimmed.findings.add(found);
        }
        return skimmed;
    }

    /** Articles to be made, with their ordinals; -1 for one that was rejected. */
    @SuppressWarnings("ArrayRecordComponent") // lives for a moment, inside one run
    private record Batch(List<ArticleSource.Item> items, int[] ordinals) {}

    private void articles(ArticleSource source, Columns columns, Production production, Workers workers)
            throws IOException {
        try (ArticleSource.Reading reading = source.open()) {
            Numbering numbering = new Numbering(reading);
            workers.run(numbering::next, batch -> production.make(batch.items, batch.ordinals), made -> {
                made.findings().forEach(findings);
                rejected += made.rejected();
                settings.listener.advanced(made.count());
            });
        }
        for (int i = 0; i < columns.size(); i++) {
            rejected += columns.isRejected(i) ? 1 : 0;
        }
    }

    /** Gives each article of the second reading the ordinal it got in the first. */
    private final class Numbering {
        private final ArticleSource.Reading reading;
        private int position;
        private int ordinal;

        Numbering(ArticleSource.Reading reading) {
            this.reading = reading;
        }

        @Nullable
        Batch next() throws IOException {
            List<ArticleSource.Item> items = batch(reading);
            if (items == null) {
                return null;
            }
            int[] ordinals = new int[items.size()];
            for (int i = 0; i < ordinals.length; i++) {
                ordinals[i] = skipped.get(position++) ? -1 : ordinal++;
            }
            return new Batch(items, ordinals);
        }
    }
}
