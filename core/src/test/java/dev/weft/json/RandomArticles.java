package dev.weft.json;

import dev.weft.body.Dice;
import dev.weft.body.RandomBodies;
import dev.weft.model.Article;
import dev.weft.model.ArticleBuilder;
import dev.weft.model.Correction;
import dev.weft.model.Credit;
import dev.weft.model.Notice;
import dev.weft.model.Person;
import dev.weft.model.Source;
import dev.weft.model.Translation;
import dev.weft.model.Views;
import dev.weft.value.ArticleId;
import dev.weft.value.Attachment;
import dev.weft.value.Language;
import dev.weft.value.PreciseDate;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Makes articles of every shape, the same ones for the same seed. */
final class RandomArticles {
    private final Dice dice;
    private final RandomBodies bodies;

    RandomArticles(long seed) {
        this.dice = new Dice(seed);
        this.bodies = new RandomBodies(dice);
    }

    Article next() {
        ArticleBuilder a = Article.builder(dice.segment(), dice.line() + "题");
        if (dice.chance(3)) {
            a.slug(dice.segment());
        }
        a.kind(dice.of(Article.Kind.values()));
        a.status(dice.of(Article.Status.values()));
        a.ai(dice.of(Article.Ai.values()));
        a.subtitle(dice.maybeLine())
                .shortTitle(dice.maybeLine())
                .lead(dice.maybeLine())
                .rights(dice.maybeLine());
        if (dice.chance(2)) {
            a.section(dice.segment() + (dice.chance(2) ? "/" + dice.segment() : ""));
        }
        a.tags(dice.list(4, dice::line));
        a.pinned(dice.chance(5)).listed(!dice.chance(5));
        dates(a);
        people(a);
        if (dice.chance(3)) {
            a.cover(bodies.image());
        }
        a.body(bodies.next());
        files(a);
        return a.build();
    }

    private void dates(ArticleBuilder a) {
        if (dice.chance(2)) {
            a.published(date());
        }
        if (dice.chance(3)) {
            a.modified(date());
        }
        if (dice.chance(5)) {
            a.embargo(date());
        }
        if (dice.chance(5)) {
            a.expires(date());
        }
    }

    PreciseDate date() {
        int year = dice.chance(9) ? dice.below(9999) + 1 : 1990 + dice.below(60);
        LocalDate day = LocalDate.of(year, dice.below(12) + 1, dice.below(28) + 1);
        return switch (dice.below(4)) {
            case 0 -> PreciseDate.of(day);
            case 1 -> PreciseDate.parse(day + "T" + two(24) + ":" + two(60));
            case 2 -> PreciseDate.parse(day + " " + two(24) + ":" + two(60) + ":" + two(60));
            default ->
                PreciseDate.of(OffsetDateTime.of(
                        day.atTime(dice.below(24), dice.below(60), dice.below(60)),
                        ZoneOffset.ofTotalSeconds((dice.below(37) - 18) * 3600)));
        };
    }

    private String two(int bound) {
        int number = dice.below(bound);
        return (number < 10 ? "0" : "") + number;
    }

    private void people(ArticleBuilder a) {
        a.byline(dice.list(
                3,
                () -> new Credit(
                        Person.builder(dice.line() + "某")
                                .title(dice.maybeLine())
                                .organisation(dice.maybeLine())
                                .web(dice.chance(3) ? bodies.address() : null)
                                .build(),
                        dice.of(Credit.Role.values()))));
        if (dice.chance(2)) {
            a.source(Source.builder(dice.of(Source.Kind.values()), dice.maybeLine())
                    .address(dice.chance(2) ? bodies.address() : null)
                    .originalTitle(dice.maybeLine())
                    .originalAuthor(dice.maybeLine())
                    .note(dice.maybeLine())
                    .build());
        }
        if (dice.chance(5)) {
            a.language(Language.of(dice.of("en", "zh-Hant-TW", "ug", "de-CH-1996", "sr-Latn", "x-own", "ja")));
        }
        a.translations(dice.list(
                2, () -> new Translation(Language.of(dice.of("en", "fr", "zh-CN", "pt-BR")), bodies.address())));
    }

    private Attachment attachment() {
        Attachment.Builder file = Attachment.builder(bodies.address())
                .name(dice.maybeLine())
                .title(dice.maybeLine())
                .mediaType(dice.of("", "application/pdf", "Text/Plain; charset=utf-8"));
        if (!dice.chance(2)) {
            file.bytes(dice.number());
        }
        return file.build();
    }

    private void files(ArticleBuilder a) {
        a.attachments(dice.list(3, this::attachment));
        if (dice.chance(4)) {
            a.views(Views.builder(dice.number())
                    .asOf(dice.chance(2) ? date() : null)
                    .build());
        }
        if (dice.chance(4)) {
            a.notice(Notice.builder()
                    .number(dice.maybeLine())
                    .issuer(dice.maybeLine())
                    .effective(dice.chance(2) ? date() : null)
                    .deadline(dice.chance(2) ? date() : null)
                    .build());
        }
        a.corrections(dice.list(
                2,
                () -> Correction.builder(dice.line() + "正")
                        .date(dice.chance(2) ? date() : null)
                        .build()));
        a.related(dice.list(3, () -> ArticleId.of(dice.segment())));
        a.aliases(dice.list(3, () -> "/" + dice.segment() + dice.of("", "/", ".html", "/x.html")));
        a.dateline(dice.of("", "", "沈阳", "New York"));
        a.guid(dice.of("", "", "https://old.example.org/show-512.html", "512", "第 512 号", "a\u00A0b", "\uD83D\uDE00"));
    }
}
