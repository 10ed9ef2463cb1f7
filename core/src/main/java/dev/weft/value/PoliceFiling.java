package dev.weft.value;

import dev.weft.finding.InvalidValueException;

/**
 * A filing of a website with China's public security: {@code 辽公网安备 21010302000123号}.
 *
 * @param number the whole number, with one space before its 14 digits
 * @see <a href="https://beian.mps.gov.cn/">beian.mps.gov.cn (checked 2026-11-23)</a>
 */
public record PoliceFiling(String number) {
    private static final String MARK = "公网安备";

    /** Refuses what is no filing number. */
    public PoliceFiling {
        String bare = number.replace(" ", "").replace("\u3000", "");
        if (bare.length() != 20
                || IcpFiling.PROVINCES.indexOf(bare.charAt(0)) < 0
                || !bare.startsWith(MARK, 1)
                || IcpFiling.digits(bare, 5) != 19
                || bare.charAt(19) != '号') {
            throw new InvalidValueException(
                    "「" + number + "」不是公安备案号：应形如 辽公网安备 21010302000123号（14 位数字）",
                    "\"" + number + "\" is no police filing number: expected 辽公网安备 21010302000123号 (14 digits)");
        }
        number = bare.substring(0, 5) + " " + bare.substring(5);
    }

    /** Returns the filing that a text is. */
    public static PoliceFiling of(String text) {
        return new PoliceFiling(text);
    }

    /** Returns where the filing can be looked up. */
    public WebAddress registry() {
        return WebAddress.of("https://beian.mps.gov.cn/#/query/webSearch?code=" + number.substring(6, 20));
    }

    @Override
    public String toString() {
        return number;
    }
}
