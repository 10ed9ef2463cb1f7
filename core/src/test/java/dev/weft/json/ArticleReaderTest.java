package dev.weft.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.body.Body;
import dev.weft.body.Code;
import dev.weft.body.Heading;
import dev.weft.body.Link;
import dev.weft.body.Paragraph;
import dev.weft.body.Text;
import dev.weft.finding.Finding;
import dev.weft.finding.Severity;
import dev.weft.model.Article;
import dev.weft.value.WebAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleReaderTest extends ArticleReading {
    @Test
    void everyKeyIsRead() {
        Article article = with("""
                "slug":"s","kind":"notice","status":"withdrawn","subtitle":"副","shortTitle":"短","lead":"导语","section":"a/b",
                "tags":["一","二","一"],"language":"en","translations":[{"language":"zh-CN","url":"zh.html"}],
                "published":"2014-01-24","modified":"2014-01-25T09:30:00+08:00","embargo":"2014-01-24T09:30","expires":"2015-01-01",
                "pinned":true,"listed":false,"byline":[{"name":"张三","role":"responsible-editor","title":"主任","organisation":"协会","url":"/z"}],
                "source":{"name":"新华网","url":"http://x.cn/","kind":"reprint","originalTitle":"原题","originalAuthor":"李四","note":"有删节"},
                "cover":{"url":"c.jpg","alt":"封面","caption":"说明","credit":"王五","width":1600,"height":900,"mediaType":"image/jpeg","focus":[0.5,0.4],"renditions":[{"url":"c-480.jpg","width":480}]},
                "attachments":[{"url":"f.pdf","name":"f.pdf","title":"文件","mediaType":"application/pdf","bytes":48213}],
                "views":{"count":1501,"asOf":"2024-10-01"},"rights":"版权","notice":{"number":"〔2014〕1号","issuer":"协会","effective":"2014-02-01","deadline":"2014-03-01"},
                "corrections":[{"date":"2014-02-02","text":"更正"}],"related":["b","a"],"aliases":["/show-512.html"],"ai":"assisted","guid":"第 512 号"
                """);
        assertThat(findings).isEmpty();
        assertThat(article.slug()).isEqualTo("s");
        assertThat(article.tags()).containsExactly("一", "二");
        assertThat(article.related()).hasSize(1);
        assertThat(article.guid()).isEqualTo("第 512 号");
        assertThat(article.cover().orElseThrow().address()).hasToString("https://www.example.org/site/c.jpg");
        assertThat(article.byline().get(0).person().web().orElseThrow()).hasToString("https://www.example.org/z");
        assertThat(article.notice().orElseThrow().deadline().orElseThrow()).hasToString("2014-03-01");
        assertThat(ArticleWriter.toJson(article))
                .contains("\"kind\":\"notice\"")
                .contains("\"ai\":\"assisted\"")
                .contains("\"focus\":[0.5,0.4]")
                .contains("\"role\":\"responsible-editor\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|json.missing-id",
                "{'title':'x'}|json.missing-id",
                "{'id':'a'}|json.missing-title",
                "{'id':'a','title':' \u3000 '}|json.missing-title",
                "{'id':'../a','title':'x'}|json.invalid-id",
                "{'id':'','title':'x'}|json.invalid-id",
                "{'id':'CON','title':'x'}|json.invalid-id",
                "{'id':'a','title':'x','published':'2014-02-30'}|json.invalid-date",
                "{'id':'a','title':'x','modified':'yesterday'}|json.invalid-date",
                "{'id':'a','title':'x','embargo':''}|json.invalid-date",
                "{'id':'a','title':'x','expires':'2014-01-01T25:00'}|json.invalid-date",
                "{'id':'a','title':'x'|json.unreadable",
                "{'id':'a','title':'x'}}|json.unreadable",
                "{'id':'a','title':'x'} {}|json.unreadable",
                "{'id':'a','title':'x',}|json.unreadable",
                "{id:'a','title':'x'}|json.unreadable",
                "['id']|json.unreadable",
                "'id'|json.unreadable",
                "null|json.unreadable",
                "NaN|json.unreadable",
                "{'id':'a','title':'x','body':{'blocks':[}}|json.unreadable",
            })
    void whatCannotBeAddressedOrShownIsRejectedWithAnError(String json, String code) {
        assertThat(read(json.replace('\'', '"'))).isEmpty();
        assertThat(findings)
                .filteredOn(f -> f.severity() == Severity.ERROR)
                .extracting(Finding::code)
                .contains(code);
        assertThat(findings).allSatisfy(f -> assertThat(f.origin()).startsWith("articles.jsonl:12:"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'lede':'x'|json.unknown-key|/lede",
                "'title':'y'|json.duplicate-key|/title",
                "'lead':null|json.null|/lead",
                "'lead':['x']|json.wrong-type|/lead",
                "'lead':12|json.number-as-text|/lead",
                "'tags':'x'|json.wrong-type|/tags",
                "'tags':[true]|json.wrong-type|/tags/0",
                "'kind':'News'|json.unknown-word|/kind",
                "'pinned':'yes'|json.wrong-type|/pinned",
                "'slug':'a/b'|json.invalid-value|/slug",
                "'section':'a//b'|json.invalid-value|/section",
                "'language':'12'|json.invalid-value|/language",
                "'views':{'count':-1}|json.invalid-value|/views/count",
                "'views':{'count':1e999999999}|json.invalid-value|/views/count",
                "'views':{}|json.missing-key|/views",
                "'cover':{'url':'javascript:alert(1)'}|json.invalid-value|/cover/url",
                "'cover':{'url':'c.jpg','width':1.5}|json.invalid-value|/cover/width",
                "'cover':{'url':'c.jpg','focus':[2,0]}|json.invalid-value|/cover/focus",
                "'cover':{'url':'c.jpg','wid/th~':2}|json.unknown-key|/cover/wid~1th~0",
                "'aliases':['show.html']|json.invalid-value|/aliases/0",
                "'guid':' 512'|json.invalid-value|/guid",
                "'related':['a b']|json.invalid-value|/related/0",
                "'byline':[{'role':'author'}]|json.missing-key|/byline/0",
                "'corrections':[{'date':'2014-13-01','text':'x'}]|json.invalid-value|/corrections/0/date",
                "'body':'text'|json.wrong-type|/body",
                "'body':{'blocks':[{'type':'paragraf'}]}|json.unknown-word|/body/blocks/0/type",
                "'body':{'blocks':[{'type':'divider','level':2}]}|json.unknown-key|/body/blocks/0/level",
                "'body':{'blocks':[{'type':'heading','level':1}]}|json.invalid-value|/body/blocks/0/level",
                "'body':{'blocks':[{'content':['x']}]}|json.missing-key|/body/blocks/0",
                "'lead':'a\\u0000b'|json.replaced-character|/lead",
            })
    void whatIsWrongIsReportedAndLeftOut(String member, String code, String path) {
        with(member.replace('\'', '"'));
        assertThat(findings.get(0).code()).isEqualTo(code);
        assertThat(findings.get(0).path()).isEqualTo(path);
        assertThat(findings.get(0).article()).isEqualTo("a");
        assertThat(findings.get(0).severity()).isNotEqualTo(Severity.ERROR);
    }

    @Test
    void aMisspeltKeyIsToldWhichOneWasMeant() {
        with("\"subTitel\":\"x\"");
        assertThat(only().message().en()).contains("\"subTitel\"").contains("was \"subtitle\" meant?");
        assertThat(only().message().zh()).contains("「subtitle」");
    }

    @Test
    void aFindingNamesLineAndColumnInCharacters() {
        read("{\"id\":\"a\",\"title\":\"标题\",\"lede\":\"x\"}");
        assertThat(only().origin()).isEqualTo("articles.jsonl:12:31");
        findings.clear();
        byte[] json = "{\n \"id\":\"a\",\r\n \"title\":\"t\",\n \"lede\":1}".getBytes(StandardCharsets.UTF_8);
        READER.read(json, "a.json", findings::add);
        assertThat(only().origin()).isEqualTo("a.json:4:9");
    }

    @Test
    void aFindingBeforeTheIdNamesTheArticleToo() {
        read("{\"lede\":1,\"id\":\"a\",\"title\":\"t\"}");
        assertThat(only().article()).isEqualTo("a");
    }

    @Test
    void aNumberServesAsAnIdWithAFinding() {
        assertThat(read("{\"id\":512,\"title\":\"t\"}").orElseThrow().id()).hasToString("512");
        assertThat(only().code()).isEqualTo("json.number-as-text");
    }

    @Test
    void theTextOfALinkThatLeadsNowhereIsKept() {
        Article article = with(
                "\"body\":{\"blocks\":[{\"type\":\"paragraph\",\"content\":[\"看\",{\"type\":\"link\",\"url\":\"javascript:x\",\"content\":[\"这里\"]}]}]}");
        assertThat(article.body()).isEqualTo(Body.of(Paragraph.of("看这里")));
        assertThat(findings).extracting(Finding::code).containsExactly("json.invalid-value", "json.missing-key");
    }

    @Test
    void theTypeOfABlockMayComeLast() {
        Article article = with(
                "\"body\":{\"blocks\":[{\"content\":[{\"text\":\"x\",\"type\":\"code\"}],\"level\":3,\"type\":\"heading\"}]}");
        assertThat(article.body()).isEqualTo(Body.of(new Heading(3, List.of(new Code("x")))));
        assertThat(findings).isEmpty();
    }

    @Test
    void htmlBecomesABodyAndItsFindingsAreBelowIt() {
        Article article = with("\"body\":{\"html\":\"<p>看<a href='x.html'>这里</a></p><script>alert(1)</script>\"}");
        assertThat(article.body())
                .isEqualTo(Body.of(Paragraph.of(
                        new Text("看"), Link.of(WebAddress.of("https://www.example.org/site/x.html"), "这里"))));
        assertThat(findings).allSatisfy(f -> {
            assertThat(f.path()).startsWith("/body/html");
            assertThat(f.article()).isEqualTo("a");
            assertThat(f.origin()).startsWith("articles.jsonl:12:");
        });
        assertThat(findings).isNotEmpty();
    }
}
