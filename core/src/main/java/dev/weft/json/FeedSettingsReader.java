package dev.weft.json;

import dev.weft.finding.InvalidValueException;
import dev.weft.model.FeedSettings;

/** Reads what a publication decides about its feeds. */
final class FeedSettingsReader {
    /** What the key {@code content} says. */
    static final String FULL = "full";

    static final String SUMMARY = "summary";

    private static final Keys KEYS = Keys.of("content", "authority", "hubs", "items", "maxBytes", "stylesheet");

    private FeedSettingsReader() {}

    static FeedSettings read(Cursor in) {
        FeedSettings.Builder feeds = FeedSettings.builder();
        if (in.object()) {
            for (String key = in.next(KEYS); key != null; key = in.next(KEYS)) {
                switch (key) {
                    case "content" -> {
                        String word = in.value(FeedSettingsReader::content);
                        feeds.fullText(word == null || word.equals(FULL));
                    }
                    case "authority" -> {
                        String checked = in.value(FeedSettings::checkAuthority);
                        feeds.authority(checked == null ? "" : checked);
                    }
                    case "items" -> feeds.items((int) in.whole(1, FeedSettings.MAX_ITEMS, 0));
                    case "maxBytes" -> feeds.maxBytes(in.whole(1, Long.MAX_VALUE, Long.MAX_VALUE));
                    case "stylesheet" -> feeds.stylesheet(in.flag(false));
                    case "hubs" -> feeds.hubs(in.list(in::address));
                    default -> throw new AssertionError(key);
                }
            }
        }
        return feeds.build();
    }

    private static String content(String word) {
        if (!word.equals(FULL) && !word.equals(SUMMARY)) {
            throw new InvalidValueException(
                    "「" + word + "」不是订阅源的内容：应为 full 或 summary",
                    "\"" + word + "\" is no content of feeds: expected full or summary");
        }
        return word;
    }
}
