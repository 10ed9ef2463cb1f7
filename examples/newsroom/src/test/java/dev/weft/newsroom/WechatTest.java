package dev.weft.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Drafts for an official account, at a server that stands in for WeChat's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WechatTest {
    private static final String ARTICLE = "desk/articles/2014-cluster-conference";

    @TempDir
    private static Path folder;

    private WechatServer wechat;
    private Running newsroom;
    private Person publisher;

    @BeforeAll
    void start() throws Exception {
        wechat = new WechatServer();
        newsroom = Running.start(folder.resolve("home"), wechat.arguments(Map.of()));
        publisher = newsroom.publisher();
    }

    @AfterAll
    void stop() {
        newsroom.close();
        wechat.close();
    }

    private String send() throws Exception {
        HttpResponse<String> answer = publisher.script("POST", ARTICLE + "/wechat", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void picturesAreUploadedOnceAndTheDraftHasThem() throws Exception {
        assertThat(send()).contains("\"good\":true");
        JsonNode draft =
                wechat.drafts.get(wechat.drafts.size() - 1).path("articles").path(0);
        assertThat(draft.path("title").asString()).contains("试点十一年");
        assertThat(draft.path("thumb_media_id").asString()).startsWith("media-");
        assertThat(draft.path("content").asString())
                .contains("http://mmbiz.qpic.cn/")
                .doesNotContain("lnfz.example/images");
        long pictures = wechat.count("/cgi-bin/media/uploadimg");
        long covers = wechat.count("/cgi-bin/material/add_material");
        assertThat(pictures).isPositive();
        assertThat(send()).contains("\"good\":true");
        assertThat(wechat.count("/cgi-bin/media/uploadimg")).isEqualTo(pictures);
        assertThat(wechat.count("/cgi-bin/material/add_material")).isEqualTo(covers);
        assertThat(publisher.get(ARTICLE).body()).contains("上次发送");
    }

    @Test
    void aCoverThatWasDeletedThereIsUploadedAgain() throws Exception {
        send();
        wechat.deleteMaterials();
        assertThat(send()).contains("\"good\":true");
    }

    @Test
    void whatWechatRefusesIsSaidInBothLanguages() throws Exception {
        wechat.failWith(45009);
        assertThat(send()).contains("\"good\":false", "次数已用完", "45009");
        publisher.get("desk/language?to=en");
        wechat.failWith(48001);
        assertThat(send()).contains("\"good\":false", "may not use this interface", "48001");
        publisher.get("desk/language?to=zh");
    }

    @Test
    void aBusyServerIsAskedAgain() throws Exception {
        wechat.failWith(-1);
        assertThat(send()).contains("\"good\":true");
    }

    @Test
    void pagesOfThisSiteAreSignedAndNoOthers() throws Exception {
        String url = "https://www.lnfz.example/articles/about.html";
        JsonNode config = JsonMapper.shared()
                .readTree(publisher.get("wechat/config?url=" + url + "%23part").body());
        String signed =
                "jsapi_ticket=ticket-1&noncestr=" + config.path("nonceStr").asString() + "&timestamp="
                        + config.path("timestamp").asLong() + "&url=" + url;
        assertThat(config.path("signature").asString()).isEqualTo(sha1(signed));
        publisher.get("wechat/config?url=" + url);
        assertThat(wechat.count("/cgi-bin/ticket/getticket")).isEqualTo(1);
        assertThat(publisher.get("wechat/config?url=https://evil.example/").statusCode())
                .isEqualTo(400);
    }

    @SuppressWarnings("deprecation") // what WeChat asks for
    private static String sha1(String text) {
        return Hashing.sha1().hashString(text, StandardCharsets.UTF_8).toString();
    }

    @Test
    void aWrongSecretIsNamedAndNeverShown() throws Exception {
        try (Running other =
                Running.start(folder.resolve("other"), wechat.arguments(Map.of("secret", "wrong-secret-value")))) {
            Person someone = other.publisher();
            String answer = someone.script("POST", ARTICLE + "/wechat", "").body();
            assertThat(answer).contains("AppSecret", "40125").doesNotContain("wrong-secret-value");
        }
    }
}
