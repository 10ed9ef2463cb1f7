package dev.weft.wechat.poster;

import dev.weft.finding.Message;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** There is no font that a poster can be set in; says what to install or to pass. */
public final class NoFontException extends IllegalStateException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String zh;

    NoFontException(String zh, String en, @Nullable Throwable cause) {
        super(en, cause);
        this.zh = zh;
    }

    /** Says again what was found out before. */
    NoFontException(NoFontException before) {
        this(before.zh, String.valueOf(before.getMessage()), before);
    }

    static NoFontException onSystem(@Nullable Throwable cause) {
        return new NoFontException(
                "系统中没有可用的中文字体：请安装（Debian：apt-get install fontconfig fonts-noto-cjk），或用 PosterFonts.of(...) 传入字体文件",
                "this system has no usable Chinese font: install one (Debian: apt-get install fontconfig fonts-noto-cjk),"
                        + " or pass a font file with PosterFonts.of(...)",
                cause);
    }

    static NoFontException inFile(String name, @Nullable Throwable cause) {
        return new NoFontException(
                "字体「" + name + "」无法使用：应为 TrueType 或 OpenType 字体文件（ttf、otf、ttc），且系统装有 fontconfig",
                "the font \"" + name
                        + "\" cannot be used: expected a TrueType or OpenType file (ttf, otf, ttc), on a system"
                        + " with fontconfig",
                cause);
    }

    /** Returns what is missing, and what to do, in both languages. */
    public Message bilingual() {
        String en = getMessage();
        return new Message(zh, en == null ? "" : en);
    }
}
