package dev.weft.publish;

import dev.weft.finding.Finding;
import dev.weft.finding.Report;
import dev.weft.model.ArticleEntry;
import dev.weft.publish.files.SiteFiles;
import dev.weft.publish.index.ArticleRef;
import dev.weft.publish.plan.Answers;
import dev.weft.render.Renderer;
import dev.weft.render.Site;
import dev.weft.render.SitePath;
import dev.weft.validation.DuplicateIds;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One run of a {@link Publisher}: reads the index, plans, makes the documents, and reports. */
final class Run {
    private static final int BATCH = 32;

    private final Publisher publisher;
    private final Site site;
    private final Report.Collector collector = new Report.Collector();
    private final Consumer<Finding> findings;
    private final Answers answers;
    private final Meter meter;
    private final SortedMap<PublishListener.Stage, Duration> stages = new TreeMap<>();
    private final Counts counts = new Counts();
    private long stageStart;
    private PublishListener.@Nullable Stage stage;

    /** Which of the articles that were read are not in the index, by their place in the input. */
    private final BitSet skipped = new BitSet();

    private long articles;
    private long rejected;

    Run(Publisher publisher) {
        this.publisher = publisher;
        site = publisher.site();
        meter = new Meter(site.renderers());
        findings = finding -> {
            collector.accept(finding);
            publisher.findings().accept(finding);
        };
        answers = new Answers(findings);
    }

    PublishReport publish(ArticleSource source, Target target) throws IOException {
        try (Ledger ledger = target.open(counts, findings);
                Workers workers = new Workers(target.isOrdered() ? 1 : publisher.threads());
                PieceStore store = new PieceStore(publisher.piecesInMemory())) {
            begin(PublishListener.Stage.INDEX, 0);
            SiteFiles files = files();
            PublishedFiles published = new PublishedFiles(
                    files, publisher.pictures().orElse(null), site.publication().base(), findings);
            SitePlan.Builder builder = SitePlan.builder(site)
                    .validator(publisher.validator())
                    .meter(meter)
                    .findings(findings);
            if (publisher.files().isPresent()) {
                builder.files(published.paths(), published);
            }
            publisher.now().ifPresent(builder::at);
            publisher.timeLimit().ifPresent(builder::timeLimit);
            index(source, builder, workers);
            checkSite();
            SitePlan plan = builder.build();
            begin(PublishListener.Stage.FILES, 0);
            published.copy(plan, ledger, workers, findings);
            begin(PublishListener.Stage.ARTICLES, builder.size());
            InputFingerprints fingerprints = new InputFingerprints(publisher, plan, files, answers);
            Production production = new Production(plan, ledger, fingerprints, store, publisher.isCompressed());
            articles(source, production, workers);
            rejected += plan.plan().rejected();
            begin(PublishListener.Stage.SITE, 0);
            production.makeRest(findings);
            begin(PublishListener.Stage.FINISH, 0);
            ledger.finish();
        }
        begin(null, 0);
        return report();
    }

    private SiteFiles files() throws IOException {
        Optional<Path> folder = publisher.files();
        return folder.isPresent() ? SiteFiles.in(folder.get(), findings) : SiteFiles.NONE;
    }

    /** Says what is wrong with the publication, and what stops a renderer altogether. */
    private void checkSite() {
        publisher.validator().check(site.publication(), findings);
        for (Renderer<?> renderer : site.renderers()) {
            answers.of(renderer, "obstacle", () -> obstacle(renderer), Optional.<Finding>empty())
                    .ifPresent(findings);
        }
    }

    private static Optional<Finding> obstacle(Renderer<?> renderer) {
        return renderer.obstacle()
                .map(finding -> finding.inFormat(renderer.format().id()));
    }

    private void begin(PublishListener.@Nullable Stage next, long total) {
        long now = System.nanoTime();
        if (stage != null) {
            stages.put(stage, Duration.ofNanos(now - stageStart));
        }
        stage = next;
        stageStart = now;
        if (next != null) {
            publisher.listener().began(next, total);
        }
    }

