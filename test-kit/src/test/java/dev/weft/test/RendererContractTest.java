package dev.weft.test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.finding.Code;
import dev.weft.finding.Finding;
import dev.weft.finding.Severity;
import dev.weft.model.Article;
import dev.weft.render.ArticlePage;
import dev.weft.render.Format;
import dev.weft.render.Renderer;
import dev.weft.render.RendererProvider;
import dev.weft.render.Site;
import dev.weft.render.Subject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The contract holds for a renderer that keeps it, and for no other. */
class RendererContractTest {
    private static final Format<ArticlePage> TITLES =
            Format.of("titles/article", ArticlePage.class, "text/html", "titles/{id}.html", Format.Relation.ALTERNATE);

    /** Writes titles. */
    private static class Titles implements Renderer<ArticlePage> {
        @Override
        public Format<ArticlePage> format() {
            return TITLES;
        }

        @Override
        public boolean accepts(ArticlePage page) {
            return page.article().status() == Article.Status.USABLE;
        }

        @Override
        public void renderTo(ArticlePage page, OutputStream out, Consumer<Finding> findings) throws IOException {
            if (!accepts(page)) {
                throw new IllegalArgumentException("page");
            }
            write(page.article().title().replace("&", "&amp;").replace("<", "&lt;"), out, findings);
        }

        @SuppressWarnings("UnusedVariable") // findings are for those that override it
        void write(String title, OutputStream out, Consumer<Finding> findings) throws IOException {
            out.write(title.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static RendererContract contract(Renderer<ArticlePage> renderer) {
        return new RendererContract() {
            @Override
            protected RendererProvider provider() {
                return new RendererProvider() {
                    @Override
                    public List<Format<?>> formats() {
                        return List.of(renderer.format());
                    }

                    @Override
                    @SuppressWarnings("unchecked")
                    public <S extends Subject> Renderer<S> create(Format<S> format, Site site) {
                        if (!format.id().equals(renderer.format().id())) {
                            throw new IllegalArgumentException(format.id());
                        }
                        return (Renderer<S>) renderer;
                    }
                };
            }
        };
    }

    @Test
    void aRendererThatKeepsItPasses() {
        RendererContract contract = contract(new Titles());
        assertThatCode(() -> {
                    contract.theProviderOffersTheSameFormatsAtEveryCallAndNoOther();
                    contract.theSameSubjectGivesTheSameBytesInEveryLocaleAndZone();
                    contract.theSameSubjectGivesTheSameBytesInEveryThread();
                    contract.hostileTextStaysText();
                    contract.whatIsShortenedIsFound();
                    contract.noTwoSubjectsShareAPath();
                    contract.acceptsIsHeld();
                    contract.thePiecesOfAListingAreTheWhole();
                    contract.theStreamStaysOpen();
                })
                .doesNotThrowAnyException();
    }

    @Test
    void theLocaleOfTheMachineIsNoticed() {
        RendererContract contract = contract(new Titles() {
            @Override
            void write(String title, OutputStream out, Consumer<Finding> findings) throws IOException {
                out.write((title + Locale.getDefault()).getBytes(StandardCharsets.UTF_8));
            }
        });
        assertThatThrownBy(contract::theSameSubjectGivesTheSameBytesInEveryLocaleAndZone)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("titles/article of ArticlePage in tr-TR");
    }

    @Test
    void whatIsKeptOfACallIsNoticed() {
        RendererContract contract = contract(new Titles() {
            private int calls;

            @Override
            synchronized void write(String title, OutputStream out, Consumer<Finding> findings) throws IOException {
                out.write((title + calls++).getBytes(StandardCharsets.UTF_8));
            }
        });
        assertThatThrownBy(contract::theSameSubjectGivesTheSameBytesInEveryThread)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("from several threads");
    }

    @Test
    void markupFromATextIsNoticed() {
        RendererContract contract = contract(new Titles() {
            @Override
            void write(String title, OutputStream out, Consumer<Finding> findings) throws IOException {
                out.write(title.replace("&lt;", "<").getBytes(StandardCharsets.UTF_8));
            }
        });
        assertThatThrownBy(contract::hostileTextStaysText)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("has a script of a text");
    }

    @Test
    void aLossThatNobodyIsToldOfIsNoticed() {
        Code shortened = Code.of("titles.shortened", Severity.INFO, "标题截短", "a title is shortened", "", "");
        for (boolean tells : new boolean[] {false, true}) {
            RendererContract contract = contract(new Titles() {
                @Override
                void write(String title, OutputStream out, Consumer<Finding> findings) throws IOException {
                    out.write(title.substring(0, Math.min(20, title.length())).getBytes(StandardCharsets.UTF_8));
                    if (tells && title.length() > 20) {
                        findings.accept(shortened.at("/title", "标题截短", "the title is shortened"));
                    }
                }
            });
            if (tells) {
                assertThatCode(contract::whatIsShortenedIsFound).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(contract::whatIsShortenedIsFound)
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining("cuts the title and reports nothing");
            }
        }
    }

    @Test
    void aPathOfSeveralSubjectsIsNoticed() {
        RendererContract contract = contract(new Titles() {
            @Override
            public Format<ArticlePage> format() {
                return Format.of("titles/article", ArticlePage.class, "text/html", "t.html", Format.Relation.NONE);
            }
        });
        assertThatThrownBy(contract::noTwoSubjectsShareAPath).isInstanceOf(AssertionError.class);
    }

    @Test
    void whatIsRenderedWithoutBeingAcceptedIsNoticed() {
        RendererContract contract = contract(new Titles() {
            @Override
            public void renderTo(ArticlePage page, OutputStream out, Consumer<Finding> findings) {}
        });
        assertThatThrownBy(contract::acceptsIsHeld)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("is not accepted");
    }

    @Test
    void aStreamThatIsClosedIsNoticed() {
        RendererContract contract = contract(new Titles() {
            @Override
            void write(String title, OutputStream out, Consumer<Finding> findings) throws IOException {
                out.close();
            }
        });
        assertThatThrownBy(contract::theStreamStaysOpen)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("closes the stream");
    }
}
