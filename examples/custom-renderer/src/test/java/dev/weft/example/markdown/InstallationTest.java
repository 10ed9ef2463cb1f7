package dev.weft.example.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that only requires core finds this renderer when its jar is there, and works when it is not. */
class InstallationTest {
    @TempDir
    private Path classes;

    private final List<String> libraries = new ArrayList<>();
    private String renderer = "";

    @BeforeEach
    void compileTheConsumer() throws URISyntaxException {
        renderer = Path.of(MarkdownProvider.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
        for (String property : List.of("jdk.module.path", "java.class.path")) {
            for (String part : System.getProperty(property, "").split(File.pathSeparator, -1)) {
                if (!part.isEmpty() && !Path.of(part).toString().equals(renderer) && isOfCore(part)) {
                    libraries.add(part);
                }
            }
        }
        Path sources = Path.of("src", "test", "resources", "consumer");
        int code = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "--module-path",
                        String.join(File.pathSeparator, libraries),
                        "-d",
                        classes.toString(),
                        sources.resolve("module-info.java").toString(),
                        sources.resolve("consumer/Main.java").toString());
        assertThat(code).isZero();
    }

    /** Leaves out what only the tests need. */
    private static boolean isOfCore(String part) {
        return List.of("weft-core", "core" + File.separator, "guava", "failureaccess", "jackson", "jsoup", "jspecify")
                        .stream()
                        .anyMatch(part::contains)
                && !part.contains("test-classes");
    }

    private String run(boolean onModulePath, boolean withRenderer) throws IOException, InterruptedException {
        List<String> path = new ArrayList<>(libraries);
        path.add(classes.toString());
        if (withRenderer) {
            path.add(renderer);
        }
        String joined = String.join(File.pathSeparator, path);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                onModulePath
                        ? Arrays.asList("--module-path", joined, "--module", "consumer/consumer.Main")
                        : Arrays.asList("-cp", joined, "consumer.Main"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    @Test
    void theModulePathFindsTheRenderer() throws IOException, InterruptedException {
        assertThat(run(true, true)).isEqualTo("[markdown/one.md]");
        assertThat(run(true, false)).isEqualTo("[]");
    }

    @Test
    void theClassPathFindsTheRenderer() throws IOException, InterruptedException {
        assertThat(run(false, true)).isEqualTo("[markdown/one.md]");
        assertThat(run(false, false)).isEqualTo("[]");
    }
}
