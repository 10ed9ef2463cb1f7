package dev.weft.spark;

import dev.weft.finding.Finding;
import dev.weft.json.ArticleReader;
import dev.weft.publish.SitePlan;
import dev.weft.render.Site;
import dev.weft.spark.material.SiteFolder;
import dev.weft.spark.material.SiteSpec;
import dev.weft.spark.material.Skim;
import java.io.Serializable;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a site, as each executor makes it from the entries that were sent to all: once for all of its tasks. The
 * driver made it first; in local mode its tasks find that one.
 */
final class SharedPlan implements Serializable {
    private static final long serialVersionUID = 1;

    /** The plan of this process that was used last, and of which run it is. */
    private static @Nullable Made made;

    private final String run;
    private final SiteSpec site;
    private final SiteFolder files;
    private final Broadcast<List<Skim>> entries;
    private final Broadcast<BitSet> skipped;

    private record Made(String run, SitePlan plan) {}

    SharedPlan(
            String run,
            SiteSpec site,
            SiteFolder files,
            Broadcast<List<Skim>> entries,
            Broadcast<BitSet> skipped,
            SitePlan plan) {
        this.run = run;
        this.site = site;
        this.files = files;
        this.entries = entries;
        this.skipped = skipped;
        hold(new Made(run, plan));
    }

    private static synchronized void hold(Made plan) {
        made = plan;
    }

    /** Returns which articles of the input are in no plan, by their place in it. */
    BitSet skipped() {
        return skipped.value();
    }

    /** Returns the site. */
    Site site() {
        return site.site();
    }

    /** Returns the plan. */
    SitePlan plan() {
        synchronized (SharedPlan.class) {
            Made known = made;
            if (known == null || !known.run.equals(run)) {
                made = null; // what is no longer needed makes room first
                known = new Made(run, make());
                made = known;
            }
            return known.plan;
        }
    }

    private SitePlan make() {
        SitePlan.Builder builder = builder(site.site(), files, finding -> {});
        ArticleReader reader = ArticleReader.of(site.site().publication());
        AtomicInteger place = new AtomicInteger();
        for (Skim skim : entries.value()) {
            skim.forEach(reader, (line, fingerprint, entry) -> {
                if (!skipped().get(place.getAndIncrement())) {
                    builder.add(entry.orElseThrow(), fingerprint);
                }
            });
        }
        return builder.build();
    }

    /** Begins the plan of a site with its files. */
    static SitePlan.Builder builder(Site site, SiteFolder files, Consumer<Finding> findings) {
        SitePlan.Builder builder = SitePlan.builder(site).findings(findings);
        Optional.of(files).filter(SiteFolder::isNamed).ifPresent(builder::files);
        return builder;
    }
}
