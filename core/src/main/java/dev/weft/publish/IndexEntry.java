package dev.weft.publish;

import dev.weft.model.Article;
import dev.weft.model.ArticleEntry;
import dev.weft.value.ArticleId;
import dev.weft.value.Language;
import dev.weft.value.PreciseDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What listings and neighbours need to know of an article.
 *
 * @param id its id
 * @param slug its part of the address
 * @param title its title
 * @param section the path of its section, or empty
 * @param kind what it is
 * @param status whether it may be shown
 * @param listed whether it appears in listings
 * @param pinned whether it stands before others
 * @param published when it was published
 * @param changed when it was last changed
 * @param embargo before when it must not be shown
 * @param expires after when it is shown no more
 * @param language its language where it is not the publication's
 * @param tags its tags
 * @param authors the names of those who wrote it
 * @param related the ids of articles that an editor put beside it
 * @param aliases its old addresses
 * @param guid the id that an earlier system's feeds gave it, or empty
 * @param digest a number that is another whenever the article is; 0 where that is not known
 */
public record IndexEntry(
        ArticleId id,
        String slug,
        String title,
        String section,
        Article.Kind kind,
        Article.Status status,
        boolean listed,
        boolean pinned,
        @Nullable PreciseDate published,
        @Nullable PreciseDate changed,
        @Nullable PreciseDate embargo,
        @Nullable PreciseDate expires,
        @Nullable Language language,
        List<String> tags,
        List<String> authors,
        List<ArticleId> related,
        List<String> aliases,
        String guid,
        long digest) {
    /** Copies the lists. */
    public IndexEntry {
        tags = List.copyOf(tags);
        authors = List.copyOf(authors);
        related = List.copyOf(related);
        aliases = List.copyOf(aliases);
    }

    /** Returns the entry of an article. */
    public static IndexEntry of(Article article, long digest) {
        return of(ArticleEntry.of(article), digest);
    }

    /** Returns the entry of an article of which only this much was read. */
    static IndexEntry of(ArticleEntry article, long digest) {
        return new IndexEntry(
                article.id(),
                article.slug(),
                article.title(),
                article.section(),
                article.kind(),
                article.status(),
                article.listed(),
                article.pinned(),
                article.published().orElse(null),
                article.changed().orElse(null),
                article.embargo().orElse(null),
                article.expires().orElse(null),
                article.language().orElse(null),
                article.tags(),
                article.authors(),
                article.related(),
                article.aliases(),
                article.guid(),
                digest);
    }

    /** Returns its texts in the order that {@link Columns} reads them. */
    List<String> texts() {
        String name = id.value();
        List<String> texts = new ArrayList<>(8);
        texts.add(name);
        texts.add(slug.equals(name) ? "" : slug);
        texts.add(title);
        texts.add(PackedDate.of(published));
        texts.add(language == null ? "" : language.tag());
        texts.add(related.isEmpty() ? "" : Integer.toString(related.size()));
        related.forEach(related -> texts.add(related.value()));
        texts.add(aliases.isEmpty() ? "" : Integer.toString(aliases.size()));
        texts.addAll(aliases);
        return texts;
    }
}
