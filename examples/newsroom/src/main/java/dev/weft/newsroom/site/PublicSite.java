package dev.weft.newsroom.site;

import dev.weft.live.LiveRequest;
import dev.weft.live.LiveResponse;
import dev.weft.live.LiveSite;
import dev.weft.newsroom.Settings;
import dev.weft.newsroom.store.LiveStore;
import dev.weft.render.Site;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What readers are answered: Weft's live site on what was published, with metrics. */
@Component
public class PublicSite {
    /** How soon a change that another instance made is seen; one's own is seen at once. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Sites sites;
    private final LiveStore live;
    private final Settings settings;
    private final Clock clock;
    private final MeterRegistry meters;

    private @Nullable LiveSite served;

    PublicSite(Sites sites, LiveStore live, Settings settings, Clock clock, MeterRegistry meters) {
        this.sites = sites;
        this.live = live;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
    }

    /** Returns the live site, another one when the publication was changed. */
    private synchronized LiveSite site() {
        Site site = sites.published();
        LiveSite before = served;
        if (before != null && before.site() == site) {
            return before;
        }
        LiveSite made = LiveSite.builder(site, live)
                .files(settings.files())
                .cacheBytes(settings.cacheBytes())
                .checkEvery(LOOK)
                .build();
        served = made;
        return made;
    }

    /** Says that something was published: the next reader has it. */
    public void changed() {
        site().changed();
    }

    /** Returns the answer to a reader. */
    public LiveResponse respond(LiveRequest request) {
        LiveResponse response = site().respond(request, clock.instant());
        String format = response.format().map(found -> found.id()).orElse("file");
        meters.counter(
                        "weft.responses",
                        "format",
                        format,
                        "status",
                        Integer.toString(response.status()),
                        "kept",
                        Boolean.toString(response.isKept()))
                .increment();
        if (!response.isKept()) {
            response.report()
                    .counts()
                    .forEach((code, count) ->
                            meters.counter("weft.findings", "code", code).increment(count));
        }
        return response;
    }
}
