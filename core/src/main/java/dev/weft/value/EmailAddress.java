package dev.weft.value;

import dev.weft.finding.InvalidValueException;

/**
 * A mail address: {@code local@domain}, in the characters that every mail program takes.
 *
 * @param value at most 254 characters; ASCII letters, digits and {@code . _ % + -} before one {@code @}, a domain after
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5321">RFC 5321, 4.5.3 (checked 2026-11-23)</a>
 */
public record EmailAddress(String value) {
    /** Refuses what is no mail address. */
    public EmailAddress {
        if (!isValid(value)) {
            throw new InvalidValueException(
                    "「" + value + "」不是电子邮箱地址：应形如 name@example.org",
                    "\"" + value + "\" is no mail address: expected name@example.org");
        }
    }

    /** Returns the mail address that a text is, without white space at its ends. */
    public static EmailAddress of(String text) {
        return new EmailAddress(text.strip());
    }

    private static boolean isValid(String text) {
        int at = text.indexOf('@');
        int dot = text.lastIndexOf('.');
        if (at < 1 || at > 64 || text.length() > 254 || dot < at + 2 || dot == text.length() - 1) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean word = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-';
            boolean stop = c == '.' && i > 0 && i != at + 1 && i != at - 1 && text.charAt(i - 1) != '.';
            boolean local = i < at && (c == '_' || c == '%' || c == '+');
            if (!word && !stop && !local && i != at) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return value;
    }
}
