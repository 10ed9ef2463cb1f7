package dev.weft.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.weft.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An independent validator and the readers must be of one mind: valid is what is read without a finding. */
class SchemasTest {
    private static final Schema ARTICLE = schema(Schemas.article());
    private static final Schema PUBLICATION = schema(Schemas.publication());

    private static Schema schema(String text) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
    }

    /** Members of an article beside id and title; those marked with a minus are wrong. Apostrophes stand for quotes. */
    static List<String> articles() {
        return lines("""
                +
                +'$schema':'article.schema.json'
                +'slug':'会议-2014'
                +'slug':''
                +'kind':'page','status':'draft','ai':'generated'
                +'section':'a/b/c','tags':['一','two',''],'pinned':true,'listed':false
                +'section':''
                +'published':'2014-01-24'
                +'published':'2012-02-29','modified':'2014-01-24T09:30','embargo':'2014-01-24 09:30:15','expires':'2014-01-24T09:30:00.123+08:00'
                +'modified':'2014-06-30T23:59:60Z'
                +'language':'zh-Hans-CN'
                +'translations':[{'language':'en','url':'en/a.html'}]
                +'byline':[{'name':'张三'},{'name':'李四','role':'responsible-editor','title':'主任','organisation':'协会','url':'https://x.cn'}]
                +'source':{},'notice':{}
                +'source':{'name':'新华网','url':'HTTP://x.cn','kind':'reprint','originalTitle':'t','originalAuthor':'a','note':'n'}
                +'cover':{'url':'图 1.jpg','alt':'','caption':'c','credit':'d','width':1,'height':100000,'mediaType':'image/svg+xml','focus':[0,1],'renditions':[{'url':'/a','width':480}]}
                +'cover':{'url':'//cdn.example.org/a.jpg','width':1600.0,'height':9e2}
                +'cover':{'url':''}
                +'body':{}
                +'body':{'html':'<p>一</p>'}
                +'body':{'blocks':[]}
                +'body':{'blocks':[{'type':'paragraph'},{'type':'paragraph','content':['a',{'type':'strong','content':['b']}],'align':'center'}]}
                +'body':{'blocks':[{'type':'paragraph','content':[{'type':'link','url':'mailto:a@b.cn','title':'t','content':['x']},{'type':'link','url':'tel:+86 24-1234'},{'type':'link','url':'#a'}]}]}
                +'body':{'blocks':[{'type':'paragraph','content':[{'type':'code','text':'x'},{'type':'break'},{'type':'ruby','text':'漢','annotation':'hàn'},{'type':'image','url':'a.png','alt':'x'}]}]}
                +'body':{'blocks':[{'type':'paragraph','content':['x',{'type':'footnote','content':['y']}]}]}
                +'body':{'blocks':[{'type':'definitions','definitions':[{'term':['x'],'blocks':[{'type':'divider'}]},{'term':['y']},{}]}]}
                +'body':{'blocks':[{'type':'heading','level':6,'content':['h']},{'type':'heading','content':[]}]}
                +'body':{'blocks':[{'type':'list','ordered':true,'start':-3,'items':[[{'type':'paragraph','content':['x']}],[]]}]}
                +'body':{'blocks':[{'type':'quotation','blocks':[{'type':'divider'}],'cite':['x'],'url':'https://x.cn/'},{'type':'aside','blocks':[]}]}
                +'body':{'blocks':[{'type':'figure','image':{'url':'a.jpg'},'caption':['x']},{'type':'gallery','figures':[{'image':{'url':'a.jpg'}}],'caption':[]}]}
                +'body':{'blocks':[{'type':'table','caption':['x'],'rows':[[{'header':true,'colspan':2,'rowspan':1,'blocks':[{'type':'paragraph','content':['x']}]},{}]]}]}
                +'body':{'blocks':[{'type':'code','text':'x\\n\\ty','language':'c++'}]}
                +'body':{'blocks':[{'type':'embed','video':{'url':'v.mp4','title':'t','poster':'p.jpg','duration':90,'width':640,'height':360,'captions':[{'url':'a.vtt','language':'en','label':'English'}]},'caption':['x']}]}
                +'body':{'blocks':[{'type':'embed','audio':{'url':'a.mp3','title':'t','duration':0}}]}
                +'attachments':[{'url':'a.pdf'},{'url':'a.pdf','name':'n','title':'t','mediaType':'application/pdf','bytes':9223372036854775807}]
                +'views':{'count':0,'asOf':'2024-10-01'}
                +'notice':{'number':'〔2014〕1号','issuer':'i','effective':'2014-01-01','deadline':'2014-01-02'}
                +'corrections':[{'text':'x'},{'date':'2014-01-01','text':'y'}],'related':['b'],'aliases':['/show-512.html','/a/b/']
                +'guid':'https://old.example.org/show-512.html'
                +'guid':'第 512 号'
                +'dateline':'沈阳'
                +'dateline':''
                -'dateline':'沈阳\\n大连'
                -'dateline':['沈阳']
                -'dateline':'一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一'
                +'guid':'a\\u00A0\\u00A0b \\u3000 c'
                +'guid':'\\u00A9'
                +'guid':''
                -'guid':512
                -'guid':' '
                -'guid':' a'
                -'guid':'a\\u3000'
                -'guid':'\\uFEFFa'
                -'guid':'a\\u200B'
                -'guid':'a  b'
                -'guid':'a\\nb'
                -'guid':'a\\tb'
                -'guid':'a\\fb'
                -'guid':'a\\u2028b'
                -'guid':'a\\u0000b'
                -'guid':'a\\u202Eb'
                -'slug':'a/b'
                -'slug':'.a'
                -'slug':'nul.txt'
                -'kind':'NEWS'
                -'status':'published'
                -'ai':true
                -'lede':'x'
                -'title2':'x'
                -'lead':null
                -'lead':12
                -'lead':['x']
                -'lead':'a\\u0000'
                -'lead':'a\\u202Eb'
                -'tags':'x'
                -'tags':['x',null]
                -'section':'/a'
                -'section':'a//b'
                -'pinned':'yes'
                -'published':''
                -'published':'2014'
                -'published':'2014-1-24'
                -'published':'2014-02-29'
                -'published':'1900-02-29'
                -'published':'2014-04-31'
                -'published':'2014-13-01'
                -'published':'0000-01-01'
                -'published':'2014-01-24T24:00'
                -'published':'2014-01-24T09:30:61'
                -'published':'2014-01-24T09:30+19:00'
                -'published':20140124
                -'language':'中文'
                -'language':'e'
                -'translations':[{'language':'en'}]
                -'translations':{'en':'x'}
                -'byline':[{}]
                -'byline':['张三']
                -'byline':[{'name':' \u3000'}]
                -'byline':[{'name':'a','role':'writer'}]
                -'source':'新华网'
                -'source':{'kind':'copy'}
                -'source':{'url':'ftp://x.cn/'}
                -'cover':{}
                -'cover':{'url':'javascript:alert(1)'}
                -'cover':{'url':'java\\tscript:alert(1)'}
                -'cover':{'url':' JAVASCRIPT:alert(1)'}
                -'cover':{'url':'data:image/png;base64,AA'}
                -'cover':{'url':'https://u:p@x.cn/a.jpg'}
                -'cover':{'url':'//u@x.cn/a.jpg'}
                -'cover':{'url':'https:x.cn'}
                -'cover':{'url':'a.jpg','width':0,'height':1}
                -'cover':{'url':'a.jpg','width':100}
                -'cover':{'url':'a.jpg','width':1.5,'height':1}
                -'cover':{'url':'a.jpg','width':'100','height':1}
                -'cover':{'url':'a.jpg','focus':[0.5]}
                -'cover':{'url':'a.jpg','focus':[0.5,1.5]}
                -'cover':{'url':'a.jpg','mediaType':'jpeg'}
                -'cover':{'url':'a.jpg','renditions':[{'url':'b.jpg'}]}
                -'body':'text'
                -'body':{'html':'','blocks':[]}
                -'body':{'text':''}
                -'body':{'html':5}
                -'body':{'blocks':['x']}
                -'body':{'blocks':[{'type':'para'}]}
                -'body':{'blocks':[{'content':[]}]}
                -'body':{'blocks':[{'type':'paragraph','content':'x'}]}
                -'body':{'blocks':[{'type':'paragraph','content':[1]}]}
                -'body':{'blocks':[{'type':'paragraph','level':2}]}
                -'body':{'blocks':[{'type':'paragraph','align':'left'}]}
                -'body':{'blocks':[{'type':'heading','level':1}]}
                -'body':{'blocks':[{'type':'figure'}]}
                -'body':{'blocks':[{'type':'embed'}]}
                -'body':{'blocks':[{'type':'embed','video':{'url':'a'},'audio':{'url':'b'}}]}
                -'body':{'blocks':[{'type':'code','language':'not a name'}]}
                -'body':{'blocks':[{'type':'table','rows':[[{'colspan':0}]]}]}
                -'body':{'blocks':[{'type':'list','items':[{'type':'divider'}]}]}
                -'body':{'blocks':[{'type':'paragraph','content':[{'type':'link','content':['x']}]}]}
                -'body':{'blocks':[{'type':'paragraph','content':[{'type':'link','url':'mailto:nobody'}]}]}
                -'body':{'blocks':[{'type':'paragraph','content':[{'type':'link','url':'tel:12'}]}]}
                -'body':{'blocks':[{'type':'paragraph','content':[{'type':'image','url':'a.png','caption':'x'}]}]}
                -'attachments':[{'name':'x'}]
                -'attachments':[{'url':'a','bytes':-1}]
                -'attachments':[{'url':'a','bytes':9223372036854775808}]
                -'views':{}
                -'views':{'count':-1}
                -'views':{'count':1.5}
                -'views':12
                -'notice':{'deadline':'soon'}
                -'corrections':[{'text':''}]
                -'related':['a b']
                -'aliases':['show.html']
                -'aliases':['/a//b']
                -'aliases':['/../a']
                """);
    }

    static List<String> publications() {
        return lines("""
                +
                +'$schema':'x','tagline':'t','description':'d','language':'en','zone':'Europe/Berlin','theme':'press','colour':'#8C1D2C'
                +'zone':'UTC','logo':{'url':'logo.svg','alt':'x'},'favicon':'favicon.ico'
                +'organisations':[{'id':'a','name':'A'},{'id':'b','name':'B','shortName':'s','englishName':'e','role':'host','description':'d','logo':{'url':'l'},'address':'x','telephone':'1','email':'a.b@c.cn','url':'https://x.cn','wechat':'w','wechatQr':{'url':'q.png'},'parent':'a'}]
                +'sections':[{'slug':'a','name':'A','description':'d','sections':[{'slug':'b','name':'B'}]}]
                +'navigation':[{'label':'一','url':'mailto:a@b.cn'},{'label':'二','section':'a/b'},{'label':'三','article':'about'},{'label':'四','organisation':'a'}]
                +'links':[{'name':'友','url':'https://x.cn'}],'icp':'辽ICP备2020011239号-1','police':'辽公网安备21010302000123号'
                +'rights':'r','files':'files','paths':{'rss/2.0':'rss.xml'}
                +'feeds':{'items':50,'maxBytes':524288,'stylesheet':true}
                +'feeds':{'content':'summary','authority':'a.cn,2014-01-24','hubs':['https://hub.example.com/']}
                +'wechat':{'style':'magazine'}
                +'editions':[{'language':'en'},{'language':'zh-TW','folder':'tw','name':'n','tagline':'t','description':'d','rights':'r'}]
                +'editions':[{'language':'ar','sections':[{'slug':'a','name':'A'}],'navigation':[{'label':'x','url':'/'}],'organisations':[{'id':'a'},{'id':'b','name':'B','shortName':'b','description':'d','address':'x'}]}]
                -'editions':[{'name':'n'}]
                -'editions':[{'language':'zh_'}]
                -'editions':[{'language':'en','folder':'a/b'}]
                -'editions':[{'language':'en','folder':'Tags'}]
                -'editions':[{'language':'en','logo':{'url':'x'}}]
                -'editions':[{'language':'en','organisations':[{'name':'A'}]}]
                -'editions':[{'language':'en','organisations':[{'id':'a','role':'host'}]}]
                -'editions':{'en':{}}
                -'color':'#123456'
                -'colour':'red'
                -'zone':'8'
                -'theme':'a/b'
                -'language':'zh_'
                -'favicon':'data:x'
                -'organisations':[{'id':'a'}]
                -'organisations':[{'id':'a','name':'A','role':'owner'}]
                -'organisations':[{'id':'a','name':'A','email':'a@b'}]
                -'organisations':[{'id':'a','name':'A','email':'a..b@c.cn'}]
                -'sections':[{'slug':'a'}]
                -'sections':[{'slug':'a b','name':'A'}]
                -'navigation':[{'label':'x'}]
                -'navigation':[{'label':'x','url':'/','section':'a'}]
                -'navigation':[{'url':'/'}]
                -'links':[{'name':'x'}]
                -'icp':'X ICP备2020011239号'
                -'icp':'辽ICP备2020号'
                -'police':'辽公网安备 2101030200012号'
                -'paths':{'rss':1}
                -'paths':'x'
                -'feeds':{'content':'some'}
                -'feeds':{'items':0}
                -'feeds':{'maxBytes':-1}
                -'feeds':{'stylesheet':'yes'}
                -'feeds':{'authority':'a.cn'}
                -'feeds':{'hub':'x'}
                -'wechat':{'style':'a/b'}
                -'wechat':{'styles':'press'}
                """);
    }

    private static List<String> lines(String text) {
        return text.replace('\'', '"').lines().toList();
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream()
                .map(Finding::code)
                .filter(code -> code.startsWith("json."))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("articles")
    void schemaAndReaderAgreeOnArticles(String sample) {
        String members = sample.substring(1);
        agreeOnArticle(
                "{\"id\":\"a\",\"title\":\"题\"" + (members.isEmpty() ? "" : "," + members) + "}",
                sample.charAt(0) == '+');
    }

    @ParameterizedTest
    @MethodSource("publications")
    void schemaAndReaderAgreeOnPublications(String sample) {
        String members = sample.substring(1);
        agreeOnPublication(
                "{\"name\":\"x\",\"base\":\"https://a.cn/\"" + (members.isEmpty() ? "" : "," + members) + "}",
                sample.charAt(0) == '+');
    }

    @Test
    void schemaAndReaderAgreeOnWhatIsRequired() {
        agreeOnArticle("{}", false);
        agreeOnArticle("{\"id\":\"a\"}", false);
        agreeOnArticle("{\"title\":\"a\"}", false);
        agreeOnArticle("{\"id\":12,\"title\":\"a\"}", false);
        agreeOnArticle("{\"id\":\"..\",\"title\":\"a\"}", false);
        agreeOnArticle("{\"id\":\"a\",\"title\":\" \"}", false);
        agreeOnArticle("[]", false);
        agreeOnPublication("{\"name\":\"x\"}", false);
        agreeOnPublication("{\"base\":\"https://a.cn/\"}", false);
        agreeOnPublication("{\"name\":\"x\",\"base\":\"a.cn\"}", false);
        agreeOnPublication("{\"name\":\"x\",\"base\":\"https://a.cn/?q\"}", false);
        agreeOnPublication("{\"name\":\"x\",\"base\":\"https://a.cn\"}", true);
        agreeOnPublication("{\"name\":\"x\",\"base\":\"http://a.cn:81/b\"}", true);
    }

    @Test
    void schemaAndReaderAgreeOnTheLongestGuid() {
        agreeOnArticle("{\"id\":\"a\",\"title\":\"a\",\"guid\":\"" + "\uD83D\uDE00".repeat(2000) + "\"}", true);
        agreeOnArticle("{\"id\":\"a\",\"title\":\"a\",\"guid\":\"" + "a".repeat(2001) + "\"}", false);
    }

    @Test
    void whateverIsWrittenIsValid() {
        RandomArticles articles = new RandomArticles(11);
        for (int i = 0; i < 300; i++) {
            agreeOnArticle(ArticleWriter.toJson(articles.next()), true);
        }
        agreeOnPublication(PublicationWriter.toJson(PublicationReaderTest.everything()), true);
    }

    private static void agreeOnArticle(String json, boolean valid) {
        List<Finding> findings = new ArrayList<>();
        ArticleReading.READER.read(json.getBytes(StandardCharsets.UTF_8), "a", findings::add);
        agree(json, valid, codes(findings), ARTICLE);
    }

    private static void agreeOnPublication(String json, boolean valid) {
        List<Finding> findings = new ArrayList<>();
        PublicationReader.read(json.getBytes(StandardCharsets.UTF_8), "p", findings::add);
        agree(json, valid, codes(findings), PUBLICATION);
    }

    private static void agree(String json, boolean valid, List<String> codes, Schema schema) {
        assertThat(codes.isEmpty()).as("the reader on %s: %s", json, codes).isEqualTo(valid);
        List<com.networknt.schema.Error> errors = schema.validate(json, InputFormat.JSON);
        assertThat(errors.isEmpty()).as("the schema on %s: %s", json, errors).isEqualTo(valid);
    }
}
