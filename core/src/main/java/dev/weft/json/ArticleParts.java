package dev.weft.json;

import dev.weft.model.Correction;
import dev.weft.model.Credit;
import dev.weft.model.Notice;
import dev.weft.model.Person;
import dev.weft.model.Source;
import dev.weft.model.Translation;
import dev.weft.model.Views;
import dev.weft.value.Characters;
import dev.weft.value.Language;
import dev.weft.value.PreciseDate;
import dev.weft.value.WebAddress;
import org.jspecify.annotations.Nullable;

/** Reads the objects within an article that say where it came from and what became of it. */
final class ArticleParts {
    private static final Keys TRANSLATION = Keys.of("language", "url");
    private static final Keys CREDIT = Keys.of("name", "role", "title", "organisation", "url");
    private static final Keys SOURCE = Keys.of("name", "url", "kind", "originalTitle", "originalAuthor", "note");
    private static final Keys VIEWS = Keys.of("count", "asOf");
    private static final Keys NOTICE = Keys.of("number", "issuer", "effective", "deadline");
    private static final Keys CORRECTION = Keys.of("date", "text");
    static final Words<Credit.Role> ROLES = Words.of(Credit.Role.class);
    static final Words<Source.Kind> SOURCE_KINDS = Words.of(Source.Kind.class);

    private final Cursor in;
    private final WebAddress base;

    ArticleParts(Cursor in, WebAddress base) {
        this.in = in;
        this.base = base;
    }

    @Nullable
    Translation translation() {
        if (!in.object()) {
            return null;
        }
        Language language = null;
        WebAddress url = null;
        for (String key = in.next(TRANSLATION); key != null; key = in.next(TRANSLATION)) {
            if (key.equals("language")) {
                language = in.value(Language::of);
            } else {
                url = in.address(base);
            }
        }
        if (language == null || url == null) {
            in.missing(language == null ? "language" : "url");
            return null;
        }
        return new Translation(language, url);
    }

    @Nullable
    Credit credit() {
        if (!in.object()) {
            return null;
        }
        String name = "";
        String personTitle = "";
        String organisation = "";
        WebAddress url = null;
        Credit.Role role = null;
        for (String key = in.next(CREDIT); key != null; key = in.next(CREDIT)) {
            switch (key) {
                case "name" -> name = in.line();
                case "role" -> role = in.word(ROLES);
                case "title" -> personTitle = in.line();
                case "organisation" -> organisation = in.line();
                case "url" -> url = in.address(base);
                default -> throw new AssertionError(key);
            }
        }
        if (Characters.line(name).isEmpty()) {
            in.missing("name");
            return null;
        }
        return new Credit(new Person(name, personTitle, organisation, url), role == null ? Credit.Role.AUTHOR : role);
    }

    @Nullable
    Source source() {
        if (!in.object()) {
            return null;
        }
        String name = "";
        WebAddress url = null;
        Source.Kind kind = null;
        String originalTitle = "";
        String originalAuthor = "";
        String note = "";
        for (String key = in.next(SOURCE); key != null; key = in.next(SOURCE)) {
            switch (key) {
                case "name" -> name = in.line();
                case "url" -> url = in.address(base);
                case "kind" -> kind = in.word(SOURCE_KINDS);
                case "originalTitle" -> originalTitle = in.line();
                case "originalAuthor" -> originalAuthor = in.line();
                case "note" -> note = in.line();
                default -> throw new AssertionError(key);
            }
        }
        return new Source(kind == null ? Source.Kind.ORIGINAL : kind, name, url, originalTitle, originalAuthor, note);
    }

    @Nullable
    Views views() {
        if (!in.object()) {
            return null;
        }
        long count = -1;
        PreciseDate asOf = null;
        for (String key = in.next(VIEWS); key != null; key = in.next(VIEWS)) {
            if (key.equals("count")) {
                count = in.whole(0, Long.MAX_VALUE, -1);
            } else {
                asOf = in.value(PreciseDate::parse);
            }
        }
        if (count < 0) {
            in.missing("count");
            return null;
        }
        return new Views(count, asOf);
    }

    @Nullable
    Notice notice() {
        if (!in.object()) {
            return null;
        }
        String number = "";
        String issuer = "";
        PreciseDate effective = null;
        PreciseDate deadline = null;
        for (String key = in.next(NOTICE); key != null; key = in.next(NOTICE)) {
            switch (key) {
                case "number" -> number = in.line();
                case "issuer" -> issuer = in.line();
                case "effective" -> effective = in.value(PreciseDate::parse);
                case "deadline" -> deadline = in.value(PreciseDate::parse);
                default -> throw new AssertionError(key);
            }
        }
        return new Notice(number, issuer, effective, deadline);
    }

    @Nullable
    Correction correction() {
        if (!in.object()) {
            return null;
        }
        PreciseDate date = null;
        String text = "";
        for (String key = in.next(CORRECTION); key != null; key = in.next(CORRECTION)) {
            if (key.equals("date")) {
                date = in.value(PreciseDate::parse);
            } else {
                text = in.line();
            }
        }
        if (Characters.line(text).isEmpty()) {
            in.missing("text");
            return null;
        }
        return new Correction(date, text);
    }
}
