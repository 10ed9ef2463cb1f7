package dev.weft.wechat.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import me.chanjar.weixin.common.util.crypto.SHA1;
import org.junit.jupiter.api.Test;

class SignatureTest {
    private static final String TICKET =
            "sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    @Test
    void theDocumentedVectorHolds() {
        Signature signature =
                Signature.of(Ticket.of(TICKET), "Wm3WZYTPz0wzccnW", 1414587457, "http://mp.weixin.qq.com?params=value");
        assertThat(signature.value()).isEqualTo("0f9de62fce790f9a083d5c99e95740ceb90c27ed");
    }

    @Test
    void theFragmentIsNotSigned() {
        Ticket ticket = Ticket.of(TICKET);
        assertThat(Signature.of(ticket, "n1", 1, "https://a.example/新闻?x=1#top"))
                .isEqualTo(Signature.of(ticket, "n1", 1, "https://a.example/新闻?x=1"))
                .isNotEqualTo(Signature.of(ticket, "n1", 1, "https://a.example/新闻"));
    }

    @Test
    void wxJavaSignsTheSame() {
        Random random = new Random(20261123);
        for (int i = 0; i < 2_000; i++) {
            String ticket = letters(random, 86);
            String nonce = letters(random, 1 + random.nextInt(32));
            long timestamp = random.nextInt() & 0xFFFFFFFFL;
            String url = "https://" + letters(random, 8).toLowerCase(java.util.Locale.ROOT) + ".example/"
                    + new String(Character.toChars(0x4E00 + random.nextInt(2_000))) + "?q=" + letters(random, 12)
                    + "&%20+";
            assertThat(Signature.of(Ticket.of(ticket), nonce, timestamp, url).value())
                    .as(url)
                    .isEqualTo(SHA1.genWithAmple(
                            "jsapi_ticket=" + ticket, "noncestr=" + nonce, "timestamp=" + timestamp, "url=" + url));
        }
    }

    private static String letters(Random random, int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return out.toString();
    }

    @Test
    void aTicketNeverShowsItself() {
        Ticket ticket = Ticket.of(TICKET);
        assertThat(ticket).hasToString("Ticket[hidden]");
        assertThat(Signature.of(ticket, "n", 1, "https://a.example/").toString())
                .doesNotContain(TICKET);
        assertThatThrownBy(() -> Ticket.of(TICKET + "\n")).message().doesNotContain(TICKET);
        assertThatThrownBy(() -> Signature.of(ticket, "", 1, "https://a.example/"))
                .message()
                .doesNotContain(TICKET);
        assertThatThrownBy(() -> Signature.of(ticket, "n", 1, "ftp://a.example/"))
                .message()
                .doesNotContain(TICKET);
    }
}
