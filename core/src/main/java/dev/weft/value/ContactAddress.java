package dev.weft.value;

import dev.weft.finding.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** A {@code mailto:} or {@code tel:} address. */
public final class ContactAddress implements LinkAddress {
    private final String text;

    private ContactAddress(String text) {
        this.text = text;
    }

    /** Returns the address to write to; header fields after a question mark are dropped. */
    public static ContactAddress mailto(String email) {
        int query = email.indexOf('?');
        String encoded = query < 0 ? email : email.substring(0, query);
        String plain = encoded.replace("%40", "@").replace("%25", "%");
        return new ContactAddress("mailto:" + EmailAddress.of(plain).value().replace("%", "%25"));
    }

    /**
     * Returns the address to ring: digits with a leading {@code +} if given; other marks become hyphens.
     *
     * @throws InvalidValueException if there are fewer than 3 or more than 24 digits, or a character no number has
     */
    public static ContactAddress tel(String number) {
        StringBuilder out = new StringBuilder("tel:");
        int digits = 0;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c >= '0' && c <= '9') {
                out.append(c);
                digits++;
            } else if (c == '+' && digits == 0 && out.length() == 4) {
                out.append(c);
            } else if (" -./()（）－—".indexOf(c) < 0) {
                throw invalid(number);
            } else if (digits > 0 && i + 1 < number.length() && out.charAt(out.length() - 1) != '-') {
                out.append('-');
            }
        }
        if (digits < 3 || digits > 24) {
            throw invalid(number);
        }
        if (out.charAt(out.length() - 1) == '-') {
            out.setLength(out.length() - 1);
        }
        return new ContactAddress(out.toString());
    }

    private static InvalidValueException invalid(String number) {
        return new InvalidValueException(
                "「" + number + "」不是电话号码：应为 3 至 24 位数字",
                "\"" + number + "\" is no telephone number: expected 3 to 24 digits");
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
        return visitor.contact(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContactAddress that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
