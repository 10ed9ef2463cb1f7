package dev.weft.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.body.Body;
import dev.weft.finding.Finding;
import dev.weft.markup.BodyHtml;
import dev.weft.value.WebAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors and content systems write for what HTML has no element for, and what it is read as. */
class FragmentKindsTest {
    private static final WebAddress BASE = WebAddress.of("https://example.org/news/");

    private final List<Finding> findings = new ArrayList<>();

    private String cleaned(String html) {
        Body body = HtmlImporter.read(html, BASE, findings::add);
        String written = BodyHtml.toHtml(body);
        assertThat(HtmlImporter.read(written, BASE, finding -> {}))
                .as("read back: %s", written)
                .isEqualTo(body);
        return written;
    }

    private List<String> codes() {
        return findings.stream().map(Finding::code).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src='/static/loading.gif' data-lazysrc='/p.jpg'>",
                "<img src='undefined' data-img-src='/p.jpg'>",
                "<img data-src='{{item.src}}' data-original='/p.jpg' src=''>",
                "<img data-src='12' data-hires='/p.jpg' src='data:image/gif;base64,R0'>",
                "<img src='/blank.png' data-lazy-srcset='/s.jpg 320w,/p.jpg 900w'>",
                "<img src='/blank.png' srcset='/s.jpg 1x,/p.jpg 2x'>",
                "<img src='/spacer.gif' data-photo-of-mine='/p.jpg'>",
                "<img src='/grey.gif' class='lazy'><noscript><img src='/p.jpg'></noscript>",
                "<picture><source type='image/avif' srcset='/p.avif 800w'><source data-srcset='/p.jpg'><img></picture>",
                "<section style='background:url(\"/p.jpg\") no-repeat;height:200px'><br></section>"
            })
    void theRealPictureWinsOverWhatStandsForIt(String html) {
        assertThat(cleaned(html)).startsWith("<figure><img src=\"https://example.org/p.jpg\"");
        assertThat(codes()).doesNotContain("import.picture-dropped");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src='/img/placeholder.png' class=lazyload>",
                "<img src='/a.jpg' width=0 height=0>",
                "<img src='/a.jpg' style='width:1px;height:1px'>",
                "<img src='https://hm.baidu.com/hm.gif?si=1'>",
                "<p><img src='/ico/icon_xls.png'><a href='/t.xls'></a></p>"
            })
    void whatIsNoPictureIsReported(String html) {
        assertThat(cleaned("<p>文</p>" + html)).doesNotContain("<img");
        assertThat(codes()).hasSize(1);
    }

    @Test
    void facesAreCharacters() {
        assertThat(cleaned("<p>好<img class=emoji src='/x/1f600.svg' alt=''>妙<img src='/smilies/3.gif' alt='[强]'>"
                        + "<img src='/t.png' alt='🎂' width=20></p>"))
                .isEqualTo("<p>好😀妙👍🎂</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<section class='code-snippet__fix'><ul class='code-snippet__line-index'><li>1</li></ul>"
                        + "<pre data-lang=go><code>if a {</code><code>&nbsp; b()</code><code>}</code></pre></section>",
                "<figure class='highlight go'><table><tr><td class=gutter><pre>1<br>2<br>3</pre></td>"
                        + "<td class=code><pre><span class=line>if a {</span><br>  b()<br>}</pre></td></tr></table></figure>",
                "<div class='language-go highlighter-rouge'><div class=highlight><pre><code>if a {\n  b()\n}\n</code>"
                        + "</pre></div></div>",
                "<div class='ql-code-block-container' data-language=go><div class=ql-code-block>if a {</div>"
                        + "<div class=ql-code-block>  b()</div><div class=ql-code-block>}</div></div>",
                "<pre class='brush: go; gutter: true'>if a {\n  b()\n}</pre>",
                "<div class=chroma><table class=lntable><tr><td class=lntd><pre><code><span class=lnt>1\n</span>"
                        + "<span class=lnt>2\n</span></code></pre></td><td class=lntd><pre><code class=language-go>if a {\n"
                        + "  b()\n}</code></pre></td></tr></table></div>",
                "<pre class=language-go><code><span class=ln>1</span>if a {\n<span class=ln>2</span>  b()\n}</code></pre>"
            })
    void boxesOfCodeAreOneBlockWithoutTheirNumbers(String html) {
        assertThat(cleaned(html)).isEqualTo("<pre><code class=\"language-go\">if a {\n  b()\n}</code></pre>");
        assertThat(findings).isEmpty();
    }

    @Test
    void listsKeepTheirNumbersAndChecks() {
        assertThat(cleaned("<ol start=4><li>a<li value=9>b</ol><ol reversed><li>c<li>d</ol>"))
                .isEqualTo("<ol start=\"4\"><li>a</li></ol><ol start=\"9\"><li>b</li></ol>"
                        + "<ol start=\"2\"><li>c</li></ol><ol><li>d</li></ol>");
        assertThat(cleaned("<ul data-checked=true><li>e</ul><ol><li data-list=unchecked>f</li></ol>"
                        + "<div><input type=checkbox checked>g</div>"))
                .isEqualTo("<ul><li>☑ e</li></ul><ul><li>☐ f</li></ul><p>☑ g</p>");
        cleaned("<ol type=I><li>h</ol>");
        assertThat(findings.get(findings.size() - 1).message().en()).contains("Roman");
    }

    @Test
    void paragraphsThatWordShowsAsListsAreLists() {
        String marker = "<span style='mso-list:Ignore'>%s<span>&nbsp;&nbsp;</span></span>";
        String item = "<p class=MsoListParagraph style='mso-list:l1 level%d lfo2'>" + marker + "%s</p>\n";
        assertThat(cleaned(item.formatted(1, "2.", "a") + item.formatted(2, "Ø", "b") + item.formatted(1, "3.", "c")))
                .isEqualTo("<ol start=\"2\"><li>a<ul><li>b</li></ul></li><li>c</li></ol>");
    }

    @Test
    void everyReadingOfARubyIsKept() {
        assertThat(cleaned("<p><ruby>東京<rt>とう</rt><rt>きょう</rt><rtc>Tokyo</rtc></ruby></p>"))
                .isEqualTo("<p><ruby>東<rt>とう</rt></ruby><ruby>京<rt>きょう</rt></ruby>（Tokyo）</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<math alttext='{\\displaystyle a^{2}}'><mi>a</mi></math>",
                "<span class=katex><span class=katex-mathml><math><semantics><mi>a</mi><annotation "
                        + "encoding='application/x-tex'>a^{2}</annotation></semantics></math></span>"
                        + "<span class=katex-html>a2</span></span>",
                "<span class=MathJax>a2</span><script type='math/tex'>a^{2}</script>",
                "<img class=latex src='https://s0.wp.com/latex.php?latex=x' alt='a^{2}'>",
                "<img src='https://latex.codecogs.com/svg.latex?a^{2}'>",
                "<span class=ql-formula data-value='a^{2}'>drawn</span>"
            })
    void formulasKeepTheirTex(String html) {
        assertThat(cleaned("<p>即 " + html + "。</p>")).isEqualTo("<p>即 <code>a^{2}</code>。</p>");
    }

    @Test
    void playersKeepWhatChoosesTheScene() {
        assertThat(cleaned("<iframe src='https://www.youtube.com/embed/ab?start=7&rel=0'></iframe>"
                        + "<lite-vimeo videoid=12></lite-vimeo><img class='edui-faked-video' _url='//v.qq.com/x/page/q1.html'>"
                        + "<div data-oembed-url='https://www.bilibili.com/video/BV1z?p=2'></div>"))
                .contains("embed/ab?start=7\"", "vimeo.com/video/12\"", "vid=q1\"", "bvid=BV1z&amp;p=2\"");
        assertThat(findings).isEmpty();
        assertThat(cleaned("<iframe src='https://music.163.com/outchain/player?type=2&id=3' title='织歌'></iframe>"))
                .isEqualTo("<p><a href=\"https://music.163.com/outchain/player?type=2&amp;id=3\">织歌</a></p>");
        assertThat(codes()).containsExactly("import.element-replaced");
    }

    @Test
    void elementsOfAPlatformAreMediaOrReportedWithTheirTitle() {
        assertThat(cleaned("<p>甲</p><mp-common-mpaudio name='纺车之声'></mp-common-mpaudio><x-film src='/f.mp4'></x-film>"
                        + "<x-lost id=k7></x-lost>"))
                .isEqualTo("<p>甲</p><p>纺车之声</p><figure class=\"embed\"><video src=\"https://example.org/f.mp4\""
                        + " controls></video></figure>");
        assertThat(codes()).containsExactly("import.media-dropped", "import.media-dropped");
    }

    @Test
    void rawTextOfWordPressIsReadAsItIsShown() {
        assertThat(cleaned("一行\n二行\n\n[caption width=\"9\"]<img src=\"/a.jpg\"> 图注[/caption]\n\n"
                        + "[video mp4=\"/v.mp4\"][/video]\n\n[vc_row full=\"1\"]内[/vc_row]"))
                .isEqualTo("<p>一行<br>二行</p><figure><img src=\"https://example.org/a.jpg\"><figcaption>图注</figcaption>"
                        + "</figure><figure class=\"embed\"><video src=\"https://example.org/v.mp4\" controls></video>"
                        + "</figure><p>内</p>");
        assertThat(codes()).containsExactly("import.media-dropped");
        assertThat(cleaned("<p>[sic] [编者按] [1]</p>")).isEqualTo("<p>[sic] [编者按] [1]</p>");
    }

    @Test
    void aCaptionInAStyleIsOneBeforeThatOfTheShortcode() {
        assertThat(cleaned("<p>[caption caption=\"旧\"]<img src='/a.jpg'><b>图注</b>[/caption]</p>"))
                .isEqualTo("<figure><img src=\"https://example.org/a.jpg\"><figcaption><strong>图注</strong></figcaption>"
                        + "</figure>");
        assertThat(cleaned("<p>[caption caption=\"名\"]<img src='/a.jpg'>[/caption]</p>"))
                .isEqualTo("<figure><img src=\"https://example.org/a.jpg\"><figcaption>名</figcaption></figure>");
    }

    @Test
    void marksOfPageBreaksAreHeadingsOrGone() {
        assertThat(cleaned("<p>甲</p><p>[page]乙[/page]</p>#p#副标题#e#<p>丙_ueditor_page_break_tag_丁</p>"
                        + "<hr class=ke-pagebreak>"))
                .isEqualTo("<p>甲</p><h2>乙</h2><p>丙</p><p>丁</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s<figure><img src=/loading.gif><figcaption>厂门</figcaption></figure>",
                "%s<figure class=wide><img src=/loading.gif><figcaption>厂门</figcaption></figure>",
                "%s<figure><figcaption>厂门</figcaption></figure>",
                "%s<figure class=card><p align=center>厂门</p><div>文</div></figure>",
                "<figure class=card><a href=/b.html>布</a><figcaption>图：厂门</figcaption></figure>%s",
                "<figure><pre><code>a</code></pre><figcaption>图：厂门</figcaption></figure>%s",
                "<figure><audio src=/a.mp3></audio><p>图：厂门</p></figure>%s"
            })
    void aCaptionNeverLeavesItsFigure(String html) {
        assertThat(cleaned("<p>前文。</p>" + html.formatted("<p><img src=/a.jpg></p>") + "<p>后文。</p>"))
                .contains("<figure><img src=\"https://example.org/a.jpg\"></figure>", "厂门");
    }

    @Test
    void theCaptionOfAQuotationSaysWhomItIsFrom() {
        assertThat(
                        cleaned(
                                "<p><img src=/a.jpg></p><figure><blockquote>话</blockquote><figcaption>某人</figcaption></figure>"))
                .contains("<figure><img src=\"https://example.org/a.jpg\"></figure>", "<footer>某人</footer>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"三、结语", "（二）新厂", "* * *", "来源：某某日报", "——老师傅", "见下表：", "正文。"})
    void titlesDividersAndAttributionsAreNoCaptions(String line) {
        String centred = "<p align=center>%s</p>";
        String around = line.equals("正文。") ? centred.formatted("前文说完了。") : "<p>前文说完了。</p>";
        assertThat(cleaned(around + "<p align=center><img src=/a.jpg></p>" + centred.formatted(line) + around))
                .contains("<figure><img src=\"https://example.org/a.jpg\"></figure>", ">" + line + "</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<figure class=wide><span><img src=/p.jpg></span><span class=meta><figcaption>厂门</figcaption>"
                        + "<cite>某人摄</cite></span></figure>",
                "<figure><div class=box><img src=/p.jpg></div><figcaption>厂门</figcaption><div>某人摄</div></figure>",
                "<div class=asset><div><img src=/p.jpg></div><div class=image-caption>厂门</div>"
                        + "<div class=image-credit>某人摄</div></div>",
                "<p><img src=/p.jpg></p><div class=caption><div>厂门</div><span>某人摄</span></div>"
            })
    void whoseAPictureIsStandsInItsCaption(String html) {
        assertThat(cleaned(html + "<p>文</p>").replaceAll("</?em>", ""))
                .isEqualTo("<figure><img src=\"https://example.org/p.jpg\"><figcaption>厂门<br>某人摄</figcaption></figure>"
                        + "<p>文</p>");
    }

    @Test
    void aCaptionCutShortStandsOnce() {
        String caption =
                "The mill stands north of the river, and its windows are tall, so that light comes in all day.";
        assertThat(cleaned("<div><img src=/p.jpg><div class=caption><div>" + caption + "</div><div>"
                        + caption.substring(0, 50) + "... more</div></div></div>"))
                .contains("<figcaption>" + caption + "</figcaption>")
                .doesNotContain("... more");
    }

    @Test
    void aLongLineThatTheMarkupCallsACaptionIsOne() {
        String caption = "A weaver ties the last of nine hundred knots before the loom is let go. ".repeat(5);
        assertThat(cleaned("<p><img src=/p.jpg></p><p class=image-caption>" + caption + "</p><p>文</p>"))
                .contains("<figcaption>" + caption.strip());
    }

    @Test
    void anEmptyElementWithAPictureToComeIsThatPicture() {
        assertThat(cleaned(
                        "<figure><span><div class=js-late data-alt=厂门 data-src=/p.jpg data-width=976 data-height=549></div></span>"
                                + "<figcaption>图</figcaption></figure>"))
                .isEqualTo("<figure><img src=\"https://example.org/p.jpg\" alt=\"厂门\" width=\"976\" height=\"549\">"
                        + "<figcaption>图</figcaption></figure>");
        assertThat(cleaned("<div data-src=/a.html></div><div data-photo=/p.jpg></div><div data-src=/p.jpg>字</div>"))
                .doesNotContain("<img");
    }

    @Test
    void centredTextIsNoCaptionWhereTextIsCentred() {
        assertThat(cleaned("<center><p>第一句话说完了。</p><img src=/a.jpg><p>第二句话说完了。</p></center>"
                        + "<p align=center>三、结语</p><p align=center><img src=/b.jpg></p><p align=center>* * *</p>"))
                .doesNotContain("figcaption");
    }

    @Test
    void sentencesOfACentredPartAreNoCaptionsOfThePicturesBetweenThem() {
        assertThat(
                        cleaned(
                                "<div style='text-align: center'><p>The bell rings at five.</p><p><img src=/a.jpg></p>"
                                        + "<p>Whoever has the key unlocks the hall.</p><p><img src=/b.jpg></p>"
                                        + "<p>The looms begin one after the other.</p></div>"
                                        + "<p>At noon a guest came.</p><p align=center>2. The fair</p><p align=center><img src=/c.jpg></p>"
                                        + "<p>It was over in two hours.</p><p align=center>~ ~ ~</p><p><img src=/d.jpg></p><p>Night.</p>"))
                .isEqualTo("<p style=\"text-align:center\">The bell rings at five.</p>"
                        + "<figure><img src=\"https://example.org/a.jpg\"></figure>"
                        + "<p style=\"text-align:center\">Whoever has the key unlocks the hall.</p>"
                        + "<figure><img src=\"https://example.org/b.jpg\"></figure>"
                        + "<p style=\"text-align:center\">The looms begin one after the other.</p>"
                        + "<p>At noon a guest came.</p><p style=\"text-align:center\">2. The fair</p>"
                        + "<figure><img src=\"https://example.org/c.jpg\"></figure><p>It was over in two hours.</p>"
                        + "<p style=\"text-align:center\">~ ~ ~</p><figure><img src=\"https://example.org/d.jpg\"></figure>"
                        + "<p>Night.</p>");
    }

    @Test
    void hiddenTextIsReportedWhereNothingElseIsLeft() {
        assertThat(cleaned("<div style='display:none'><p>字</p></div>")).isEmpty();
        assertThat(codes()).containsExactly("import.hidden-dropped", "import.nothing-left");
        assertThat(cleaned("<div id=js_content style='visibility:hidden'><p>字</p></div>"))
                .isEqualTo("<p>字</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='/cdn-cgi/l/email-protection#HIDDEN'>the mill</a>",
                "<a href='https://mill.example/cdn-cgi/l/email-protection#HIDDEN'><b>the mill</b></a>",
                "<a class=__cf_email__ href='/cdn-cgi/l/email-protection' data-cfemail=HIDDEN>[email&#160;protected]</a>",
                "<span class=__cf_email__ data-cfemail=HIDDEN>[email&#160;protected]</span>"
            })
    void anAddressThatAScriptWouldShowIsRead(String html) {
        // loom@mill.example, each byte against 0x1f
        String hidden = "1f737070725f72767373317a677e726f737a";
        assertThat(cleaned("<p>Write to " + html.replace("HIDDEN", hidden) + " today.</p>"))
                .contains("loom@mill.example")
                .doesNotContain("protected", "cdn-cgi");
        assertThat(codes()).isEmpty();
    }

    @Test
    void anAddressThatCannotBeReadIsReported() {
        assertThat(cleaned("<p>Write to <a href='/cdn-cgi/l/email-protection#zz'>us</a>.</p>"))
                .doesNotContain("cdn-cgi");
        assertThat(codes()).containsExactly("import.link-dropped");
    }

    @Test
    void whatALinkLosesIsReported() {
        assertThat(cleaned(
                        "<p><a href='mailto:a@b.cn?subject=x'>写</a><a data-cfemail='2a4b6a48044944' href='/cdn-cgi/l/"
                                + "email-protection'>[email]</a>注<a href='#fn1'>1</a><a href='#r1'>↩</a></p>"))
                .isEqualTo("<p><a href=\"mailto:a@b.cn\">写</a><a href=\"mailto:a@b.cn\">a@b.cn</a>注1</p>");
        assertThat(codes()).containsExactly("import.element-replaced", "import.link-dropped");
        cleaned("<p dir=rtl lang=he>שלום</p>");
        assertThat(codes()).contains("import.language-dropped");
    }
}
