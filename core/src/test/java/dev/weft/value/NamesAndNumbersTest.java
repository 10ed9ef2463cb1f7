package dev.weft.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.finding.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids, filings, languages, mail and telephone: what their types accept, and what they refuse. */
class NamesAndNumbersTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "2014-cluster-conference", "集群大会", "a.b~c_d", "café", "CONTENT", "con1", "com10"})
    void idsSafeInAnAddressAndAFileNameAreTaken(String id) {
        assertThat(ArticleId.of(id)).hasToString(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "../x",
                "a/b",
                "a\\b",
                "a b",
                "a\u0000",
                "CON",
                "nul.html",
                "aux",
                "LPT1.x",
                ".hidden",
                "x.",
                "a:b",
                "a*",
                "cafe\u0301",
                "\u202Ea",
                "a\n",
                "%2e",
                "\uD800",
                "a?b",
                "a#b",
                "😀"
            })
    void idsThatAreNotAreRefused(String id) {
        assertThatThrownBy(() -> ArticleId.of(id)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void idsAreBoundedInBytes() {
        assertThat(ArticleId.of("字".repeat(66)).value()).hasSize(66);
        assertThatThrownBy(() -> ArticleId.of("字".repeat(67))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> ArticleId.of("a".repeat(201))).isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "a/b", "CON", "a\u0000b", "国际 国内", "cafe\u0301", "😀😀", " x "})
    void anyTextBecomesASafeSegment(String text) {
        assertThat(PathSegment.isSafe(PathSegment.from(text))).isTrue();
        assertThat(PathSegment.isSafe(PathSegment.from("字".repeat(300) + text))).isTrue();
    }

    @Test
    void textsThatDifferBecomeSegmentsThatDiffer() {
        assertThat(PathSegment.from("a b")).isNotEqualTo(PathSegment.from("a-b"));
        assertThat(PathSegment.from("a/b")).isNotEqualTo(PathSegment.from("a\\b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"辽ICP备2020011239号", "京ICP证030173号-1", "粤ICP备12345678号-1234"})
    void filingsOfTheMinistryAreTaken(String number) {
        assertThat(IcpFiling.of(number)).hasToString(number);
    }

    @Test
    void spacesInFilingsAreTakenOut() {
        assertThat(IcpFiling.of("辽 ICP备 2020011239 号")).hasToString("辽ICP备2020011239号");
        assertThat(PoliceFiling.of("辽公网安备21010302000123号")).hasToString("辽公网安备 21010302000123号");
        assertThat(PoliceFiling.of("辽公网安备 21010302000123号").registry().toString())
                .endsWith("code=21010302000123");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ICP备2020011239号",
                "中ICP备2020011239号",
                "辽ICP备123号",
                "辽ICP备2020011239",
                "辽ICP备2020011239号-",
                "辽ICP备２０２００１１２３９号"
            })
    void whatIsNoFilingIsRefused(String number) {
        assertThatThrownBy(() -> IcpFiling.of(number)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> PoliceFiling.of(number)).isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @CsvSource({"zh-cn,zh-CN", "ZH_hans_CN,zh-Hans-CN", "en,en", "sr-latn-rs,sr-Latn-RS"})
    void languagesAreInCanonicalCase(String given, String tag) {
        assertThat(Language.of(given)).hasToString(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "und", "中文", "e", "en--US", "<b>", "toolonglanguage"})
    void whatIsNoLanguageIsRefused(String tag) {
        assertThatThrownBy(() -> Language.of(tag)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void directionFollowsScript() {
        assertThat(Language.of("ar").isRightToLeft()).isTrue();
        assertThat(Language.of("ug-Latn").isRightToLeft()).isFalse();
        assertThat(Language.of("az-Arab").isRightToLeft()).isTrue();
        assertThat(Language.ZH_CN.isRightToLeft()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.cn", "LNGA@vip.163.com", "a+b_c%d.e-f@x-y.example.org"})
    void mailAddressesAreTaken(String text) {
        assertThat(EmailAddress.of(" " + text + "\n")).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "@b.cn",
                "a@b",
                "a@.cn",
                "a@b.",
                "a..b@c.cn",
                ".a@c.cn",
                "a@b@c.cn",
                "a b@c.cn",
                "a@b.cn\nBcc: x@y.cn",
                "<a@b.cn>"
            })
    void whatIsNoMailAddressIsRefused(String text) {
        assertThatThrownBy(() -> EmailAddress.of(text)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void contactLinksHoldNothingButTheContact() {
        assertThat(ContactAddress.mailto("a%40b.cn?subject=x&body=y")).hasToString("mailto:a@b.cn");
        assertThat(ContactAddress.tel("+86 (24) 8660-6283")).hasToString("tel:+86-24-8660-6283");
        assertThatThrownBy(() -> ContactAddress.tel("12;ext=<b>")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> ContactAddress.tel("12")).isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://v.qq.com/x/page/a1.html,https://v.qq.com/txp/iframe/player.html?vid=a1",
        "https://v.qq.com/x/cover/c/a1.html,https://v.qq.com/txp/iframe/player.html?vid=a1",
        "https://m.bilibili.com/video/BV1x,https://player.bilibili.com/player.html?bvid=BV1x",
        "https://player.bilibili.com/player.html?aid=9,https://player.bilibili.com/player.html?aid=9",
        "https://v.youku.com/v_show/id_XMzE=.html,https://player.youku.com/embed/XMzE=",
        "https://player.youku.com/player.php/sid/XMzE=/v.swf,https://player.youku.com/embed/XMzE=",
        "https://youtu.be/a_b-1,https://www.youtube-nocookie.com/embed/a_b-1",
        "https://www.youtube.com/watch?t=1&v=ab,https://www.youtube-nocookie.com/embed/ab?start=1",
        "https://www.youtube.com/shorts/ab,https://www.youtube-nocookie.com/embed/ab",
        "https://vimeo.com/123,https://player.vimeo.com/video/123",
        "https://vimeo.com/123/0a1b2c3d,https://player.vimeo.com/video/123?h=0a1b2c3d",
        "https://www.youtube.com/playlist?list=PL1,https://www.youtube-nocookie.com/embed/videoseries?list=PL1",
        "https://www.bilibili.com/video/BV1x?p=4&t=1m5s,https://player.bilibili.com/player.html?bvid=BV1x&p=4&t=65"
    })
    void videosAreKnownByAnyOfTheirAddresses(String address, String player) {
        assertThat(VideoProvider.playerFor(WebAddress.of(address)).map(WebAddress::toString))
                .contains(player);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/v.mp4",
                "https://v.qq.com/",
                "https://www.youtube.com/",
                "https://evil.example/v.qq.com/x.html"
            })
    void otherAddressesAreNoVideos(String address) {
        assertThat(VideoProvider.playerFor(WebAddress.of(address))).isEmpty();
    }
}
