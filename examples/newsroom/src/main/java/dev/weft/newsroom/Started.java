package dev.weft.newsroom;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the newsroom is, once it is there. */
@Component
class Started {
    private final Environment environment;

    Started(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    @SuppressWarnings("SystemOut") // for whoever started it, however logs are set up
    void say() {
        String root = "http://localhost:" + environment.getProperty("local.server.port") + "/";
        System.out.println("\n  网站 site  " + root + "\n  编辑台 desk  " + root + "desk\n");
        System.out.flush();
    }
}
