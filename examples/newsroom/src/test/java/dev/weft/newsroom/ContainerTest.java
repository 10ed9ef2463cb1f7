package dev.weft.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What the files for containers name is there: nothing here runs them. */
class ContainerTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();

    private final String containerfile = read("examples/newsroom/Containerfile");
    private final Map<String, Map<String, Object>> services = services();

    private static String read(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Map<String, Object>> services() {
        Map<String, Map<String, Map<String, Object>>> compose = new Yaml().load(read("examples/newsroom/compose.yaml"));
        return compose.get("services");
    }

    private static Properties settings() throws Exception {
        Properties settings = new Properties();
        try (InputStream in = Newsroom.class.getResourceAsStream("/application.properties")) {
            settings.load(in);
        }
        return settings;
    }

    private String found(String pattern) {
        Matcher matcher = Pattern.compile(pattern, Pattern.MULTILINE).matcher(containerfile);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    @Test
    void theJarIsTheOneThatTheBuildMakes() {
        String jar = found("^COPY (\\S+) newsroom\\.jar$");
        String name = Pattern.compile("<finalName>(\\w+)</finalName>")
                .matcher(read("examples/newsroom/pom.xml"))
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElseThrow();
        assertThat(jar).isEqualTo("examples/newsroom/target/" + name + ".jar");
        assertThat(found("^ENTRYPOINT (.*)$")).contains("\"newsroom.jar\"");
    }

    @Test
    void thePortIsTheOneThatTheNewsroomListensAt() throws Exception {
        String port = settings().getProperty("server.port");
        assertThat(found("^EXPOSE (\\d+)$")).isEqualTo(port);
        assertThat(found("^HEALTHCHECK.*127\\.0\\.0\\.1/(\\d+)")).isEqualTo(port);
        assertThat(services.get("newsroom").get("ports")).isEqualTo(List.of(port + ":" + port));
    }

    @Test
    void theVariablesAreThoseThatTheNewsroomReads() throws Exception {
        Properties settings = settings();
        Map<?, ?> environment = (Map<?, ?>) services.get("newsroom").get("environment");
        for (Object name : environment.keySet()) {
            boolean ofSpring = name.toString().startsWith("SPRING_DATASOURCE_");
            boolean ofOurs = settings.values().stream()
                    .anyMatch(value -> value.toString().equals("${" + name + ":}"));
            assertThat(ofSpring || ofOurs).as(name.toString()).isTrue();
        }
        Map<?, ?> database = (Map<?, ?>) services.get("database").get("environment");
        assertThat(environment.get("SPRING_DATASOURCE_URL"))
                .isEqualTo("jdbc:postgresql://database:5432/" + database.get("POSTGRES_DB"));
        assertThat(environment.get("SPRING_DATASOURCE_USERNAME")).isEqualTo(database.get("POSTGRES_USER"));
        assertThat(environment.get("SPRING_DATASOURCE_PASSWORD")).isEqualTo(database.get("POSTGRES_PASSWORD"));
    }

    @Test
    void theFolderThatIsKeptIsTheHomeAndBelongsToWhoRunsIt() {
        String home = found("^VOLUME (\\S+)$");
        assertThat(containerfile).contains("--newsroom.home=" + home, "install --directory --owner=newsroom " + home);
        assertThat(services.get("newsroom").get("volumes")).isEqualTo(List.of("files:" + home));
    }
}
