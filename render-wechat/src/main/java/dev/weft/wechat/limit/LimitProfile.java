package dev.weft.wechat.limit;

import dev.weft.value.Excerpt;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * A limit for each field, under a name: {@link #OFFICIAL}, {@link #CONSERVATIVE}, or a caller's own by {@link #with}.
 *
 * @see <a href="https://developers.weixin.qq.com/doc/offiaccount/Draft_Box/Add_draft.html">draft/add</a>
 * @see <a href="https://developer.work.weixin.qq.com/document/path/91770">WeCom robots</a>
 */
public final class LimitProfile {
    private static final LocalDate CHECKED = LocalDate.of(2026, 11, 23);
    private static final String DRAFT = "developers.weixin.qq.com, draft/add";
    private static final String SINCE_2025 = DRAFT + ", since 2025-12-19 (64 before)";
    private static final String UPLOAD = "developers.weixin.qq.com, media/uploadimg";
    private static final String ROBOT = "developer.work.weixin.qq.com/document/path/91770";
    private static final String CARD = "no limit is documented; the figure is Weft's own";
    private static final String USERS = "reported by users; the documentation allows more";
    private static final String MEGABYTE = "1 MB read as 1,000,000 bytes, where the documentation leaves it open";

    /** What the documentation of December 2025 says. */
    public static final LimitProfile OFFICIAL = official();

    /** The stricter figure wherever sources disagree; the default. */
    public static final LimitProfile CONSERVATIVE = OFFICIAL.named("conservative")
            .with(Field.DRAFT_AUTHOR, new Limit(8, USERS, CHECKED))
            .with(Field.DRAFT_DIGEST, new Limit(120, USERS, CHECKED))
            .with(Field.DRAFT_CONTENT_BYTES, new Limit(999_999, MEGABYTE, CHECKED))
            .with(Field.DRAFT_PICTURE, new Limit(999_999, MEGABYTE, CHECKED))
            .with(Field.DRAFT_SOURCE_URL, new Limit(1_000, "1 KB read as 1,000 bytes", CHECKED))
            .with(
                    Field.REPLY_ARTICLES,
                    new Limit(1, "developers.weixin.qq.com: 1 in answer to most messages", CHECKED));

    private final String name;
    private final Map<Field, Limit> limits;

    private LimitProfile(String name, Map<Field, Limit> limits) {
        this.name = name;
        this.limits = limits;
    }

    private static LimitProfile official() {
        Map<Field, Limit> m = new EnumMap<>(Field.class);
        m.put(Field.DRAFT_TITLE, new Limit(32, SINCE_2025, CHECKED));
        m.put(Field.DRAFT_AUTHOR, new Limit(16, DRAFT, CHECKED));
        m.put(Field.DRAFT_DIGEST, new Limit(128, DRAFT, CHECKED));
        m.put(Field.DRAFT_CONTENT_CHARACTERS, new Limit(19_999, DRAFT + ": fewer than 20,000", CHECKED));
        m.put(Field.DRAFT_CONTENT_BYTES, new Limit(1_048_575, DRAFT + ": less than 1 MB", CHECKED));
        m.put(Field.DRAFT_SOURCE_URL, new Limit(1_024, DRAFT, CHECKED));
        m.put(Field.DRAFT_PICTURE, new Limit(1_048_575, UPLOAD + ": less than 1 MB", CHECKED));
        m.put(Field.NEWSPIC_PICTURES, new Limit(20, DRAFT, CHECKED));
        m.put(Field.CARD_TITLE, new Limit(64, CARD, CHECKED));
        m.put(Field.CARD_DESCRIPTION, new Limit(120, CARD, CHECKED));
        m.put(Field.REPLY_ARTICLES, new Limit(8, "developers.weixin.qq.com, passive reply", CHECKED));
        m.put(Field.SERVICE_ARTICLES, new Limit(1, "developers.weixin.qq.com, customer service", CHECKED));
        m.put(Field.ROBOT_ARTICLES, new Limit(8, ROBOT, CHECKED));
        m.put(Field.ROBOT_TITLE, new Limit(128, ROBOT, CHECKED));
        m.put(Field.ROBOT_DESCRIPTION, new Limit(512, ROBOT, CHECKED));
        m.put(Field.ROBOT_MARKDOWN, new Limit(4_096, ROBOT, CHECKED));
        m.put(Field.ROBOT_TEXT, new Limit(2_048, ROBOT, CHECKED));
        m.put(Field.NOTICE_TITLE, new Limit(26, ROBOT, CHECKED));
        m.put(Field.NOTICE_DESCRIPTION, new Limit(30, ROBOT, CHECKED));
        m.put(Field.NOTICE_TEXTS, new Limit(4, ROBOT, CHECKED));
        m.put(Field.NOTICE_TEXT_TITLE, new Limit(26, ROBOT, CHECKED));
        m.put(Field.NOTICE_TEXT, new Limit(112, ROBOT, CHECKED));
        m.put(Field.NOTICE_FACTS, new Limit(6, ROBOT, CHECKED));
        m.put(Field.NOTICE_FACT_KEY, new Limit(5, ROBOT, CHECKED));
        m.put(Field.NOTICE_FACT_VALUE, new Limit(26, ROBOT, CHECKED));
        m.put(Field.NOTICE_JUMPS, new Limit(3, ROBOT, CHECKED));
        m.put(Field.NOTICE_JUMP_TITLE, new Limit(13, ROBOT, CHECKED));
        return new LimitProfile("official 2025-12", m);
    }

    /** Returns the name. */
    public String name() {
        return name;
    }

    /** Returns the limit of a field. */
    public Limit limit(Field field) {
        Limit limit = limits.get(field);
        if (limit == null) {
            throw new IllegalStateException("the profile \"" + name + "\" has no limit for " + field);
        }
        return limit;
    }

    /** Returns the same limits under another name. */
    public LimitProfile named(String newName) {
        return new LimitProfile(newName, limits);
    }

    /** Returns these limits but for one field. */
    public LimitProfile with(Field field, Limit limit) {
        Map<Field, Limit> changed = new EnumMap<>(limits);
        changed.put(field, limit);
        return new LimitProfile(name, changed);
    }

    /** Returns whether a text is within the limit of a field. */
    public boolean allows(Field field, String text) {
        return size(field, text) <= limit(field).max();
    }

    /** Returns how much a text is in the unit of a field. */
    public static int size(Field field, String text) {
        return field.unit() == Unit.BYTES ? utf8(text, 0, text.length()) : text.codePointCount(0, text.length());
    }

    /**
     * Returns a text within the limit of a field: itself, or its beginning up to a good place with an ellipsis, never cut
     * inside a character as a reader sees it.
     */
    public String shorten(Field field, String text) {
        int max = limit(field).max();
        if (allows(field, text)) {
            return text;
        }
        return field.unit() == Unit.BYTES ? shortenBytes(text, max) : Excerpt.shorten(text, max);
    }

    /** A shorter text may take more bytes, so the largest number of code points that fits is searched from above. */
    private static String shortenBytes(String text, int max) {
        int most = 0;
        int bytes = 0;
        for (int i = 0; i < text.length() && bytes <= max; most++) {
            int next = i + Character.charCount(text.codePointAt(i));
            bytes += utf8(text, i, next);
            i = next;
        }
        for (int points = most; points > 0; points--) {
            String shorter = Excerpt.shorten(text, points);
            if (utf8(shorter, 0, shorter.length()) <= max) {
                return shorter;
            }
        }
        return "";
    }

    private static int utf8(String text, int from, int to) {
        int bytes = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < to && Character.isLowSurrogate(text.charAt(i + 1));
            bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : pair ? 4 : 3;
            i += pair ? 1 : 0;
        }
        return bytes;
    }

    @Override
    public String toString() {
        return "LimitProfile[" + name + "]";
    }
}
