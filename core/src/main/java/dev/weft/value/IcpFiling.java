package dev.weft.value;

import dev.weft.finding.InvalidValueException;

/**
 * A filing of a website with China's ministry of industry: {@code 辽ICP备2020011239号}, {@code 京ICP证030173号-1}.
 *
 * @param number the whole number, without spaces
 * @see <a href="https://beian.miit.gov.cn/">beian.miit.gov.cn (checked 2026-11-23)</a>
 */
public record IcpFiling(String number) {
    /** The abbreviations of provinces that a filing begins with. */
    static final String PROVINCES = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀贵黔云滇藏陕秦甘陇青宁新港澳台";

    private static final WebAddress REGISTRY = WebAddress.of("https://beian.miit.gov.cn/");

    /** Refuses what is no filing number. */
    public IcpFiling {
        if (!isValid(number)) {
            throw new InvalidValueException(
                    "「" + number + "」不是 ICP 备案号：应形如 辽ICP备2020011239号 或 京ICP证030173号-1，首字为省份简称",
                    "\"" + number + "\" is no ICP filing number: expected 辽ICP备2020011239号 or 京ICP证030173号-1,"
                            + " beginning with a province");
        }
    }

    /** Returns the filing that a text is; spaces in it are taken out. */
    public static IcpFiling of(String text) {
        return new IcpFiling(text.replace(" ", "").replace("\u3000", ""));
    }

    /** Returns where the filing can be looked up. */
    public WebAddress registry() {
        return REGISTRY;
    }

    private static boolean isValid(String text) {
        if (text.length() < 12 || PROVINCES.indexOf(text.charAt(0)) < 0 || !text.startsWith("ICP", 1)) {
            return false;
        }
        char kind = text.charAt(4);
        int end = digits(text, 5);
        int count = end - 5;
        if (!(kind == '备' && count >= 8 && count <= 10 || kind == '证' && count >= 6 && count <= 8)) {
            return false;
        }
        if (end >= text.length() || text.charAt(end) != '号') {
            return false;
        }
        int tail = end + 1;
        return tail == text.length()
                || text.charAt(tail) == '-'
                        && tail + 1 < text.length()
                        && text.length() - tail <= 5
                        && digits(text, tail + 1) == text.length();
    }

    static int digits(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    @Override
    public String toString() {
        return number;
    }
}
