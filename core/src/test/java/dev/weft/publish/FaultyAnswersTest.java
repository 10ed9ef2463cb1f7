package dev.weft.publish;

import static dev.weft.publish.Fakes.article;
import static dev.weft.publish.Fakes.files;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.finding.Code;
import dev.weft.finding.Finding;
import dev.weft.finding.Severity;
import dev.weft.model.Article;
import dev.weft.publish.spread.ListingCut;
import dev.weft.render.ArticlePage;
import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.ListingRenderer;
import dev.weft.render.Renderer;
import dev.weft.render.RendererProvider;
import dev.weft.render.Site;
import dev.weft.render.Subject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A renderer that fails when it is asked about itself is named, and costs at most its own documents. */
class FaultyAnswersTest {
    private static final Format<Listing> FEED =
            Format.of("faulty/feed", Listing.class, "text/plain", "{listing}faulty.txt", Format.Relation.ALTERNATE);
    private static final Format<ArticlePage> LINKS =
            Format.of("faulty/links", ArticlePage.class, "text/plain", "links/{id}.txt", Format.Relation.NONE);
    private static final Code SHORT =
            Code.of("fake.short", Severity.WARNING, "已缩短", "it was shortened", "加大上限", "raise the bound");

    @TempDir
    private Path folder;

    private final List<Finding> findings = new ArrayList<>();

    /** The method that fails. */
    enum Method {
        NONE("", true),
        PIECE("piece", true),
        ACCEPTS("accepts", false),
        OBSTACLE("obstacle", true),
        INPUTS("inputs", true),
        TAKES_WITHDRAWN("takesWithdrawn", true),
        PIECE_KEY("pieceKey", true),
        SEPARATOR("separator", false),
        MAX_INDEX_BYTES("maxIndexBytes", false),
        SHORTENED("shortened", true);

        final String name;
        final boolean leavesDocuments;

        Method(String name, boolean leavesDocuments) {
            this.name = name;
            this.leavesDocuments = leavesDocuments;
        }
    }

    /** How it fails. */
    enum Fault {
        THROWS,
        RUNS_OUT_OF_STACK,
        MISSES_A_CLASS,
        ASSERTS,
        ANSWERS_NULL
    }

    /** A renderer of listings of which one method fails. */
    private record Faulty(Method method, Fault fault) implements ListingRenderer {
        private <T> T answer(Method asked, T answer) {
            return asked == method ? FaultyAnswersTest.<T>fail(fault) : answer;
        }

        @Override
        public Format<Listing> format() {
            return FEED;
        }

        @Override
        public String inputs() {
            return answer(Method.INPUTS, "inputs");
        }

        @Override
        public Optional<Finding> obstacle() {
            return answer(Method.OBSTACLE, Optional.empty());
        }

        @Override
        public boolean accepts(Listing listing) {
            return answer(Method.ACCEPTS, true);
        }

        @Override
        public void renderTo(Listing listing, OutputStream out, Consumer<Finding> told) throws IOException {
            throw new IOException("a publisher puts pieces together");
        }

        @Override
        public void head(Listing listing, OutputStream out, Consumer<Finding> told) throws IOException {
            out.write('[');
        }

