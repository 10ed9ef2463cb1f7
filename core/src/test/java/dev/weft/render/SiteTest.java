package dev.weft.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.finding.Finding;
import dev.weft.internal.Installed;
import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.value.WebAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SiteTest {
    private static final Publication PUBLICATION =
            Publication.builder("网", WebAddress.of("https://example.org/")).build();
    private static final Format<ArticlePage> TITLE =
            Format.of("test/title", ArticlePage.class, "text/plain", "{id}.txt", Format.Relation.NONE);
    private static final ArticlePage PAGE =
            ArticlePage.of(Article.builder("one", "一").build());

    /** Asks the site for addresses while it is made, as renderers may. */
    private record Titles(Site site, SitePath home) implements Renderer<ArticlePage> {
        Titles(Site site) {
            this(site, site.page(Listing.home(List.of(), java.time.Instant.EPOCH)));
        }

        @Override
        public Format<ArticlePage> format() {
            return TITLE;
        }

        @Override
        public boolean accepts(ArticlePage page) {
            return true;
        }

        @Override
        public void renderTo(ArticlePage page, OutputStream out, Consumer<Finding> findings) throws IOException {
            out.write((page.article().title() + " " + home).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static final RendererProvider PROVIDER = new RendererProvider() {
        @Override
        public List<Format<?>> formats() {
            return List.of(TITLE);
        }

        @Override
        @SuppressWarnings("unchecked")
        public <S extends Subject> Renderer<S> create(Format<S> format, Site site) {
            return (Renderer<S>) new Titles(site);
        }
    };

    @Test
    void aDocumentIsRenderedInOneCall() throws IOException {
        Rendition title = Site.of(PUBLICATION, List.of(PROVIDER)).render(TITLE, PAGE);
        assertThat(title.text()).isEqualTo("一 index.html");
        StringBuilder out = new StringBuilder();
        title.writeTo(out);
        assertThat(out).hasToString("一 index.html");
    }

    @Test
    void aFormatWithoutRendererIsNamedWithThoseThatThereAre() {
        Site site = Site.of(PUBLICATION, List.of(PROVIDER));
        assertThatThrownBy(() -> site.render(PageFormats.ARTICLE, PAGE))
                .isInstanceOf(NoRendererException.class)
                .hasMessage("the site has no renderer of \"html/article\", expected one of test/title");
        assertThatThrownBy(() -> Site.of(PUBLICATION, List.of()).render(TITLE, PAGE))
                .isInstanceOf(NoRendererException.class)
                .hasMessageContaining("weft-render-html");
    }

    @Test
    void noInstalledRendererIsAFinding() {
        assertThat(Site.of(PUBLICATION).findings())
                .extracting(finding -> finding.code())
                .containsExactly("publication.no-renderer");
        assertThat(Site.of(PUBLICATION, List.of()).findings()).isEmpty();
    }

    @Test
    void aThreadThatSeesNoJarsFindsThoseBesideTheLibrary() throws Exception {
        ClassLoader blind = ClassLoader.getPlatformClassLoader();
        ClassLoader seeing = new ServicesLoader();
        assertThat(Installed.of(RendererProvider.class, blind, blind)).isEmpty();
        assertThat(Installed.of(RendererProvider.class, blind, seeing)).hasSize(1);
        assertThat(Installed.of(RendererProvider.class, seeing, blind)).hasSize(1);
        assertThat(Installed.of(RendererProvider.class, seeing, seeing)).hasSize(1);
    }

    @Test
    void whatBothLoadersFindIsThereOnce() {
        ClassLoader seeing = new ServicesLoader();
        ClassLoader below = new ClassLoader(seeing) {};
        assertThat(Installed.of(RendererProvider.class, below, seeing)).hasSize(1);
    }

    /** A provider that is only found by a loader that knows of it. */
    public static final class FoundProvider implements RendererProvider {
        @Override
        public List<Format<?>> formats() {
            return List.of();
        }

        @Override
        public <S extends Subject> Renderer<S> create(Format<S> format, Site site) {
            throw new IllegalArgumentException();
        }
    }

    /** Has a provider file that names one class, which it makes itself: a provider file counts only outside of modules. */
    private static final class ServicesLoader extends ClassLoader {
        ServicesLoader() {
            super(SiteTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                if (!name.equals(FoundProvider.class.getName()) || findLoadedClass(name) != null) {
                    return super.loadClass(name, resolve);
                }
                try (InputStream in = FoundProvider.class.getResourceAsStream("SiteTest$FoundProvider.class")) {
                    byte[] bytes = in.readAllBytes();
                    return defineClass(name, bytes, 0, bytes.length);
                } catch (IOException e) {
                    throw new ClassNotFoundException(name, e);
                }
            }
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            if (!name.equals("META-INF/services/" + RendererProvider.class.getName())) {
                return super.getResources(name);
            }
            Path file = Files.createTempFile("provider", ".txt");
            file.toFile().deleteOnExit();
            Files.writeString(file, FoundProvider.class.getName());
            return Collections.enumeration(List.of(file.toUri().toURL()));
        }
    }
}
