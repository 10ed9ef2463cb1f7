package dev.weft.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newsroom in a process of its own, which is killed while someone saves. */
class KilledTest {
    private static final Pattern SITE = Pattern.compile("site +(http://\\S+)");
    private static final int SAVES = 20;

    @TempDir
    private Path folder;

    @Test
    void whatWasSaidToBeSavedIsThereAfterAKill() throws Exception {
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "-cp",
                        classPath(),
                        Newsroom.class.getName(),
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--newsroom.home=" + folder.resolve("home"),
                        "--newsroom.first-password=" + Running.PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        String last = "";
        try {
            Person publisher = new Person(address(process, log)).login("publisher", Running.PASSWORD);
            publisher.get("desk/articles/about");
            for (int i = 1; i <= SAVES; i++) {
                last = "第" + i + "次";
                String json = "{\"id\":\"about\",\"title\":\"协会简介\",\"subtitle\":\"" + last + "\"}";
                assertThat(publisher
                                .script("PUT", "desk/articles/about?auto=false&revision=" + i, json)
                                .statusCode())
                        .isEqualTo(200);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        try (Running again = Running.start(folder.resolve("home"))) {
            Person publisher = again.publisher();
            assertThat(publisher.get("desk/articles/about").body()).contains(last);
            assertThat(publisher.get("articles/about.html").statusCode()).isEqualTo(200);
        }
    }

    private static String classPath() {
        StringBuilder all = new StringBuilder();
        for (String part : Splitter.on(File.pathSeparatorChar).split(System.getProperty("java.class.path"))) {
            all.append(part.contains("slf4j-nop") ? "" : part + File.pathSeparator);
        }
        return all.toString();
    }

    /** Waits until the process says where it is. */
    private static URI address(Process process, Path log) throws Exception {
        while (true) {
            Matcher site = SITE.matcher(Files.readString(log));
            if (site.find()) {
                return URI.create(site.group(1).replace("localhost", "127.0.0.1"));
            }
            assertThat(process.waitFor(200, TimeUnit.MILLISECONDS))
                    .as(Files.readString(log))
                    .isFalse();
        }
    }
}
