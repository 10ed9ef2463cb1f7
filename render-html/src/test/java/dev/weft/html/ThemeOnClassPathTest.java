package dev.weft.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A theme on the class path is the same as one in a folder, wherever the class loader has it from. */
class ThemeOnClassPathTest {
    private static final Theme PRESS = Theme.builtIn("press");

    @TempDir
    private Path folder;

    private final Map<String, String> files = new HashMap<>(Map.of(
            "theme.properties", "indent = no\nlanguages = fr\n",
            "templates/foot.mustache", "<footer>{{>deep}}</footer>\n",
            "templates/deep.mustache", "<b>{{>deeper}}</b>\n",
            "templates/deeper.mustache", "{{site.name}}\n",
            "words/zh-CN.properties", "skip = 直接看正文\n",
            "words/fr.properties", english().replace("Skip to the text", "Aller au texte"),
            "styles/custom.css", "body{background:url('../files/dot.svg')}",
            "files/dot.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"));

    private static String english() {
        try (InputStream in = Theme.class.getResourceAsStream("themes/common/words/en.properties")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Finds files as a launcher of jars within a jar does: by addresses that no file system knows. */
    private final class OfNoFileSystem extends ClassLoader {
        OfNoFileSystem() {
            super(null);
        }

        @Override
        protected @Nullable URL findResource(String name) {
            String text = name.startsWith("weft-themes/ours/")
                    ? files.get(name.substring("weft-themes/ours/".length()))
                    : null;
            if (text == null) {
                return null;
            }
            try {
                return new URL("nested", "", -1, "/outer.jar!/inner.jar!/" + name, new URLStreamHandler() {
                    @Override
                    protected URLConnection openConnection(URL url) {
                        return new URLConnection(url) {
                            @Override
                            public void connect() {
                                // There is nothing to open.
                            }

                            @Override
                            public InputStream getInputStream() {
                                return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
                            }
                        };
                    }
                });
            } catch (MalformedURLException e) {
                throw new AssertionError(e);
            }
        }
    }

    private void write(Path root) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private static void isTheSame(Theme theme, Theme other) {
        assertThat(theme.fingerprint()).isEqualTo(other.fingerprint());
        assertThat(theme.languages()).contains("fr");
        assertThat(theme.name()).isEqualTo("ours");
    }

    @Test
    void aThemeInAJarWithinAJarIsTheOneInAFolder() throws IOException {
        Path ours = folder.resolve("ours");
        write(ours);
        isTheSame(Theme.overlay(new OfNoFileSystem(), "weft-themes/ours", PRESS), Theme.overlay(ours, PRESS));
    }

    @Test
    void aThemeInAJarIsTheOneInAFolder() throws IOException {
        write(folder.resolve("ours"));
        Path jar = folder.resolve("themes.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry("weft-themes/ours/" + file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            isTheSame(Theme.overlay(loader, "weft-themes/ours", PRESS), Theme.overlay(folder.resolve("ours"), PRESS));
        }
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThatThrownBy(() -> Theme.overlay(new OfNoFileSystem(), "weft-themes/others", PRESS))
                .isInstanceOf(ThemeException.class)
                .hasMessageContaining("weft-themes/others: there is no such theme on the class path");
        files.remove("words/fr.properties");
        assertThatThrownBy(() -> Theme.overlay(new OfNoFileSystem(), "weft-themes/ours", PRESS))
                .isInstanceOf(ThemeException.class)
                .hasMessageContaining("\"fr\" of languages has no file words/fr.properties");
    }

    @Test
    void nothingOutsideOfTheThemeIsRead() {
        files.put("styles/custom.css", "body{background:url('../../others/dot.svg')}");
        assertThatThrownBy(() -> Theme.overlay(new OfNoFileSystem(), "weft-themes/ours", PRESS))
                .isInstanceOf(ThemeException.class)
                .hasMessageContaining("is not in the theme");
        assertThatThrownBy(() -> Theme.overlay(new OfNoFileSystem(), "weft-themes/../ours", PRESS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("folder == \"weft-themes/../ours\"");
    }

    @Test
    void aTemplateThatIsWrongIsRefusedAsInAFolder() {
        files.put("templates/deeper.mustache", "\n{{site.nome}}");
        assertThatThrownBy(() -> Theme.overlay(new OfNoFileSystem(), "weft-themes/ours", PRESS))
                .isInstanceOf(ThemeException.class)
                .hasMessageContaining("templates/deeper.mustache:2: the name \"site.nome\" is unknown");
    }
}
