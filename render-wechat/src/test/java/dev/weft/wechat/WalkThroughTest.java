package dev.weft.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.finding.Finding;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.Article;
import dev.weft.render.Site;
import dev.weft.value.WebAddress;
import dev.weft.wechat.account.AccountArticles;
import dev.weft.wechat.account.AccountTheme;
import dev.weft.wechat.account.PictureToUpload;
import dev.weft.wechat.account.UploadedPictures;
import dev.weft.wechat.limit.LimitProfile;
import dev.weft.wechat.message.DraftSettings;
import dev.weft.wechat.message.Drafts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The walk-through of docs/wechat.md, which has the code between the marks below. */
class WalkThroughTest {
    /** What an application has to speak to WeChat with. */
    private interface Client {
        String addMaterial(byte[] picture);

        String uploadImage(byte[] picture);

        void addDraft(byte[] json);
    }

    // begin
    void send(Article article, Site site, Client wechat, Consumer<Finding> findings) throws IOException {
        LimitProfile limits = LimitProfile.CONSERVATIVE;
        Map<WebAddress, WebAddress> pictures = new HashMap<>();
        Map<WebAddress, String> covers = new HashMap<>();
        for (PictureToUpload picture : PictureToUpload.allOf(article, limits)) {
            picture.findings().forEach(findings);
            WebAddress address = picture.image().address();
            if (picture.cover()) {
                covers.put(address, wechat.addMaterial(bytesOf(address))); // its media_id
            } else {
                pictures.put(address, WebAddress.of(wechat.uploadImage(bytesOf(address)))); // its url
            }
        }
        AccountArticles content =
                AccountArticles.of(AccountTheme.PRESS, limits).withUploads(UploadedPictures.of(pictures));
        Utf8Writer json = new Utf8Writer();
        if (Drafts.of(content, DraftSettings.of(covers)).writeNews(article, site, json, findings)) {
            wechat.addDraft(json.toBytes());
        }
    }
    // end

    private static byte[] bytesOf(WebAddress address) throws IOException {
        return Sample.pictures().fetch(address).orElseThrow();
    }

    @Test
    void anArticleGoesFromTheModelToADraftWithItsPictures() throws IOException {
        Map<String, byte[]> sent = new TreeMap<>();
        Client wechat = new Client() {
            @Override
            public String addMaterial(byte[] picture) {
                return "media_" + picture.length;
            }

            @Override
            public String uploadImage(byte[] picture) {
                return "https://mmbiz.qpic.cn/mmbiz/" + picture.length;
            }

            @Override
            public void addDraft(byte[] json) {
                sent.put("draft/add", json);
            }
        };
        List<Finding> findings = new ArrayList<>();
        send(Sample.articles().get(0), Sample.site(), wechat, findings::add);
        assertThat(findings).isEmpty();
        String json = new String(sent.get("draft/add"), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(json)
                .contains("\"thumb_media_id\":\"media_")
                .contains("src=\\\"https://mmbiz.qpic.cn/mmbiz/")
                .doesNotContain("src=\\\"https://www.lnfz.example");
    }

    @Test
    void theDocumentationHasThisCode() throws IOException {
        String own = Files.readString(Path.of("src/test/java/dev/weft/wechat/WalkThroughTest.java"));
        String code = own.substring(own.indexOf("// begin\n") + 9, own.indexOf("    // end\n"))
                .indent(-4)
                .strip();
        assertThat(Files.readString(Path.of("../docs/wechat.md"))).contains("```java\n" + code + "\n```");
    }
}
