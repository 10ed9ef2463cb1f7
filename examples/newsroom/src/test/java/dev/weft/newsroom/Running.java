package dev.weft.newsroom;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A newsroom that runs for a test, on a port of its own. */
final class Running implements AutoCloseable {
    static final String PASSWORD = "warp-and-weft-42";

    private final ConfigurableApplicationContext context;

    private Running(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts one in a folder; what is given comes after what every test needs. */
    static Running start(Path home, String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--newsroom.home=" + home,
                "--newsroom.first-password=" + PASSWORD,
                "--logging.level.root=warn"));
        all.addAll(List.of(arguments));
        return new Running(new SpringApplication(Newsroom.class).run(all.toArray(new String[0])));
    }

    URI root() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + "/");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Returns someone who has logged in. */
    Person publisher() throws Exception {
        return new Person(root()).login("publisher", PASSWORD);
    }

    @Override
    public void close() {
        context.close();
    }
}
