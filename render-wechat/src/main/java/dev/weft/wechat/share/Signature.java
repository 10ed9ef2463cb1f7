package dev.weft.wechat.share;

import dev.weft.value.Characters;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The signature that lets a page use the JS-SDK, with what was signed.
 *
 * @param nonce what makes it unlike others: 1 to 32 ASCII letters and digits
 * @param timestamp in seconds since 1970
 * @param value SHA-1 in 40 hexadecimal digits
 * @see <a href="https://developers.weixin.qq.com/doc/offiaccount/OA_Web_Apps/JS-SDK.html">JS-SDK, appendix 1</a>
 */
public record Signature(String nonce, long timestamp, String value) {
    /** Refuses a nonce that is none. */
    public Signature {
        checkNonce(nonce);
    }

    private static void checkNonce(String nonce) {
        boolean valid = !nonce.isEmpty() && nonce.length() <= 32;
        for (int i = 0; i < nonce.length(); i++) {
            char c = nonce.charAt(i);
            valid &= c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }
        if (!valid) {
            throw new IllegalArgumentException("nonce == \"" + nonce + "\", expected 1 to 32 ASCII letters and digits");
        }
    }

    /**
     * Signs the address of a page.
     *
     * @param ticket the secret
     * @param nonce as the page will carry it
     * @param timestamp in seconds since 1970, as the page will carry it
     * @param address exactly as the browser has it, neither encoded nor decoded; what follows a {@code #} is left out
     */
    public static Signature of(Ticket ticket, String nonce, long timestamp, String address) {
        checkNonce(nonce);
        if (!Characters.isClean(address) || !address.startsWith("http://") && !address.startsWith("https://")) {
            throw new IllegalArgumentException("address == \"" + address + "\", expected one that begins with http");
        }
        int hash = address.indexOf('#');
        String signed = "jsapi_ticket=" + ticket.value() + "&noncestr=" + nonce + "&timestamp=" + timestamp + "&url="
                + (hash < 0 ? address : address.substring(0, hash));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(signed.getBytes(StandardCharsets.UTF_8));
            return new Signature(nonce, timestamp, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-1", e);
        }
    }
}
