package dev.weft.importing.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.importing.evidence.Names;
import dev.weft.importing.fragment.FragmentReader;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoilerplateTest {
    private static final String TEXT =
            "<p>The mill stands north of the river, and its windows are tall, so that the light is even all day long.</p>"
                    + "<p>Four looms were left when the strike ended; two of them run again since the spring of last year.</p>"
                    + "<p>Whoever learns here ties knots for three months, and is let to the loom in the fourth, not sooner.</p>"
                    + "<p>The first cloth that an apprentice weaves stays in the house and hangs on the wall of the hall.</p>"
                    + "<p>Visitors are led past it on Sundays, and are told whose it is, and what has become of the weaver.</p>"
                    + "<p>Nobody has ever asked to have one taken down, though some of them are crooked enough to be.</p>";

    private static final String MORE =
            "<p>On weekdays the hall is locked, and the cloth on its walls is seen by nobody but the cleaner.</p>";

    private static String left(String html) {
        Element body = FragmentReader.parser().parseInput(html, "").body();
        Boilerplate.prune(body, Measures.of(body), new Names());
        return body.text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p><a href='/a/2.html'>WHY TWO LOOMS RUN AGAIN IN THE NORTH</a></p>",
                "<p><strong><a href='https://example.org/b'>The weavers who never came back</a></strong></p>",
                "<p>Advertisement</p>",
                "<div>Image caption</div>",
                "<p>Get the latest from the mill in your inbox every morning.</p>",
                "<div class='author-bio'>Jane Doe writes about mills.</div>",
                "<div class='PromoSmall'>Why two looms run again</div>",
                "<ul><li><a href=/a>Why two looms run again</a> In the north they stood for years, until…</li>"
                        + "<li><a href=/b>A bridge is closed</a> Nobody knew at first for whom it was, or for…</li>"
                        + "<li><a href=/c>The night train stops</a> Those who sing in the choir are home by…</li></ul>",
                "<p>Follow <a href='https://twitter.com/mill'>@mill</a> to hear of the next cloth before it is cut.</p>",
                "<p>欢迎关注织机房：<a href='https://weibo.com/mill'>官方微博</a></p>",
                "<div class=slide-count>Image <b>1</b> of <b>4</b></div>",
                "<span class=counter>第2张/共9张</span>",
                "<p>[Related: <a href='/a'>Why two looms run again in the north</a>]</p>",
                "<div>Media playback is unsupported on your device</div>",
                "<ul><li><a href=/a><img src=/a.jpg></a> <a href=/a>Why two looms run again</a></li>"
                        + "<li><a href=/b><img src=/b.jpg></a> <a href=/b>A bridge is closed</a></li>"
                        + "<li><a href=/c><img src=/c.jpg></a> <a href=/c>夜车又停了：唱歌的人十二点到家</a></li></ul>",
                "<mill-page><div class='related'><a href='/a'>Why two looms run again</a></div></mill-page>"
            })
    void whatLeadsAwayOrWorksThePageIsNoText(String extra) {
        assertThat(left(TEXT + extra + MORE)).isEqualTo(left(TEXT + MORE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>See <a href='/a/2.html'>why two looms run again</a> in the north.</p>",
                "<ul><li><a href='/a/2.html'>Why two looms run again in the north</a></li></ul>",
                "<p><a href='#notes'>See the notes at the end of this text</a></p>",
                "<ul><li><a href=/a>The long loom</a> It was built first, and is worked by two.</li>"
                        + "<li><a href=/b>The short loom</a> Whoever learns is let to this one first.</li>"
                        + "<li><a href=/c>The tall loom</a> It is for cloth that hangs from a ceiling.</li></ul>",
                "<p>The mill gave cloth to <a href=/a>the northern school of weavers and dyers</a>, "
                        + "<a href=/b>the hall of the southern town of spinners</a> and "
                        + "<a href=/c>the choir that sings below the weir on Sundays</a>, and it has asked for"
                        + " none of it back in all the years since then.</p>",
                "<p>Follow <a href='/river'>the river</a> as far as the weir, where the path to the mill begins.</p>",
                "<p>关注老手艺的人不多，<a href='https://weibo.com/weaver'>织机房的一位师傅</a>是其中之一。</p>",
                "<table><tr><td><div>3/4</div></td></tr></table>",
                "<p><span><a href=/a>The northern school of weavers</a>, <a href=/b>the southern town</a>, "
                        + "<a href=/c>the choir below the weir</a></span> gave cloth to the mill, and have asked for none"
                        + " of it back in all the years since.</p>",
                "<p>织机是<span><a href=/a>城北织造学校的老师傅们</a>、<a href=/b>城南纺织厂的工人夜校</a>、"
                        + "<a href=/c>堤坝下的合唱团和他们的朋友</a></span>一起修好的，修了整整两个冬天，其间没有向任何人要过一分钱，"
                        + "零件是各家从阁楼上找来的，漆是码头上剩下的，连窗户也是他们自己装的，到了第三年春天才开始织第一匹布，"
                        + "那匹布至今挂在厅里。</p>",
                "<ul><li><a href=/a.jpg><img src=/s.jpg></a> <a href=/a.jpg>The long loom of the mill</a></li>"
                        + "<li><a href=/b.jpg><img src=/t.jpg></a> <a href=/b.jpg>The short loom of the mill</a></li>"
                        + "<li><a href=/c.jpg><img src=/u.jpg></a> <a href=/c.jpg>The tall loom of the mill</a></li></ul>",
                "<p>The mill has <span class=count>6</span> looms.</p>",
                "<p>Image captions were dear then.</p>"
            })
    void whatSaysSomethingStays(String extra) {
        assertThat(left(TEXT + extra))
                .isEqualTo(left(TEXT) + " "
                        + FragmentReader.parser().parseInput(extra, "").text());
    }

    @Test
    void aLongLineThatStandsTwiceStandsOnce() {
        String line =
                "<p>A view of the mill from the river, with the new roof, on a day in the spring of last year.</p>";
        assertThat(left(TEXT + line + line)).isEqualTo(left(TEXT + line));
    }

    @Test
    void aShortLineMayStandTwice() {
        assertThat(left(TEXT + "<p>Spin, weaver, spin.</p><p>Spin, weaver, spin.</p>"))
                .endsWith("spin. Spin, weaver, spin.");
    }

    @Test
    void aQuestionThatIsAskedOfEveryoneStays() {
        String question = "<p>Which of the four looms would you keep, if the mill could not keep more than one?</p>";
        String answers = question + "<p>The long one.</p>" + question + "<p>None of them.</p>";
        assertThat(left(TEXT + answers)).endsWith("one? The long one. " + textOf(question) + " None of them.");
    }

    @Test
    void commentsAreNoTextHoweverLongTheyAre() {
        String comment = "<div class=comment>" + TEXT.replace("mill", "shed") + "</div>";
        assertThat(left("<h1>The mill</h1>" + MORE + "<div id=comments>" + comment + comment.replace("shed", "barn")
                        + "</div>"))
                .isEqualTo("The mill " + textOf(MORE));
    }

    @Test
    void aTextWhoseClassSaysThatItHasNoCommentsIsOne() {
        assertThat(left("<h1>The mill</h1><div class=no-comments>" + TEXT + "</div>"))
                .contains("Nobody has ever asked");
    }

    @Test
    void titlesWithAFewWordsAboutEachBelowAHeadingOfOthersGo() {
        String list = "<li><a href=/a>Why two looms</a> run again in the north</li>".repeat(5);
        assertThat(left(TEXT + "<h3>More stories</h3><ul>" + list + "</ul>")).isEqualTo(left(TEXT));
    }

    @Test
    void linksThatOpenWhenANameIsPointedAtAreNotReadInTheLine() {
        String line = "<p>The hall was opened in the spring of last year by <span><a href=/doe>Jane Doe</a>%s</span>,"
                + " who had woven in it herself when she was young.</p>";
        String opened = "<span><i><a href=/doe>Jane Doe of the mill</a> <a href=/a>Why two looms run again</a>"
                + " <a href=/b>The weavers who never came back</a> <a href=/c>A bridge is closed in May</a></i></span>";
        assertThat(left(TEXT + line.formatted(opened))).isEqualTo(left(TEXT + line.formatted("")));
    }

    @Test
    void aLongRequestIsNoTextUnlessItIsTheText() {
        assertThat(left(TEXT + MORE + "<div class=donate>" + TEXT.replace("mill", "fund") + "</div>"))
                .isEqualTo(left(TEXT + MORE));
        assertThat(left(MORE + "<div class=donate>" + TEXT + "</div>")).contains("Nobody has ever asked");
    }

    @Test
    void aLineBelowTheWholeOfWhichItIsTheBeginningGoes() {
        String line = "A view of the mill from the river, with the new roof, on a day in spring";
        String whole = "<div>" + line + " of last year.<a> less</a></div>";
        assertThat(left(TEXT + whole + "<div>" + line + "<a> ... more</a></div>" + MORE + whole + "<div>" + line
                        + "<a> ... more</a></div>"))
                .isEqualTo(left(TEXT) + " " + line + " of last year. " + textOf(MORE));
        assertThat(left(TEXT + "<p>And so on, and so forth, all day long…</p>")).endsWith("all day long…");
    }

    private static String textOf(String html) {
        return FragmentReader.parser().parseInput(html, "").text();
    }
}
