package dev.weft.json;

import dev.weft.finding.InvalidValueException;
import dev.weft.model.FeedSettings;
import dev.weft.value.WebAddress;
import java.util.List;

/** Reads what a publication decides about its feeds. */
final class FeedSettingsReader {
    /** What the key {@code content} says. */
    static final String FULL = "full";

    static final String SUMMARY = "summary";

    private static final Keys KEYS = Keys.of("content", "authority", "hubs", "items", "maxBytes", "stylesheet");

    private FeedSettingsReader() {}

    static FeedSettings read(Cursor in) {
        String content = FULL;
        String authority = "";
        List<WebAddress> hubs = List.of();
        int items = 0;
        long maxBytes = Long.MAX_VALUE;
        boolean stylesheet = false;
        if (in.object()) {
            for (String key = in.next(KEYS); key != null; key = in.next(KEYS)) {
                switch (key) {
                    case "content" -> {
                        String word = in.value(FeedSettingsReader::content);
                        content = word == null ? content : word;
                    }
                    case "authority" -> {
                        String checked = in.value(FeedSettings::checkAuthority);
                        authority = checked == null ? authority : checked;
                    }
                    case "items" -> items = (int) in.whole(1, FeedSettings.MAX_ITEMS, 0);
                    case "maxBytes" -> maxBytes = in.whole(1, Long.MAX_VALUE, Long.MAX_VALUE);
                    case "stylesheet" -> stylesheet = in.flag(false);
                    case "hubs" -> hubs = in.list(in::address);
                    default -> throw new AssertionError(key);
                }
            }
        }
        return new FeedSettings(content.equals(FULL), authority, hubs, items, maxBytes, stylesheet);
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
