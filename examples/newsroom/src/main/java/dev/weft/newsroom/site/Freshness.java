package dev.weft.newsroom.site;

import dev.weft.newsroom.store.SiteChangedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Has the site follow what this instance changes at once, and what others change of the publication soon. */
@Component
class Freshness {
    private static final Logger LOG = LoggerFactory.getLogger(Freshness.class);
    private static final long LOOK_MILLIS = 2_000;

    private final Sites sites;
    private final PublicSite site;

    Freshness(Sites sites, PublicSite site) {
        this.sites = sites;
        this.site = site;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void changed(SiteChangedEvent event) {
        site.changed();
    }

    @Scheduled(fixedDelay = LOOK_MILLIS, initialDelay = LOOK_MILLIS)
    void look() {
        try {
            sites.refresh();
        } catch (DataAccessException away) {
            LOG.debug("the database is away; the publication is looked at when it is back");
        }
    }
}
