package dev.weft.wechat.poster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.publish.ArticleSource;
import dev.weft.publish.MemoryTarget;
import dev.weft.publish.Publisher;
import dev.weft.wechat.Sample;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A machine without fonts, made of a child process with an empty font configuration and a fresh home. */
@EnabledOnOs(OS.LINUX)
class NoFontTest {
    @TempDir
    Path home;

    /** Asks for the system's fonts, and then for those of a file that is none. */
    public static final class Child {
        private Child() {}

        /** Prints what the exceptions say. */
        @SuppressWarnings("SystemOut")
        public static void main(String[] arguments) throws Exception {
            try {
                PosterFonts.system();
                System.out.println("there is a font");
            } catch (NoFontException e) {
                System.out.println(e.getMessage());
            }
            try {
                PosterFonts.of(Path.of(arguments[0]));
                System.out.println("this is a font");
            } catch (NoFontException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    private String run(Class<?> child) throws Exception {
        Path configuration = Files.writeString(
                home.resolve("fonts.conf"),
                "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig></fontconfig>");
        String modules = System.getProperty("jdk.module.path", "");
        String path = System.getProperty("java.class.path", "") + java.io.File.pathSeparator + modules
                + java.io.File.pathSeparator + "target/test-classes" + java.io.File.pathSeparator + "target/classes";
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Duser.home=" + home,
                "-Djava.io.tmpdir=" + home,
                "-cp",
                path,
                child.getName(),
                configuration.toString()));
        builder.environment().put("FONTCONFIG_FILE", configuration.toString());
        builder.environment().put("HOME", home.toString());
        builder.environment().put("XDG_CACHE_HOME", home.toString());
        builder.redirectErrorStream(true);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return output;
    }

    /** Publishes the sample with posters. */
    public static final class PublishingChild {
        private PublishingChild() {}

        /** Prints how many documents there are of each kind, what the pages name, and what was found about fonts. */
        @SuppressWarnings("SystemOut")
        public static void main(String[] arguments) throws Exception {
            MemoryTarget target = MemoryTarget.of();
            List<String> found = new ArrayList<>();
            Publisher.builder(Sample.site())
                    .findings(finding -> {
                        boolean ofRun = finding.code().startsWith("publish.")
                                && !finding.code().equals("publish.file-not-checked");
                        if (finding.code().contains("font") || ofRun) {
                            found.add(finding.format() + " " + finding.code() + " "
                                    + finding.message().en());
                        }
                    })
                    .build()
                    .publish(ArticleSource.of(Sample.articles()), target);
            Set<String> paths = target.documents().keySet();
            System.out.println(
                    paths.stream().filter(path -> path.endsWith("poster.png")).count());
            System.out.println(paths.stream().anyMatch(path -> path.endsWith("card.json")));
            found.forEach(System.out::println);
        }
    }

    @Test
    void publishingWithoutFontsMakesAllButThePostersAndSaysSoOnce() throws Exception {
        List<String> output = run(PublishingChild.class).lines().toList();
        assertThat(output).hasSize(3);
        assertThat(output.get(0)).isEqualTo("0");
        assertThat(output.get(1)).isEqualTo("true");
        assertThat(output.get(2))
                .startsWith("wechat/poster wechat.poster-no-font this system has no usable Chinese font: install one");
    }

    @Test
    void withoutFontsTheErrorSaysWhatToInstallOrPass() throws Exception {
        String output = run(Child.class);
        assertThat(output.lines())
                .as(output)
                .hasSize(2)
                .first()
                .asString()
                .contains("this system has no usable Chinese font")
                .contains("fonts-noto-cjk")
                .contains("PosterFonts.of");
        assertThat(output).contains("the font \"fonts.conf\" cannot be used");
    }
}
