package dev.weft.value;

import dev.weft.finding.InvalidValueException;
import java.util.IllformedLocaleException;
import java.util.Locale;

/**
 * A language by its BCP 47 tag: {@code zh-CN}, {@code en}.
 *
 * @param tag in canonical case, with hyphens
 */
public record Language(String tag) {
    /** Chinese as written in mainland China. */
    public static final Language ZH_CN = new Language("zh-CN");

    /** English. */
    public static final Language EN = new Language("en");

    /** Brings the tag to its canonical case; an underscore counts as a hyphen. */
    public Language {
        try {
            tag = new Locale.Builder()
                    .setLanguageTag(tag.strip().replace('_', '-'))
                    .build()
                    .toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw invalid(tag);
        }
        if (tag.equals("und")) {
            throw invalid(tag);
        }
    }

    /** Returns the language of a BCP 47 tag. */
    public static Language of(String tag) {
        return tag.equals("zh-CN") ? ZH_CN : tag.equals("en") ? EN : new Language(tag);
    }

    /** Returns the same as a locale. */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** Returns whether the language is Chinese, of any kind. */
    public boolean isChinese() {
        return tag.equals("zh") || tag.startsWith("zh-");
    }

    /** Returns whether the language is written from right to left. */
    public boolean isRightToLeft() {
        Locale locale = locale();
        return switch (locale.getScript()) {
            case "Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm" -> true;
            case "" ->
                switch (locale.getLanguage()) {
                    case "ar", "he", "iw", "fa", "ur", "ug", "dv", "ps", "yi", "ji", "sd", "ckb" -> true;
                    default -> false;
                };
            default -> false;
        };
    }

    private static InvalidValueException invalid(String tag) {
        return new InvalidValueException(
                "「" + tag + "」不是语言标签：应为 BCP 47 标签，如 zh-CN、en",
                "\"" + tag + "\" is no language: expected a BCP 47 tag such as zh-CN or en");
    }

    @Override
    public String toString() {
        return tag;
    }
}
