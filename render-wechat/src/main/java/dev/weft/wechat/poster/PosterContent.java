package dev.weft.wechat.poster;

import dev.weft.model.Article;
import dev.weft.model.Organisation;
import dev.weft.model.Publication;
import dev.weft.model.Section;
import dev.weft.model.Source;
import dev.weft.render.Site;
import dev.weft.value.Image;
import dev.weft.value.Language;
import dev.weft.value.WebAddress;
import java.awt.Color;
import java.util.List;
import java.util.Optional;

/** What a poster says, before it is set. */
record PosterContent(
        String title,
        String lead,
        String section,
        String dateline,
        String publication,
        String tagline,
        String organisation,
        String hint,
        Color colour,
        Optional<Image> cover,
        WebAddress address) {
    static PosterContent of(Article article, Site site) {
        Publication publication = site.publication().around(article);
        boolean translated = !site.publication().editionOf(article.language()).isDefault();
        Language language = article.language().orElse(publication.language());
        boolean chinese = language.isChinese();
        List<Section> trail = publication.trail(article.section());
        String source = article.source().map(Source::name).orElse("");
        String date = article.published()
                .map(published -> published.display(language, publication.zone()))
                .orElse("");
        String separator = source.isEmpty() || date.isEmpty() ? "" : "  ·  ";
        String organisation = publication.organisations().stream()
                .filter(o -> o.role() == Organisation.Role.PUBLISHER)
                .findFirst()
                .map(o -> chinese || translated || o.englishName().isEmpty() ? o.name() : o.englishName())
                .orElse("");
        return new PosterContent(
                quotes(article.title(), chinese),
                quotes(article.summary(), chinese),
                trail.isEmpty() ? "" : trail.get(trail.size() - 1).name(),
                (chinese && !source.isEmpty() ? "来源：" : "") + source + separator + date,
                publication.name(),
                publication.tagline(),
                organisation,
                chinese ? "长按识别二维码，阅读全文" : "Scan the code to read on",
                new Color(Integer.parseInt(publication.colour().substring(1), 16)),
                article.mainImage(),
                site.address(site.page(article)));
    }

    /** Chinese fonts draw curly quotes as wide as a character, which tears words of other languages apart. */
    private static String quotes(String text, boolean chinese) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean inWord =
                    i > 0 && i + 1 < text.length() && isLatin(text.charAt(i - 1)) && isLatin(text.charAt(i + 1));
            if ((c == '\u2018' || c == '\u2019') && (!chinese || inWord)) {
                out.setCharAt(i, '\'');
            } else if ((c == '\u201C' || c == '\u201D') && !chinese) {
                out.setCharAt(i, '"');
            }
        }
        return out.toString();
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetter(c);
    }
}
