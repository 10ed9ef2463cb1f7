package dev.weft.newsroom;

import dev.weft.newsroom.site.PublicSite;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the newsroom is, once it is there. */
@Component
class Started {
    private final Environment environment;
    private final PublicSite site;

    Started(Environment environment, PublicSite site) {
        this.environment = environment;
        this.site = site;
    }

    @EventListener(ApplicationReadyEvent.class)
    @SuppressWarnings("SystemOut") // for whoever started it, however logs are set up
    void say() {
        site.warm();
        String root = "http://localhost:" + environment.getProperty("local.server.port") + "/";
        System.out.println("\n  网站 site  " + root + "\n  编辑台 desk  " + root + "desk\n");
        System.out.flush();
    }
}
