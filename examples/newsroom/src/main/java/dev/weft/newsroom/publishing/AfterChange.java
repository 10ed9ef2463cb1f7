package dev.weft.newsroom.publishing;

import dev.weft.newsroom.Settings;
import dev.weft.newsroom.site.Sites;
import dev.weft.newsroom.store.LiveStore;
import dev.weft.newsroom.store.SiteChangedEvent;
import dev.weft.publish.FolderTarget;
import dev.weft.publish.PublishReport;
import dev.weft.publish.Publisher;
import dev.weft.render.Site;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What follows a change that readers see: the folder of the static site, where there is one, and the hubs. One thread does
 * it, for all changes since it last did; what an embargo or an expiry changes follows when its moment comes.
 */
@Component
public class AfterChange {
    private static final Logger LOG = LoggerFactory.getLogger(AfterChange.class);
    private static final long LOOK_MILLIS = 5_000;

    private final Sites sites;
    private final LiveStore live;
    private final Settings settings;
    private final Clock clock;
    private final Set<String> sections = ConcurrentHashMap.newKeySet();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "after-change");
        made.setDaemon(true);
        return made;
    });

    private Instant looked;

    AfterChange(Sites sites, LiveStore live, Settings settings, Clock clock) {
        this.sites = sites;
        this.live = live;
        this.settings = settings;
        this.clock = clock;
        this.looked = clock.instant();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void changed(SiteChangedEvent event) {
        sections.add(event.section());
        thread.execute(this::follow);
    }

    @Scheduled(fixedDelay = LOOK_MILLIS, initialDelay = LOOK_MILLIS)
    void look() {
        try {
            Instant now = clock.instant();
            Optional<Instant> moment = live.nextMoment(looked);
            if (moment.isPresent() && !moment.get().isAfter(now)) {
                changed(new SiteChangedEvent(""));
            }
            looked = now;
        } catch (DataAccessException away) {
            LOG.debug("the database is away; embargoes are looked at when it is back");
        }
    }

    private void follow() {
        Set<String> changed = Set.copyOf(sections);
        if (changed.isEmpty()) {
            return;
        }
        sections.removeAll(changed);
        try {
            sites.refresh();
            Site site = sites.published();
            Optional<Path> folder = settings.staticFolder();
            if (folder.isPresent()) {
                write(site, folder.get());
            }
            for (String section : changed) {
                HubPings.tell(site, section);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("the static site was not written: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(Site site, Path folder) throws IOException {
        PublishReport report = Publisher.builder(site)
                .at(clock.instant())
                .files(settings.files())
                .build()
                .publish(live.source(), FolderTarget.of(folder));
        LOG.info("{}: {} of {} files written, {} removed", folder, report.written(), report.files(), report.removed());
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