    /** An article that was read for the first time. */
    private record Skimmed(Optional<ArticleEntry> entry, long fingerprint, String origin, List<Finding> findings) {}

    private void index(ArticleSource source, SitePlan.Builder plan, Workers workers) throws IOException {
        DuplicateIds ids = new DuplicateIds();
        try (ArticleSource.Reading reading = source.open()) {
            workers.run(() -> batch(reading), Run::skim, batch -> {
                batch.forEach(skimmed -> add(skimmed, plan, ids));
                publisher.listener().advanced(batch.size());
            });
        }
        if (articles == 0) {
            findings.accept(PublishCodes.NO_ARTICLES.at("").from(source.name()));
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

    private static List<Skimmed> skim(List<ArticleSource.Item> items) {
        List<Skimmed> skimmed = new ArrayList<>(items.size());
        for (ArticleSource.Item item : items) {
            List<Finding> found = new ArrayList<>(0);
            skimmed.add(new Skimmed(item.skim(found::add), item.fingerprint(), item.origin(), found));
        }
        return skimmed;
    }

    private void add(Skimmed skimmed, SitePlan.Builder plan, DuplicateIds ids) {
        articles++;
        String place = skimmed.origin.isEmpty() ? "#" + articles : skimmed.origin;
        ArticleEntry entry = skimmed.entry.orElse(null);
        if (entry == null) {
            skimmed.findings.forEach(findings);
        }
        if (entry != null && ids.isFirst(entry.id(), place, findings) && plan.add(entry, skimmed.fingerprint)) {
            if (!entry.guid().isEmpty()) {
                ids.guid(entry.guid(), entry.id(), place, findings);
            }
        } else {
            skipped.set((int) articles - 1);
            rejected++;
        }
    }

    private void articles(ArticleSource source, Production production, Workers workers) throws IOException {
        try (ArticleSource.Reading reading = source.open()) {
            SecondReading second = new SecondReading(reading);
            workers.run(second::next, batch -> new Done(batch.count, production.make(batch.due)), done -> {
                done.made.findings().forEach(findings);
                rejected += done.made.rejected();
                publisher.listener().advanced(done.count);
            });
            if (second.position != articles) {
                throw PublishException.inputChanged(source.name(), articles, second.position);
            }
        }
    }

    /** A batch of articles as they come, and those of them that are in the index. */
    private record Batch(int count, List<Production.Due> due) {}

    private record Done(int count, Production.Made made) {}

    /** Gives each article of the second reading the reference that it got in the first. */
    private final class SecondReading {
        private final ArticleSource.Reading reading;
        private int position;
        private int number;

        SecondReading(ArticleSource.Reading reading) {
            this.reading = reading;
        }

        @Nullable
        Batch next() throws IOException {
            List<ArticleSource.Item> items = batch(reading);
            if (items == null) {
                return null;
            }
            List<Production.Due> due = new ArrayList<>(items.size());
            for (ArticleSource.Item item : items) {
                if (position >= articles) {
                    position++;
                } else if (!skipped.get(position++)) {
                    due.add(new Production.Due(item, new ArticleRef(number++)));
                }
            }
            return new Batch(items.size(), due);
        }
    }

    private PublishReport report() {
        return new PublishReport(
                articles,
                rejected,
                counts.written.sum() + counts.unchanged.sum(),
                counts.written.sum(),
                counts.removed.sum(),
                counts.bytes.sum(),
                collector.report(),
                stages,
                meter.read());
    }

    /** Counts what a run does. */
    private final class Counts implements Ledger.Listener {
        final LongAdder written = new LongAdder();
        final LongAdder unchanged = new LongAdder();
        final LongAdder removed = new LongAdder();
        final LongAdder bytes = new LongAdder();

        @Override
        public void wrote(SitePath path, long size) {
            written.increment();
            bytes.add(size);
            publisher.listener().changed(path);
        }

        @Override
        public void kept(SitePath path, long size) {
            unchanged.increment();
            bytes.add(size);
        }

        @Override
        public void removed(SitePath path) {
            removed.increment();
            publisher.listener().changed(path);
        }
    }
}
