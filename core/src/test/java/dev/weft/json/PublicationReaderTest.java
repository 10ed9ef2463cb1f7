package dev.weft.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.finding.Finding;
import dev.weft.model.Edition;
import dev.weft.model.FeedSettings;
import dev.weft.model.NavigationItem;
import dev.weft.model.Organisation;
import dev.weft.model.PartnerLink;
import dev.weft.model.Publication;
import dev.weft.model.Section;
import dev.weft.value.AltText;
import dev.weft.value.ArticleId;
import dev.weft.value.ContactAddress;
import dev.weft.value.EmailAddress;
import dev.weft.value.IcpFiling;
import dev.weft.value.Image;
import dev.weft.value.Language;
import dev.weft.value.PoliceFiling;
import dev.weft.value.WebAddress;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationReaderTest {
    private final List<Finding> findings = new ArrayList<>();

    private Optional<Publication> read(String json) {
        findings.clear();
        return PublicationReader.read(json.getBytes(StandardCharsets.UTF_8), "publication.json", findings::add);
    }

    static Publication everything() {
        WebAddress base = WebAddress.of("https://www.example.org/site/");
        Image logo = Image.of(base.resolve("logo.svg"), AltText.of("标志"));
        return Publication.builder("产业集群", base)
                .tagline("一线")
                .description("说明")
                .language(Language.EN)
                .zone(ZoneId.of("Europe/Berlin"))
                .theme("plain")
                .colour("#8C1D2C")
                .logo(logo)
                .favicon(base.resolve("favicon.ico"))
                .organisations(List.of(
                        Organisation.builder("a", "协会")
                                .shortName("会")
                                .englishName("Association")
                                .role(Organisation.Role.HOST)
                                .description("d")
                                .logo(logo)
                                .address("沈阳")
                                .telephone("024-1")
                                .email(EmailAddress.of("a@b.cn"))
                                .web(base)
                                .wechat("w")
                                .wechatQr(logo)
                                .parent("b")
                                .build(),
                        Organisation.builder("b", "上级").build()))
                .sections(List.of(new Section("news", "新闻", "d", List.of(Section.of("home", "国内")))))
                .navigation(List.of(
                        new NavigationItem("一", new NavigationItem.ToAddress(ContactAddress.mailto("a@b.cn"))),
                        new NavigationItem("二", new NavigationItem.ToSection("news/home")),
                        new NavigationItem("三", new NavigationItem.ToArticle(ArticleId.of("about"))),
                        new NavigationItem("四", new NavigationItem.ToOrganisation("a"))))
                .links(List.of(new PartnerLink("友", base)))
                .icp(IcpFiling.of("辽ICP备2020011239号"))
                .police(PoliceFiling.of("辽公网安备 21010302000123号"))
                .rights("版权所有")
                .files("files")
                .paths(Map.of("rss/2.0", "rss.xml", "html/article", "{id}.html"))
                .feeds(FeedSettings.builder()
                        .fullText(false)
                        .authority("old.cn,2014-01")
                        .hubs(List.of(base))
                        .items(50)
                        .maxBytes(512 * 1024)
                        .stylesheet(true)
                        .build())
                .editions(List.of(
                        Edition.builder(Language.ZH_CN)
                                .folder("han")
                                .name("刊")
                                .tagline("句")
                                .description("述")
                                .sections(List.of(new Section("news", "新", "述", List.of(Section.of("home", "国")))))
                                .navigation(List.of(new NavigationItem("五", new NavigationItem.ToSection("news"))))
                                .organisations(List.of(new Edition.OrganisationWords("a", "会", "短", "述", "址")))
                                .rights("权")
                                .build(),
                        Edition.builder(Language.of("ar")).build()))
                .build();
    }

    @Test
    void readingWhatWasWrittenGivesTheSamePublication() {
        assertThat(read(PublicationWriter.toJson(everything()))).contains(everything());
        assertThat(findings).isEmpty();
        Publication least =
                Publication.builder("x", WebAddress.of("http://a.b")).build();
        assertThat(read(PublicationWriter.toJson(least))).contains(least);
        assertThat(findings).isEmpty();
    }

    @Test
    void theBaseAddressMayComeLast() {
        Publication read = read("{\"favicon\":\"f.ico\",\"name\":\"x\",\"base\":\"https://a.cn/b\"}")
                .orElseThrow();
        assertThat(read.favicon().orElseThrow()).hasToString("https://a.cn/b/f.ico");
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name':'x'}|json.invalid-base",
                "{'name':'x','base':'a.cn'}|json.invalid-base",
                "{'name':'x','base':'https://a.cn/?q'}|json.invalid-base",
                "{'name':'x','base':12}|json.invalid-base",
                "{'base':'https://a.cn/'}|json.missing-name",
                "{'name':'','base':'https://a.cn/'}|json.missing-name",
                "{'name':'x','base':'https://a.cn/'|json.unreadable",
            })
    void aPublicationWithoutNameOrBaseIsRejected(String json, String code) {
        assertThat(read(json.replace('\'', '"'))).isEmpty();
        assertThat(findings).extracting(Finding::code).contains(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'zone':'Mars/Base'|json.invalid-value|/zone",
                "'colour':'red'|json.invalid-value|/colour",
                "'theme':'../x'|json.invalid-value|/theme",
                "'icp':'辽备1号'|json.invalid-value|/icp",
                "'police':'x'|json.invalid-value|/police",
                "'color':'#123456'|json.unknown-key|/color",
                "'organisations':[{'id':'a','name':'A'},{'id':'a','name':'B'}]|json.invalid-value|/organisations/1",
                "'organisations':[{'id':'lntga','name':'A'},{'id':'LNTGA','name':'B'}]|json.invalid-value|/organisations/1",
                "'organisations':[{'id':'a'}]|json.missing-key|/organisations/0",
                "'organisations':[{'id':'a','name':'A','email':'x'}]|json.invalid-value|/organisations/0/email",
                "'sections':[{'slug':'n','name':'N'},{'slug':'N','name':'M'}]|json.invalid-value|/sections/1",
                "'sections':[{'slug':'n','name':'N','sections':[{'slug':'a b','name':'N'}]}]|json.invalid-value|/sections/0/sections/0/slug",
                "'navigation':[{'label':'x'}]|json.missing-key|/navigation/0",
                "'navigation':[{'label':'x','section':'a','article':'b'}]|json.invalid-value|/navigation/0",
                "'links':[{'name':'x','url':'ftp://x'}]|json.invalid-value|/links/0/url",
                "'paths':{'rss':1}|json.number-as-text|/paths/rss",
                "'paths':[]|json.wrong-type|/paths",
                "'feeds':{'content':'some'}|json.invalid-value|/feeds/content",
                "'feeds':{'authority':'old.cn'}|json.invalid-value|/feeds/authority",
                "'feeds':{'hubs':['ftp://x']}|json.invalid-value|/feeds/hubs/0",
                "'feeds':{'items':0}|json.invalid-value|/feeds/items",
                "'feeds':{'items':'20'}|json.wrong-type|/feeds/items",
                "'feeds':{'maxBytes':-1}|json.invalid-value|/feeds/maxBytes",
                "'feeds':{'stylesheet':'yes'}|json.wrong-type|/feeds/stylesheet",
                "'feeds':{'hub':'x'}|json.unknown-key|/feeds/hub",
                "'editions':[{'language':'en'},{'name':'n'}]|json.missing-key|/editions/1",
                "'editions':[{'language':'zh-CN'}]|json.invalid-value|/editions/0/language",
                "'editions':[{'language':'en'}],'language':'en'|json.invalid-value|/editions/0/language",
                "'editions':[{'language':'en'},{'language':'EN'}]|json.invalid-value|/editions/1/language",
                "'editions':[{'language':'en'},{'language':'fr','folder':'En'}]|json.invalid-value|/editions/1/folder",
                "'editions':[{'language':'en','folder':'tags'}]|json.invalid-value|/editions/0/folder",
                "'editions':[{'language':'en','organisations':[{'id':'a'},{'id':'a'}]}]|json.invalid-value|/editions/0/organisations/1",
                "'editions':[{'language':'en','title':'n'}]|json.unknown-key|/editions/0/title",
                "'wechat':{'style':'a/b'}|json.invalid-value|/wechat/style",
                "'wechat':{'styles':'press'}|json.unknown-key|/wechat/styles",
            })
    void whatIsWrongIsReportedAndLeftOut(String member, String code, String path) {
        assertThat(read(("{'name':'x','base':'https://a.cn/'," + member + "}").replace('\'', '"')))
                .isPresent();
        assertThat(findings.get(0).code()).isEqualTo(code);
        assertThat(findings.get(0).path()).isEqualTo(path);
        assertThat(findings.get(0).origin()).startsWith("publication.json:1:");
    }

    @Test
    void sectionsNestedTooDeepAreLeftOut() {
        String json = "{\"name\":\"x\",\"base\":\"https://a.cn/\",\"sections\":";
        String open = "[{\"slug\":\"s\",\"name\":\"S\",\"sections\":";
        assertThat(read(json + open.repeat(9) + "[]" + "}]".repeat(9) + "}")).isPresent();
        assertThat(findings).extracting(Finding::code).containsExactly("json.too-deep");
    }
}
