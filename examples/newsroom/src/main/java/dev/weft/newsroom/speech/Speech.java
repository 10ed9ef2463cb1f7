package dev.weft.newsroom.speech;

import dev.weft.finding.Message;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** A language that the desk speaks. */
public enum Speech {
    /** Chinese. */
    ZH("zh-CN"),
    /** English. */
    EN("en");

    /** The cookie that keeps the choice. */
    public static final String COOKIE = "desk-language";

    private final String tag;

    Speech(String tag) {
        this.tag = tag;
    }

    /** Returns the language's tag. */
    public String tag() {
        return tag;
    }

    /** Returns what is said in this language. */
    public String of(Message message) {
        return this == ZH ? message.zh() : message.en();
    }

    /** Returns the language that was chosen, else the one that the browser asks for. */
    public static Speech of(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(COOKIE)) {
                    return cookie.getValue().equals("en") ? EN : ZH;
                }
            }
        }
        return asked(request);
    }

    /** Returns the language that the request asks for; Chinese where it asks for neither. */
    public static Speech asked(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Language");
        boolean english =
                accepted != null && accepted.strip().toLowerCase(Locale.ROOT).startsWith("en");
        return english ? EN : ZH;
    }
}
