package dev.weft.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.finding.InvalidValueException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids, filings, languages, mail and telephone: what their types accept, and what they refuse. */
class NamesAndNumbersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "2014-cluster-conference",
                "集群大会",
                "a.b~c_d",
                "café",
                "CONTENT",
                "con1",
                "com10",
                "AZaz09-_~"
            })
    void idsSafeInAnAddressAndAFileNameAreTaken(String id) {
        assertThat(ArticleId.of(id)).hasToString(id);
        assertThat(PathSegment.check(id)).isEqualTo(id);
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
                "a@b",
                "a[b",
                "a`b",
                "a{b",
                "a/",
                "a\u007Fb",
                "a\u20ACb",
                "com0",
                "Prn.a.b",
                "a\u0308",
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

    @Test
    void idsAreOrderedAsTheirTexts() {
        assertThat(ArticleId.of("a")).isLessThan(ArticleId.of("b")).isEqualByComparingTo(ArticleId.of("a"));
    }

    @Test
    void aMessageShowsTheBeginningOfALongId() {
        String text = "/".repeat(60);
        assertThatThrownBy(() -> ArticleId.of(text)).hasMessageStartingWith("\"" + text + "\" ");
        assertThatThrownBy(() -> ArticleId.of(text + "/")).hasMessageStartingWith("\"" + text + "…\" ");
    }

    @ParameterizedTest
    @CsvSource({"a.b,a-b-", "a b,a-b-", "' a\n b ',a-b-", "'',''", "/,--", "con,con-", "国 际,国-际-"})
    void aSegmentThatWasChangedEndsWithTheNumberOfItsText(String text, String stem) {
        assertThat(PathSegment.from(text)).isEqualTo(stem + String.format("%08x", text.hashCode()));
        assertThat(PathSegment.from(stem + "a")).as("what needs no change").isEqualTo(stem + "a");
    }

    @ParameterizedTest
    @CsvSource({"a,184", "é,92", "字,62", "𠮷,46"})
    void aLongTextIsCutToFitWithItsNumber(String letter, int letters) {
        String text = letter.repeat(300);
        assertThat(PathSegment.from(text)).isEqualTo(letter.repeat(letters) + String.format("-%08x", text.hashCode()));
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
    @ValueSource(
            strings = {
                "辽ICP备2020011239号",
                "京ICP证030173号-1",
                "粤ICP备12345678号-1234",
                "京ICP备12345678号",
                "京ICP备1234567890号",
                "京ICP证123456号",
                "京ICP证12345678号"
            })
    void filingsOfTheMinistryAreTaken(String number) {
        assertThat(IcpFiling.of(number)).hasToString(number);
    }

    @Test
    void spacesInFilingsAreTakenOut() {
        assertThat(IcpFiling.of("辽 ICP备 2020011239 号")).hasToString("辽ICP备2020011239号");
        assertThat(PoliceFiling.of("辽公网安备21010302000123号")).hasToString("辽公网安备 21010302000123号");
        assertThat(PoliceFiling.of("辽公网安备 21010302000123号").registry().toString())
                .endsWith("code=21010302000123");
        assertThat(IcpFiling.of("辽\u3000ICP备2020011239号").registry()).hasToString("https://beian.miit.gov.cn/");
        assertThat(PoliceFiling.of("辽\u3000公网安备21010302000123号")).hasToString("辽公网安备 21010302000123号");
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
                "辽ICP备２０２００１１２３９号",
                "京ICP备1234567号",
                "京ICP备12345678901号",
                "京ICP证12345号",
                "京ICP证123456789号",
                "京ICP字12345678号",
                "京ICQ备12345678号",
                "京ICP备12345678号-12345",
                "京ICP备12345678号+1",
                "京ICP备12345678号-1x",
                "京ICP备12345678号-:",
                "京ICP备12345678号-/",
                "京ICP备12345678x",
                "中公网安备 21010302000123号",
                "辽公网安备 2101030200012号",
                "辽公网安备 210103020001234号",
                "辽公网安全 21010302000123号",
                "辽公网安备 2101030200012x号",
                "辽公网安备 21010302000123字"
            })
    void whatIsNoFilingIsRefused(String number) {
        assertThatThrownBy(() -> IcpFiling.of(number)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> PoliceFiling.of(number)).isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @CsvSource({"zh-cn,zh-CN", "ZH_hans_CN,zh-Hans-CN", "en,en", "sr-latn-rs,sr-Latn-RS"})
    void languagesAreInCanonicalCase(String given, String tag) {
        assertThat(Language.of(given)).hasToString(tag).isEqualTo(new Language(tag));
        assertThat(Language.of(given).locale().toLanguageTag()).isEqualTo(tag);
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
        for (String tag :
                List.of("he", "fa", "ur", "ug", "dv", "ps", "yi", "sd", "ckb", "ku-Arab", "xx-Hebr", "man-Nkoo")) {
            assertThat(Language.of(tag).isRightToLeft()).as(tag).isTrue();
        }
        for (String tag : List.of("en", "ar-Latn", "he-Latn", "ku", "el-Grek")) {
            assertThat(Language.of(tag).isRightToLeft()).as(tag).isFalse();
        }
    }

    @Test
    void chineseIsChineseOfAnyKind() {
        assertThat(Stream.of("zh", "zh-CN", "zh-Hant-TW").map(Language::of)).allMatch(Language::isChinese);
        assertThat(Stream.of("en", "ja", "zha", "yue").map(Language::of)).noneMatch(Language::isChinese);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.cn", "LNGA@vip.163.com", "a+b_c%d.e-f@x-y.example.org", "aA0zZ9@aA0zZ9.xn--p1ai"})
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
                "a@b_c.cn",
                "a@b%c.cn",
                "a@b+c.cn",
                "a.@c.cn",
                "a@b..cn",
                "a/b@c.cn",
                "a:b@c.cn",
                "a[b@c.cn",
                "a{b@c.cn",
                "a`b@c.cn",
                "字@c.cn",
                "<a@b.cn>"
            })
    void whatIsNoMailAddressIsRefused(String text) {
        assertThatThrownBy(() -> EmailAddress.of(text)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void mailAddressesAreBounded() {
        String local = "a".repeat(64);
        String longest = local + "@" + "b".repeat(254 - 64 - 4) + ".cn";
        assertThat(EmailAddress.of(longest).value()).hasSize(254);
        assertThatThrownBy(() -> EmailAddress.of(longest + "n")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> EmailAddress.of("a" + local + "@b.cn")).isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "123,tel:123",
        "+123,tel:+123",
        "12+34,",
        "++123,",
        "(+86) 24,tel:+86-24",
        "-+123-,tel:+123",
        "12--3,tel:12-3",
        "12 3 ,tel:12-3",
        "12 3 -,tel:12-3",
        "1.2/3（4）5－6—7,tel:1-2-3-4-5-6-7",
        "123456789012345678901234,tel:123456789012345678901234",
        "1234567890123456789012345,",
        "12x3,",
        "12:3,",
        "'',"
    })
    void numbersToRingAreDigitsAndHyphens(String number, String link) {
        if (link == null) {
            assertThatThrownBy(() -> ContactAddress.tel(number)).isInstanceOf(InvalidValueException.class);
        } else {
            assertThat(ContactAddress.tel(number)).hasToString(link).isEqualTo(ContactAddress.tel(link.substring(4)));
        }
    }

    @Test
    void aLinkLeadsToAPageOrToAContact() {
        WebAddress base = WebAddress.of("https://example.org/a");
        LinkAddress.Visitor<String> kind = new LinkAddress.Visitor<>() {
            @Override
            public String web(WebAddress address) {
                return "web " + address;
            }

            @Override
            public String contact(ContactAddress address) {
                return "contact " + address;
            }
        };
        assertThat(Stream.of(" MAILTO:a@b.cn ", "Tel:123", "b", "https://b.cn/", "tel/", "mailto/b")
                        .map(text -> LinkAddress.resolve(base, text).accept(kind)))
                .containsExactly(
                        "contact mailto:a@b.cn",
                        "contact tel:123",
                        "web https://example.org/b",
                        "web https://b.cn/",
                        "web https://example.org/tel/",
                        "web https://example.org/mailto/b");
        for (String other : List.of("abc:123", "abcdef:a@b.cn", "sms:123", "javascript:x", "telx:123")) {
            assertThatThrownBy(() -> LinkAddress.resolve(base, other)).isInstanceOf(InvalidValueException.class);
        }
        assertThat(ContactAddress.tel("123"))
                .hasSameHashCodeAs(ContactAddress.tel("123"))
                .doesNotHaveSameHashCodeAs(ContactAddress.tel("124"))
                .isNotEqualTo(ContactAddress.tel("124"))
                .isNotEqualTo(base);
    }

    @Test
    void contactLinksHoldNothingButTheContact() {
        assertThat(ContactAddress.mailto("a%40b.cn?subject=x&body=y")).hasToString("mailto:a@b.cn");
        assertThat(ContactAddress.mailto("a%25b@c.cn")).hasToString("mailto:a%25b@c.cn");
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
        "https://www.bilibili.com/video/BV1x?p=4&t=1m5s,https://player.bilibili.com/player.html?bvid=BV1x&p=4&t=65",
        "https://v.qq.com/x.html?vid=b2,https://v.qq.com/txp/iframe/player.html?vid=b2",
        "https://imgcache.qq.com/p/TPout.swf?auto=0&vid=b2,https://v.qq.com/txp/iframe/player.html?vid=b2",
        "https://static.video.qq.com/TPout.swf?vid=b2#x,https://v.qq.com/txp/iframe/player.html?vid=b2",
        "https://www.bilibili.com/video/av9/,https://player.bilibili.com/player.html?aid=9",
        "https://www.bilibili.com/video/AV9?p=1,https://player.bilibili.com/player.html?aid=9",
        "https://player.bilibili.com/player.html?bvid=b&cid=7&page=2,https://player.bilibili.com/player.html?bvid=b&p=2",
        "https://player.bilibili.com/player.html?bvid=b&cid=7,https://player.bilibili.com/player.html?bvid=b&cid=7",
        "https://player.bilibili.com/player.html?bvid=b&t=0,https://player.bilibili.com/player.html?bvid=b",
        "https://player.youku.com/embed/XMzE=,https://player.youku.com/embed/XMzE=",
        "https://youtu.be/ab?t=1h2m3s,https://www.youtube-nocookie.com/embed/ab?start=3723",
        "https://youtu.be/ab?t=2m,https://www.youtube-nocookie.com/embed/ab?start=120",
        "https://youtu.be/ab?t=90s,https://www.youtube-nocookie.com/embed/ab?start=90",
        "https://youtu.be/ab?t=9999999,https://www.youtube-nocookie.com/embed/ab?start=1000000",
        "https://youtu.be/ab?t=x1,https://www.youtube-nocookie.com/embed/ab",
        "https://youtu.be/ab?t=1234567890123,https://www.youtube-nocookie.com/embed/ab",
        "https://youtu.be/ab?t=000000000007,https://www.youtube-nocookie.com/embed/ab?start=7",
        "https://youtu.be/ab#t=7,https://www.youtube-nocookie.com/embed/ab?start=7",
        "https://youtu.be/ab#x=1&t=7,https://www.youtube-nocookie.com/embed/ab?start=7",
        "https://youtu.be/ab?start=1&t=2&time_continue=3&end=9&list=L,https://www.youtube-nocookie.com/embed/ab?list=L&start=1&end=9",
        "https://www.youtube.com/watch?v=ab&time_continue=3,https://www.youtube-nocookie.com/embed/ab?start=3",
        "https://www.youtube.com/v/ab/x,https://www.youtube-nocookie.com/embed/ab",
        "https://www.youtube.com/live/ab,https://www.youtube-nocookie.com/embed/ab",
        "https://www.youtube.com/embed/ab,https://www.youtube-nocookie.com/embed/ab",
        "https://music.youtube.com/watch?v=ab,https://www.youtube-nocookie.com/embed/ab",
        "https://m.youtube.com/watch?v=aZ09-_=,https://www.youtube-nocookie.com/embed/aZ09-_=",
        "https://www.youtube-nocookie.com/embed/ab,https://www.youtube-nocookie.com/embed/ab",
        "https://vimeo.com/channels/x/123/settings,https://player.vimeo.com/video/123",
        "https://player.vimeo.com/video/123?h=ab#t=1m,https://player.vimeo.com/video/123?h=ab#t=1m",
        "https://vimeo.com/123/abcdef?h=fe,https://player.vimeo.com/video/123?h=fe"
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
                "https://v.qq.com/a1.htm",
                "https://v.qq.com/x/page/wxv_1.html",
                "https://v.qq.com/?xvid=a1",
                "https://v.qq.com/?vid=a.1",
                "https://v.qq.com/?vid=",
                "https://www.bilibili.com/",
                "https://www.bilibili.com/bangumi/BV1x",
                "https://v.youku.com/v_show/XMzE=.html",
                "https://v.youku.com/v_show/id_XMzE=.htm",
                "https://v.youku.com/id_.html",
                "https://player.youku.com/XMzE=",
                "https://www.youtube.com/playlist",
                "https://www.youtube.com/playlist?list=a.b",
                "https://www.youtube.com/shorts/",
                "https://vimeo.com/about",
                "https://vimeo.com/123456789012345678901",
                "https://w.youtube.com/watch?v=ab",
                "https://evil.example/v.qq.com/x.html"
            })
    void otherAddressesAreNoVideos(String address) {
        assertThat(VideoProvider.playerFor(WebAddress.of(address))).isEmpty();
    }

    @Test
    void theIdOfAVideoIsALetterOrDigitOrMarkOfAnAddress() {
        for (char c = '!'; c < 0x7F; c++) {
            boolean token = "-_=".indexOf(c) >= 0 || Character.isLetterOrDigit(c);
            if ("#&/?\\".indexOf(c) < 0) {
                assertThat(VideoProvider.playerFor(WebAddress.of("https://youtu.be/a" + c + "b"))
                                .isPresent())
                        .as("a%sb", c)
                        .isEqualTo(token);
            }
        }
        WebAddress longest = WebAddress.of("https://youtu.be/" + "a".repeat(64));
        assertThat(VideoProvider.playerFor(longest)).isPresent();
        assertThat(VideoProvider.playerFor(WebAddress.of(longest + "a"))).isEmpty();
    }

    @Test
    void aPlayerIsKnownByItsAddressAndNamedInTheReadersLanguage() {
        for (VideoProvider provider : VideoProvider.values()) {
            assertThat(provider.displayName(Language.EN)).isNotEmpty();
        }
        WebAddress player = WebAddress.of("https://player.bilibili.com/player.html?bvid=b");
        assertThat(VideoProvider.of(player)).contains(VideoProvider.BILIBILI);
        assertThat(Video.of(player, "").provider()).contains(VideoProvider.BILIBILI);
        assertThat(VideoProvider.of(WebAddress.of("https://www.bilibili.com/video/b")))
                .isEmpty();
        assertThat(VideoProvider.BILIBILI.displayName(Language.ZH_CN)).isEqualTo("哔哩哔哩");
        assertThat(VideoProvider.BILIBILI.displayName(Language.EN)).isEqualTo("Bilibili");
    }
}
