package dev.weft.wechat.limit;

/** What a limit counts. */
public enum Unit {
    /** Code points of a text. */
    CODE_POINTS("个字符", "characters"),
    /** Bytes of a text in UTF-8, or of a file. */
    BYTES("字节", "bytes"),
    /** Members of a list. */
    ITEMS("项", "items");

    private final String zh;
    private final String en;

    Unit(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Returns what stands behind a number in Chinese. */
    String zh() {
        return zh;
    }

    /** Returns what stands behind a number in English. */
    String en() {
        return en;
    }
}
