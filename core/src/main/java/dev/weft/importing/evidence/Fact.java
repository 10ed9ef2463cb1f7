package dev.weft.importing.evidence;

import java.util.Locale;

/** What may be found out about a page: its article's facts, and those of the site it is from. */
public enum Fact {
    TITLE,
    SUBTITLE,
    LEAD,
    PUBLISHED,
    MODIFIED,
    SOURCE,
    SOURCE_URL,
    AUTHOR,
    PHOTOGRAPHER,
    TRANSLATOR,
    EDITOR,
    RESPONSIBLE,
    REVIEWER,
    VIEWS,
    KEYWORDS,
    LANGUAGE,
    IMAGE,
    BREADCRUMB,
    SECTION,
    ATTACHMENT,
    NUMBER,
    ISSUER,
    EFFECTIVE,
    DEADLINE,
    SITE,
    ICP,
    POLICE,
    ORGANISATION,
    ADDRESS,
    TELEPHONE,
    EMAIL;

    private final String key;

    Fact() {
        String name = name().toLowerCase(Locale.ROOT);
        int gap = name.indexOf('_');
        key = gap < 0
                ? name
                : name.substring(0, gap) + Character.toUpperCase(name.charAt(gap + 1)) + name.substring(gap + 2);
    }

    /** Returns the name by which evidence speaks of this fact: {@code title}, {@code sourceUrl} … */
    public String key() {
        return key;
    }

    /** Returns the fact that a data file names. */
    public static Fact of(String key) {
        for (Fact fact : values()) {
            if (fact.key.equals(key)) {
                return fact;
            }
        }
        throw new IllegalArgumentException("no fact is called " + key);
    }
}
