package dev.weft.test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.weft.finding.Finding;
import dev.weft.model.Article;
import dev.weft.render.ArticlePage;
import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.ListingRenderer;
import dev.weft.render.Renderer;
import dev.weft.render.RendererProvider;
import dev.weft.render.SearchIndexRenderer;
import dev.weft.render.Site;
import dev.weft.render.Subject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What every renderer has to keep, as tests: extend it, and say which provider is meant.
 *
 * <pre>{@code
 * class MarkdownContractTest extends RendererContract {
 *     @Override
 *     protected RendererProvider provider() {
 *         return new MarkdownProvider();
 *     }
 * }
 * }</pre>
 *
 * <p>A renderer with an {@link Renderer#obstacle() obstacle} is left out: what it lacks is not here.
 */
public abstract class RendererContract {
    private static final List<Locale> LOCALES =
            List.of(Locale.forLanguageTag("tr-TR"), Locale.forLanguageTag("ar-EG-u-nu-arab"));
    private static final List<String> ZONES = List.of("Pacific/Kiritimati", "America/St_Johns");
    private static final int THREADS = 4;
    private static final int ROUNDS = 8;

    /** For those who extend it. */
    protected RendererContract() {}

    /** Returns the provider whose renderers are tried. */
    protected abstract RendererProvider provider();

    private Site site() {
        return site(format -> true);
    }

    private Site site(Predicate<Format<?>> wanted) {
        return Site.of(Subjects.publication(), List.of(provider()), wanted);
    }

    /** A subject that a renderer accepts, and how it is called in a message. */
    private record Case<S extends Subject>(Renderer<S> renderer, S subject) {
        byte[] bytes() {
            return bytes(new ArrayList<>());
        }

        byte[] bytes(List<Finding> findings) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                renderer.renderTo(subject, out, findings::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        }

        boolean isText() {
            String type = renderer.format().mediaType();
            return type.startsWith("text/") || isXml() || isJson();
        }

        boolean isMarkup() {
            return isXml() || renderer.format().mediaType().equals("text/html");
        }

        boolean isXml() {
            String type = renderer.format().mediaType();
            return type.endsWith("+xml") || type.endsWith("/xml") || type.endsWith("/x-opml");
        }

        boolean isJson() {
            String type = renderer.format().mediaType();
            return type.endsWith("+json") || type.endsWith("/json");
        }

        String name() {
            return renderer.format().id() + " of " + subject.getClass().getSimpleName()
                    + (subject instanceof Listing listing ? " " + listing.kind() : "");
        }
    }

    private static List<Case<?>> cases(Site site, List<Subject> subjects) {
        List<Case<?>> cases = new ArrayList<>();
        for (Renderer<?> renderer : site.renderers()) {
            if (renderer.obstacle().isEmpty()) {
                subjects.forEach(subject -> add(cases, renderer, subject));
            }
        }
        return cases;
    }

    private static <S extends Subject> void add(List<Case<?>> cases, Renderer<S> renderer, Subject subject) {
        if (renderer.format().subject().isInstance(subject)) {
            S typed = renderer.format().subject().cast(subject);
            if (renderer.accepts(typed)) {
                cases.add(new Case<>(renderer, typed));
            }
        }
    }

    private static List<Subject> plain() {
        return Subjects.of(List.of(Subjects.article("one", "第一篇"), Subjects.article("two", "第二篇")));
    }

    /** The formats are the same at every call, each has a renderer, and a foreign one is refused. */
    @Test
    public void theProviderOffersTheSameFormatsAtEveryCallAndNoOther() {
        RendererProvider provider = provider();
        assertFalse(provider.formats().isEmpty(), "a provider offers at least one format");
        assertEquals(provider.formats(), provider.formats());
        Site site = site();
        for (Format<?> format : provider.formats()) {
            assertEquals(format, provider.create(format, site).format());
        }
        Format<ArticlePage> foreign =
                Format.of("no-such-room/format", ArticlePage.class, "text/plain", "{id}.none", Format.Relation.NONE);
        assertThrows(IllegalArgumentException.class, () -> provider.create(foreign, site));
    }

    /** A document is the same bytes whatever the locale and the zone of the machine. */
    @Test
    public void theSameSubjectGivesTheSameBytesInEveryLocaleAndZone() {
        List<Case<?>> cases = cases(site(), plain());
        List<byte[]> expected = cases.stream().map(Case::bytes).toList();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (int i = 0; i < LOCALES.size(); i++) {
                Locale.setDefault(LOCALES.get(i));
                TimeZone.setDefault(TimeZone.getTimeZone(ZONES.get(i)));
                List<Case<?>> again = cases(site(), plain());
                for (int k = 0; k < cases.size(); k++) {
                    String where = cases.get(k).name() + " in " + LOCALES.get(i).toLanguageTag() + ", " + ZONES.get(i);
                    assertArrayEquals(expected.get(k), again.get(k).bytes(), where);
                }
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    /** One renderer serves several threads at once. */
    @Test
    public void theSameSubjectGivesTheSameBytesInEveryThread() throws Exception {
        List<Case<?>> cases = cases(site(), plain());
        List<byte[]> expected = cases.stream().map(Case::bytes).toList();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<List<byte[]>>> work = new ArrayList<>();
            for (int i = 0; i < THREADS * ROUNDS; i++) {
                work.add(() -> cases.stream().map(Case::bytes).toList());
            }
            for (Future<List<byte[]>> done : threads.invokeAll(work)) {
                List<byte[]> bytes = done.get();
                for (int k = 0; k < cases.size(); k++) {
                    assertArrayEquals(
                            expected.get(k), bytes.get(k), cases.get(k).name() + " from several threads");
                }
            }
        } finally {
            threads.shutdownNow();
            threads.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    /** Text that looks like markup stays text: documents are well-formed, and no script is in them. */
    @Test
    public void hostileTextStaysText() {
        for (Case<?> one : cases(site(), Subjects.of(List.of(Subjects.hostile(), Subjects.article("two", "第二篇"))))) {
            if (one.isText()) {
                String text = utf8(one);
                if (one.isJson()) {
                    json(one, text);
                } else if (one.isMarkup()) {
                    assertFalse(text.contains("<script>alert(1)"), one.name() + " has a script of a text");
                    assertFalse(text.contains("<img src=x onerror"), one.name() + " has an element of a text");
                }
                if (one.isXml()) {
                    xml(one, text);
                }
            }
        }
    }

    private static String utf8(Case<?> one) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(one.bytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            return fail(one.name() + " is not UTF-8", e);
        }
    }

    private static void json(Case<?> one, String text) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            while (parser.nextToken() != null) {
                parser.skipChildren();
            }
        } catch (RuntimeException e) {
            fail(one.name() + " is not JSON", e);
        }
    }

    private static void xml(Case<?> one, String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            builder.parse(new InputSource(new StringReader(text)));
        } catch (SAXException e) {
            fail(one.name() + " is not well-formed XML", e);
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A title that is cut is a finding; and what is reported is reported by a check as well. */
    @Test
    public void whatIsShortenedIsFound() {
        String title = "起" + "长".repeat(3000) + "讫";
        for (Case<?> one : cases(site(), List.of(ArticlePage.of(Subjects.article("long", title))))) {
            List<Finding> findings = new ArrayList<>();
            byte[] bytes = one.bytes(findings);
            if (one.isText()) {
                String text = new String(bytes, StandardCharsets.UTF_8);
                boolean isCut = text.contains("起长长") && !text.contains("长讫");
                assertFalse(isCut && findings.isEmpty(), one.name() + " cuts the title and reports nothing");
            }
            check(one, findings);
        }
    }

    private static <S extends Subject> void check(Case<S> one, List<Finding> findings) {
        assertEquals(
                findings.size(), one.renderer().check(one.subject()).total(), one.name() + ": findings of check()");
        assertArrayEquals(
                one.bytes(), one.renderer().render(one.subject()).bytes(), one.name() + ": bytes of render()");
    }

    /** Every document has a path of its own below the base address. */
    @Test
    public void noTwoSubjectsShareAPath() {
        Site site = site();
        List<Subject> subjects = new ArrayList<>(plain());
        subjects.add(ArticlePage.of(Subjects.article("two", "第二篇")));
        assertTrue(site.findings().isEmpty(), () -> "the path patterns: " + site.findings());
        List<Case<?>> cases = cases(site, subjects);
        for (int i = 0; i < cases.size(); i++) {
            for (int k = 0; k < i; k++) {
                boolean isSame = cases.get(i).subject() instanceof Listing a
                        && cases.get(k).subject() instanceof Listing b
                        && a.kind() == b.kind();
                if (!isSame) {
                    assertNotEquals(
                            path(site, cases.get(k)),
                            path(site, cases.get(i)),
                            cases.get(k).name() + " and " + cases.get(i).name());
                }
            }
        }
    }

    private static <S extends Subject> String path(Site site, Case<S> one) {
        return site.path(one.renderer().format(), one.subject()).file();
    }

    /**
     * What is accepted is written, and what is not is refused, with nothing written: articles of every status, of which a
     * draft has no document, listings of every kind and of sections that are unknown, and what the site has once.
     */
    @Test
    public void acceptsIsHeld() {
        for (Renderer<?> renderer : site().renderers()) {
            Subjects.ofEveryKind().forEach(subject -> checkAccepts(renderer, subject));
        }
    }

    private static <S extends Subject> void checkAccepts(Renderer<S> renderer, Subject subject) {
        if (!renderer.format().subject().isInstance(subject)) {
            return;
        }
        Case<S> one = new Case<>(renderer, renderer.format().subject().cast(subject));
        if (renderer.accepts(one.subject())) {
            assertFalse(Subjects.isDraft(subject), one.name() + ": a draft has no document");
            assertTrue(one.bytes().length > 0, one.name() + " is accepted, and nothing is written");
        } else {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertThrows(
                    IllegalArgumentException.class,
                    () -> renderer.renderTo(one.subject(), out, finding -> {}),
                    one.name() + " is not accepted");
            assertEquals(0, out.size(), one.name() + " is not accepted, and something is written");
        }
    }

    /** The document of a listing is its head, its pieces with the separator between them, and its tail. */
    @Test
    public void thePiecesOfAListingAreTheWhole() throws IOException {
        for (Case<?> one : cases(site(), plain())) {
            if (one.renderer() instanceof ListingRenderer renderer
                    && !(renderer instanceof SearchIndexRenderer) // its pieces stand in files beside the document
                    && one.subject() instanceof Listing listing) {
                ByteArrayOutputStream whole = new ByteArrayOutputStream();
                Consumer<Finding> ignored = finding -> {};
                renderer.head(listing, whole, ignored);
                boolean first = true;
                for (Article article : listing.articles()) {
                    ByteArrayOutputStream piece = new ByteArrayOutputStream();
                    renderer.piece(listing, article, piece, ignored);
                    if (piece.size() > 0) {
                        whole.writeBytes((first ? "" : renderer.separator()).getBytes(StandardCharsets.UTF_8));
                        piece.writeTo(whole);
                        first = false;
                    }
                }
                renderer.tail(listing, whole, ignored);
                assertArrayEquals(one.bytes(), whole.toByteArray(), one.name() + " in pieces");
            }
        }
    }

    /** Whoever gives a stream closes it. */
    @Test
    public void theStreamStaysOpen() throws IOException {
        for (Case<?> one : cases(site(), plain())) {
            try (Unclosed out = new Unclosed()) {
                into(one, out);
                assertFalse(out.isClosed, one.name() + " closes the stream");
            }
        }
    }

    private static <S extends Subject> void into(Case<S> one, OutputStream out) throws IOException {
        one.renderer().renderTo(one.subject(), out, finding -> {});
    }

    /** A stream that remembers whether it was closed. */
    private static final class Unclosed extends ByteArrayOutputStream {
        private boolean isClosed;

        @Override
        public void close() throws IOException {
            isClosed = true;
            super.close();
        }
    }
}
