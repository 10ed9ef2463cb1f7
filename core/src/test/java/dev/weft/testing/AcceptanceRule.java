package dev.weft.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.model.Article;
import dev.weft.model.Organisation;
import dev.weft.render.ArticlePage;
import dev.weft.render.Listing;
import dev.weft.render.OrganisationPage;
import dev.weft.render.Redirect;
import dev.weft.render.Renderer;
import dev.weft.render.SequencePart;
import dev.weft.render.Site;
import dev.weft.render.SitePath;
import dev.weft.render.Subject;
import dev.weft.render.WholeSite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What holds for every renderer: it writes what it accepts, refuses what it does not, and has no document of a draft. */
public final class AcceptanceRule {
    private AcceptanceRule() {}

    /** Asserts it for all renderers of a site. */
    public static void holds(Site site) throws IOException {
        for (Renderer<?> renderer : site.renderers()) {
            check(renderer);
        }
    }

    private static <S extends Subject> void check(Renderer<S> renderer) throws IOException {
        int checked = 0;
        for (Subject subject : subjects()) {
            if (renderer.format().subject().isInstance(subject)) {
                check(renderer, renderer.format().subject().cast(subject));
                checked++;
            }
        }
        assertThat(checked).as(renderer.format().id()).isPositive();
    }

    private static <S extends Subject> void check(Renderer<S> renderer, S subject) throws IOException {
        String which = renderer.format().id() + " of " + subject;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (renderer.accepts(subject)) {
            renderer.renderTo(subject, out, finding -> {});
            assertThat(out.size()).as(which).isPositive();
            assertThat(subject instanceof ArticlePage page && page.article().status() == Article.Status.DRAFT)
                    .as(which)
                    .isFalse();
        } else {
            assertThatThrownBy(() -> renderer.renderTo(subject, out, finding -> {}))
                    .as(which)
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(out.size()).as(which).isZero();
        }
    }

    private static List<Subject> subjects() {
        List<Subject> all = new ArrayList<>();
        for (Article.Status status : Article.Status.values()) {
            all.add(ArticlePage.of(Article.builder("one", "一").status(status).build()));
        }
        for (Listing.Kind kind : Listing.Kind.values()) {
            String key = kind == Listing.Kind.HOME ? "" : kind == Listing.Kind.YEAR ? "2014" : "unknown";
            for (SequencePart part : List.of(SequencePart.INDEX, SequencePart.of("2"))) {
                all.add(new Listing(kind, key, part, List.of(), Instant.EPOCH));
            }
        }
        all.add(new OrganisationPage(Organisation.builder("one", "某会").build()));
        all.add(new Redirect(new SitePath("old.html"), new SitePath("new.html"), "题"));
        all.add(WholeSite.EMPTY);
        all.add(new WholeSite(SequencePart.of("2"), List.of(), List.of(), Instant.EPOCH));
        return all;
    }
}