        @Override
        public void piece(Listing listing, Article article, OutputStream out, Consumer<Finding> told)
                throws IOException {
            String id = article.id().value();
            out.write((id.equals("a2") ? answer(Method.PIECE, id) : id).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void tail(Listing listing, OutputStream out, Consumer<Finding> told) throws IOException {
            out.write(']');
        }

        @Override
        public String separator() {
            return answer(Method.SEPARATOR, ",");
        }

        @Override
        public Object pieceKey(Listing listing) {
            return answer(Method.PIECE_KEY, "");
        }

        @Override
        public boolean takesWithdrawn() {
            return answer(Method.TAKES_WITHDRAWN, true);
        }

        @Override
        public long maxIndexBytes() {
            return answer(Method.MAX_INDEX_BYTES, 5L);
        }

        @Override
        public Optional<Finding> shortened() {
            return answer(Method.SHORTENED, Optional.of(SHORT.at("")));
        }
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // that is the fault; it only ever throws or is null
    private static <T> T fail(Fault fault) {
        switch (fault) {
            case THROWS -> throw new IllegalStateException("no");
            case RUNS_OUT_OF_STACK -> throw new StackOverflowError();
            case MISSES_A_CLASS -> throw new NoClassDefFoundError("gone");
            case ASSERTS -> throw new AssertionError("no");
            case ANSWERS_NULL -> {
                return nothing();
            }
        }
        throw new AssertionError(fault);
    }

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private static <T> @Nullable T nothing() {
        return null;
    }

    /** A page that names the feeds of the site. */
    private record Links(Site site) implements Renderer<ArticlePage> {
        @Override
        public Format<ArticlePage> format() {
            return LINKS;
        }

        @Override
        public boolean accepts(ArticlePage page) {
            return true;
        }

        @Override
        public void renderTo(ArticlePage page, OutputStream out, Consumer<Finding> told) throws IOException {
            List<?> feeds = site.documents(Listing.home(List.of(), Instant.EPOCH), Format.Relation.ALTERNATE);
            out.write(("feeds: " + feeds.size()).getBytes(StandardCharsets.UTF_8));
        }
    }

    private record Provider(Faulty faulty) implements RendererProvider {
        @Override
        public List<Format<?>> formats() {
            return List.of(FEED, LINKS);
        }

        @Override
        @SuppressWarnings("unchecked")
        public <S extends Subject> Renderer<S> create(Format<S> format, Site site) {
            return format.equals(FEED) ? (Renderer<S>) faulty : (Renderer<S>) new Links(site);
        }
    }

    private SortedMap<String, String> publish(Method method, Fault fault) throws IOException {
        findings.clear();
        Site site = Site.of(Fakes.publication(), List.of(new Provider(new Faulty(method, fault))));
        Publisher.builder(site)
                .findings(Fakes.ownFindings(findings))
                .inputs("1")
                .build()
                .publish(
                        Fakes.lines(folder.resolve("articles.jsonl"), List.of(article(1), article(2), article(3))),
                        FolderTarget.of(folder.resolve("site-" + fault)));
        return files(folder.resolve("site-" + fault));
    }

    private List<Finding> faults() {
        return findings.stream()
                .filter(finding -> finding.code().equals("publish.renderer-failed"))
                .toList();
    }

    private void costsNoOther(Method method, Fault fault) throws IOException {
        SortedMap<String, String> made = publish(method, fault);
        assertThat(faults()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.format()).isEqualTo("faulty/feed");
            assertThat(finding.message().en()).contains("failed at " + method.name + "()");
        });
        assertThat(made).containsKeys("links/a1.txt", "links/a2.txt", "links/a3.txt");
        assertThat(made.get("links/a1.txt")).isEqualTo(method == Method.ACCEPTS ? "feeds: 0" : "feeds: 1");
        assertThat(made.containsKey("faulty.txt")).isEqualTo(method.leavesDocuments);
        if (method.leavesDocuments) {
            assertThat(made.get("faulty.txt")).isEqualTo("[a3,a2]");
        }
        assertThat(publish(Method.NONE, fault)).containsEntry("faulty.txt", "[a3,a2]");
        assertThat(faults()).as("the next run ends well").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"NONE", "PIECE"})
    void whatThrowsCostsNoOther(Method method) throws IOException {
        for (Fault fault : Fault.values()) {
            if (fault != Fault.ANSWERS_NULL) {
                costsNoOther(method, fault);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OBSTACLE", "INPUTS", "PIECE_KEY", "SEPARATOR", "SHORTENED"})
    void whatAnswersNullCostsNoOther(Method method) throws IOException {
        costsNoOther(method, Fault.ANSWERS_NULL);
    }

    @Test
    void anArticleWhosePieceFailedIsInTheNextRunsListing() throws IOException {
        assertThat(publish(Method.PIECE, Fault.THROWS)).containsEntry("faulty.txt", "[a3,a1]");
        assertThat(faults())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.article()).isEqualTo("a2"));
        assertThat(publish(Method.NONE, Fault.THROWS)).containsEntry("faulty.txt", "[a3,a2]");
        assertThat(faults()).isEmpty();
    }

    @Test
    void whatAsksTheRendererOnceIsSaidOnce() throws IOException {
        for (Method method : Set.of(Method.OBSTACLE, Method.INPUTS, Method.TAKES_WITHDRAWN, Method.ACCEPTS)) {
            publish(method, Fault.THROWS);
            assertThat(faults()).as(method.name).hasSize(1);
        }
    }

    @Test
    void aPlanMadeFromCountsSaysItAsWell() {
        for (Fault fault : Fault.values()) {
            findings.clear();
            assertThat(ListingCut.takesWithdrawn(new Faulty(Method.TAKES_WITHDRAWN, fault), findings::add))
                    .as(fault.name())
                    .isFalse();
            assertThat(faults()).as(fault.name()).hasSize(1);
        }
        assertThat(ListingCut.takesWithdrawn(new Faulty(Method.NONE, Fault.THROWS), findings::add))
                .isTrue();
    }

    @Test
    void withoutItsInputsNothingIsTakenToStand() throws IOException {
        publish(Method.NONE, Fault.THROWS);
        publish(Method.INPUTS, Fault.THROWS);
        publish(Method.INPUTS, Fault.THROWS);
        assertThat(findings)
                .as("rendered again, so shortened again")
                .anyMatch(finding -> finding.code().equals("fake.short"));
    }
}
