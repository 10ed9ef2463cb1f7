package dev.weft.importing.fragment;

import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Element;

/**
 * Decodes mail addresses that Cloudflare hides from harvesters until a script has run.
 *
 * @see <a href="https://developers.cloudflare.com/waf/tools/scrape-shield/email-address-obfuscation/">Email Address
 *     Obfuscation (checked 2026-11-28)</a>
 */
final class ProtectedMail implements ElementRule {
    private static final String PATH = "/cdn-cgi/l/email-protection";

    @Override
    public boolean read(Element element, BlockReader reader) {
        if (element.nameIs("a") || !element.hasAttr("data-cfemail")) {
            return false;
        }
        String mail = decoded(Attributes.of(element, "data-cfemail"));
        if (mail.isEmpty()) {
            return false;
        }
        reader.text(mail);
        return true;
    }

    /** Returns what a link leads to, as a {@code mailto:} if it is a hidden one. */
    static String address(Element link) {
        String href = Attributes.of(link, "href");
        int at = href.indexOf(PATH + "#");
        String hidden = at >= 0 ? href.substring(at + PATH.length() + 1) : Attributes.of(link, "data-cfemail");
        String mail = hidden.isEmpty() ? "" : decoded(hidden);
        return mail.isEmpty() ? href : "mailto:" + mail;
    }

    /** Returns whether an address leads to nobody, since what it hides could not be read. */
    static boolean isUnread(String address) {
        return address.contains(PATH);
    }

    /** Returns the address that a link shows instead of {@code [email protected]}, or empty if it shows its own text. */
    static String text(Element link) {
        return link.hasAttr("data-cfemail") ? decoded(Attributes.of(link, "data-cfemail")) : "";
    }

    private static String decoded(String hex) {
        if (hex.length() < 6 || hex.length() % 2 != 0 || hex.length() > 600 || !hex.matches("[0-9a-fA-F]+")) {
            return "";
        }
        byte[] bytes = new byte[hex.length() / 2 - 1];
        int key = Integer.parseInt(hex.substring(0, 2), 16);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (Integer.parseInt(hex.substring(2 * i + 2, 2 * i + 4), 16) ^ key);
        }
        String mail = new String(bytes, StandardCharsets.UTF_8);
        return mail.indexOf('@') > 0 ? mail : "";
    }
}
