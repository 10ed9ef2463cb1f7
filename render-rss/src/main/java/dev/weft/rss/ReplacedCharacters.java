package dev.weft.rss;

import dev.weft.body.Block;
import dev.weft.body.Body;
import dev.weft.finding.Finding;
import dev.weft.markup.BodyHtml;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.model.Section;
import dev.weft.model.Source;
import dev.weft.render.Listing;
import dev.weft.value.Characters;
import dev.weft.value.Image;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Names the fields in which U+FFFD stands, where a feed was seen to carry one; nothing looks for it otherwise. */
final class ReplacedCharacters {
    private final Consumer<Finding> findings;
    private boolean found;

    private ReplacedCharacters(Consumer<Finding> findings) {
        this.findings = findings;
    }

    /** Reports each field of an article; its section, whose name stands in its item, where it is in none of its own. */
    static void report(Article article, Consumer<Finding> findings) {
        ReplacedCharacters in = new ReplacedCharacters(findings);
        in.texts(article);
        in.people(article);
        List<Block> blocks = article.body().blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Utf8Writer html = new Utf8Writer();
            new BodyHtml(html).write(Body.of(blocks.get(i)));
            in.look(html.replacements() > 0, "/body/blocks/" + i);
        }
        in.look(!in.found, "/section");
    }

    /** Reports each field of a publication that the head of a listing's feed shows. */
    static void report(Publication publication, Listing listing, Consumer<Finding> findings) {
        ReplacedCharacters in = new ReplacedCharacters(findings);
        Publication said = publication.in(listing.edition());
        String at = edition(publication, listing);
        in.text(said.name(), at + "/name");
        in.text(said.tagline(), at + "/tagline");
        in.text(said.description(), at + "/description");
        in.text(said.rights(), at + "/rights");
        in.section(said.sections(), at, "", listing.key());
    }

    /** Returns the pointer to the edition that a listing is of; empty for the default one. */
    private static String edition(Publication publication, Listing listing) {
        return listing.edition().isDefault()
                ? ""
                : "/editions/" + (publication.editionIds().indexOf(listing.edition()) - 1);
    }

    private void texts(Article article) {
        text(article.title(), "/title");
        text(article.lead(), "/lead");
        text(article.guid(), "/guid");
        text(article.rights(), "/rights");
        for (int i = 0; i < article.tags().size(); i++) {
            text(article.tags().get(i), "/tags/" + i);
        }
        image(article.cover().orElse(null), "/cover");
        for (int i = 0; i < article.attachments().size(); i++) {
            text(article.attachments().get(i).title(), "/attachments/" + i + "/title");
        }
        for (int i = 0; i < article.corrections().size(); i++) {
            text(article.corrections().get(i).text(), "/corrections/" + i + "/text");
        }
    }

    private void people(Article article) {
        for (int i = 0; i < article.byline().size(); i++) {
            text(article.byline().get(i).person().name(), "/byline/" + i + "/name");
        }
        if (article.source().isPresent()) {
            Source source = article.source().get();
            text(source.name(), "/source/name");
            text(source.originalTitle(), "/source/originalTitle");
            text(source.originalAuthor(), "/source/originalAuthor");
            text(source.note(), "/source/note");
        }
    }

    private void image(@Nullable Image image, String pointer) {
        if (image != null) {
            text(image.caption(), pointer + "/caption");
            text(image.credit(), pointer + "/credit");
            text(image.alt().text(), pointer + "/alt");
        }
    }

    private void section(List<Section> sections, String pointer, String path, String wanted) {
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            String own = path + section.slug();
            String at = pointer + "/sections/" + i;
            if (own.equals(wanted)) {
                text(section.name(), at + "/name");
                text(section.description(), at + "/description");
            }
            section(section.sections(), at, own + "/", wanted);
        }
    }

    private void text(String text, String pointer) {
        look(text.indexOf(Characters.REPLACEMENT) >= 0, pointer);
    }

    private void look(boolean replaced, String pointer) {
        if (replaced) {
            found = true;
            findings.accept(RssCodes.REPLACED_CHARACTER.at(pointer));
        }
    }
}
